import { clockOffset, now } from '../store/clock'
import { read, readAll, remove, write } from '../store/database'
import { call } from '../../page/call'
import type { Owner } from '../store/owner'
import type { Order } from '../day/day'
import { bodyOf, callOf } from './calls'
import { isStep, type Draft, type Entry, type Refusal } from './entry'

/** What became of sending an entry. */
type Result = { done: unknown } | { refused: Refusal } | 'unreachable'

const clockStep = 60_000
/** Nothing against the command: whoever gave it is to sign in first. */
const notYet = ['antiforgery_missing', 'password_must_change']
const patience = 30_000

export interface OutboxEvents {
  onChange(): void
  /** The node has carried it out. */
  onDone(entry: Entry, answer: unknown): void
}

/** Commands that wait for the node, in the order in which they were given. What the node refuses stays here until somebody has looked at it. */
export class Outbox {
  entries: Entry[] = []
  private owner: Pick<Owner, 'id' | 'technician'> | null = null
  private sending: Entry | null = null
  private stopped = false

  constructor(private readonly events: OutboxEvents) {}

  /** Only what this person gave: another's stays on the disk until they are back. */
  async load(owner: Pick<Owner, 'id' | 'technician'> | null) {
    this.owner = owner
    this.entries = (await readAll<Entry>('outbox')).filter((entry) => owner !== null && isOf(entry, owner)).sort((a, b) => a.seq - b.seq)
    this.events.onChange()
  }

  get waiting() {
    return this.entries.filter((entry) => !entry.refusal)
  }

  get refused() {
    return this.entries.filter((entry) => entry.refusal)
  }

  /** Answers once it is on the phone's disk. */
  async add(technician: string, draft: Draft): Promise<Entry> {
    const before = this.entries.filter((one) => one.order === draft.order).at(-1)?.at ?? 0
    const entry = {
      at: Math.max(now(), before),
      offset: clockOffset(),
      tries: 0,
      technician,
      ...(this.owner ? { user: this.owner.id } : {}),
      key: crypto.randomUUID(),
      ...draft,
    } as Entry
    entry.seq = (await write('outbox', entry)) as number
    this.entries = [...this.entries, entry].sort((a, b) => a.seq - b.seq)
    this.events.onChange()
    return entry
  }

  /** Puts the newest sheet in place of one that still waits, as long as nothing came after it that rests on it. */
  async addSheet(technician: string, order: string, sheet: object): Promise<Entry> {
    const last = this.entries.filter((entry) => entry.order === order && entry.kind !== 'photo').at(-1)
    if (!last || last.kind !== 'record' || last.refusal || last === this.sending) return this.add(technician, { kind: 'record', order, body: { sheet } })
    Object.assign(last, { body: { sheet }, at: now(), offset: clockOffset(), key: crypto.randomUUID() })
    await write('outbox', plain(last))
    this.events.onChange()
    return last
  }

  /** Tries a refused entry again, as if it had just been given. */
  async retry(entry: Entry) {
    delete entry.refusal
    entry.key = crypto.randomUUID()
    await write('outbox', plain(entry))
    this.events.onChange()
  }

  async discard(entry: Entry) {
    this.entries = this.entries.filter((one) => one !== entry)
    await remove('outbox', entry.seq)
    if (entry.photo) await remove('photos', entry.photo)
    this.events.onChange()
  }

  /** Whether an entry must wait because the order is no longer the technician's. */
  isHeld(entry: Entry): boolean {
    const stop = this.entries.find((one) => one.order === entry.order && one.refusal && isStep(one.kind) && one.seq < entry.seq)
    return entry.order !== null && !entry.refusal && stop?.refusal !== undefined && stop.refusal.theirs?.technician !== entry.technician
  }

  /** Sends what waits, one after the other. Answers false when the node could not be reached. */
  async replay(): Promise<boolean> {
    if (this.sending || this.stopped) return true
    for (;;) {
      const entry = this.waiting.find((one) => !this.isHeld(one))
      if (!entry) return true
      this.sending = entry
      try {
        const result = await this.send(entry)
        if (result === 'unreachable') return false
        if ('refused' in result) {
          entry.refusal = result.refused
          await write('outbox', plain(entry))
        } else {
          this.events.onDone(entry, result.done)
          await this.discard(entry)
        }
      } finally {
        this.sending = null
      }
      this.events.onChange()
    }
  }

  private async send(entry: Entry): Promise<Result> {
    entry.tries++
    this.correct(entry)
    const { method, path } = callOf(entry)
    const body = bodyOf(entry)
    const headers: Record<string, string> = { 'Idempotency-Key': entry.key }
    let content: BodyInit | null = body && JSON.stringify(body)
    if (body) headers['Content-Type'] = 'application/json'
    if (entry.photo) {
      const kept = await read<{ blob: Blob }>('photos', entry.photo)
      if (!kept) return { done: null }
      content = kept.blob
      headers['Content-Type'] = kept.blob.type
    }
    try {
      const response = await call(path, { method, headers, body: content, signal: AbortSignal.timeout(patience) })
      if (response.ok) return { done: await response.json().catch(() => null) }
      if (response.status >= 500 || [401, 408, 425, 429].includes(response.status)) return 'unreachable'
      const problem = (await response.json().catch(() => ({}))) as { code?: string; detail?: string; title?: string }
      if (problem.code && notYet.includes(problem.code)) return 'unreachable'
      const refusal = { status: response.status, code: problem.code ?? `${response.status}`, detail: problem.detail ?? problem.title ?? response.statusText }
      return { refused: { ...refusal, theirs: await orderOf(entry) } }
    } catch {
      return 'unreachable'
    }
  }

  /** A phone whose clock was set meanwhile says when by the newer knowledge, never before what was given before and never later than now. */
  private correct(entry: Entry) {
    const change = clockOffset() - entry.offset
    if (Math.abs(change) < clockStep) return
    const before = this.entries.filter((one) => one.seq < entry.seq && one.order === entry.order).at(-1)?.at ?? 0
    entry.at = Math.min(Math.max(entry.at + change, before), now())
    entry.offset = clockOffset()
    entry.corrected = true
  }
}

const isOf = (entry: Entry, owner: Pick<Owner, 'id' | 'technician'>) =>
  entry.user === undefined ? entry.technician === owner.technician : entry.user === owner.id

/** A copy that the database takes. */
const plain = (entry: Entry): Entry => structuredClone(entry)

async function orderOf(entry: Entry): Promise<Order | null> {
  if (entry.order === null) return null
  const response = await call(`/api/work-orders/${encodeURIComponent(entry.order)}`, { signal: AbortSignal.timeout(patience) })
  return response.ok ? ((await response.json()) as Order) : null
}
