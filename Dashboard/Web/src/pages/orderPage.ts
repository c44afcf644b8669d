import type { Desk } from '../console/desk'
import { decisionNotes, decisionText, type Decision } from '../alerts/openDecisions'
import { letGoText } from '../alerts/letGo'
import { lacks } from '../jobs/lacks'
import type { Job } from '../live/protocol'
import { customerName, stationName, stationZone, technicianName } from '../console/names'
import { dayAndMinute, siteAndViewer, tenths, whole } from '../i18n/format'
import { language, t, type TextKey } from '../i18n/language'
import { get } from '../page/api'
import { whyNotButton } from '../orders/whyNot'
import { warranty } from '../machine/machinePanel'
import { make } from '../page/dom'
import { card, facts, fill, pageHead, table } from './frame'
import type { Page } from './router'
import { materialsCard, tasksCard } from './serviceWork'
import { readTimeline, timeline } from './timeline'
import type { PageOfDecisionModel, ClockModel as Clock, WorkOrderModel as Order, RecordModel as Written, RequestModel as Request } from '../contract/api'

/** One work order with all that happened to it. */
export const orderPage =
  (desk: Desk): Page =>
  (sheet, { id }) => {
    const body = make('div', { className: 'page' })
    sheet.append(body)
    const path = `/api/work-orders/${encodeURIComponent(id)}`
    void fill(body, get<Order>(path), (order) => {
      const zone = desk.item(id)?.timeZone ?? stationZone(desk, order.station)
      const pdf = (name: string, key: TextKey) =>
        make('a', { className: 'button', href: `${path}/${name}?language=${language()}`, target: '_blank', rel: 'noopener' }, t(key))
      const show = make('a', { className: 'button', href: '#/', onclick: () => desk.select({ kind: 'job', id }, 'page') }, t('page.showInConsole'))
      const events = make('div', {}, t('services.loading'))
      void fill(events, readTimeline(`${path}/timeline`), (all) => timeline(desk, all, zone))
      const tasks = make('div', {}, tasksCard(order, []))
      if (order.tasks.length > 0 && order.recordSigned !== null)
        void get<Written>(`${path}/record`).then((answer) => answer.ok && tasks.replaceChildren(tasksCard(order, answer.value.sheet.tasks ?? [])!))
      const decisions = make('div', {}, t('services.loading'))
      void fill(decisions, get<PageOfDecisionModel>(`${path}/decisions?language=${language()}`), ({ items }) =>
        items.length === 0 ? [make('p', { className: 'quiet' }, '–')] : items.slice(0, 3).map((one, index) => decision(desk, order, one, index === 0, zone)),
      )
      const bookings = (order.bookings ?? []).map((one) => [
        make('a', { href: `#/technician/${encodeURIComponent(one.technician)}` }, technicianName(desk, one.technician)),
        at(one.plannedFrom, zone),
        at(one.departedAt, zone),
        at(one.arrivedAt, zone),
        at(one.endedAt, zone),
      ])
      return [
        pageHead(
          order.id,
          `${t(`workType.${order.type}` as TextKey)} · ${t(`jobState.${order.state}` as TextKey)}`,
          show,
          order.recordSigned === null ? null : pdf('record.pdf', 'page.record'),
          order.type === 'ForcedMaintenance' ? pdf('maintenance-form.pdf', 'page.form') : null,
        ),
        make(
          'div',
          { className: 'page-columns' },
          make(
            'div',
            {},
            card(
              t('page.about'),
              make('p', {}, order.work),
              ...notes(desk, order).map((text) => make('p', { className: 'note' }, text)),
              facts([
                ...common(desk, order, zone),
                [t('page.faultSide'), order.faultSide ? t(`faultSide.${order.faultSide}`) : null],
                [t('job.request'), order.request ? make('a', { href: `#/request/${encodeURIComponent(order.request)}` }, order.request) : null],
              ]),
            ),
            materialsCard(order),
            tasks,
            card(t('page.clocks'), clocks(order.clocks, zone)),
            card(t('page.decisions'), decisions),
            bookings.length === 0
              ? null
              : card(t('page.bookings'), table([t('job.technician'), t('job.planned'), t('clock.Dispatch'), t('job.arrived'), t('page.ended')], bookings)),
            order.offers.length === 0
              ? null
              : card(
                  t('page.offers'),
                  table(
                    [t('job.technician'), t('page.expires'), t('services.state')],
                    order.offers.map((one) => [technicianName(desk, one.technician), at(one.expiresAt, zone), t(`offer.${one.state}` as TextKey)]),
                  ),
                ),
          ),
          card(t('page.timeline'), events),
        ),
      ]
    })
  }

/** What somebody must know of it: who had to let go, what was not there. */
function notes(desk: Desk, { letGo, missingParts, unprepared }: Order): string[] {
  const why = [missingParts, unprepared].flatMap((one) => (one?.reason ? [one.reason] : []))
  const lacking = lacks({ missingParts: missingParts?.what ?? [], unprepared: unprepared?.what ?? [] })
  return [...(letGo ? [letGoText(desk, { letGo } as Job)] : []), ...lacking.map((text) => [text, ...why].join(' '))]
}

