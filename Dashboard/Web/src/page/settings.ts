import { call } from './call'

/** What belongs to the person, by the names under which the browser keeps a copy. Of these the first two hold for whoever signs in, too. */
const names = ['language', 'theme', 'views', 'alerts'] as const
type Name = (typeof names)[number]

const forAnybody: readonly Name[] = ['language', 'theme']
const pause = 600
const path = '/api/me/settings'
const waiting = new Set<Name>()
let timer: ReturnType<typeof setTimeout> | undefined
let isKnown = false

const stored = (name: Name) => `dispatch.${name}`

export const kept = (name: Name): string | null => localStorage.getItem(stored(name))

/** Kept here at once, and soon on the node, for this person's other browsers. */
export function keep(name: Name, value: string) {
  if (kept(name) === value) return
  localStorage.setItem(stored(name), value)
  if (!isKnown) return
  waiting.add(name)
  clearTimeout(timer)
  timer = setTimeout(() => void tell(), pause)
}

/** Takes what the node keeps of this person in place of what the browser has; what another left here goes. */
export async function takeSettings(): Promise<void> {
  const known = await read()
  if (!known) return
  for (const name of names) {
    const value = known[name]
    if (typeof value === 'string') localStorage.setItem(stored(name), value)
    else if (!forAnybody.includes(name)) localStorage.removeItem(stored(name))
  }
  isKnown = true
}

/** Only what was changed here: another tab may have changed the rest. */
async function tell() {
  const told = [...waiting]
  waiting.clear()
  const known = await read()
  const body = JSON.stringify({ ...known, ...Object.fromEntries(told.map((name) => [name, kept(name)])) })
  const response = known && (await call(path, { method: 'PUT', headers: { 'content-type': 'application/json' }, body, keepalive: true }).catch(() => null))
  if (response?.ok) return
  // Told with the next change: the browser keeps it until then.
  told.forEach((name) => waiting.add(name))
}

async function read(): Promise<Record<string, unknown> | null> {
  const response = await call(path, { cache: 'no-store' }).catch(() => null)
  return response?.ok ? ((await response.json()) as Record<string, unknown>) : null
}
