import type { Desk } from '../console/desk'
import { stationName } from '../console/names'
import { travel } from '../gantt/bars'
import { day, tenths, whole } from '../i18n/format'
import { locale, t } from '../i18n/language'
import { list, post } from '../page/api'
import { choice, field } from '../page/dialog'
import { make } from '../page/dom'
import { refuse, toast } from '../page/toast'
import { card, fill, pageHead, table } from './frame'
import type { Page } from './router'

interface Service {
  serialNumber: string
  model: string
  station: string | null
  line: string
  occurrence: number
  state: 'Upcoming' | 'Open' | 'Overdue'
  dueHours: number
  opensAt: string | null
  overdueAt: string | null
  forecastAt: string | null
  lifetimeHours: number | null
  dueSoon: boolean
}

const months = 6
const hoursEach = 2.5
const workDays = 22
const hoursADay = 6
const tourKm = 80
const tourMost = 5
const daysAhead = 186
const kmh = 60

/** Services by station and month, the load against what the technicians can do, and tours to what lies together. */
export const maintenancePage = (desk: Desk): Page => (sheet) => {
  const body = make('div', { className: 'page' }, t('services.loading'))
  sheet.append(body)
  const asked = Promise.all([list<Service>('/api/maintenance/due?state=Open&state=Overdue', 20), list<Service>('/api/maintenance/due?state=Upcoming', 20)]).then(([due, next]) =>
    !due.ok ? due : !next.ok ? next : { ok: true as const, value: [...due.value, ...next.value.filter(isNear)] })
  void fill(body, asked, (services) => board(desk, services))
}

function board(desk: Desk, services: Service[]): Node[] {
  const stations = [...desk.fleet.stations.values()].sort((a, b) => a.name.localeCompare(b.name))
  const station = choice<string>([['', t('bar.allTerritories')], ...stations.map((one) => [one.id, one.name] as [string, string])], '')
  const state = choice<string>([['', t('services.all')], ...(['Overdue', 'Open', 'Upcoming'] as const).map((one) => [one, t(`state.${one}`)] as [string, string])], '')
  const lines = make('div', {})
  const show = () => {
    const wanted = services.filter((one) => (!station.value || one.station === station.value) && (!state.value || one.state === state.value)).sort((a, b) => when(a) - when(b))
    lines.replaceChildren(
      make('p', { className: 'quiet' }, t('services.shown', { count: whole(wanted.length) })),
      table([t('machine.name'), t('machine.service'), t('services.state'), t('machine.when'), t('machine.station'), t('maintenance.nearby')], wanted.slice(0, 200).map((one) => [
        make('a', { href: `#/machine/${encodeURIComponent(one.serialNumber)}` }, one.serialNumber),
        `${whole(one.dueHours)} h`,
        make('span', { className: `chip is-${one.state.toLowerCase()}` }, t(`state.${one.state}`)),
        Number.isFinite(when(one)) ? day(when(one)) : '–',
        one.station ? stationName(desk, one.station) : '–',
        one.state === 'Upcoming' ? '' : make('button', { type: 'button', className: 'plain', onclick: () => tour(desk, services, one, near) }, t('maintenance.tour')),
      ]), [1]))
  }
  const near = make('div', { className: 'tour', ariaLive: 'polite' })
  station.onchange = show
  state.onchange = show
  show()
  return [
    pageHead(t('nav.maintenance'), t('maintenance.sub'), make('a', { className: 'button', href: '/api/maintenance/due?state=Open&state=Overdue&format=csv' }, 'CSV')),
    card(t('maintenance.load'), loads(desk, services)),
    near,
    card(t('maintenance.services'), make('div', { className: 'page-filter' }, field(t('machine.station'), station), field(t('services.state'), state)), lines),
  ]
}

/** Per station and month: how many, and which share of the technicians' time. */
function loads(desk: Desk, services: Service[]): HTMLElement {
  const first = new Date()
  const columns = Array.from({ length: months }, (_, i) => new Date(first.getFullYear(), first.getMonth() + i, 1))
  const monthOf = (one: Service) => {
    const at = new Date(Math.max(Date.now(), when(one)))
    return (at.getFullYear() - first.getFullYear()) * 12 + at.getMonth() - first.getMonth()
  }
  const name = new Intl.DateTimeFormat(locale(), { month: 'short', year: '2-digit' })
  const rows = [...desk.fleet.stations.values()].sort((a, b) => a.name.localeCompare(b.name)).map((station) => {
    const own = services.filter((one) => one.station === station.id)
    const crew = [...desk.board.technicians.values()].filter((one) => one.station === station.id).length
    const overdue = own.filter((one) => one.state === 'Overdue').length
    const cells = columns.map((_, i) => {
      const count = own.filter((one) => monthOf(one) === i).length
      const share = crew === 0 ? 0 : (count * hoursEach) / (crew * workDays * hoursADay)
      const gauge = make('span', { className: `load${share > 0.6 ? ' is-high' : ''}`, title: `${whole(share * 100)} %` }, make('i'), make('b', {}, whole(count)))
      ;(gauge.firstElementChild as HTMLElement).style.width = `${Math.min(100, share * 100)}%`
      return gauge
    })
    return [station.name, whole(crew), make('b', { className: overdue > 0 ? 'is-overdue' : '' }, whole(overdue)), ...cells]
  })
  return table([t('machine.station'), t('gantt.technicians'), t('state.Overdue'), ...columns.map((month) => name.format(month))], rows, [1, 2])
}

