import { beforeEach, describe, expect, it, vi } from 'vitest'
import { LiveConnection } from '../../src/live/connection'
import type { Content, Delta, Page, Snapshot } from '../../src/live/protocol'

interface Request {
  territory: string | null
  resume: { epoch: string; sequence: number } | null
}

/** The node's end of the hub: what it was asked, and what it says. */
const node = vi.hoisted(() => ({
  asked: [] as Request[],
  answers: [] as (object | Promise<object>)[],
  handlers: new Map<string, (message: object) => void>(),
  drop: (): void => undefined,
  back: (): void => undefined,
}))

vi.mock('@microsoft/signalr', () => {
  const hub = {
    state: 'Connected',
    on: (name: string, handler: (message: object) => void) => void node.handlers.set(name, handler),
    onreconnecting: (lost: () => void) => void (node.drop = lost),
    onreconnected: (again: () => void) => void (node.back = again),
    onclose: () => undefined,
    start: () => Promise.resolve(),
    invoke: (_: string, request: Request) => {
      node.asked.push(request)
      return Promise.resolve(node.answers.shift() ?? new Promise(() => undefined))
    },
  }
  class HubConnectionBuilder {
    withUrl = () => this
    withHubProtocol = () => this
    withAutomaticReconnect = () => this
    configureLogging = () => this
    build = () => hub
  }
  return { HubConnectionBuilder, HubConnectionState: { Connected: 'Connected' }, LogLevel: { None: 6 } }
})
vi.mock('@microsoft/signalr-protocol-msgpack', () => ({ MessagePackHubProtocol: vi.fn() }))

const content = (job: string): Content => ({ jobs: { set: [], gone: [job] } })
const snapshot = (subscription: number, sequence: number, part: Partial<Snapshot> = {}): Snapshot => ({
  subscription,
  epoch: 'e1',
  sequence,
  content: content(`s${subscription}`),
  more: false,
  ...part,
})
const delta = (subscription: number, after: number, sequence = after + 1): Delta => ({ subscription, after, sequence, content: content(`d${sequence}`) })
const page = (subscription: number, more: boolean): Page => ({ subscription, content: content('page'), more })
const say = (name: 'delta' | 'page' | 'resync', message: object) => node.handlers.get(name)!(message)
const settled = () => new Promise((done) => setTimeout(done))

const heard: string[] = []
async function live(...answers: (object | Promise<object>)[]) {
  node.answers = answers
  const connection = new LiveConnection({
    onSnapshot: (pages) => void heard.push(pages.flatMap(({ jobs }) => jobs!.gone).join('+')),
    onDelta: ({ jobs }) => void heard.push(...jobs!.gone),
    onState: (state) => void heard.push(state),
  })
  void connection.start()
  await settled()
  return connection
}

beforeEach(() => {
  node.asked = []
  heard.length = 0
})

describe('the live feed', () => {
  it('is a picture, then numbered changes', async () => {
    await live(snapshot(1, 7))
    say('delta', delta(1, 7))
    say('delta', delta(1, 8))

    expect(heard).toEqual(['s1', 'live', 'd8', 'd9'])
  })

  it('shows a picture of many pages only when it is whole', async () => {
    await live(snapshot(1, 7, { more: true }))
    say('page', page(1, true))
    expect(heard).toEqual([])
    say('page', page(1, false))

    expect(heard).toEqual(['s1+page+page', 'live'])
  })

  it('waits with what comes before the answer that it belongs to', async () => {
    let answer: (snapshot: Snapshot) => void = () => undefined
    await live(new Promise((resolve) => (answer = resolve)))
    say('delta', delta(1, 7))
    expect(heard).toEqual([])
    answer(snapshot(1, 7))
    await settled()

    expect(heard).toEqual(['s1', 'live', 'd8'])
  })

  it('asks for a new picture when a number is missing, and never shows what follows the gap', async () => {
    await live(snapshot(1, 7), snapshot(2, 20))
    say('delta', delta(1, 9))
    say('delta', delta(1, 10))
    await settled()

    expect(node.asked.map(({ resume }) => resume)).toEqual([null, null])
    expect(heard).toEqual(['s1', 'live', 's2'])
  })

  it('does not listen to a subscription that it has left', async () => {
    await live(snapshot(1, 7))
    say('delta', delta(9, 7))
    say('page', page(9, false))
    say('resync', { subscription: 9 })

    expect(heard).toEqual(['s1', 'live'])
    expect(node.asked).toHaveLength(1)
  })

  it('goes on after an outage where it stopped, without a new picture', async () => {
    await live(snapshot(1, 7), snapshot(2, 9, { content: null }))
    say('delta', delta(1, 7))
    node.drop()
    node.back()
    await settled()
    say('delta', delta(2, 9))

    expect(node.asked[1]!.resume).toEqual({ epoch: 'e1', sequence: 8 })
    expect(heard).toEqual(['s1', 'live', 'd8', 'reconnecting', 'live', 'd10'])
  })

  it('has nothing to go on from while its picture is not whole', async () => {
    await live(snapshot(1, 7, { more: true }), snapshot(2, 9))
    node.drop()
    node.back()
    await settled()

    expect(node.asked[1]!.resume).toBeNull()
    expect(heard).toEqual(['s2', 'live'])
  })

  it('asks for a new picture when it is told that it fell behind', async () => {
    await live(snapshot(1, 7), snapshot(2, 50, { epoch: 'e2' }))
    say('resync', { subscription: 1 })
    await settled()

    expect(heard).toEqual(['s1', 'live', 's2'])
  })

  it('takes only the newest of two answers when the territory changes in between', async () => {
    let slow: (snapshot: Snapshot) => void = () => undefined
    const connection = await live(new Promise((resolve) => (slow = resolve)), snapshot(2, 9))
    await connection.watch('s1')
    slow(snapshot(1, 7))
    await settled()

    expect(node.asked.map(({ territory }) => territory)).toEqual([null, 's1'])
    expect(heard).toEqual(['s2', 'live'])
  })
})
