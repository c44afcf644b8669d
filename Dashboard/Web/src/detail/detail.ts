import type { Desk } from '../console/desk'
import { isRequest, stateName, stationName, stationZone, technicianName, typeName, workName } from '../console/names'
import { levelOf, remaining, shareOf, standing } from '../console/sla'
import { ago, between, dayAndMinute, moment, percent, siteAndViewer, tenths } from '../i18n/format'
import { language, onLanguage, t, type TextKey } from '../i18n/language'
import { pendingOffers } from '../live/board'
import type { Clock, Job, Request, Technician } from '../live/protocol'
import { byId, make } from '../page/dom'
import { may } from '../page/may'
import { actorName } from '../page/user'
import { letGoText, secondLetGoText } from '../alerts/letGo'
import { lostReason } from './lostReason'
import { materials } from './materials'
import { offices } from './offices'
import { whose } from './whose'
import { lacks } from '../jobs/lacks'
import { arrange } from '../orders/arrange'
import type { OrderActions } from '../orders/actions'
import type { OrderDialogs } from '../orders/dialogs'
import { repairTechnician } from '../orders/repair'
import type { RequestActions } from '../intake/requestActions'

export interface DetailEvents {
  onLocate(): void
}

/** What is selected, beside the map: facts, clocks, and what can be done. */
export class Detail {
  private readonly element = byId('detail')
  private shown = ''

  constructor(
    private readonly desk: Desk,
    private readonly actions: OrderActions,
    private readonly dialogs: OrderDialogs,
    private readonly requests: RequestActions,
    private readonly events: DetailEvents,
  ) {
    desk.onSelect(() => this.render())
    onLanguage(() => this.render())
    this.element.addEventListener('keydown', ({ key }) => key === 'Escape' && desk.select(null, 'detail'))
  }

  /** Something changed; only what is shown is made anew, and only where it differs. */
  changed(ids: Iterable<string>) {
    const { selection } = this.desk
    for (const id of ids)
      if (id === selection?.id) {
        this.render()
        return
      }
  }

  tick() {
    const item = this.desk.selection && this.desk.item(this.desk.selection.id)
    if (item) this.element.querySelector('.clocks')?.replaceWith(this.clocks(item))
  }

  private render() {
    const { selection, board } = this.desk
    const item = selection && (selection.kind === 'job' || selection.kind === 'request') ? this.desk.item(selection.id) : undefined
    const technician = selection?.kind === 'technician' ? board.technicians.get(selection.id) : undefined
    this.element.hidden = !item && !technician
    if (!item && !technician) {
      this.shown = ''
      return
    }
    const focus = this.element.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset.act : undefined
    const id = (item ?? technician)!.id
    const scroll = id === this.shown ? this.element.scrollTop : 0
    this.shown = id
    this.element.replaceChildren(...(technician ? this.technician(technician) : isRequest(item!) ? this.request(item) : this.job(item as Job)))
    this.element.scrollTop = scroll
    if (focus) this.element.querySelector<HTMLElement>(`[data-act='${focus}']`)?.focus({ preventScroll: true })
  }

  private head(title: string, sub: string, href: string): HTMLElement {
    const close = make('button', {
      type: 'button',
      className: 'icon',
      textContent: '✕',
      ariaLabel: t('machine.close'),
      onclick: () => this.desk.select(null, 'detail'),
    })
    close.dataset.act = 'close'
    const link = make('a', { href, className: 'more', title: t('detail.page') }, t('detail.page'))
    link.dataset.act = 'page'
    return make(
      'header',
      {},
      make('div', {}, make('h2', { id: 'detail-title' }, title), make('p', { className: 'quiet' }, sub)),
      make('div', { className: 'corner' }, link, close),
    )
  }

