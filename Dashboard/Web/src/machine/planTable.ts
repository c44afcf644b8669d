import { day, lastDay, whole } from '../i18n/format'
import { t } from '../i18n/language'
import { make } from '../page/dom'
import type { PlanService } from './machineFile'

/** Every occurrence of the plan; dates in the site's zone. */
export function planTable(services: PlanService[], zone: string): HTMLTableElement {
  const head = (['machine.due', 'services.state', 'machine.when'] as const).map((key) => make('th', { scope: 'col' }, t(key)))
  const rows = services.map((service) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row' }, `${whole(service.dueHours)} h`),
      make('td', {}, make('span', { className: `chip is-${service.state.toLowerCase()}` }, t(`state.${service.state}`))),
      make('td', { className: 'quiet' }, when(service, zone)),
    ),
  )
  return make('table', {}, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows))
}

function when(service: PlanService, zone: string): string {
  if (service.closedAt) {
    const late =
      service.lateHours === null
        ? ''
        : service.coveredBy
          ? t('machine.coveredLate', { service: service.coveredBy, hours: whole(service.lateHours) })
          : t('machine.lateBy', { hours: whole(service.lateHours) })
    return [t('machine.closed', { date: day(service.closedAt, zone) }), late, service.early ? t('machine.tooEarly', { reason: service.early }) : '']
      .filter(Boolean)
      .join(' · ')
  }
  if (service.state === 'Upcoming') return service.forecastAt ? t('machine.expected', { date: day(service.forecastAt, zone) }) : ''
  return service.overdueAt && service.state !== 'Unknown' ? lastDay(service.overdueAt, zone) : ''
}
