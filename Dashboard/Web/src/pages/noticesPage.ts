import type { Desk } from '../console/desk'
import { stationName, stationZone, technicianName } from '../console/names'
import { dayAndMinute } from '../i18n/format'
import { t } from '../i18n/language'
import { list } from '../page/api'
import { make } from '../page/dom'
import { fill, pageHead, table } from './frame'
import type { Page } from './router'
import type { NoticeModel as Notice } from '../contract/api'

/** Who comes and when, as customers and the technical department have to be told (R-SLA-3). */
export const noticesPage =
  (desk: Desk): Page =>
  (sheet) => {
    const body = make('div', {}, t('services.loading'))
    const audience = make(
      'select',
      { ariaLabel: t('notices.about'), onchange: () => show() },
      ...(['TechnicalDepartment', 'Customer'] as const).map((value) => make('option', { value, text: t(`audience.${value}`) })),
    )
    const show = () =>
      void fill(body, list<Notice>(`/api/notices?audience=${audience.value}`), (all) =>
        all.length === 0 ? make('p', { className: 'quiet' }, t('notices.none')) : notices(desk, all),
      )
    sheet.append(
      make('div', { className: 'page' }, pageHead(t('notices.title'), t('notices.sub'), audience), make('section', { className: 'page-card' }, body)),
    )
    show()
  }

function notices(desk: Desk, all: Notice[]): HTMLElement {
  return table(
    [t('notices.at'), t('notices.about'), t('job.planned'), t('page.order'), t('machine.name'), t('machine.station'), t('notices.sent')],
    all.map((one) => {
      const zone = stationZone(desk, one.station)
      const comesAt = one.agreedAt ?? one.plannedFrom
      return [
        dayAndMinute(Date.parse(one.at), zone),
        t(`notice.${one.about}`, { technician: technicianName(desk, one.technician) }),
        comesAt ? dayAndMinute(Date.parse(comesAt), zone) : '–',
        make('a', { href: `#/order/${encodeURIComponent(one.order)}` }, one.order),
        make('a', { href: `#/machine/${encodeURIComponent(one.machine)}` }, one.machine),
        stationName(desk, one.station),
        one.sentBy ?? make('span', { className: 'quiet' }, t('notices.unsent')),
      ]
    }),
  )
}
