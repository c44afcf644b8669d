import type { Desk } from '../console/desk'
import { technicianName } from '../console/names'
import { moment } from '../i18n/format'
import { language, t } from '../i18n/language'
import type { PageOfDecisionModel } from '../contract/api'
import type { Planned } from '../gantt/suffix'
import { pendingOffers } from '../live/board'
import type { Job } from '../live/protocol'
import { get } from '../page/api'
import { make, setText } from '../page/dom'
import { openDialog } from '../page/dialog'
import { toast } from '../page/toast'

const look = 300
const askEvery = 3_000
/** What is offered at once is on its way by then. */
const firstAfter = 1_000

/** Shows what becomes of an order while the engine looks for somebody: whom it asks, whom it means to ask later, who accepts, and a person's turn when it has given up. */
export function followEngine(desk: Desk, order: string, decide: (job: Job) => void) {
  const state = make('p', { role: 'status', className: 'follow' }, t('follow.looking'))
  const take = make('button', { type: 'button', className: 'plain', onclick: () => takeOver() }, t('follow.decide'))
  const leave = make('button', { type: 'button', className: 'strong', onclick: () => dialog.close() }, t('follow.leave'))
  const dialog = openDialog(t('follow.title', { job: order }), 'is-follow', state, make('div', { className: 'buttons' }, leave, take))
  leave.focus()
  let asked = Date.now() - askEvery + firstAfter
  let plan: Planned | null = null
  const timer = setInterval(() => tick(), look)
  dialog.addEventListener('close', () => clearInterval(timer))

  function takeOver() {
    const job = desk.board.jobs.get(order)
    if (!job) return
    dialog.close()
    decide(job)
  }

  function tick() {
    const job = desk.board.jobs.get(order)
    if (!job) return
    if (job.booking) {
      dialog.close()
      desk.select({ kind: 'job', id: order }, 'follow')
      return toast(
        t('follow.accepted', {
          technician: technicianName(desk, job.booking.technician),
          job: order,
          time: job.booking.from ? moment(Date.parse(job.booking.from), job.timeZone) : '–',
        }),
      )
    }
    const [offer] = pendingOffers(job)
    if (offer)
      return setText(
        state,
        t('follow.asking', { technician: technicianName(desk, offer.technician), until: moment(Date.parse(offer.expiresAt), job.timeZone) }),
      )
    setText(state, plan ? planned(desk, job, plan) : t('follow.looking'))
    if (Date.now() - asked < askEvery) return
    asked = Date.now()
    void ask(job)
  }

  async function ask(job: Job) {
    const [isGivenUp, stop] = await Promise.all([givenUp(order), stopOf(job)])
    plan = stop
    if (isGivenUp && dialog.isConnected) takeOver()
  }
}

/** Nobody was told yet: who is meant to have it, and when. */
function planned(desk: Desk, job: Job, { technician, plannedFrom, unprepared }: Planned): string {
  const name = { technician: technicianName(desk, technician), time: moment(Date.parse(plannedFrom), job.timeZone) }
  return t(unprepared ? 'follow.unprepared' : 'follow.planned', name)
}

/** Whether the engine's last word is that nobody goes; a list, as there may be no word yet. */
async function givenUp(order: string): Promise<boolean> {
  const answer = await get<PageOfDecisionModel>(`/api/work-orders/${encodeURIComponent(order)}/decisions?language=${language()}`)
  const [last] = answer.ok ? answer.value.items : []
  return last !== undefined && last.nobody !== null
}

async function stopOf(job: Job): Promise<Planned | null> {
  const answer = await get<Planned[]>(`/api/dispatch/planned?station=${encodeURIComponent(job.station)}`)
  return (answer.ok && answer.value.find((stop) => stop.workOrder === job.id || stop.along.includes(job.id))) || null
}
