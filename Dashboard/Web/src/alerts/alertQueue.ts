import type { Desk } from '../console/desk'
import { levelOf, standing } from '../console/sla'
import { pendingOffers } from '../live/board'
import type { Decision, OpenDecisions } from './openDecisions'
import { keep, kept } from '../page/settings'
import type { ClockKind, Job, Request, Technician } from '../live/protocol'

export type AlertKind =
  'help' | 'breached' | 'escalated' | 'jeopardy' | 'rejected' | 'nobody' | 'letGo' | 'left' | 'second' | 'callBack' | 'loaner' | 'silent' | 'dissatisfied'

export interface Alert {
  id: string
  kind: AlertKind
  /** Milliseconds; since when it needs somebody. */
  since: number
  item: Job | Request | Technician
  clock: ClockKind | null
  /** What the engine said; null where it said nothing. */
  decision: Decision | null
}

interface Handled {
  /** Milliseconds; shown again after that. Null: until it is another alert. */
  until: number | null
  taken: boolean
}

const silentAfter = 20 * 60_000
const weights: Record<AlertKind, number> = {
  help: 0,
  dissatisfied: 1,
  breached: 1,
  escalated: 2,
  nobody: 3,
  left: 4,
  letGo: 5,
  second: 6,
  jeopardy: 7,
  loaner: 8,
  rejected: 9,
  callBack: 10,
  silent: 11,
}

/** What needs somebody now, worst first: a queue one works off. */
export class AlertQueue {
  alerts: Alert[] = []
  private readonly handled = new Map<string, Handled>(Object.entries(JSON.parse(kept('alerts') ?? '{}') as Record<string, Handled>))

  constructor(
    private readonly desk: Desk,
    private readonly decisions: OpenDecisions,
  ) {}

  /** Answers those that were not there before. */
  refresh(now: number): Alert[] {
    const before = new Set(this.alerts.map(({ id }) => id))
    const all = this.all(now)
    const ids = new Set(all.map(({ id }) => id))
    for (const id of this.handled.keys()) if (!ids.has(id)) this.handled.delete(id)
    this.alerts = all
      .filter(({ id }) => {
        const handled = this.handled.get(id)
        return !handled || (handled.until !== null && handled.until <= now)
      })
      .sort((a, b) => weights[a.kind] - weights[b.kind] || a.since - b.since || a.id.localeCompare(b.id))
    return this.alerts.filter(({ id }) => !before.has(id))
  }

  acknowledge = (id: string) => this.handle(id, { until: null, taken: false })
  snooze = (id: string, minutes: number) => this.handle(id, { until: Date.now() + minutes * 60_000, taken: false })
  take = (id: string) => this.handle(id, { until: null, taken: true })

  private handle(id: string, how: Handled) {
    this.handled.set(id, how)
    this.alerts = this.alerts.filter((alert) => alert.id !== id)
    keep('alerts', JSON.stringify(Object.fromEntries(this.handled)))
  }

  private all(now: number): Alert[] {
    const { jobs, requests, rated, technicians } = this.desk.board
    return [
      ...[...jobs.values()].flatMap((job) => this.ofJob(job, now)),
      ...[...rated.values()].map(dissatisfied),
      ...[...requests.values()].flatMap((one) => this.ofRequest(one, now)),
      ...[...technicians.values()].flatMap((one) => [...this.help(one), ...this.silent(one, now)]),
    ]
  }

  private ofJob(job: Job, now: number): Alert[] {
    const alerts = this.clocks(job, now)
    const decision = isWaiting(job) ? this.decisions.byOrder.get(job.id) : undefined
    if (decision) alerts.push({ id: `nobody/${job.id}/${decision.attempt}`, kind: 'nobody', since: Date.parse(decision.at), item: job, clock: null, decision })
    const { letGo, secondLetGo } = job
    if (secondLetGo)
      alerts.push({ id: `second/${job.id}/${secondLetGo.at}`, kind: 'second', since: Date.parse(secondLetGo.at), item: job, clock: null, decision: null })
    if (letGo && !decision)
      alerts.push({
        id: `letGo/${job.id}/${letGo.at}`,
        kind: letGo.onSite ? 'left' : 'letGo',
        since: Date.parse(letGo.at),
        item: job,
        clock: null,
        decision: null,
      })
    if (alerts.length === 0 && standing(job, now).jeopardy)
      alerts.push({
        id: `jeopardy/${job.id}/${job.booking?.number ?? 0}`,
        kind: 'jeopardy',
        since: Date.parse(job.receivedAt),
        item: job,
        clock: 'Arrive',
        decision: null,
      })
    if (job.poorRating) alerts.push(dissatisfied(job))
    if (job.loanerDue) alerts.push({ id: `loaner/${job.id}`, kind: 'loaner', since: Date.parse(job.receivedAt), item: job, clock: null, decision: null })
    const last = job.offers.at(-1)
    if (!decision && job.state === 'Open' && last && pendingOffers(job).length === 0 && (last.state === 'Rejected' || last.state === 'Expired'))
      alerts.push({
        id: `rejected/${job.id}/${last.number}`,
        kind: 'rejected',
        since: Date.parse(last.endedAt ?? last.expiresAt),
        item: job,
        clock: null,
        decision: null,
      })
    return alerts
  }

  private ofRequest(request: Request, now: number): Alert[] {
    const alerts = this.clocks(request, now)
    if (request.nextCallAt && Date.parse(request.nextCallAt) <= now)
      alerts.push({
        id: `callBack/${request.id}/${request.nextCallAt}`,
        kind: 'callBack',
        since: Date.parse(request.nextCallAt),
        item: request,
        clock: null,
        decision: null,
      })
    return alerts
  }

  /** One for each promise that is broken, or that somebody was told of already. */
  private clocks(item: Job | Request, now: number): Alert[] {
    return item.clocks.flatMap((clock): Alert[] => {
      if (clock.stoppedAt) return []
      const kind = levelOf(clock, now) === 'breached' ? 'breached' : clock.escalationOpen ? 'escalated' : null
      if (!kind) return []
      return [
        {
          id: `${kind}/${item.id}/${clock.kind}/${clock.startedAt}/${clock.escalations}`,
          kind,
          since: Date.parse(clock.dueAt ?? clock.startedAt),
          item,
          clock: clock.kind,
          decision: null,
        },
      ]
    })
  }

  /** Pressed the emergency button of a tracker. */
  private help(one: Technician): Alert[] {
    return one.helpCalledAt
      ? [{ id: `help/${one.id}/${one.helpCalledAt}`, kind: 'help', since: Date.parse(one.helpCalledAt), item: one, clock: null, decision: null }]
      : []
  }

  /** On the road, and not heard of for long. */
  private silent(one: Technician, now: number): Alert[] {
    if (one.status !== 'EnRoute') return []
    const seen = one.position ? Date.parse(one.position.at) : Date.parse(one.shiftStartedAt ?? new Date(now).toISOString())
    return now - seen > silentAfter ? [{ id: `silent/${one.id}/${seen}`, kind: 'silent', since: seen, item: one, clock: null, decision: null }] : []
  }
}

/** Nobody has it, so that somebody has to decide. */
export const isWaiting = (job: Job) => job.state === 'Open' || job.state === 'Offered'

/** The customer is not satisfied at all, whether or not the order is closed meanwhile. */
const dissatisfied = (job: Job): Alert => ({
  id: `dissatisfied/${job.id}`,
  kind: 'dissatisfied',
  since: Date.parse(job.completedAt ?? job.receivedAt),
  item: job,
  clock: null,
  decision: null,
})
