import type { Desk } from '../console/desk'
import { t } from '../i18n/language'
import type { Request } from '../live/protocol'
import { get, post, type Answer } from '../page/api'
import { field, formDialog } from '../page/dialog'
import { make } from '../page/dom'
import { refuse, toast } from '../page/toast'
import type { OrderDialogs } from '../orders/dialogs'
import { insist } from '../orders/objections'
import type { RequestModel } from '../contract/api'

const path = (id: string, command: string) => `/api/requests/${encodeURIComponent(id)}/${command}`
const patience = 5_000

/** What an agent does with a request that has no order yet. */
export class RequestActions {
  constructor(
    private readonly desk: Desk,
    private readonly dialogs: OrderDialogs,
  ) {}

  /** Opens the order, and shows whom the engine asks. */
  async send(request: { id: string }) {
    const order = await this.open(request)
    if (order) await this.follow(order)
  }

  /** Opens the order; null when that is refused or left. */
  async open(request: { id: string }, needs: { requiredSkills?: string[]; requiredParts?: string[] } = {}): Promise<string | null> {
    const { answer, left } = await insist<{ workOrder: string }>(path(request.id, 'send-technician'), { agreed: true, ...needs })
    if (left) return null
    if (answer.ok) toast(t('done.sent', { job: answer.value.workOrder }))
    else refuse(answer.refusal)
    return answer.ok ? answer.value.workOrder : null
  }

  /** The engine looks for somebody, and one sees whom it asks. */
  async follow(order: string) {
    const job = await this.told(order)
    if (job) {
      this.desk.select({ kind: 'job', id: order }, 'request')
      await this.dialogs.follow(job)
    }
  }

  spoken = (request: Request) => this.say(request, post(path(request.id, 'contact'), {}), 'done.contacted')
  close = (request: Request) => this.say(request, post(path(request.id, 'close'), {}), 'done.closed')

  answer(request: Request) {
    const solution = make('textarea', { rows: 4, required: true, maxLength: 4000 })
    formDialog(`${t('act.answer')} · ${request.id}`, t('act.save'), [field(t('intake.solution'), solution)], () =>
      this.say(request, post(path(request.id, 'answer-by-phone'), { solution: solution.value }), 'done.answered'),
    )
  }

  callBack(request: Request) {
    const minutes = make('input', { type: 'number', min: '5', max: '10080', step: '5', value: '30' })
    const about = make('input', { type: 'text', required: true, maxLength: 2000 })
    formDialog(`${t('act.callBack')} · ${request.id}`, t('act.save'), [field(t('intake.inMinutes'), minutes), field(t('intake.about'), about)], () =>
      this.say(
        request,
        post(path(request.id, 'call-backs'), { dueAt: new Date(Date.now() + Number(minutes.value) * 60_000).toISOString(), about: about.value }),
        'done.callBack',
      ),
    )
  }

  /** The promised call that is due first was made. */
  async calledBack(request: Request) {
    const known = await get<RequestModel>(`/api/requests/${encodeURIComponent(request.id)}`)
    if (!known.ok) return refuse(known.refusal)
    const [next] = known.value.callBacks.filter(({ doneAt }) => doneAt === null).sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
    if (next) await this.say(request, post(path(request.id, `call-backs/${next.number}/done`), {}), 'done.calledBack')
  }

  /** Whose the request is, where the machine is somebody else's than the caller's. */
  settle = (request: Request, customer: string) => this.say(request, post(path(request.id, 'whose'), { customer }), 'done.settled')

  withdraw(request: Request) {
    const reason = make('input', { type: 'text', required: true, maxLength: 1000 })
    formDialog(`${t('act.withdrawRequest')} · ${request.id}`, t('act.save'), [field(t('assign.reason'), reason)], () =>
      this.say(request, post(path(request.id, 'withdraw'), { reason: reason.value }), 'done.withdrawn'),
    )
  }

  /** The order, once the feed told of it. */
  private async told(order: string) {
    const until = Date.now() + patience
    while (Date.now() < until) {
      const job = this.desk.board.jobs.get(order)
      if (job) return job
      await new Promise((again) => setTimeout(again, 50))
    }
    return undefined
  }

  private async say(
    request: Request,
    asked: Promise<Answer<unknown>>,
    done: 'done.contacted' | 'done.closed' | 'done.answered' | 'done.callBack' | 'done.calledBack' | 'done.withdrawn' | 'done.settled',
  ): Promise<boolean> {
    const answer = await asked
    if (answer.ok) toast(t(done, { job: request.id }))
    else refuse(answer.refusal)
    return answer.ok
  }
}
