import { make, setText } from '../../page/dom'
import type { App } from '../app'
import { Actions, stepText } from '../job/actions'
import { leaving } from '../job/leaving'
import { nextShifts } from './nextShifts'
import { nextStep } from '../job/nextStep'
import { tags } from '../job/summary'
import type { JobView, OfferView } from '../outbox/fold'
import { gaps } from '../record/gaps'
import { trips } from '../trip/trips'
import { say } from '../i18n/say'
import { bottom, top, type Page } from '../page/page'
import { ask, button, tag } from '../page/pieces'
import { countdown, timeOf } from '../page/times'
import { now } from '../store/clock'
import { locale } from '../../i18n/language'
import { navigate } from '../job/navigate'
import { metres } from '../position/geofence'
import type { Place } from './day'

/** Of an offer of which nobody knows when it was made. */
const usualTime = 10 * 60_000

/** Offers with their countdown, jobs in their sequence, the shift. */
export class DayPage implements Page {
  private readonly actions: Actions
  private counting: { offer: OfferView; text: HTMLElement; bar: HTMLElement; accept: HTMLButtonElement }[] = []

  constructor(private readonly app: App) {
    this.actions = new Actions(app)
  }

  draw() {
    const { view } = this.app
    this.counting = []
    if (!view) return [top(this.app, say('app.title'), null), make('main', {}, make('p', { className: 'notice', textContent: say('app.loading') }))]
    const current = view.jobs.find((job) => !['Completed', 'Closed', 'Cancelled'].includes(job.order.state))
    const offers = view.offers.map((offer) => this.offer(offer))
    const drawn = [
      top(this.app, view.technician.name ?? view.technician.id, null),
      make(
        'main',
        {},
        ...(offers.length > 0 ? [make('h2', { textContent: say('offers.title') }), ...offers] : []),
        make('h2', { textContent: say('jobs.title') }),
        ...trips(view.jobs).map((trip) => (trip.length === 1 ? this.job(trip[0]!, trip[0] === current) : this.trip(trip, current))),
        view.jobs.length === 0 ? make('p', { className: 'quiet', textContent: say('jobs.none') }) : null,
        this.shift(),
        nextShifts(view.roster),
      ),
      ...this.next(current),
    ]
    this.tick()
    this.tellSeen(view.offers)
    return drawn
  }

  update() {
    return false
  }

  tick() {
    for (const { offer, text, bar, accept } of this.counting) {
      const left = Date.parse(offer.expiresAt) - now()
      setText(text, left > 0 ? say('offer.left', { time: countdown(left) }) : say('offer.expired'))
      bar.style.width = `${Math.min(100, Math.max(0, (left / lasts(offer)) * 100))}%`
      accept.disabled = left <= 0
    }
  }

  private offer(offer: OfferView): HTMLElement {
    const { view } = this.app
    const { order } = offer
    const text = make('p', { className: 'count', role: 'timer' })
    const fill = make('i')
    const accept = button(say('offer.accept'), () => this.actions.accept(offer), 'go')
    const card = make(
      'article',
      { className: 'card is-offer' },
      make('p', { className: 'title' }, make('span', { textContent: order.machine }), make('span', { className: 'quiet', textContent: order.model })),
      make('p', { className: 'work', textContent: order.work }),
      where(offer, this.app.tracker.last ?? view!.technician.position ?? null),
      tags(order),
      along(offer),
      text,
      make('div', { className: 'bar' }, fill),
      make(
        'div',
        { className: 'row' },
        button(say('offer.reject'), () => this.actions.reject(offer)),
        accept,
      ),
    )
    card.dataset.offer = order.id
    this.counting.push({ offer, text, bar: fill, accept })
    return card
  }

  private job(job: JobView, isCurrent: boolean): HTMLElement {
    const { order, contact } = job
    const isDone = ['Completed', 'Closed', 'Cancelled'].includes(order.state)
    const card = make(
      'article',
      { className: `card ${isCurrent ? 'is-current' : ''} ${job.refused.length > 0 ? 'is-refused' : ''}` },
      make(
        'a',
        { className: 'whole', href: `#/job/${encodeURIComponent(order.id)}` },
        make(
          'p',
          { className: 'title' },
          make('span', { textContent: order.machine }),
          isDone ? tag(say('job.done'), 'is-go') : tag(say(`state.${order.state}`)),
        ),
        make('p', { className: 'work', textContent: order.work }),
        contact?.customer || contact?.address
          ? make('p', { className: 'quiet', textContent: [contact.customer, contact.address].filter(Boolean).join(' · ') })
          : null,
        tags(order, job),
      ),
    )
    card.dataset.job = order.id
    return card
  }

  /** One card for what is done on one way, with each order's own page. */
  private trip(jobs: JobView[], current: JobView | undefined): HTMLElement {
    const { order, contact } = jobs[0]!
    const isRefused = jobs.some(({ refused }) => refused.length > 0)
    const card = make(
      'article',
      { className: `card ${jobs.includes(current!) ? 'is-current' : ''} ${isRefused ? 'is-refused' : ''}` },
      make('p', { className: 'title' }, make('span', { textContent: [...new Set(jobs.map((job) => job.order.machine))].join(' · ') }), tag(say('trip.title'))),
      contact?.customer || contact?.address
        ? make('p', { className: 'quiet', textContent: [contact.customer, contact.address].filter(Boolean).join(' · ') })
        : null,
      ...jobs.map((job) => {
        const isDone = ['Completed', 'Closed', 'Cancelled'].includes(job.order.state)
        const line = make(
          'a',
          { className: 'whole leg', href: `#/job/${encodeURIComponent(job.order.id)}` },
          make(
            'p',
            { className: 'work' },
            make('span', { textContent: job.order.work }),
            ' ',
            isDone ? tag(say('job.done'), 'is-go') : tag(say(`state.${job.order.state}`)),
          ),
          tags(job.order, job),
        )
        line.dataset.leg = job.order.id
        return line
      }),
    )
    card.dataset.job = order.id
    return card
  }

