import type { Desk } from '../console/desk'
import { stationName, stationZone, technicianName } from '../console/names'
import { day, here, lastDay, tenths, whole } from '../i18n/format'
import { locale, t } from '../i18n/language'
import { get, list, post } from '../page/api'
import { askPreview } from '../orders/preview'
import { choice, field } from '../page/dialog'
import { watchedTerritory } from '../page/bar'
import { make } from '../page/dom'
import { refusalText } from '../page/refusal'
import { refuse, toast } from '../page/toast'
import { card, fill, pageHead, table } from './frame'
import type { Page } from './router'
import type { ServiceModel as Service, ServiceLoadModel as Load, TourStopModel as Stop } from '../contract/api'

const daysAhead = 186

/** Services by station and month, the load against what the technicians can do, and tours to what lies together. */
export const maintenancePage =
  (desk: Desk): Page =>
  (sheet) => {
    const body = make('div', { className: 'page' }, t('services.loading'))
    sheet.append(body)
    const asked = Promise.all([
      list<Service>('/api/maintenance/due?state=Open&state=Overdue', 20),
      list<Service>('/api/maintenance/due?state=Upcoming', 20),
    ]).then(([due, next]) => (!due.ok ? due : !next.ok ? next : { ok: true as const, value: [...due.value, ...next.value.filter(isNear)] }))
    void fill(body, asked, (services) => board(desk, services))
  }

function board(desk: Desk, services: Service[]): Node[] {
  const stations = [...desk.fleet.stations.values()].sort((a, b) => a.name.localeCompare(b.name))
  const station = choice<string>([['', t('bar.allTerritories')], ...stations.map((one) => [one.id, one.name] as [string, string])], watchedTerritory())
  const state = choice<string>(
    [['', t('services.all')], ...(['Overdue', 'Open', 'Upcoming'] as const).map((one) => [one, t(`state.${one}`)] as [string, string])],
    '',
  )
  const lines = make('div', {})
  const show = () => {
    const wanted = services
      .filter((one) => (!station.value || one.station === station.value) && (!state.value || one.state === state.value))
      .sort((a, b) => when(a) - when(b))
    lines.replaceChildren(
      make('p', { className: 'quiet' }, t('services.shown', { count: whole(wanted.length) })),
      table(
        [t('machine.name'), t('machine.service'), t('services.state'), t('machine.when'), t('machine.station'), t('maintenance.nearby')],
        wanted
          .slice(0, 200)
          .map((one) => [
            make('a', { href: `#/machine/${encodeURIComponent(one.serialNumber)}` }, one.serialNumber),
            `${whole(one.dueHours)} h`,
            make('span', { className: `chip is-${one.state.toLowerCase()}` }, t(`state.${one.state}`)),
            Number.isFinite(when(one))
              ? one.state !== 'Upcoming' && one.overdueAt
                ? lastDay(one.overdueAt, zoneOf(desk, one))
                : day(when(one), zoneOf(desk, one))
              : '–',
            one.station ? stationName(desk, one.station) : '–',
            one.state === 'Upcoming'
              ? ''
              : make('button', { type: 'button', className: 'plain', onclick: () => void tour(desk, one, near) }, t('maintenance.tour')),
          ]),
        [1],
      ),
    )
  }
  const near = make('div', { className: 'tour', ariaLive: 'polite' })
  station.onchange = show
  state.onchange = show
  show()
  return [
    pageHead(
      t('nav.maintenance'),
      t('maintenance.sub'),
      make('a', { className: 'button', href: '/api/maintenance/due?state=Open&state=Overdue&format=csv' }, 'CSV'),
    ),
    card(t('maintenance.load'), loads(desk)),
    near,
    card(t('maintenance.services'), make('div', { className: 'page-filter' }, field(t('machine.station'), station), field(t('services.state'), state)), lines),
  ]
}

