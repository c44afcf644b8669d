import type { Desk } from '../console/desk'
import { closedPlaces } from '../console/directory'
import { stationName, stationZone, technicianName } from '../console/names'
import { dayAndMinute, monthOf, percent, whole } from '../i18n/format'
import { t, type TextKey } from '../i18n/language'
import { get } from '../page/api'
import { choice, field } from '../page/dialog'
import { watchedTerritory } from '../page/bar'
import { make } from '../page/dom'
import { card, fill, pageHead, table } from './frame'
import type { Page } from './router'
import type {
  ArrivalLine as Arrival,
  RepairLine as Repair,
  ComplianceLine as Compliance,
  UtilisationLine as Utilisation,
  SatisfactionLine as Satisfaction,
  OrderLine as Order,
} from '../contract/api'

/** A report is one page. */
interface Lines<T> {
  items: T[]
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

/** Figures for managers: each can be drilled into by a click and taken away as CSV. */
export const reportsPage =
  (desk: Desk): Page =>
  (sheet) => {
    const stations = [...desk.fleet.stations.values()].sort((a, b) => a.name.localeCompare(b.name))
    const from = make('input', { type: 'date', value: daysAgo(30) })
    const to = make('input', { type: 'date', value: daysAgo(-1) })
    const station = choice<string>(
      [
        ['', t('bar.allTerritories')],
        ...stations.map((one) => [one.id, one.name] as [string, string]),
        ...closedPlaces().map(({ id, name }) => [id, t('stations.closed', { name })] as [string, string]),
      ],
      watchedTerritory(),
    )
    const content = make('div', { className: 'page-columns is-even' })
    const orders = make('div', { ariaLive: 'polite' })
    const query = () =>
      new URLSearchParams({ from: `${from.value}T00:00:00Z`, to: `${to.value}T00:00:00Z`, ...(station.value ? { station: station.value } : {}) })

    const drill = (title: string, more: Record<string, string>) => {
      const asked = query()
      for (const [name, value] of Object.entries(more)) asked.set(name, value)
      void fill(orders, get<Lines<Order>>(`/api/reports/orders?${asked}`), ({ items: all }) => card(`${title} · ${all.length}`, ordersTable(desk, all)))
      orders.scrollIntoView({ block: 'nearest' })
    }
    const report = <T>(name: string, title: TextKey, show: (lines: T[]) => Node[]): HTMLElement => {
      const body = make('div', {}, t('services.loading'))
      void fill(body, get<Lines<T>>(`/api/reports/${name}?${query()}`), ({ items: lines }) =>
        lines.length === 0 ? [make('p', { className: 'quiet' }, t('reports.nothing'))] : show(lines),
      )
      return card(t(title), body, make('p', { className: 'page-csv' }, make('a', { href: `/api/reports/${name}?${query()}&format=csv` }, 'CSV')))
    }
    const link = (text: string, title: string, more: Record<string, string>) =>
      make('button', { type: 'button', className: 'link', onclick: () => drill(title, more) }, text)

    const show = () => {
      orders.replaceChildren()
      content.replaceChildren(
        report<Arrival>('arrival', 'reports.arrival', (lines) => {
          const total = lines.reduce((sum, { kept, late, unproven }) => ({ kept: sum.kept + kept, all: sum.all + kept + late + unproven }), { kept: 0, all: 0 })
          return [
            headline(total.all === 0 ? null : total.kept / total.all),
            table(
              [
                t('machine.station'),
                t('reports.band'),
                t('reports.kept'),
                t('reports.late'),
                t('reports.unproven'),
                t('reports.backdated'),
                t('reports.open'),
                t('reports.share'),
              ],
              lines.map((one) => {
                const about = { station: one.station, ...(one.bandUpToKm === null ? {} : { band: String(one.bandUpToKm) }) }
                const name = `${stationName(desk, one.station)} ${band(one.bandUpToKm)}`
                return [
                  stationName(desk, one.station),
                  band(one.bandUpToKm),
                  link(whole(one.kept), name, { ...about, arrival: 'Met' }),
                  link(whole(one.late), name, { ...about, arrival: 'Breached' }),
                  link(whole(one.unproven), name, { ...about, unproven: 'true' }),
                  link(whole(one.backdated), name, { ...about, arrival: 'Met', backdated: 'true' }),
                  link(whole(one.open), name, { ...about, arrival: 'Open' }),
                  bar(one.attainment),
                ]
              }),
              [2, 3, 4, 5, 6],
            ),
          ]
        }),
        report<Repair>('repairs', 'reports.repairs', (lines) => {
          const done = lines.reduce((sum, one) => sum + one.completed, 0)
          return [
            headline(done === 0 ? null : lines.reduce((sum, one) => sum + one.fixedFirstTime, 0) / done),
            table(
              [
                t('machine.station'),
                t('reports.received'),
                t('reports.completed'),
                t('reports.firstTime'),
                t('reports.mttr'),
                t('reports.backdated'),
                t('reports.share'),
              ],
              lines.map((one) => [
                stationName(desk, one.station),
                link(whole(one.received), stationName(desk, one.station), { station: one.station, type: 'Repair' }),
                whole(one.completed),
                whole(one.fixedFirstTime),
                one.meanMinutesToRepair === null ? '–' : `${duration(one.meanMinutesToRepair)} (${duration(one.medianMinutesToRepair ?? 0)})`,
                link(whole(one.backdated), stationName(desk, one.station), { station: one.station, type: 'Repair', backdated: 'true' }),
                bar(one.firstTimeFixRate),
              ]),
              [1, 2, 3, 4, 5],
            ),
          ]
        }),
        report<Compliance>('maintenance', 'reports.maintenance', (lines) => {
          const all = lines.reduce((sum, one) => ({ good: sum.good + one.inTime, all: sum.all + one.inTime + one.late + one.skipped }), { good: 0, all: 0 })
          return [
            headline(all.all === 0 ? null : all.good / all.all),
            table(
              [t('machine.station'), t('reports.month'), t('reports.inTime'), t('reports.late'), t('reports.open'), t('reports.share')],
              lines.map((one) => [
                stationName(desk, one.station),
                monthOf(`${one.month}-15`),
                whole(one.inTime),
                whole(one.late),
                whole(one.open),
                bar(one.compliance),
              ]),
              [2, 3, 4],
            ),
          ]
        }),
        report<Satisfaction>('satisfaction', 'reports.satisfaction', (lines) => {
          const rated = lines.reduce((sum, one) => sum + one.rated, 0)
          return [
            headline(rated === 0 ? null : lines.reduce((sum, one) => sum + one.satisfied, 0) / rated),
            table(
              [t('machine.station'), t('reports.completed'), t('reports.rated'), t('reports.unsatisfied'), t('reports.stars'), t('reports.share')],
              lines.map((one) => [
                stationName(desk, one.station),
                whole(one.completed),
                whole(one.rated),
                link(whole(one.rated - one.satisfied), stationName(desk, one.station), { station: one.station, satisfied: 'false' }),
                one.meanStars === null ? '–' : String(one.meanStars),
                bar(one.satisfaction),
              ]),
              [1, 2, 3, 4],
            ),
          ]
        }),
        report<Utilisation>('utilisation', 'reports.utilisation', (lines) => [
          table(
            [t('job.technician'), t('machine.station'), t('jobs.title'), t('preview.travel'), t('unit.OnSite'), t('reports.onSiteShare')],
            lines.map((one) => [
              make('a', { href: `#/technician/${encodeURIComponent(one.technician)}` }, technicianName(desk, one.technician)),
              stationName(desk, one.station),
              link(whole(one.jobs), technicianName(desk, one.technician), { technician: one.technician }),
              duration(one.travelMinutes),
              duration(one.onSiteMinutes),
              bar(one.onSiteShare),
            ]),
            [2, 3, 4],
          ),
        ]),
      )
    }
    for (const input of [from, to, station]) input.onchange = show
    show()
    sheet.append(
      make(
        'div',
        { className: 'page' },
        pageHead(t('nav.reports'), t('reports.sub')),
        make('div', { className: 'page-filter' }, field(t('reports.from'), from), field(t('reports.to'), to), field(t('machine.station'), station)),
        content,
        orders,
      ),
    )
  }

const ordersTable = (desk: Desk, orders: Order[]) =>
  table(
    [t('page.order'), t('machine.name'), t('intake.work'), t('services.state'), t('job.technician'), t('job.received'), t('clock.Arrive'), t('job.arrived')],
    orders
      .slice(0, 300)
      .map((one) => [
        make('a', { href: `#/order/${encodeURIComponent(one.id)}` }, one.id),
        make('a', { href: `#/machine/${encodeURIComponent(one.machine)}` }, one.machine),
        t(`workType.${one.type}` as TextKey),
        t(`jobState.${one.state}` as TextKey),
        one.technician ? technicianName(desk, one.technician) : '–',
        dayAndMinute(Date.parse(one.receivedAt), stationZone(desk, one.station)),
        one.arriveBy ? dayAndMinute(Date.parse(one.arriveBy), stationZone(desk, one.station)) : '–',
        one.arrivedAt ? dayAndMinute(Date.parse(one.arrivedAt), stationZone(desk, one.station)) : '–',
      ]),
  )

const band = (km: number | null) => (km === null ? '–' : km === 0 ? t('job.urban') : t('job.band', { km }))
const duration = (minutes: number) =>
  minutes >= 60 ? `${Math.floor(minutes / 60)}:${String(Math.round(minutes % 60)).padStart(2, '0')} h` : `${whole(minutes)} min`
const headline = (share: number | null) => make('p', { className: 'headline' }, share === null ? '–' : percent(share))

function bar(share: number | null): HTMLElement {
  const gauge = make('span', { className: 'share' }, make('i'), make('b', {}, share === null ? '–' : percent(share)))
  ;(gauge.firstElementChild as HTMLElement).style.width = `${(share ?? 0) * 100}%`
  return gauge
}
