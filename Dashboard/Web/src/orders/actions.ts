import type { FaultSide } from '../contract/api'
import type { Desk } from '../console/desk'
import { technicianName } from '../console/names'
import { moment } from '../i18n/format'
import { t } from '../i18n/language'
import { pendingOffers } from '../live/board'
import type { Job, LockMode } from '../live/protocol'
import { post } from '../page/api'
import { refuse, toast } from '../page/toast'
import { faster } from './faster'
import { insist } from './objections'

export interface Plan {
  technician: string
  /** Milliseconds on site; null for no times. */
  from: number | null
  to: number | null
  /** Orders that go along on one trip; left out, what else there is to do at the machine. */
  along?: string[] | undefined
}

const path = (job: string, command: string) => `/api/work-orders/${encodeURIComponent(job)}/${command}`
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())
const at = (instant: string | null) => (instant === null ? null : Date.parse(instant))

/** The booking that the dispatcher decides from; if it is another by now, the node refuses. */
const seen = ({ booking }: Job) => (booking ? { booking: booking.number, plannedFrom: booking.from, plannedTo: booking.to } : null)

/** What a dispatcher does with an order: shown at once, taken back with the reason when the node refuses. */
export class OrderActions {
  private readonly undos = new Map<string, () => void>()

  constructor(
    private readonly desk: Desk,
    private readonly changed: (job: string) => void,
  ) {}

  /** Can be undone until the technician sets off: nobody has it again. @param confirm why somebody is sent whom the plan excludes. */
  assign(job: Job, plan: Plan, confirm?: string) {
    const undo = () => void this.unassign(this.now(job), t('toast.undo'))
    const said = t('done.assigned', { job: job.id, technician: technicianName(this.desk, plan.technician) })
    return this.run(
      job,
      this.booked(job, plan),
      'assign',
      { technician: plan.technician, plannedFrom: iso(plan.from), plannedTo: iso(plan.to), confirm: confirm ?? null, along: plan.along },
      said,
      undo,
    )
  }

  unassign = (job: Job, reason: string) =>
    this.run(
      job,
      { state: 'Open', booking: null },
      'unassign',
      { reason, booking: this.desk.board.isGuess(job.id) ? null : seen(job) },
      t('done.unassigned', { job: job.id }),
    )

  /** Can be undone until the new technician sets off: whoever had it gets it back. */
  reassign(job: Job, plan: Plan, reason: string, note: string | null, confirm?: string): Promise<boolean> {
    const said = t('done.assigned', { job: job.id, technician: technicianName(this.desk, plan.technician) })
    const body = {
      technician: plan.technician,
      reason,
      note: note || null,
      plannedFrom: iso(plan.from),
      plannedTo: iso(plan.to),
      instead: seen(job),
      confirm: confirm ?? null,
      along: plan.along,
    }
    const former = job.booking
    const undo =
      former && !former.departedAt
        ? () => void this.reassign(this.now(job), { technician: former.technician, from: at(former.from), to: at(former.to) }, 'Other', t('toast.undo'))
        : undefined
    return this.run(job, this.booked(job, plan), 'reassign', body, said, undo)
  }

  /** Can be undone: the former times are planned again. */
  reschedule(job: Job, from: number, to: number, reason: string) {
    const former = job.booking
    const undo =
      former?.from && former.to ? () => void this.reschedule(this.now(job), Date.parse(former.from!), Date.parse(former.to!), t('toast.undo')) : undefined
    const guess = { booking: { ...job.booking!, from: iso(from), to: iso(to) } }
    return this.run(
      job,
      guess,
      'reschedule',
      { plannedFrom: iso(from), plannedTo: iso(to), reason, instead: seen(job) },
      t('done.rescheduled', { job: job.id, time: moment(from, job.timeZone) }),
      undo,
    )
  }

  lock(job: Job, lock: LockMode) {
    const former = job.lock
    return this.run(job, { lock }, 'lock', { lock }, t('done.locked', { job: job.id }), () => void this.lock(this.now(job), former))
  }

