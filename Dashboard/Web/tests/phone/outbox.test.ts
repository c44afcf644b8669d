import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Entry, Kind } from '../../src/phone/outbox/entry'
import { Outbox } from '../../src/phone/outbox/outbox'
import { learnClock, loadClock } from '../../src/phone/store/clock'
import { readAll, remove, write } from '../../src/phone/store/database'
import { minute, noon } from './days'

interface Sent {
  method: string
  path: string
  key: string
  body: Record<string, unknown> | null
}

/** A node that answers as told; null is no reception. */
function node(...answers: (object | null)[]) {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', (path: string, { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string }) => {
    if (method !== 'GET') sent.push({ method, path, key: headers['Idempotency-Key'] ?? '', body: body ? (JSON.parse(body) as Record<string, unknown>) : null })
    const answer = method === 'GET' ? { id: 'A', technician: 'somebody else' } : answers.length > 0 ? answers.shift() : {}
    if (answer === null) return Promise.reject(new TypeError('Failed to fetch'))
    const status = (answer as { status?: number }).status ?? 200
    return Promise.resolve(new Response(JSON.stringify(answer), { status }))
  })
  return sent
}

const refused = (code: string) => ({ status: 409, code, detail: code })
const done: Entry[] = []
const open = async () => {
  const outbox = new Outbox({ onChange: () => undefined, onDone: (entry) => void done.push(entry) })
  await outbox.load({ id: 'U-1', technician: 'me' })
  return outbox
}
const add = (outbox: Outbox, kind: Kind, order: string | null = 'A', part: { at?: number } = {}) => outbox.add('me', { kind, order, body: {}, ...part })

beforeEach(async () => {
  vi.useFakeTimers({ now: noon, toFake: ['Date'] })
  for (const { seq } of await readAll<Entry>('outbox')) await remove('outbox', seq)
  await write('settings', 0, 'clock')
  await loadClock()
  done.length = 0
})

describe('an outbox', () => {
  it('has what was given again after the page is loaded anew, in its order', async () => {
    const before = await open()
    await add(before, 'depart')
    await add(before, 'arrive')

    expect((await open()).waiting.map(({ kind }) => kind)).toEqual(['depart', 'arrive'])
  })

  it('sends one after the other, each with its own key, and forgets what was carried out', async () => {
    const sent = node()
    const outbox = await open()
    await add(outbox, 'depart')
    await add(outbox, 'arrive', 'A b')

    expect(await outbox.replay()).toBe(true)
    expect(sent.map(({ path }) => path)).toEqual(['/api/work-orders/A/depart', '/api/work-orders/A%20b/arrive'])
    expect(new Set(sent.map(({ key }) => key)).size).toBe(2)
    expect(sent[0]!.body).toEqual({ at: new Date(noon).toISOString(), from: 'Phone' })
    expect(await readAll('outbox')).toEqual([])
  })

  it('keeps everything and the key when there is no reception: sent twice, it happens once', async () => {
    const sent = node({}, null)
    const outbox = await open()
    await add(outbox, 'depart')
    await add(outbox, 'arrive')

    expect(await outbox.replay()).toBe(false)
    expect(outbox.waiting.map(({ kind }) => kind)).toEqual(['arrive'])
    expect(await outbox.replay()).toBe(true)
    expect(sent[2]!.key).toBe(sent[1]!.key)
  })

  it.each([401, 408, 425, 429, 500, 503])('takes an answer %i for an outage, not for a refusal', async (status) => {
    node({ status })
    const outbox = await open()
    await add(outbox, 'depart')

    expect(await outbox.replay()).toBe(false)
    expect(outbox.refused).toEqual([])
  })

  it('keeps what was refused until somebody looked at it, also over a new start, and goes on with the rest', async () => {
    const sent = node(refused('order_paused'))
    const outbox = await open()
    await add(outbox, 'depart')
    await add(outbox, 'contact', 'B')

    expect(await outbox.replay()).toBe(true)
    expect(sent).toHaveLength(2)
    expect((await open()).refused.map(({ kind, refusal }) => [kind, refusal?.code])).toEqual([['depart', 'order_paused']])
  })

  it('holds what rests on a refused step of an order that is somebody else’s now', async () => {
    const sent = node(refused('already_taken'))
    const outbox = await open()
    await add(outbox, 'depart')
    const arrival = await add(outbox, 'arrive')

    await outbox.replay()

    expect(sent).toHaveLength(1)
    expect(outbox.isHeld(arrival)).toBe(true)
  })

  it('a refused sign that an offer was seen holds nothing up', async () => {
    const sent = node(refused('offer_expired'))
    const outbox = await open()
    await outbox.add('me', { kind: 'seen', order: 'A', body: { offer: 1 } })
    await add(outbox, 'depart')

    await outbox.replay()

    expect(sent.map(({ path }) => path)).toEqual(['/api/work-orders/A/offers/1/seen', '/api/work-orders/A/depart'])
  })

  it('gives a command that is tried again after a refusal a new key: the same would get the same answer', async () => {
    const sent = node(refused('record_unsigned'))
    const outbox = await open()
    await add(outbox, 'complete')
    await outbox.replay()

    await outbox.retry(outbox.refused[0]!)
    await outbox.replay()

    expect(sent).toHaveLength(2)
    expect(sent[1]!.key).not.toBe(sent[0]!.key)
    expect(done.map(({ kind }) => kind)).toEqual(['complete'])
  })

  it('never says that something happened before what happened before', async () => {
    const outbox = await open()
    const first = await add(outbox, 'depart')
    vi.setSystemTime(noon - 5 * minute)

    expect((await add(outbox, 'arrive')).at).toBe(first.at)
  })
})

