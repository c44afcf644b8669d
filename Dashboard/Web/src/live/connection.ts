import { HubConnectionBuilder, HubConnectionState, LogLevel } from '@microsoft/signalr'
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack'
import { hubRefused, readMe } from '../page/call'
import type { Content, Delta, Page, Resync, Snapshot } from './protocol'

export type ConnectionState = 'connecting' | 'live' | 'reconnecting'

export interface LiveEvents {
  /** The whole picture, in pages. */
  onSnapshot(pages: Content[]): void
  onDelta(content: Content): void
  onState(state: ConnectionState): void
}

const topics = ['machines', 'services', 'stations', 'technicians', 'jobs', 'requests', 'decisions']
/** Short enough that the picture is right again within five seconds of the node's return. */
const longestPause = 1_000

/** Keeps the picture in step with the node: subscribes, follows the sequence, and after an outage goes on where it stopped. */
export class LiveConnection {
  epoch = ''
  sequence = 0
  snapshots = 0
  deltas = 0
  state: ConnectionState = 'connecting'
  /** When the node was last known to be in step with us. */
  lastSeenAt: number | null = null
  /** Null for all. */
  territory: string | null = null
  private subscription: number | null = null
  private early: (() => void)[] = []
  /** Of a snapshot that is not whole yet. */
  private unfinished: { epoch: string; pages: Content[] } | null = null
  private attempts = 0
  private current = 0

  private readonly hub = new HubConnectionBuilder()
    .withUrl('/hubs/live')
    .withHubProtocol(new MessagePackHubProtocol())
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: ({ previousRetryCount, retryReason }) => (hubRefused(retryReason), pause(previousRetryCount)) })
    .configureLogging(LogLevel.None)
    .build()

  constructor(private readonly events: LiveEvents) {
    this.hub.serverTimeoutInMilliseconds = 15_000
    this.hub.keepAliveIntervalInMilliseconds = 5_000
    this.hub.on('page', (page: Page) => this.turn(page))
    this.hub.on('delta', (delta: Delta) => this.take(delta))
    this.hub.on('resync', ({ subscription }: Resync) => {
      if (subscription === this.subscription) void this.subscribe(false)
    })
    this.hub.onreconnecting(() => this.lost())
    this.hub.onreconnected(() => {
      // Perhaps it was cut off because what one may see has changed.
      void readMe()
      void this.subscribe(true)
    })
    this.hub.onclose(() => {
      this.lost()
      void readMe()
      void this.start()
    })
  }

  async start() {
    try {
      await this.hub.start()
      this.attempts = 0
      await this.subscribe(this.epoch !== '')
    } catch (problem) {
      hubRefused(problem)
      setTimeout(() => void this.start(), pause(this.attempts++))
    }
  }

  /** Null for all territories. */
  async watch(territory: string | null) {
    this.territory = territory
    this.epoch = ''
    if (this.hub.state === HubConnectionState.Connected) await this.subscribe(false)
  }

  private async subscribe(resume: boolean): Promise<void> {
    const attempt = ++this.current
    this.subscription = null
    this.early = []
    this.unfinished = null
    const point = resume && this.epoch ? { epoch: this.epoch, sequence: this.sequence } : null
    try {
      const snapshot = await this.hub.invoke<Snapshot>('Subscribe', { territory: this.territory, bounds: null, topics, resume: point })
      if (attempt === this.current) this.begin(snapshot)
    } catch {
      if (attempt !== this.current || this.hub.state !== HubConnectionState.Connected) return
      this.enter('reconnecting')
      setTimeout(() => void (attempt === this.current && this.subscribe(resume)), longestPause)
    }
  }

  private begin({ subscription, epoch, sequence, content, more }: Snapshot) {
    this.subscription = subscription
    // Until the picture is whole there is nothing to go on from.
    this.epoch = more ? '' : epoch
    this.sequence = sequence
    if (content) {
      this.unfinished = { epoch, pages: [] }
      this.add(content, more)
    } else this.enter('live')
    const early = this.early
    this.early = []
    early.forEach((message) => message())
  }

  private turn(page: Page) {
    if (this.subscription === null) {
      this.early.push(() => this.turn(page))
      return
    }
    if (page.subscription === this.subscription) this.add(page.content, page.more)
  }

  private add(content: Content, more: boolean) {
    if (!this.unfinished) return
    const { epoch, pages } = this.unfinished
    pages.push(content)
    if (more) return
    this.unfinished = null
    this.epoch = epoch
    this.snapshots++
    this.events.onSnapshot(pages)
    this.enter('live')
  }

  private take(delta: Delta) {
    if (this.subscription === null) {
      this.early.push(() => this.take(delta))
      return
    }
    if (delta.subscription !== this.subscription) return
    if (delta.after !== this.sequence) {
      void this.subscribe(false)
      return
    }
    this.sequence = delta.sequence
    this.deltas++
    this.events.onDelta(delta.content)
  }

  private lost() {
    this.subscription = null
    this.current++
    if (this.state === 'live') this.lastSeenAt = Date.now()
    this.enter(this.lastSeenAt === null ? 'connecting' : 'reconnecting')
  }

  private enter(state: ConnectionState) {
    if (state === this.state) return
    this.state = state
    this.events.onState(state)
  }
}

const pause = (attempt: number) => Math.min(longestPause, 250 * 2 ** attempt)
