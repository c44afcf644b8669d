import { HubConnectionBuilder, HubConnectionState, LogLevel } from '@microsoft/signalr'
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack'
import { hubRefused } from '../../page/call'
import type { Content, Delta, Resync, Snapshot } from '../../live/protocol'

const longestPause = 15_000

export interface HubEvents {
  /** What changed of this technician's. */
  onNews(content: Content): void
  /** Something may have been missed: the day is to be asked for. From now on all news come. */
  onGap(): void
  /** Nothing is heard from now on. */
  onLost(): void
}

/** Hears from the node at once when something of this technician's changed. */
export class Hub {
  private technician: string | null = null
  private subscription: number | null = null
  private sequence = 0
  private early: Delta[] = []
  private attempts = 0
  private readonly hub = new HubConnectionBuilder()
    .withUrl('/hubs/technician')
    .withHubProtocol(new MessagePackHubProtocol())
    .configureLogging(LogLevel.None)
    .build()

  constructor(private readonly events: HubEvents) {
    this.hub.serverTimeoutInMilliseconds = 15_000
    this.hub.keepAliveIntervalInMilliseconds = 5_000
    this.hub.on('delta', (delta: Delta) => this.take(delta))
    // The day is asked for instead of what the snapshot says.
    this.hub.on('page', () => undefined)
    this.hub.on('resync', ({ subscription }: Resync) => subscription === this.subscription && void this.subscribe())
    this.hub.onclose(() => {
      this.subscription = null
      this.events.onLost()
      this.later()
    })
    addEventListener('online', () => void this.start())
  }

  async follow(technician: string) {
    if (technician === this.technician) return
    this.technician = technician
    if (this.hub.state === HubConnectionState.Connected) await this.subscribe()
    else await this.start()
  }

  private async start() {
    if (this.hub.state !== HubConnectionState.Disconnected || !this.technician) return
    try {
      await this.hub.start()
      this.attempts = 0
      await this.subscribe()
    } catch (problem) {
      hubRefused(problem)
      this.later()
    }
  }

  private async subscribe() {
    this.subscription = null
    this.early = []
    try {
      const { subscription, sequence } = await this.hub.invoke<Snapshot>('Subscribe', { technician: this.technician, resume: null })
      this.subscription = subscription
      this.sequence = sequence
      this.events.onGap()
      const early = this.early
      this.early = []
      early.forEach((delta) => this.take(delta))
    } catch {
      await this.hub.stop()
    }
  }

  private take(delta: Delta) {
    if (this.subscription === null) this.early.push(delta)
    if (delta.subscription !== this.subscription) return
    const isNext = delta.after === this.sequence
    this.sequence = delta.sequence
    if (isNext) this.events.onNews(delta.content)
    else this.events.onGap()
  }

  private later() {
    setTimeout(() => void this.start(), Math.min(longestPause, 500 * 2 ** this.attempts++))
  }
}