  private next(job: JobView | undefined): HTMLElement[] {
    const { view } = this.app
    if (!view) return []
    if (view.technician.status === 'OffShift') return [bottom(this.act('shift-start', say('shift.start')))]
    if (view.technician.status === 'Break') return [bottom(this.act('break-end', say('shift.breakEnd')))]
    if (!job) return []
    const step = nextStep(job, view.checklist)
    const words = make('span', { textContent: stepText(step, step === 'record' ? gaps(job, view.checklist).length : 0) })
    const act = button('', () => this.actions.next(job), 'primary next')
    act.append(make('span', {}, words, make('small', { textContent: `${job.order.machine} · ${job.order.model}` })))
    act.dataset.step = step
    return [bottom(act)]
  }

  private act(kind: 'shift-start' | 'break-end', text: string): HTMLElement {
    const act = button(text, () => this.app.give({ kind, order: null, body: {} }), 'go next')
    act.dataset.step = kind
    return act
  }

  private shift(): HTMLElement {
    const { technician } = this.app.view!
    const { shift, status } = technician
    const time = now()
    const words = status === 'Break' ? say('shift.onBreak') : shift ? say('shift.until', { time: timeOf(shift.endsAt, time) }) : say('shift.off')
    const position = this.app.tracker.problem === 'denied' ? say('position.denied') : shift ? say('position.on') : say('position.off')
    const link = (href: string, textContent: string) => make('a', { className: 'button', href, textContent })
    return make(
      'section',
      {},
      make('h2', { textContent: words }),
      make('p', { className: 'quiet', textContent: position }),
      make(
        'div',
        { className: 'row' },
        shift && status !== 'Break' ? button(say('shift.breakStart'), () => this.app.give({ kind: 'break-start', order: null, body: {} })) : null,
        shift ? button(say('shift.end'), () => this.endShift()) : null,
      ),
      make('div', { className: 'row' }, link('#/van', say('van.title')), link('#/settings', say('app.settings'))),
    )
  }

  private async endShift() {
    const { letGo, kept } = leaving(this.app.view!)
    const named = (words: string, jobs: JobView[]) =>
      jobs.length === 0
        ? null
        : make(
            'div',
            {},
            make('p', { textContent: words }),
            make('ul', {}, ...jobs.map(({ order }) => make('li', { textContent: `${order.machine} · ${order.work}` }))),
          )
    const end = await ask<true>(say('shift.endSure'), (done) => [
      make(
        'div',
        { className: 'stack' },
        named(say('shift.letGo'), letGo),
        named(say('shift.kept'), kept),
        button(say('shift.end'), () => done(true), 'primary'),
      ),
    ])
    if (end) await this.app.give({ kind: 'shift-end', order: null, body: {} })
  }

  /** The centre may know that somebody looked. */
  private tellSeen(offers: OfferView[]) {
    if (document.visibilityState !== 'visible') return
    for (const { order, offer } of offers) {
      const key = `${order.id}/${offer}`
      if (seenOffers.has(key)) continue
      seenOffers.add(key)
      queueMicrotask(() => void this.app.give({ kind: 'seen', order: order.id, body: { offer } }))
    }
  }
}

/** What else is taken with the offer (R-TRIP-1). */
function along({ order, along: stops }: OfferView): HTMLElement | null {
  if (!stops || stops.length === 0) return null
  const words = stops.map((stop) => `${stop.order.machine === order.machine ? '' : `${stop.order.machine} · `}${stop.order.work}`)
  return make(
    'div',
    {},
    make('p', { className: 'quiet', textContent: say('trip.also') }),
    make('ul', {}, ...words.map((textContent) => make('li', { textContent }))),
  )
}

/** For whom, where, how far from here, and when they would be there as planned. */
function where({ order: { site }, contact, plannedFrom }: OfferView, here: Place | null): HTMLElement {
  const way = site && here ? say('offer.away', { km: kilometres(metres(site, here)) }) : null
  const place = [contact?.customer, contact?.address].filter(Boolean).join(' · ')
  const lines = [place, [way, plannedFrom ? say('job.planned', { time: timeOf(plannedFrom, now()) }) : null].filter(Boolean).join(' · ')].filter(
    (line) => line !== '',
  )
  return make(
    'div',
    { className: 'where' },
    ...lines.map((textContent) => make('p', { textContent })),
    site ? make('div', { className: 'row' }, ...navigate(site, '')) : null,
  )
}

const lasts = ({ madeAt, expiresAt }: OfferView) => (madeAt ? Math.max(1, Date.parse(expiresAt) - Date.parse(madeAt)) : usualTime)

const kilometres = (metres: number) => new Intl.NumberFormat(locale(), { maximumFractionDigits: metres < 10_000 ? 1 : 0 }).format(metres / 1_000)

/** While the app runs, each is told once; the node takes repetitions. */
const seenOffers = new Set<string>()
