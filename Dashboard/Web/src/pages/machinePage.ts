import type { Desk } from '../console/desk'
import { customerName, stationName } from '../console/names'
import { ago, dayAndMinute, day, hundredths, tenths } from '../i18n/format'
import { t, type TextKey } from '../i18n/language'
import { readMachine } from '../machine/machineFile'
import { warranty } from '../machine/machinePanel'
import { planRail } from '../machine/planRail'
import { planTable } from '../machine/planTable'
import { get, list } from '../page/api'
import { make } from '../page/dom'
import { card, facts, fill, pageHead, table } from './frame'
import { faultTable } from '../machine/faultTable'
import { meterChart, type Reading } from './meterChart'
import type { Page } from './router'
import { latest, readTimeline, timeline } from './timeline'
import type { MachineFaultModel as MachineFault, MachineModel as Machine, WorkOrderModel as Order } from '../contract/api'

const meterDays = 400

/** One machine: its meter, its plan, its jobs, its history. */
export const machinePage =
  (desk: Desk, onCall: (serial: string) => void): Page =>
  (sheet, { id }) => {
    const body = make('div', { className: 'page' })
    sheet.append(body)
    const path = `/api/machines/${encodeURIComponent(id)}`
    void fill(body, get<Machine>(path), (machine) => {
      const zone = machine.timeZone
      const [meter, plan, orders, events, faults] = [make('div', {}), make('div', {}), make('div', {}), make('div', {}), make('div', {})]
      const history = readTimeline(`${path}/events`)
      void fill(meter, list<Reading>(`${path}/readings?from=${new Date(Date.now() - meterDays * 86_400_000).toISOString()}`, 20), (readings) => {
        const chart = make('div', {})
        void history.then((answer) => {
          const replaced = answer.ok ? answer.value.filter((event) => event.type === 'machine.meter-replaced').map((event) => ({ at: event.occurredAt })) : []
          chart.replaceChildren(meterChart(readings, replaced))
        })
        return chart
      })
      void readMachine(id, new AbortController().signal).then(
        ({ services }) => plan.replaceChildren(planRail(services, machine.lifetimeHours ?? 0), planTable(services, zone)),
        () => plan.replaceChildren(t('machine.failed')),
      )
      void fill(orders, list<Order>(`/api/work-orders?machine=${encodeURIComponent(id)}`, 2), (all) =>
        all.length === 0
          ? make('p', { className: 'quiet' }, t('jobs.none'))
          : table(
              [t('page.order'), t('intake.work'), t('services.state'), t('job.received')],
              all.map((one) => [
                make('a', { href: `#/order/${encodeURIComponent(one.id)}` }, one.id),
                t(`workType.${one.type}` as TextKey),
                t(`jobState.${one.state}` as TextKey),
                dayAndMinute(Date.parse(one.receivedAt), zone),
              ]),
            ),
      )
      void fill(faults, list<MachineFault>(`${path}/faults?gone=true`, 1), (all) => faultTable(all, zone))
      void fill(events, history, (all) => timeline(desk, latest(all), zone))
      const call = make('button', { type: 'button', className: 'strong', onclick: () => onCall(id) }, t('intake.new'))
      const show = make('a', { className: 'button', href: '#/', onclick: () => desk.select({ kind: 'machine', id }, 'page') }, t('page.showInConsole'))
      return [
        pageHead(id, machine.model, show, call),
        make(
          'div',
          { className: 'page-columns' },
          make(
            'div',
            {},
            card(
              t('page.about'),
              facts([
                [t('machine.lifetime'), machine.lifetimeHours === null ? null : `${hundredths(machine.lifetimeHours)} h`],
                [t('machine.reading'), machine.readingAt ? ago(Date.parse(machine.readingAt) / 1000, Date.now() / 1000) : null],
                [t('machine.perDay'), machine.hoursPerDay === null ? null : t('machine.hoursPerDay', { hours: tenths(machine.hoursPerDay) })],
                [t('machine.station'), machine.station ? stationName(desk, machine.station) : null],
                [t('machine.customer'), machine.customer ? customerName(machine.customer) : null],
                [t('machine.commissioned'), machine.commissionedAt ? day(machine.commissionedAt, zone) : null],
                [t('machine.warranty'), machine.warrantyUntil ? warranty(machine.warrantyUntil, zone) : null],
                [t('page.purpose'), machine.purpose],
              ]),
            ),
            card(t('faults.title'), faults),
            card(t('page.meter'), meter),
            card(t('machine.plan'), plan),
            card(t('jobs.title'), orders),
          ),
          card(t('page.timeline'), events),
        ),
      ]
    })
  }
