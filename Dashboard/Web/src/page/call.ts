import type { MeModel } from '../contract/api'

export type Me = MeModel

/** Why the page cannot go on as it is: nobody is signed in, somebody else is, what one may do has changed, or the password is to be changed first. */
export type Loss = 'nobody' | 'another' | 'changed' | 'password'

const header = 'X-Dispatch-Antiforgery'
const cookie = /(?:^|;\s*)dispatch\.antiforgery=([^;]*)/
const patience = 20_000

let person: Me | null = null
let token: string | null = null
let lose: (why: Loss) => void = leave
let isSigningOut = false

/** Who is signed in, as the node said last; null before. */
export const me = () => person

/** What happens instead of leading to the page on which one signs in. */
export const onLoss = (handler: (why: Loss) => void) => void (lose = handler)

/** While somebody signs out, that nobody is signed in is no loss: who signs out leads on. */
export const signingOut = (isIt: boolean) => void (isSigningOut = isIt)

/** Forgets who it was: the page goes on with whoever is signed in next. */
export function forgetMe() {
  person = token = null
}

export const signInAddress = () => `/sign-in/?to=${encodeURIComponent(location.pathname + location.search + location.hash)}`

/**
 * Asks who is signed in. From then on what acts carries the token of that person: the node refuses it when another signed in meanwhile, in
 * another tab, so nothing is ever done in another's name.
 */
export async function readMe(): Promise<Me | 'unreachable' | Loss> {
  let found: Me
  try {
    const response = await fetch('/api/me', { cache: 'no-store', signal: AbortSignal.timeout(patience) })
    if (response.status === 401) return lost('nobody')
    if (!response.ok) return 'unreachable'
    found = (await response.json()) as Me
  } catch {
    return 'unreachable'
  }
  const before = person
  if (before && before.id !== found.id) return lost('another')
  person = found
  token = readToken()
  if (found.passwordMustChange) return lost('password')
  return before && rights(before) !== rights(found) ? lost('changed') : found
}

/** As fetch does; what acts shows that it comes from the node's own page. */
export async function call(path: string, init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {}): Promise<Response> {
  const acts = !['GET', 'HEAD'].includes(init.method ?? 'GET')
  const send = () => fetch(path, acts ? { ...init, headers: { ...init.headers, ...proof() } } : init)
  let response = await send()
  if (acts && response.status === 400 && (await codeOf(response)) === 'antiforgery_missing' && isMe(await readMe())) response = await send()
  if (response.status === 401) lost('nobody')
  else if (response.status === 403 && (await codeOf(response)) === 'password_must_change') lost('password')
  return response
}

export const isMe = (answer: Me | 'unreachable' | Loss): answer is Me => typeof answer === 'object'

/** A hub that does not let one in says so only in its message. */
export function hubRefused(problem: unknown) {
  if (/\b40[13]\b/.test(String(problem))) void readMe()
}

function proof(): Record<string, string> {
  const known = token ?? readToken()
  return known ? { [header]: known } : {}
}

function readToken(): string | null {
  const found = cookie.exec(document.cookie)?.[1]
  return found ? decodeURIComponent(found) : null
}

async function codeOf(response: Response): Promise<string | undefined> {
  const problem = (await response
    .clone()
    .json()
    .catch(() => null)) as { code?: string } | null
  return problem?.code
}

const rights = ({ roles, stations, technician, dealer }: Me) => JSON.stringify([roles, stations, technician, dealer])

function lost(why: Loss): Loss {
  if (!isSigningOut) lose(why)
  return why
}

let isLeaving = false

/** Another's page, or one with other rights, is drawn anew. */
function leave(why: Loss) {
  if (isLeaving) return
  isLeaving = true
  if (why === 'another' || why === 'changed') location.reload()
  else location.replace(signInAddress())
}