  /** Can be undone while there is no answer. */
  offer(job: Job, { technician, from, to, along }: Plan, minutes: number, override = false) {
    const undo = () => {
      const offer = pendingOffers(this.now(job)).find((one) => one.technician === technician)
      if (offer) void this.withdraw(this.now(job), offer.number)
    }
    return this.run(
      job,
      {},
      'offer',
      { technician, expiresAt: iso(Date.now() + minutes * 60_000), override, plannedFrom: iso(from), plannedTo: iso(to), along },
      t('done.offered', { job: job.id, technician: technicianName(this.desk, technician) }),
      undo,
    )
  }

  withdraw = (job: Job, offer: number) => this.run(job, {}, 'withdraw-offer', { offer }, t('done.withdrawn', { job: job.id }))

  cancel = (job: Job, reason: string, note: string | null) => this.run(job, {}, 'cancel', { reason, note: note || null }, t('done.cancelled', { job: job.id }))

  severity(job: Job, severity: number, urgency: Job['urgency'], reason: string): Promise<boolean> {
    const undo = () => void this.severity(this.now(job), job.severity, job.urgency, t('toast.undo'))
    return this.run(job, { severity, urgency }, 'severity', { severity, urgency, reason }, t('done.severity', { job: job.id }), undo)
  }

  supervise = (job: Job) => this.run(job, {}, 'supervise', {}, t('done.supervised', { job: job.id }))

  contact = (job: Job, agreedAt: number | null) => this.run(job, {}, 'contact-customer', { agreedAt: iso(agreedAt) }, t('done.contacted', { job: job.id }))

  materials = (job: Job) => this.run(job, { materialsReady: true }, 'materials', {}, t('done.materials', { job: job.id }))

  confirmArrival = (job: Job, reason: string, booking: number | null) =>
    this.run(job, {}, 'confirm-arrival', { reason, booking }, t('done.arrivalConfirmed', { job: job.id }))

  confirmVisit = (job: Job, reason: string) => this.run(job, {}, 'confirm-visit', { reason }, t('done.visitConfirmed', { job: job.id }))

  faultSide = (job: Job, side: FaultSide, reason: string) => this.run(job, {}, 'fault-side', { side, reason }, t('done.faultSide', { job: job.id }))

  careForRating = (job: Job, note: string) => this.run(job, { poorRating: null }, 'take-care-of-rating', { note }, t('done.ratingCared', { job: job.id }))

  close = (job: Job) => this.run(job, {}, 'close', {}, t('done.closed', { job: job.id }))

  acknowledge = (job: string, clock: string) => post(path(job, `clocks/${clock}/acknowledge`), {})

  /** Takes the last thing back that was done with it here, once; null when nothing was, or the technician is on the way. */
  undoOf(job: Job): (() => void) | null {
    const undo = this.undos.get(job.id)
    if (!undo || job.booking?.departedAt || job.booking?.arrivedAt) return null
    return () => {
      this.undos.delete(job.id)
      undo()
    }
  }

  private booked(job: Job, { technician, from, to }: Plan): Partial<Job> {
    const booking = { number: (job.booking?.number ?? 0) + 1, technician, from: iso(from), to: iso(to), departedAt: null, arrivedAt: null }
    return { state: 'Accepted', booking, offers: job.offers.map((offer) => (offer.state === 'Pending' ? { ...offer, state: 'Withdrawn' } : offer)) }
  }

  private now = (job: Job) => this.desk.board.jobs.get(job.id) ?? job

  /** Answers whether nothing is left to be asked: it is done, or somebody else was faster. */
  private async run(job: Job, guess: Partial<Job>, command: string, body: object, said: string, undo?: () => void): Promise<boolean> {
    const takeBack = this.desk.board.guess(job.id, guess)
    this.changed(job.id)
    const { answer, left } = await insist(path(job.id, command), body)
    if (!answer.ok) {
      takeBack()
      this.changed(job.id)
      if (left) return false
      const who = await faster(this.desk, job.id, answer.refusal)
      if (who) toast(who, { bad: true, isOver: true })
      else refuse(answer.refusal)
      return who !== null
    }
    if (undo) this.undos.set(job.id, undo)
    else this.undos.delete(job.id)
    toast(said, undo ? { undo } : {})
    this.changed(job.id)
    // The feed confirms within its interval; if it does not, the guess must not stay for ever.
    setTimeout(() => {
      takeBack()
      this.changed(job.id)
    }, 5_000)
    return true
  }
}
