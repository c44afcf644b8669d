import { dial } from '../../page/dial'
import { make } from '../../page/dom'
import type { App } from '../app'
import type { JobView } from '../outbox/fold'
import { sendLink } from './sendLink'
import { gaps } from '../record/gaps'
import { say } from '../i18n/say'
import { icon } from '../page/icons'
import { navigate } from './navigate'
import { bottom, top, type Page } from '../page/page'
import { button, facts, tag } from '../page/pieces'
import { timeOf } from '../page/times'
import { now } from '../store/clock'
import { materials } from '../service/materials'
import { tripPart } from '../trip/tripPart'
import { inVan } from '../van/stock'
import { Actions, stepText } from './actions'
import { nextStep } from './nextStep'
import { progress, tags } from './summary'

/** One job: what, where, who, and the one next thing to do. */
export class JobPage implements Page {
  private readonly actions: Actions

  constructor(
    private readonly app: App,
    private readonly id: string,
  ) {
    this.actions = new Actions(app)
  }

  draw() {
    const job = this.app.job(this.id)
    if (!job)
      return [
        top(this.app, this.id, '#/'),
        make('main', {}, make('p', { className: 'notice', textContent: this.app.view ? say('job.gone') : say('app.loading') })),
      ]
    const { order, contact } = job
    return [
      top(this.app, order.machine, '#/'),
      make(
        'main',
        {},
        tags(order, job),
        progress(job),
        this.along(job),
        this.isSecond(job) ? null : this.atSite(job),
        make('h2', { textContent: say('job.work') }),
        make('p', { className: 'work', textContent: order.work }),
        materials(order, this.app.view?.stock ?? []),
        this.parts(job),
        ...tripPart(job, this.app.view!, this.actions),
        make('div', { className: 'row' }, call(contact?.phone ?? null), ...navigate(order.site, order.machine)),
        make('h2', { textContent: say('job.customer') }),
        facts(
          [say('job.customer'), contact?.customer],
          [say('job.contact'), contact?.name],
          [say('job.address'), contact?.address],
          [say('record.model'), order.model],
          [say('record.serial'), order.machine],
        ),
        this.isSecond(job) ? null : this.more(job),
      ),
      ...this.next(job),
    ]
  }

  update() {
    return false
  }

  /** The one who has the order reports the work; who comes along, when they set off and came. */
  private isSecond = ({ order }: JobView) => order.technician !== this.app.technician && order.secondTechnician === this.app.technician

  private along(job: JobView): HTMLElement | null {
    const name = (id: string) => this.app.view?.colleagues.find((one) => one.id === id)?.name ?? id
    const { technician, secondTechnician } = job.order
    if (this.isSecond(job) && technician) return make('p', { className: 'notice', textContent: say('job.youComeAlong', { name: name(technician) }) })
    return secondTechnician ? make('p', { className: 'notice', textContent: say('job.comesAlong', { name: name(secondTechnician) }) }) : null
  }

  private next(job: JobView): HTMLElement[] {
    if (this.isSecond(job)) return this.nextAlong(job)
    const checklist = this.app.view?.checklist ?? []
    const step = nextStep(job, checklist)
    if (step === 'done') return []
    const left = step === 'record' ? gaps(job, checklist).length : 0
    const act = button(stepText(step, left), () => this.actions.next(job), 'primary next')
    act.dataset.step = step
    return [bottom(act)]
  }

  private nextAlong(job: JobView): HTMLElement[] {
    const { state, secondDepartedAt, secondArrivedAt } = job.order
    if (secondArrivedAt || !['Accepted', 'EnRoute', 'OnSite', 'Paused'].includes(state)) return []
    const step = secondDepartedAt ? 'arrive' : 'depart'
    const act = button(stepText(step, 0), () => (step === 'arrive' ? this.actions.arrive(job) : this.actions.departAlong(job)), 'primary next')
    act.dataset.step = step
    return [bottom(act)]
  }

  private atSite(job: JobView): HTMLElement | null {
    const since = this.app.atSite(job.order.id)
    if (since === null || job.order.state !== 'EnRoute') return null
    return make(
      'div',
      { className: 'notice is-go', role: 'status' },
      make('p', { textContent: say('job.atSite', { time: timeOf(since, now()) }) }),
      make(
        'div',
        { className: 'row' },
        button(say('job.confirmArrival'), () => this.actions.arrive(job, since), 'go'),
      ),
    )
  }

  /** What the order asks to be on board (R-PART-1). */
  private parts({ order }: JobView): HTMLElement | null {
    const stock = this.app.view?.stock ?? []
    const lines = (order.requiredParts ?? []).map((number) => {
      const part = inVan(stock, number)
      const there = (part?.quantity ?? 0) > 0
      return make(
        'li',
        {},
        make('span', { textContent: part ? `${part.name} (${number}) ` : `${number} ` }),
        tag(say(there ? 'van.there' : 'van.missing'), there ? 'is-go' : 'is-bad'),
      )
    })
    return lines.length > 0 ? make('section', {}, make('h2', { textContent: say('job.parts') }), make('ul', { className: 'stack' }, ...lines)) : null
  }

  private more(job: JobView): HTMLElement {
    const { state, arrivedAt } = job.order
    const record = `#/job/${encodeURIComponent(job.order.id)}`
    const isOpen = !['Completed', 'Closed', 'Cancelled'].includes(state)
    return make(
      'div',
      {},
      make('h2', { textContent: say('job.more') }),
      make(
        'div',
        { className: 'options' },
        isOpen && !arrivedAt ? button(say('job.runningLate'), () => this.actions.runningLate(job)) : null,
        ['Accepted', 'EnRoute', 'OnSite'].includes(state) ? button(say('job.pause'), () => this.actions.pause(job)) : null,
        state === 'Accepted' && ['contact', 'materials'].includes(nextStep(job, [])) ? button(say('job.departAnyway'), () => this.actions.depart(job)) : null,
        state === 'OnSite' ? button(say('visit.end'), () => this.actions.endVisit(job)) : null,
        isOpen ? button(say('job.sendLink'), () => sendLink(job)) : null,
        isOpen ? button(say('job.handOver'), () => this.actions.handOver(job)) : null,
        arrivedAt ? make('a', { className: 'button', href: `${record}/record`, textContent: say('record.title') }) : null,
        job.record ? make('a', { className: 'button', href: `${record}/preview`, textContent: say('record.preview') }) : null,
      ),
    )
  }
}

function call(phone: string | null): HTMLElement | null {
  return phone ? make('a', { className: 'button', href: dial(phone) }, icon('call'), say('job.call')) : null
}
