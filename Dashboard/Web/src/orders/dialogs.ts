import type { Desk } from '../console/desk'
import { technicianName, technicianZone } from '../console/names'
import { usualMinutes } from '../console/planning'
import { barsOf, clashes } from '../gantt/bars'
import type { Drop } from '../gantt/drag'
import { behind } from '../gantt/earliest'
import { moment } from '../i18n/format'
import { t, type TextKey } from '../i18n/language'
import type { Job } from '../live/protocol'
import { choice, field, formDialog, openDialog, staying } from '../page/dialog'
import { get } from '../page/api'
import { make, setText } from '../page/dom'
import { refusalText } from '../page/refusal'
import { toast } from '../page/toast'
import type { OrderActions, Plan } from './actions'
import { followEngine } from './follow'
import { askPreview, tableOf, type Preview } from './preview'
import { isTyping, renew } from './renew'
import type { FaultSide, WorkOrderModel } from '../contract/api'

const minute = 60_000
const askMinutes = 10
const freshFor = 10_000
const reasons = ['Nearer', 'Unavailable', 'Delayed', 'SkillMissing', 'PartsMissing', 'CustomerWish', 'Other'] as const
const cancelReasons = ['CustomerWithdrew', 'SolvedOtherwise', 'Duplicate', 'MachineUnavailable', 'Other'] as const

/** Dialogs about one order. */
export class OrderDialogs {
  constructor(
    private readonly desk: Desk,
    private readonly actions: OrderActions,
  ) {}

  /** While the engine looks for somebody; where it does not, a person chooses. */
  async follow(job: Job) {
    const answer = await askPreview({ workOrder: job.id })
    if (answer.ok && !answer.value.isAutomatic) return this.assign(job)
    followEngine(this.desk, job.id, (now) => this.assign(now))
  }

