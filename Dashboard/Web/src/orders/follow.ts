import type { Desk } from '../console/desk'
import { technicianName } from '../console/names'
import { moment } from '../i18n/format'
import { language, t } from '../i18n/language'
import { pendingOffers } from '../live/board'
import type { Job } from '../live/protocol'
import { get } from '../page/api'
import { make, setText } from '../page/dom'
import { openDialog } from '../page/dialog'
import { toast } from '../page/toast'

const look = 300
const askEvery = 3_000

/** Shows what becomes of an order while the engine looks for somebody: whom it asks, who accepts, and a person's turn when it has given up. */
export function followEngine(desk: Desk, order: string, decide: (job: Job) => void) {
  const state = make('p', { role: 'status', className: 'follow' }, t('follow.looking'))
  const take = make('button', { type: 'button', className: 'plain', onclick: () => takeOver() }, t('follow.decide'))
  const dialog = openDialog(t('follow.title', { job: order }), 'is-follow', state, make('div', { className: 'buttons' }, take))
  let asked = 0
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
      return toast(t('follow.accepted', { technician: technicianName(desk, job.booking.technician), job: order, time: job.booking.from ? moment(Date.parse(job.booking.from), job.timeZone) : '–' }))
    }
    const [offer] = pendingOffers(job)
    if (offer) return setText(state, t('follow.asking', { technician: technicianName(desk, offer.technician), until: moment(Date.parse(offer.expiresAt), job.timeZone) }))
    setText(state, t('follow.looking'))
    if (Date.now() - asked < askEvery) return
    asked = Date.now()
    void given(order).then((up) => up && dialog.isConnected && takeOver())
  }
}

/** Whether the engine's last word is that nobody goes. */
async function given(order: string): Promise<boolean> {
  const answer = await get<{ nobody: string | null }>(`/api/work-orders/${encodeURIComponent(order)}/decision?language=${language()}`)
  return answer.ok && answer.value.nobody !== null
}