  private job(job: Job): (Node | string)[] {
    const { jeopardy } = standing(job, Date.now())
    const chips = make(
      'p',
      { className: 'chips' },
      make('span', { className: `chip is-${job.state}` }, stateName(job)),
      make('span', { className: 'chip' }, typeName(job)),
      make('span', { className: `severity is-${job.severity}` }, `${job.severity} · ${t(`urgency.${job.urgency}`)}`),
      jeopardy ? make('span', { className: 'chip is-risk' }, `⚑ ${t('sla.jeopardy')}`) : null,
      job.loanerDue ? make('span', { className: 'chip is-risk' }, t('job.loaner')) : null,
      job.lock === 'None' ? null : make('span', { className: 'chip' }, `🔒 ${t(`lock.${job.lock}`)}`),
    )
    return [
      this.head(job.customerName ?? job.machine, job.id, `#/order/${encodeURIComponent(job.id)}`),
      chips,
      make('p', { className: 'work' }, workName(job)),
      ...lacks(job).map((text) => make('p', { className: 'note is-bad' }, text)),
      job.letGo ? make('p', { className: 'note is-bad' }, letGoText(this.desk, job)) : '',
      job.secondLetGo ? make('p', { className: 'note is-bad' }, secondLetGoText(this.desk, job)) : '',
      this.clocks(job),
      this.jobActions(job),
      materials(job),
      ...this.offers(job),
      ...this.trip(job),
      this.facts([
        ['machine.name', this.link(job.machine, `#/machine/${encodeURIComponent(job.machine)}`, ` ${job.model}`)],
        [
          'job.technician',
          job.booking
            ? this.link(technicianName(this.desk, job.booking.technician), `#/technician/${encodeURIComponent(job.booking.technician)}`)
            : t('job.nobody'),
        ],
        [
          'job.second',
          job.second
            ? this.link(technicianName(this.desk, job.second), `#/technician/${encodeURIComponent(job.second)}`)
            : job.crew > 1
              ? t('job.nobody')
              : null,
        ],
        ['job.planned', job.booking?.from ? siteAndViewer(Date.parse(job.booking.from), job.timeZone) : '–'],
        ['job.arrived', job.booking?.arrivedAt ? siteAndViewer(Date.parse(job.booking.arrivedAt), job.timeZone) : null],
        ['job.received', siteAndViewer(Date.parse(job.receivedAt), job.timeZone)],
        ['job.wanted', job.wantedAt ? siteAndViewer(Date.parse(job.wantedAt), job.timeZone) : null],
        ['job.agreed', job.agreedAt ? siteAndViewer(Date.parse(job.agreedAt), job.timeZone) : null],
        [
          'job.distance',
          job.distanceKm === null
            ? '–'
            : `${tenths(job.distanceKm)} km · ${job.bandUpToKm === 0 ? t('job.urban') : t('job.band', { km: job.bandUpToKm ?? '' })}`,
        ],
        ['machine.station', stationName(this.desk, job.station)],
        ['job.request', job.request],
      ]),
    ]
  }

  private act = (name: string, key: TextKey, run: () => void, strong = false) => {
    const button = make('button', { type: 'button', className: strong ? 'strong' : 'plain', onclick: run }, t(key))
    button.dataset.act = name
    const office = offices[name]
    button.hidden = office !== undefined && !may(office)
    return button
  }

  private jobActions(job: Job): HTMLElement {
    const closed = job.state === 'Closed'
    const over = closed || job.state === 'Completed'
    const { act } = this
    const locked = job.lock !== 'None'
    const undo = this.actions.undoOf(job)
    return make(
      'div',
      { className: 'acts' },
      ...(over
        ? closed
          ? []
          : [act('close-order', 'act.close', () => void this.actions.close(job), true)]
        : [act('assign', job.booking ? 'act.reassign' : 'act.assign', () => this.dialogs.assign(job), !job.booking)]),
      ...(job.booking && !over ? [act('lock', locked ? 'act.unlock' : 'act.lock', () => void this.actions.lock(job, locked ? 'None' : 'Both'))] : []),
      ...(job.booking && !over && job.clocks.some((clock) => clock.kind === 'Supervise' && !clock.stoppedAt)
        ? [act('supervise', 'act.supervise', () => void this.actions.supervise(job))]
        : []),
      ...(job.clocks.some((clock) => clock.kind === 'Arrive' && clock.unprovenAt)
        ? [act('confirm-arrival', 'act.confirmArrival', () => this.dialogs.confirmArrival(job))]
        : []),
      ...(over && job.clocks.some((clock) => clock.kind === 'CallBack')
        ? [act('confirm-visit', 'act.confirmVisit', () => this.dialogs.confirmVisit(job))]
        : []),
      ...(job.poorRating ? [act('care-for-rating', 'act.careForRating', () => this.dialogs.careForRating(job), true)] : []),
      ...(over && !job.clocks.some((clock) => clock.kind === 'CallBack' && !clock.stoppedAt)
        ? []
        : [act('contact', 'act.contact', () => void this.actions.contact(job, job.booking?.from ? Date.parse(job.booking.from) : null))]),
      ...(over || job.materialsReady ? [] : [act('materials', 'act.materials', () => void this.actions.materials(job))]),
      ...(over
        ? []
        : [
            act('arrange', 'act.arrange', () => void arrange(this.desk, job)),
            act('severity', 'act.severity', () => this.dialogs.severity(job)),
            act('fault-side', 'act.faultSide', () => this.dialogs.faultSide(job)),
            act('cancel', 'act.cancel', () => this.dialogs.cancel(job)),
          ]),
      act('locate', 'machine.locate', () => this.events.onLocate()),
      ...(undo ? [act('undo', 'toast.undo', undo)] : []),
    )
  }