/** One service request with all that happened to it. */
export const requestPage =
  (desk: Desk): Page =>
  (sheet, { id }) => {
    const body = make('div', { className: 'page' })
    sheet.append(body)
    const path = `/api/requests/${encodeURIComponent(id)}`
    void fill(body, get<Request>(path), (request) => {
      const zone = desk.item(id)?.timeZone ?? stationZone(desk, request.station)
      const events = make('div', {}, t('services.loading'))
      void fill(events, readTimeline(`${path}/timeline`), (all) => timeline(desk, all, zone))
      const order = request.workOrder ? make('a', { href: `#/order/${encodeURIComponent(request.workOrder)}` }, request.workOrder) : null
      return [
        pageHead(request.id, t(`jobState.${request.state}` as TextKey)),
        make(
          'div',
          { className: 'page-columns' },
          make(
            'div',
            {},
            card(
              t('page.about'),
              make('p', {}, request.fault),
              facts([
                [t('intake.channel'), t(`channel.${request.channel}` as TextKey)],
                [t('intake.caller'), request.contact ? [request.contact.name, request.contact.phone].filter(Boolean).join(' · ') : null],
                [t('intake.symptom'), request.symptom],
                [t('intake.environment'), request.environment],
                [t('intake.notTold'), request.notTold.length > 0 ? request.notTold.map((item) => t(`item.${item}`)).join(', ') : null],
                [t('faults.advice'), request.told ? request.told.advice[language()] : null],
                ...common(desk, request, zone),
                [t('intake.solution'), request.solution],
                [t('page.owner'), request.otherOwner ? customerName(request.otherOwner) : null],
                [t('page.order'), order],
              ]),
            ),
            card(t('page.clocks'), clocks(request.clocks, zone)),
          ),
          card(t('page.timeline'), events),
        ),
      ]
    })
  }

/** @param newest only the last decision still holds, so only there the plan can be asked "why not?". */
function decision(desk: Desk, order: Order, one: Decision, newest: boolean, zone: string): HTMLElement {
  const open = newest && (order.state === 'Open' || order.state === 'Offered')
  const candidate = ({ technician, exclusion, reason }: Decision['explanation']['candidates'][number]) => {
    const line: HTMLLIElement = make('li', { className: exclusion ? 'quiet' : '' }, `${technicianName(desk, technician)}: ${reason} `)
    if (open && technician !== one.technician) line.append(whyNotButton(desk, order.id, technician, (answer) => (line.append(answer), answer)))
    return line
  }
  return make(
    'details',
    { open: newest },
    make('summary', {}, `${one.attempt}. ${at(one.at, zone)} · ${decisionText(desk, one)}`),
    ...decisionNotes(desk, one).map((note) => make('p', {}, note)),
    make('ul', { className: 'plain-list' }, ...one.explanation.candidates.map(candidate)),
  )
}

const at = (instant: string | null, zone: string) => (instant ? dayAndMinute(Date.parse(instant), zone) : '–')

const common = (desk: Desk, item: Order | Request, zone: string): [string, string | Node | null][] => [
  [t('machine.name'), make('span', {}, make('a', { href: `#/machine/${encodeURIComponent(item.machine)}` }, item.machine), ` ${item.model}`)],
  [t('machine.customer'), item.customer ? customerName(item.customer) : null],
  [t('machine.station'), stationName(desk, item.station)],
  [t('job.severity'), `${item.severity} · ${t(`urgency.${item.urgency}` as TextKey)}`],
  [t('machine.warranty'), item.warranty.until ? warranty(item.warranty.until, zone) : null],
  [
    t('job.distance'),
    item.evidence
      ? `${tenths(item.evidence.distanceKm)} km · ${item.evidence.bandUpToKm === 0 ? t('job.urban') : t('job.band', { km: item.evidence.bandUpToKm })} · ${item.evidence.provider ?? t(`method.${item.evidence.method}` as TextKey)}`
      : null,
  ],
  [t('job.received'), siteAndViewer(Date.parse(item.receivedAt), zone)],
  [t('job.wanted'), item.wantedAt ? siteAndViewer(Date.parse(item.wantedAt), zone) : null],
]

const clocks = (all: Clock[], zone: string) =>
  table(
    [t('page.promise'), t('page.within'), t('page.due'), t('page.stopped'), t('page.outcome')],
    all.map((one) => [
      t(`clock.${one.clock}` as TextKey),
      `${whole(one.targetMinutes)} min${one.pausedMinutes ? ` + ${whole(one.pausedMinutes)} min` : ''}`,
      at(one.dueAt, zone),
      at(one.stoppedAt, zone),
      make('span', { className: `chip is-${one.outcome}` }, one.pausedFor ?? (one.unprovenAt ? t('sla.unproven') : t(`outcome.${one.outcome}` as TextKey))),
    ]),
    [1],
  )