  /** Who could do it, to be chosen by click or digit; a reason where somebody has it already. */
  assign(job: Job) {
    const reason = choice(
      reasons.map((one) => [one, t(`reassign.${one}`)] as const),
      'Nearer',
    )
    const minutes = make('input', { type: 'number', min: '5', max: '1440', step: '5', value: String(usualMinutes(job.type)) })
    const ask = make('input', { type: 'checkbox' })
    const place = make('div', { className: 'preview' }, t('services.loading'))
    const title = t(job.booking ? 'act.reassign' : 'act.assign')
    const dialog = openDialog(
      `${title} · ${job.customerName ?? job.machine}`,
      'is-wide',
      make(
        'div',
        { className: 'fields' },
        field(t('assign.minutes'), minutes),
        ...(job.booking ? [field(t('assign.reason'), reason)] : [make('label', { className: 'check' }, ask, t('assign.ask'))]),
      ),
      place,
    )
    minutes.oninput = () => (minutes.dataset.own = 'yes')
    let shown: HTMLElement = place
    /** Being given, or given: then what others do is no news. */
    let isGiven = false
    const show = (preview: Preview) => {
      if (!minutes.dataset.own) minutes.value = String(Math.max(1, Math.round(preview.durationMinutes)))
      const table = tableOf(this.desk, { workOrder: job.id }, preview, ({ technician, arrivesAt, anyway }, _, confirm) => {
        const begin = arrivesAt ?? anyway?.arrivesAt
        const from = begin ? Date.parse(begin) : null
        const plan = {
          technician,
          from,
          to: from === null ? null : from + Number(minutes.value) * minute,
          along: preview.trip?.along.map((one) => one.workOrder),
        }
        if (isGiven) return
        isGiven = true
        const given = async () =>
          (isGiven = await (ask.checked ? this.actions.offer(job, plan, askMinutes, confirm !== undefined) : this.give(job, plan, reason.value, confirm)))
        void staying(dialog, null, given)
      })
      if (shown === place) {
        shown.replaceWith(table)
        table.querySelector<HTMLElement>('[data-digit="1"]')?.focus()
      } else {
        renew(shown, table)
      }
      shown = table
    }
    const look = async () => {
      const answer = await askPreview({ workOrder: job.id })
      if (!dialog.isConnected || isGiven || isTyping(shown)) return
      if (answer.ok) return show(answer.value)
      place.textContent = refusalText(answer.refusal)
    }
    const timer = setInterval(() => {
      const now = this.desk.board.jobs.get(job.id)
      if (isGiven) return
      if (now?.booking && now.booking.number !== job.booking?.number && !this.desk.board.isGuess(job.id)) {
        dialog.close()
        toast(
          t('follow.accepted', {
            technician: technicianName(this.desk, now.booking.technician),
            job: job.id,
            time: now.booking.from ? moment(Date.parse(now.booking.from), job.timeZone) : '–',
          }),
        )
      }
    }, 500)
    const again = setInterval(() => void look(), freshFor)
    dialog.addEventListener('close', () => (clearInterval(timer), clearInterval(again)))
    void look()
    dialog.addEventListener('keydown', (event) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return
      dialog.querySelector<HTMLElement>(`[data-digit='${event.key}']`)?.click()
    })
  }

  /** A job was dropped on a technician and a time; where other work lies, the dispatcher decides. */
  drop({ job, technician, from, to }: Drop) {
    const plan: Plan = { technician, from, to }
    const now = Date.now()
    const whose = this.desk.board.technicians.get(technician)
    const bars = whose ? barsOf(this.desk.board, whose, now) : []
    const inWay = clashes(bars, from, to, job.id)
    const soonest = whose ? behind(whose, bars, job, from, to - from, now) : from
    const problems = [
      ...(soonest > from && inWay.length === 0 ? [t('drop.tooEarly', { time: moment(soonest, job.timeZone) })] : []),
      ...inWay.map((one) =>
        t('drop.clash', { job: one.job.customerName ?? one.job.machine, from: moment(one.from, job.timeZone), to: moment(one.to, job.timeZone) }),
      ),
      ...this.outside(technician, to),
    ]
    if (problems.length === 0) return this.giveAsking(job, plan)
    const act = (key: 'drop.shift' | 'drop.double' | 'drop.auto' | 'drop.leave', run: () => void) =>
      make(
        'button',
        { type: 'button', className: key === 'drop.shift' ? 'strong' : 'plain', onclick: () => (dialog.close(), run()) },
        t(key === 'drop.shift' && inWay.length === 0 ? 'drop.earliest' : key, { time: moment(soonest, job.timeZone) }),
      )
    const buttons = [
      ...(soonest > from ? [act('drop.shift', () => this.giveAsking(job, { technician, from: soonest, to: soonest + (to - from) }))] : []),
      act('drop.double', () => this.giveAsking(job, plan)),
      act('drop.auto', () => void this.auto(job)),
      act('drop.leave', () => undefined),
    ]
    const title = t('drop.title', { technician: technicianName(this.desk, technician), time: moment(from, job.timeZone) })
    const dialog = openDialog(
      title,
      'is-conflict',
      make('ul', { className: 'problems' }, ...problems.map((text) => make('li', {}, text))),
      make('div', { className: 'buttons' }, ...buttons),
    )
    buttons[0]!.focus()
  }

  /** An arrival that something speaks against counts when somebody says how it is known (R-SLA-5). */
  confirmArrival(job: Job) {
    const reason = make('input', { type: 'text', required: true, maxLength: 1000 })
    const against = make('p', { className: 'quiet' }, t('services.loading'))
    let booking: number | null = null
    formDialog(`${t('act.confirmArrival')} · ${job.id}`, t('act.confirm'), [against, field(t('confirm.reason.arrival'), reason)], () =>
      this.actions.confirmArrival(job, reason.value.trim(), booking),
    )
    void get<WorkOrderModel>(`/api/work-orders/${encodeURIComponent(job.id)}`).then((answer) => {
      const doubted = answer.ok ? answer.value.doubtedArrival : null
      booking = doubted?.booking || null
      const whose = answer.ok ? answer.value.bookings?.find((one) => one.number === booking)?.technician : null
      setText(
        against,
        doubted
          ? `${whose ? `${technicianName(this.desk, whose)}: ` : ''}${t('doubt.reported', { time: moment(Date.parse(doubted.arrivedAt), job.timeZone) })} ${doubted.doubts.map((one) => t(`doubt.${one}` as TextKey)).join(' ')}`
          : '',
      )
    })
  }

  /** A visit without service or signature counts when somebody says why. */
  confirmVisit(job: Job) {
    const reason = make('input', { type: 'text', required: true, maxLength: 1000 })
    formDialog(`${t('act.confirmVisit')} · ${job.id}`, t('act.confirm'), [field(t('assign.reason'), reason)], () =>
      this.actions.confirmVisit(job, reason.value.trim()),
    )
  }

  /** On whose side the fault is: what a contract promises for the maker's faults follows (R-SLA-4). */
  faultSide(job: Job) {
    const side = choice(
      (['Maker', 'Other'] as const).map((one) => [one, t(`faultSide.${one}`)] as [FaultSide, string]),
      'Maker',
    )
    const reason = make('input', { type: 'text', required: true, maxLength: 1000 })
    formDialog(`${t('act.faultSide')} · ${job.id}`, t('act.save'), [field(t('page.faultSide'), side), field(t('assign.reason'), reason)], () =>
      this.actions.faultSide(job, side.value as FaultSide, reason.value),
    )
  }

  careForRating(job: Job) {
    const note = make('input', { type: 'text', required: true, maxLength: 2000 })
    formDialog(`${t('act.careForRating')} · ${job.id} · ${'★'.repeat(job.poorRating ?? 0)}`, t('act.save'), [field(t('rating.care'), note)], () =>
      this.actions.careForRating(job, note.value.trim()),
    )
  }

  cancel(job: Job) {
    const reason = choice(
      cancelReasons.map((one) => [one, t(`cancel.${one}`)] as const),
      'CustomerWithdrew',
    )
    const note = make('input', { type: 'text', maxLength: 2000 })
    formDialog(`${t('act.cancel')} · ${job.id}`, t('act.cancel'), [field(t('assign.reason'), reason), field(t('assign.note'), note)], () =>
      this.actions.cancel(job, reason.value, note.value),
    )
  }

  severity(job: Job) {
    const severity = choice(
      ['1', '2', '3', '4'].map((one) => [one, `${one} · ${t(`severity.${one}` as 'severity.1')}`] as [string, string]),
      String(job.severity),
    )
    const urgency = choice(
      (['Normal', 'High', 'Emergency'] as const).map((one) => [one, t(`urgency.${one}`)] as [Job['urgency'], string]),
      job.urgency,
    )
    const reason = make('input', { type: 'text', required: true, maxLength: 1000 })
    formDialog(
      `${t('act.severity')} · ${job.id}`,
      t('act.save'),
      [field(t('job.severity'), severity), field(t('job.urgency'), urgency), field(t('assign.reason'), reason)],
      () => this.actions.severity(job, Number(severity.value), urgency.value as Job['urgency'], reason.value),
    )
  }

  private giveAsking(job: Job, plan: Plan) {
    if (job.booking && job.booking.technician !== plan.technician) {
      const reason = choice(
        reasons.map((one) => [one, t(`reassign.${one}`)] as const),
        'Nearer',
      )
      const title = `${t('act.reassign')} · ${technicianName(this.desk, plan.technician)} ${moment(plan.from!, job.timeZone)}`
      return void formDialog(title, t('act.reassign'), [field(t('assign.reason'), reason)], () => this.give(job, plan, reason.value))
    }
    void this.give(job, plan, 'Other')
  }

  private give(job: Job, plan: Plan, reason: string, confirm?: string): Promise<boolean> {
    if (job.booking?.technician === plan.technician && plan.from) return this.actions.reschedule(job, plan.from, plan.to!, t('drop.moved'))
    return job.booking ? this.actions.reassign(job, plan, reason, null, confirm) : this.actions.assign(job, plan, confirm)
  }

  private async auto(job: Job) {
    const answer = await askPreview({ workOrder: job.id })
    const best = answer.ok ? answer.value.candidates.find((one) => one.arrivesAt) : undefined
    if (!answer.ok || !best) return this.assign(job)
    const from = Date.parse(best.arrivesAt!)
    this.giveAsking(job, { technician: best.technician, from, to: from + answer.value.durationMinutes * minute })
  }

  private outside(technician: string, to: number): string[] {
    const one = this.desk.board.technicians.get(technician)
    if (!one?.shiftEndsAt) return [t('drop.offShift')]
    return to > Date.parse(one.shiftEndsAt) ? [t('drop.afterShift', { time: moment(Date.parse(one.shiftEndsAt), technicianZone(this.desk, technician)) })] : []
  }
}
