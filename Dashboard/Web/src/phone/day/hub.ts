import { HubConnectionBuilder, HubConnectionState, LogLevel } from '@microsoft/signalr'

const longestPause = 15_000

/** Hears from the node at once when something of this technician's changed; what it was, is then asked for. */
export class Hub {
  private technician: string | null = null
  private attempts = 0
  private readonly hub = new HubConnectionBuilder()
    .withUrl('/hubs/technician')
    .configureLogging(LogLevel.None)
    .build()

  constructor(private readonly onNews: () => void) {
    this.hub.serverTimeoutInMilliseconds = 15_000
    this.hub.keepAliveIntervalInMilliseconds = 5_000
    this.hub.on('delta', () => this.onNews())
    this.hub.on('resync', () => void this.subscribe())
    this.hub.onclose(() => this.later())
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
    } catch {
      this.later()
    }
  }

  private async subscribe() {
    try {
      await this.hub.invoke('Subscribe', { technician: this.technician, resume: null })
      this.onNews()
    } catch {
      await this.hub.stop()
    }
  }

  private later() {
    setTimeout(() => void this.start(), Math.min(longestPause, 500 * 2 ** this.attempts++))
  }
}
