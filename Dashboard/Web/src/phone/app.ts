import { takeLanguage } from '../i18n/language'
import type { Content } from '../live/protocol'
import { call, forgetMe, isMe, onLoss, readMe, signInAddress, type Loss, type Me } from '../page/call'
import { takeSettings } from '../page/settings'
import { takeTheme } from '../page/theme'
import type { Day, Place } from './day/day'
import { takeNews } from './day/news'
import { learnClock, now } from './store/clock'
import { read, write } from './store/database'
import { keepOwner, readOwner, type Owner } from './store/owner'
import { fold, type DayView, type JobView } from './outbox/fold'
import type { Draft, Entry } from './outbox/entry'
import { Outbox } from './outbox/outbox'
import { Geofence } from './position/geofence'
import { Tracker } from './position/tracker'

/** From the beginning of one round to that of the next, in ms. */
const soonest = 300
const firstPause = 2_000
const longestPause = 60_000
const usualPause = 60_000
/** How long a start waits for the node to say who is signed in, in ms. */
const mePatience = 3_000
/** While the hub tells what changes, the whole day is asked for that seldom, in ms: the van's stock, planned shifts and meters come with it only. */
const dayHolds = 15 * 60_000
/** Commands of which the hub tells all that they change. */
const told = ['seen', 'delivered', 'contact', 'materials', 'depart', 'arrive', 'estimate', 'pause', 'resume', 'reject', 'hand-over', 'break-start', 'break-end']

/** The phone's whole state: whose it is, the day as the node told it last, and what waits to be told to the node. */
export class App {
  owner: Owner | null = null
  /** Nobody is signed in any more, and what waits is kept until somebody is again. */
  isOut = false
  /** It is not known yet who holds the phone. */
  isAsking = true
  online = navigator.onLine
  day: Day | null = null
  view: DayView | null = null
  readonly outbox = new Outbox({ onChange: () => this.changed(), onDone: (entry) => this.merge(entry) })
  readonly tracker = new Tracker(
    () => this.technician,
    (fix) => this.located(fix),
    () => !this.outbox.waiting.some(({ kind }) => kind === 'shift-start'),
  )
  private readonly listeners: (() => void)[] = []
  private fences = new Map<string, Geofence>()
  private pause = firstPause
  private timer = 0
  private nextAt = Infinity
  private beganAt = -Infinity
  private running = false
  private again = false
  /** The hub tells what changes. */
  private hears = false
  /** Until then the day holds, by the page's clock, in ms. */
  private holdsUntil = 0
  private asking = false
  /** The node has said who is signed in, and nothing since speaks against it. */
  private isSure = false
  /** Told while the day was on its way. */
  private meanwhile: Content[] = []

  onChange(listener: () => void) {
    this.listeners.push(listener)
  }

