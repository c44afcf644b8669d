import type { Desk } from '../console/desk'
import { stationName, stationZone } from '../console/names'
import { ago, between, dayAndMinute } from '../i18n/format'
import { t, type TextKey } from '../i18n/language'
import { get, list } from '../page/api'
import { make } from '../page/dom'
import { card, facts, fill, pageHead, table } from './frame'
import type { Page } from './router'
import { leaveDialog } from './closing'
import { latest, readTimeline, timeline } from './timeline'
import type { TechnicianModel as Technician, WorkOrderModel as Order } from '../contract/api'

/** One technician: how to reach them, their shift, their jobs. */
export const technicianPage =
  (desk: Desk): Page =>
  (sheet, { id }) => {
    const body = make('div', { className: 'page' })
    sheet.append(body)
    const path = `/api/technicians/${encodeURIComponent(id)}`
    void fill(body, get<Technician>(path), (one) => {
      const zone = stationZone(desk, one.station)
      const orders = make('div', {})
      void fill(orders, list<Order>(`/api/work-orders?technician=${encodeURIComponent(id)}`, 2), (all) =>
        all.length === 0
          ? make('p', { className: 'quiet' }, t('jobs.none'))
          : table(
              [t('page.order'), t('machine.name'), t('intake.work'), t('services.state'), t('job.planned'), t('job.arrived')],
              all.map((order) => [
                make('a', { href: `#/order/${encodeURIComponent(order.id)}` }, order.id),
                order.machine,
                t(`workType.${order.type}` as TextKey),
                t(`jobState.${order.state}` as TextKey),
                order.plannedFrom ? dayAndMinute(Date.parse(order.plannedFrom), zone) : '–',
                order.arrivedAt ? dayAndMinute(Date.parse(order.arrivedAt), zone) : '–',
              ]),
            ),
      )
      const events = make('div', {})
      void fill(events, readTimeline(`${path}/timeline`), (all) => timeline(desk, latest(all), zone))
      const show = make('a', { className: 'button', href: '#/', onclick: () => desk.select({ kind: 'technician', id }, 'page') }, t('page.showInConsole'))
      return [
        pageHead(
          one.name ?? one.id,
          one.id,
          show,
          one.leftAt ? null : make('button', { type: 'button', onclick: () => leaveDialog(desk, one) }, t('close.technician')),
        ),
        make(
          'div',
          { className: 'page-columns' },
          make(
            'div',
            {},
            card(
              t('page.about'),
              facts([
                [t('close.left'), one.leftAt ? dayAndMinute(Date.parse(one.leftAt), zone) : null],
                [t('services.state'), t(`unit.${desk.board.technicians.get(id)?.status ?? one.status}` as TextKey)],
                [t('intake.phone'), one.phone ? make('a', { href: `tel:${one.phone.replaceAll(' ', '')}` }, one.phone) : null],
                [t('machine.station'), stationName(desk, one.station)],
                [t('tech.skills'), one.skills.join(', ')],
                [t('tech.shift'), one.shift ? between(Date.parse(one.shift.startedAt), Date.parse(one.shift.endsAt), zone) : null],
                [t('unit.Break'), one.breakUntil ? dayAndMinute(Date.parse(one.breakUntil), zone) : null],
                [t('tech.outOfService'), one.outOfService],
                [t('tech.seen'), one.position ? ago(Date.parse(one.position.at) / 1000, Date.now() / 1000) : t('map.neverSeen')],
              ]),
            ),
            card(t('jobs.title'), orders),
          ),
          card(t('page.timeline'), events),
        ),
      ]
    })
  }
