import { HubConnectionBuilder, HubConnectionState, LogLevel } from '@microsoft/signalr'
import type { Content, Delta, Resync, Snapshot } from './protocol'

export type ConnectionState = 'connecting' | 'live' | 'reconnecting'

export interface LiveEvents {
  onSnapshot(content: Content): void
  onDelta(content: Content): void
  onState(state: ConnectionState): void
}

const topics = ['machines', 'services', 'stations', 'technicians', 'jobs', 'requests']
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
  private early: Delta[] = []
  private attempts = 0
  private current = 0

  private readonly hub = new HubConnectionBuilder()
    .withUrl('/hubs/live')
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: ({ previousRetryCount }) => pause(previousRetryCount) })
    .configureLogging(LogLevel.None)
    .build()

  constructor(private readonly events: LiveEvents) {
    this.hub.serverTimeoutInMilliseconds = 15_000
    this.hub.keepAliveIntervalInMilliseconds = 5_000
    this.hub.on('delta', (delta: Delta) => this.take(delta))
    this.hub.on('resync', ({ subscription }: Resync) => {
      if (subscription === this.subscription) void this.subscribe(false)
    })
    this.hub.onreconnecting(() => this.lost())
    this.hub.onreconnected(() => void this.subscribe(true))
    this.hub.onclose(() => {
      this.lost()
      void this.start()
    })
  }

  async start() {
    try {
      await this.hub.start()
      this.attempts = 0
      await this.subscribe(this.epoch !== '')
    } catch {
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

  private begin({ subscription, epoch, sequence, content }: Snapshot) {
    this.subscription = subscription
    this.epoch = epoch
    this.sequence = sequence
    if (content) {
      this.snapshots++
      this.events.onSnapshot(content)
    }
    this.enter('live')
    const early = this.early
    this.early = []
    early.filter((delta) => delta.subscription === subscription).forEach((delta) => this.take(delta))
  }

  private take(delta: Delta) {
    if (this.subscription === null) {
      this.early.push(delta)
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