  /** What is done on the same way, and what is not (R-TRIP-1). */
  private trip(job: Job): Node[] {
    const { trip } = job
    if (!trip || (trip.orders.length < 2 && trip.lost.length === 0)) return []
    const name = (id: string) => (this.desk.board.jobs.get(id) ? workName(this.desk.board.jobs.get(id)!) : id)
    const others = trip.orders
      .filter((id) => id !== job.id)
      .map((id) => {
        const open = make(
          'button',
          { type: 'button', className: 'line', onclick: () => this.desk.select({ kind: 'job', id }, 'detail') },
          make('b', {}, name(id)),
          make('span', { className: 'quiet' }, id === trip.leader ? t('trip.leads') : id),
        )
        open.dataset.act = `trip-${id}`
        return make('li', {}, open)
      })
    const lost = trip.lost.map((one) => make('li', { className: 'quiet' }, t('trip.lost', { work: name(one.workOrder), reason: lostReason(one.reason) })))
    return [make('h3', {}, t('trip.title')), make('ul', { className: 'plain-list trip' }, ...others, ...lost)]
  }

  private offers(job: Job): Node[] {
    return pendingOffers(job).map((offer) => {
      const back = make(
        'button',
        { type: 'button', className: 'plain', hidden: !may('desk'), onclick: () => void this.actions.withdraw(job, offer.number) },
        t('act.withdraw'),
      )
      return make(
        'p',
        { className: 'note' },
        t('job.offered', { technician: technicianName(this.desk, offer.technician), left: remaining(Date.parse(offer.expiresAt), Date.now()) }),
        offer.seenAt ? ` · ${t('job.offerSeen', { time: moment(Date.parse(offer.seenAt), job.timeZone) })}` : '',
        offer.along.length > 0
          ? ` · ${t('trip.with', { work: offer.along.map((id) => (this.desk.board.jobs.get(id) ? workName(this.desk.board.jobs.get(id)!) : id)).join(', ') })}`
          : '',
        ' ',
        back,
      )
    })
  }

  private request(request: Request): Node[] {
    const { act } = this
    return [
      this.head(request.customerName ?? request.machine, request.id, `#/request/${encodeURIComponent(request.id)}`),
      make(
        'p',
        { className: 'chips' },
        make('span', { className: 'chip' }, `${request.channel === 'Telemetry' ? '⚙' : '☎'} ${stateName(request)}`),
        make('span', { className: 'chip' }, t(`channel.${request.channel}`)),
        make('span', { className: 'chip' }, t(`level.${request.level}`)),
        make('span', { className: `severity is-${request.severity}` }, `${request.severity} · ${t(`urgency.${request.urgency}`)}`),
      ),
      make('p', { className: 'work' }, request.fault),
      ...whose(request, this.requests),
      ...(request.advice ? [make('p', { className: 'note' }, request.advice[language()])] : []),
      this.clocks(request),
      make(
        'div',
        { className: 'acts' },
        act('send', 'act.send', () => void this.requests.send(request), true),
        act('answer', 'act.answer', () => this.requests.answer(request)),
        act('callback', 'act.callBack', () => this.requests.callBack(request)),
        ...(request.nextCallAt ? [act('called-back', 'act.calledBack', () => void this.requests.calledBack(request))] : []),
        act('spoken', 'act.spoken', () => void this.requests.spoken(request)),
        ...(request.state === 'Answered' ? [act('close-request', 'act.close', () => void this.requests.close(request))] : []),
        act('withdraw', 'act.withdrawRequest', () => this.requests.withdraw(request)),
        act('locate', 'machine.locate', () => this.events.onLocate()),
      ),
      this.facts([
        ['machine.name', this.link(request.machine, `#/machine/${encodeURIComponent(request.machine)}`, ` ${request.model}`)],
        ['job.received', siteAndViewer(Date.parse(request.receivedAt), request.timeZone)],
        ['job.wanted', request.wantedAt ? siteAndViewer(Date.parse(request.wantedAt), request.timeZone) : null],
        ['job.nextCall', request.nextCallAt ? siteAndViewer(Date.parse(request.nextCallAt), request.timeZone) : null],
        ['job.owner', actorName(request.owner, (id) => technicianName(this.desk, id))],
        ['machine.station', stationName(this.desk, request.station)],
      ]),
    ]
  }