/** Per station and month: how many, and which share of the technicians' time, as the node reckons. */
function loads(desk: Desk): HTMLElement {
  const place = make('div', {}, t('services.loading'))
  void get<Load[]>('/api/maintenance/load').then((answer) => {
    if (!answer.ok) return place.replaceChildren(refusalText(answer.refusal))
    const name = new Intl.DateTimeFormat(locale(), { month: 'short', year: '2-digit', timeZone: 'UTC' })
    const months = answer.value[0]?.months ?? []
    const rows = answer.value.map(({ station, technicians, overdue, months: cells }) => [
      stationName(desk, station),
      whole(technicians),
      make('b', { className: overdue > 0 ? 'is-overdue' : '' }, whole(overdue)),
      ...cells.map(({ services, share, high }) => {
        const gauge = make(
          'span',
          { className: `load${high ? ' is-high' : ''}`, title: share === null ? '–' : `${whole(share * 100)} %` },
          make('i'),
          make('b', {}, whole(services)),
        )
        ;(gauge.firstElementChild as HTMLElement).style.width = `${Math.min(100, (share ?? 1) * 100)}%`
        return gauge
      }),
    ])
    place.replaceChildren(
      table([t('machine.station'), t('gantt.technicians'), t('state.Overdue'), ...months.map(({ month }) => name.format(new Date(month)))], rows, [1, 2]),
    )
  })
  return place
}

/** What is due near this machine, in the order of a round trip, as the node puts it together. */
async function tour(desk: Desk, start: Service, place: HTMLElement) {
  const answer = await get<Stop[]>(`/api/maintenance/tour?machine=${encodeURIComponent(start.serialNumber)}`)
  if (!answer.ok) return refuse(answer.refusal)
  const round = answer.value
  const plan = make('button', { type: 'button', className: 'strong', onclick: () => void assignTour(desk, round, plan) }, t('maintenance.plan'))
  place.replaceChildren(
    card(
      t('maintenance.tourFrom', { machine: start.serialNumber }),
      table(
        [t('machine.name'), t('machine.service'), t('job.distance')],
        round.map(({ machine, services, kilometres }) => [machine, services.map((one) => `${whole(one.dueHours)} h`).join(', '), `${tenths(kilometres)} km`]),
        [1, 2],
      ),
      make('div', { className: 'buttons' }, plan),
    ),
  )
  place.scrollIntoView({ block: 'nearest' })
}

/** Gives the tour's orders to whoever the preview names first for its first stop, one after the other, each when the preview says that they can be there. */
async function assignTour(desk: Desk, stops: Stop[], button: HTMLButtonElement) {
  button.disabled = true
  const orders = stops.flatMap(({ machine }) =>
    [...desk.board.jobs.values()].filter((job) => job.machine === machine && job.type === 'ForcedMaintenance' && job.booking === null).slice(0, 1),
  )
  if (orders.length === 0) {
    button.disabled = false
    return toast(t('maintenance.noOrders'), { bad: true })
  }
  let who: string | null = null
  let given = 0
  for (const { id } of orders) {
    const preview = await askPreview({ workOrder: id })
    if (!preview.ok) return refuse(preview.refusal)
    const one = preview.value.candidates.find(
      ({ technician, arrivesAt, needsConfirmation }) => arrivesAt && !needsConfirmation && (who === null || technician === who),
    )
    if (!one) break
    who = one.technician
    const begin = Date.parse(one.arrivesAt!)
    const end = begin + preview.value.durationMinutes * 60_000
    const answer = await post(`/api/work-orders/${encodeURIComponent(id)}/assign`, {
      technician: who,
      plannedFrom: new Date(begin).toISOString(),
      plannedTo: new Date(end).toISOString(),
    })
    if (answer.ok) given++
    else refuse(answer.refusal)
  }
  if (who === null) return toast(t('preview.nobody'), { bad: true })
  if (given > 0) toast(t('maintenance.planned', { count: given, technician: technicianName(desk, who) }))
}

const when = (one: Service) => Date.parse((one.state === 'Upcoming' ? one.forecastAt : one.overdueAt) ?? one.opensAt ?? '') || Infinity
/** Of the machine, as the list of the node knows it; of its station else. */
const zoneOf = (desk: Desk, { serialNumber, station }: Service) =>
  desk.fleet.files[desk.fleet.handleOf(serialNumber) ?? -1]?.timeZone ?? (station ? stationZone(desk, station) : here)
const isNear = (one: Service) => when(one) < Date.now() + daysAhead * 86_400_000