describe('a sheet', () => {
  it('that still waits is replaced by the newest', async () => {
    const outbox = await open()
    await outbox.addSheet('me', 'A', { fault: 'one' })
    await outbox.addSheet('me', 'A', { fault: 'two' })

    expect(outbox.waiting.map(({ body }) => body.sheet)).toEqual([{ fault: 'two' }])
  })

  it('that a signature rests on is not changed any more', async () => {
    const outbox = await open()
    await outbox.addSheet('me', 'A', { fault: 'one' })
    await add(outbox, 'sign')
    await outbox.addSheet('me', 'A', { fault: 'two' })

    expect(outbox.waiting.map(({ kind }) => kind)).toEqual(['record', 'sign', 'record'])
  })
})

describe('a phone whose clock is wrong', () => {
  const behind = (minutes: number) => learnClock(new Date(noon + minutes * minute).toISOString(), noon, noon)

  it('puts right what it gave before it knew', async () => {
    const sent = node()
    const outbox = await open()
    await add(outbox, 'depart', 'A', { at: noon - 10 * minute })
    behind(60)

    await outbox.replay()

    expect(sent[0]!.body!.at).toBe(new Date(noon + 50 * minute).toISOString())
  })

  it('never says later than now, and leaves a difference below a minute alone', async () => {
    const sent = node()
    const outbox = await open()
    await add(outbox, 'depart', 'A', { at: noon + 5 * minute })
    await add(outbox, 'depart', 'B', { at: noon })
    behind(0.9)
    await outbox.replay()

    expect(sent.map(({ body }) => body!.at)).toEqual([new Date(noon + 5 * minute).toISOString(), new Date(noon).toISOString()])
    await add(outbox, 'arrive', 'A', { at: noon + 5 * minute })
    behind(-60)
    await outbox.replay()
    expect(Date.parse(sent[2]!.body!.at as string)).toBe(noon - 60 * minute)
  })

  it('does not learn from an answer that was on its way for long', async () => {
    const outbox = await open()
    learnClock(new Date(noon + 60 * minute).toISOString(), noon - 5_001, noon)

    expect((await add(outbox, 'depart')).at).toBe(noon)
  })
})

describe('an outbox of a phone that two people use', () => {
  const ana = { id: 'U-ana', technician: 'me' }
  const of = async (owner: { id: string; technician: string | null } | null) => {
    const outbox = new Outbox({ onChange: () => undefined, onDone: (entry) => void done.push(entry) })
    await outbox.load(owner)
    return outbox
  }

  it('neither shows nor sends what the other gave, also of the same technician, and has it when they are back', async () => {
    const sent = node()
    await add(await of(ana), 'depart')
    for (const other of [null, { id: 'U-bo', technician: 'me' }]) {
      const outbox = await of(other)
      expect(outbox.entries).toEqual([])
      expect(await outbox.replay()).toBe(true)
    }
    expect(sent).toEqual([])

    expect((await of(ana)).waiting.map(({ kind }) => kind)).toEqual(['depart'])
  })

  it('takes what was given before people signed in for the technician’s', async () => {
    await add(await of(null), 'depart')

    expect((await of(ana)).waiting.length).toBe(1)
    expect((await of({ id: 'U-bo', technician: 'bo' })).waiting.length).toBe(0)
  })

  it.each([
    [401, 'no_identity'],
    [400, 'antiforgery_missing'],
    [403, 'password_must_change'],
  ])('keeps what was answered with %i %s: who gave it is to sign in first', async (status, code) => {
    const outbox = await of(ana)
    await add(outbox, 'depart')
    node({ status, code }, { status, code })

    expect(await outbox.replay()).toBe(false)
    expect([outbox.waiting.length, outbox.refused.length]).toEqual([1, 0])
  })
})