  private technician(one: Technician): Node[] {
    const jobs = this.desk.board.jobsOf(one.id)
    const position = one.position
    const age = position ? ago(Date.parse(position.at) / 1000, Date.now() / 1000) : t('map.neverSeen')
    return [
      this.head(technicianName(this.desk, one.id), stationName(this.desk, one.station), `#/technician/${encodeURIComponent(one.id)}`),
      make(
        'p',
        { className: 'chips' },
        make('span', { className: 'chip' }, make('i', { className: `unit is-${one.status}` }), t(`unit.${one.status}`)),
        ...one.skills.map((skill) => make('span', { className: 'chip is-skill' }, skill)),
      ),
      this.facts([
        ['machine.station', stationName(this.desk, one.station)],
        [
          'tech.shift',
          one.shiftStartedAt && one.shiftEndsAt
            ? between(Date.parse(one.shiftStartedAt), Date.parse(one.shiftEndsAt), stationZone(this.desk, one.station))
            : '–',
        ],
        ['tech.seen', `${age}${position?.speedKmh ? ` · ${tenths(position.speedKmh)} km/h` : ''}`],
        ['tech.outOfService', one.outOfService],
      ]),
      make(
        'div',
        { className: 'acts' },
        this.act('repair', 'repair.open', () => repairTechnician(this.desk, one.id)),
      ),
      make('h3', {}, t('jobs.title')),
      make(
        'ul',
        { className: 'plain-list' },
        ...jobs.map((job) => {
          const button = make(
            'button',
            {
              type: 'button',
              className: `line sla-${standing(job, Date.now()).level}`,
              onclick: () => this.desk.select({ kind: 'job', id: job.id }, 'detail'),
            },
            make('b', {}, job.customerName ?? job.machine),
            make('span', { className: 'quiet' }, `${job.booking?.from ? dayAndMinute(Date.parse(job.booking.from), job.timeZone) : '–'} · ${stateName(job)}`),
          )
          button.dataset.act = job.id
          return make('li', {}, button)
        }),
      ),
    ]
  }

  private clocks(item: Job | Request): HTMLElement {
    const now = Date.now()
    return make(
      'ul',
      { className: 'clocks' },
      ...item.clocks.filter((clock) => clock.outcome !== 'Excluded').map((clock) => this.clock(clock, item.timeZone, now)),
    )
  }

  private clock(clock: Clock, zone: string, now: number): HTMLElement {
    const level = levelOf(clock, now)
    const share = clock.stoppedAt ? 1 : Math.min(1, shareOf(clock, now))
    const fill = make('i', { className: 'fill' })
    fill.style.width = `${share * 100}%`
    const outcome = clock.stoppedAt
      ? t(clock.outcome === 'Met' ? 'sla.met' : 'sla.late')
      : clock.unprovenAt
        ? t('sla.unproven')
        : level === 'paused'
          ? t('sla.paused')
          : remaining(clock.dueAt ? Date.parse(clock.dueAt) : null, now)
    const due = clock.dueAt ? siteAndViewer(Date.parse(clock.dueAt), zone) : (clock.pausedFor ?? '')
    return make(
      'li',
      { className: `sla-${clock.stoppedAt ? (clock.outcome === 'Met' ? 'met' : 'breached') : level}`, title: `${percent(shareOf(clock, now))} · ${due}` },
      make('span', {}, t(`clock.${clock.kind}` as TextKey)),
      make('span', { className: 'gauge' }, fill),
      make('span', { className: 'left' }, outcome),
      make('span', { className: 'quiet due' }, clock.dueAt ? dayAndMinute(Date.parse(clock.dueAt), zone) : due),
    )
  }

  private link = (text: string, href: string, more = '') => make('span', {}, make('a', { href }, text), more)

  private facts(rows: [TextKey, string | Node | null][]): HTMLElement {
    return make(
      'dl',
      { className: 'facts' },
      ...rows.filter(([, value]) => value !== null).map(([key, value]) => make('div', {}, make('dt', {}, t(key)), make('dd', {}, value))),
    )
  }
}