  async load() {
    onLoss((why) => this.lost(why))
    this.changed()
    // Another may have signed in here meanwhile: what the one of before left is not shown before the node was asked, while it can be.
    if (navigator.onLine) await Promise.race([this.identify(), new Promise((late) => setTimeout(late, mePatience))])
    if (!this.owner) await this.take(await readOwner())
    this.isAsking = false
    this.changed()
    addEventListener('online', () => this.doubt())
    addEventListener('offline', () => this.connected(false))
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.doubt())
    this.syncSoon()
  }

  get technician(): string | null {
    return this.owner?.technician ?? null
  }

  /** Who is signed in is asked for with the next round. */
  doubt() {
    this.isSure = false
    this.ask()
  }

  /** Asks who is signed in. @returns whether the node answered. */
  private async identify(): Promise<boolean> {
    let who = await readMe()
    if (who === 'another' || who === 'changed') who = await readMe()
    if (isMe(who)) await this.become(who)
    return who !== 'unreachable'
  }

  /** The phone is theirs from now on. Another's page begins anew, so that nothing of the one of before is left on it. */
  private async become(who: Me) {
    const owner: Owner = { id: who.id, name: who.displayName, technician: who.technician }
    const before = this.owner
    await keepOwner(owner)
    if (before && before.id !== owner.id) {
      location.replace('/phone/')
      return
    }
    if (before?.technician !== owner.technician || !before) await this.take(owner)
    this.isSure = true
    this.isOut = false
    await takeSettings()
    takeLanguage()
    takeTheme()
    this.changed()
  }

  /** Shows what this person left on the phone. */
  private async take(owner: Owner | null) {
    this.owner = owner
    if (!owner) return
    this.day = (await read<Day>('settings', `day:${owner.id}`)) ?? null
    await this.tracker.load(owner.id)
    await this.outbox.load(owner)
  }

  /** Nothing is lost: with work that is not sent one is asked to sign in again, else one is led there. */
  private lost(why: Loss) {
    this.isSure = false
    if (why === 'another' || why === 'changed') {
      forgetMe()
      this.syncSoon()
    } else if (this.outbox.waiting.length > 0) {
      this.isOut = true
      this.changed()
    } else void this.leaveToSignIn()
  }

  /** Unless something waits that was not looked for yet. */
  private async leaveToSignIn() {
    const owner = this.owner ?? (await readOwner())
    if (owner && !this.owner) await this.take(owner)
    if (this.outbox.waiting.length === 0) location.replace(signInAddress())
    else {
      this.isOut = true
      this.changed()
    }
  }

  /** Takes in what the hub told. */
  hear(content: Content) {
    if (this.asking) {
      this.meanwhile.push(content)
      return
    }
    const day = this.day && this.day.technician.id === this.technician ? takeNews(this.day, content) : null
    if (day) void this.keep(day)
    else this.ask()
  }

  /** The hub tells what changes from now on, and may have told what was not heard. */
  missed() {
    this.hears = true
    this.ask()
  }

  /** The hub tells nothing any more. */
  deaf() {
    this.hears = false
    this.syncSoon()
  }

  /** The day is as the node has it. */
  get isCurrent(): boolean {
    return this.hears && !this.asking && this.day?.technician.id === this.technician && performance.now() < this.holdsUntil
  }

  /** Takes a command down; it is sent as soon as the node can be reached. */
  async give(draft: Draft): Promise<void> {
    if (!this.technician) return
    await this.outbox.add(this.technician, draft)
    this.syncSoon()
  }

  async giveSheet(order: string, sheet: object) {
    if (!this.technician) return
    await this.outbox.addSheet(this.technician, order, sheet)
    this.syncSoon(1_500)
  }

  job(id: string): JobView | null {
    return this.view?.jobs.find(({ order }) => order.id === id) ?? null
  }

  /** Since when the phone is at the site of a job under way; null when it is not. */
  atSite(id: string): number | null {
    return this.fences.get(id)?.enteredAt ?? null
  }

  /** At once when the last round is not a moment ago; the earliest of what was asked for: a command given while a round ends does not wait for the usual pause. */
  syncSoon(wait = 0) {
    const at = Math.max(performance.now() + wait, this.beganAt + soonest)
    if (at >= this.nextAt) return
    clearTimeout(this.timer)
    this.nextAt = at
    this.timer = window.setTimeout(() => {
      this.nextAt = Infinity
      void this.sync()
    }, at - performance.now())
  }

  private ask() {
    this.holdsUntil = 0
    this.syncSoon()
  }

  /** Sends what waits, then asks for the day unless it holds still. */
  async sync(): Promise<void> {
    this.again = this.running
    if (this.running) return
    this.running = true
    this.beganAt = performance.now()
    let reached = false
    try {
      reached = this.isSure || (await this.identify())
      if (this.isSure) {
        reached = (await locked(() => this.outbox.replay())) && (this.isCurrent || (await this.refresh()))
        if (reached && this.isSure) await this.tracker.send()
      }
    } finally {
      this.running = false
    }
    this.connected(reached)
    this.pause = reached ? firstPause : Math.min(longestPause, this.pause * 2)
    this.syncSoon(this.again ? 0 : reached ? usualPause : this.pause)
  }

  private async refresh(): Promise<boolean> {
    if (!this.technician) return true
    const sentAt = Date.now()
    this.asking = true
    this.meanwhile = []
    this.holdsUntil = performance.now() + dayHolds
    try {
      const response = await call(`/api/technicians/${encodeURIComponent(this.technician)}/day`, { signal: AbortSignal.timeout(20_000) })
      if ([403, 404].includes(response.status)) this.isSure = false
      if (!response.ok) {
        this.holdsUntil = 0
        return response.status < 500
      }
      const day = (await response.json()) as Day
      learnClock(day.at, sentAt, Date.now())
      await this.keep(this.withMeanwhile(day))
      return true
    } catch {
      this.holdsUntil = 0
      return false
    } finally {
      this.asking = false
    }
  }

  /** What was told while the day was on its way may be newer than it, or part of it. */
  private withMeanwhile(day: Day): Day {
    for (const content of this.meanwhile.splice(0)) {
      const now = takeNews(day, content)
      if (now) day = now
      else this.ask()
    }
    return day
  }

  /** What the node has carried out is true until the next whole day comes, also when reception is lost in between. */
  private merge(entry: Entry) {
    if (!told.includes(entry.kind)) this.holdsUntil = 0
    if (!this.day || ['seen', 'delivered'].includes(entry.kind)) return
    const { offers, jobs, technician, stock } = fold(this.day, [entry])
    this.day = { ...this.day, technician, offers, jobs, stock }
    void write('settings', this.day, `day:${this.owner?.id}`)
  }

  private async keep(day: Day) {
    this.day = day
    await write('settings', day, `day:${this.owner?.id}`)
    this.changed()
  }

  private changed() {
    this.view =
      this.day && this.day.technician.id === this.technician
        ? fold(
            this.day,
            this.outbox.entries.filter((entry) => entry.technician === this.technician),
          )
        : null
    const shift = this.view?.technician.status
    this.tracker.set(shift !== undefined && shift !== 'OffShift')
    this.fence()
    this.listeners.forEach((listener) => listener())
  }

  private connected(reached: boolean) {
    if (reached === this.online) return
    this.online = reached
    this.listeners.forEach((listener) => listener())
  }

  private fence() {
    const travelling = this.view?.jobs.filter(({ order }) => order.state === 'EnRoute' && order.site) ?? []
    this.fences = new Map(travelling.map(({ order }) => [order.id, this.fences.get(order.id) ?? this.fenceAround(order.site!)]))
  }

  private fenceAround(site: Place): Geofence {
    const fence = new Geofence(site)
    if (this.tracker.last) fence.take({ ...this.tracker.last, at: now() })
    return fence
  }

  private located(fix: Parameters<Geofence['take']>[0]) {
    const before = [...this.fences.values()].map((fence) => fence.enteredAt)
    this.fences.forEach((fence) => fence.take(fix))
    const after = [...this.fences.values()].map((fence) => fence.enteredAt)
    if (before.some((one, i) => one !== after[i])) this.listeners.forEach((listener) => listener())
  }
}

/** One window at a time sends. */
const locked = <T>(work: () => Promise<T>): Promise<T> => (navigator.locks ? (navigator.locks.request('dispatch-outbox', work) as Promise<T>) : work())