/** What is due near this machine, in the order of a round trip; opens what has no order yet. */
function tour(desk: Desk, services: Service[], start: Service, place: HTMLElement) {
  const siteOf = (serial: string) => {
    const handle = desk.fleet.handleOf(serial)
    if (handle === undefined || Number.isNaN(desk.fleet.x[handle])) return null
    const y = desk.fleet.y[handle]!
    return { longitude: desk.fleet.x[handle]! * 360 - 180, latitude: (Math.atan(Math.exp((180 - y * 360) * (Math.PI / 180))) * 360) / Math.PI - 90 }
  }
  const from = siteOf(start.serialNumber)
  if (!from) return
  const km = (a: { latitude: number; longitude: number }, b: { latitude: number; longitude: number }) => (travel(a, b) / 3_600_000) * kmh
  const left = services.filter((one) => one.state !== 'Upcoming' || one.dueSoon).flatMap((one) => {
    const site = siteOf(one.serialNumber)
    return site && one.serialNumber !== start.serialNumber && km(from, site) < tourKm ? [{ one, site }] : []
  })
  const round = [{ one: start, site: from, km: 0 }]
  while (left.length > 0 && round.length < tourMost) {
    const here = round.at(-1)!.site
    left.sort((a, b) => km(here, a.site) - km(here, b.site))
    const next = left.shift()!
    if (!round.some(({ one }) => one.serialNumber === next.one.serialNumber)) round.push({ ...next, km: km(here, next.site) })
  }
  const plan = make('button', { type: 'button', className: 'strong', onclick: () => void assignTour(desk, round.map(({ one }) => one), plan) }, t('maintenance.plan'))
  place.replaceChildren(card(t('maintenance.tourFrom', { machine: start.serialNumber }),
    table([t('machine.name'), t('machine.service'), t('job.distance')], round.map(({ one, km }) => [one.serialNumber, `${whole(one.dueHours)} h`, `${tenths(km)} km`]), [1, 2]),
    make('div', { className: 'buttons' }, plan)))
  place.scrollIntoView({ block: 'nearest' })
}

/** Gives the tour's orders to whoever the preview names first for its first stop, one after the other. */
async function assignTour(desk: Desk, services: Service[], button: HTMLButtonElement) {
  button.disabled = true
  const orders: string[] = []
  for (const one of services) {
    const known = [...desk.board.jobs.values()].find((job) => job.machine === one.serialNumber && job.type === 'ForcedMaintenance' && job.booking === null)
    if (known) orders.push(known.id)
  }
  if (orders.length === 0) {
    button.disabled = false
    return toast(t('maintenance.noOrders'), { bad: true })
  }
  const preview = await post<{ candidates: { technician: string; arrivesAt: string | null }[] }>('/api/dispatch/preview', { workOrder: orders[0] })
  if (!preview.ok) return refuse(preview.refusal)
  const best = preview.value.candidates.find((one) => one.arrivesAt)
  if (!best) return toast(t('preview.nobody'), { bad: true })
  let begin = Date.parse(best.arrivesAt!)
  let given = 0
  for (const id of orders) {
    const end = begin + hoursEach * 3_600_000 * 0.6
    const answer = await post(`/api/work-orders/${encodeURIComponent(id)}/assign`, { technician: best.technician, plannedFrom: new Date(begin).toISOString(), plannedTo: new Date(end).toISOString() })
    if (answer.ok) given++
    else refuse(answer.refusal)
    begin = end + 30 * 60_000
  }
  if (given > 0) toast(t('maintenance.planned', { count: given, technician: desk.board.technicians.get(best.technician)?.name ?? best.technician }))
}

const when = (one: Service) => Date.parse((one.state === 'Upcoming' ? one.forecastAt : one.overdueAt) ?? one.opensAt ?? '') || Infinity
const isNear = (one: Service) => when(one) < Date.now() + daysAhead * 86_400_000
