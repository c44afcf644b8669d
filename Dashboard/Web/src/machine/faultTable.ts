import type { MachineFaultModel as Fault } from '../contract/api'
import { dayAndMinute } from '../i18n/format'
import { language, t } from '../i18n/language'
import { make } from '../page/dom'
import { table } from '../pages/frame'

/** As machines and manuals name it. */
export const codeName = (fault: Fault): string => (fault.spn === null ? fault.code : `SPN ${fault.spn} FMI ${fault.fmi}`)

/** What became of it, in words. */
function became(fault: Fault, zone: string): string {
  if (fault.clearedAt) return t('faults.gone', { time: dayAndMinute(Date.parse(fault.clearedAt), zone) })
  return t(fault.raisedAt ? 'faults.raised' : 'faults.told')
}

/** The faults of a machine: what it has first, then what it had. */
export function faultTable(faults: Fault[], zone: string): HTMLElement {
  if (faults.length === 0) return make('p', { className: 'quiet' }, t('faults.none'))
  const standingFirst = [...faults].sort((one, other) => Number(one.clearedAt !== null) - Number(other.clearedAt !== null))
  return table(
    [t('faults.code'), t('faults.advice'), t('faults.since'), t('services.state'), t('job.request')],
    standingFirst.map((fault) => [
      make('span', { className: fault.clearedAt ? 'quiet' : '' }, make('b', {}, codeName(fault)), fault.severity === null ? '' : ` · ${fault.severity}`),
      fault.advice?.[language()] ?? fault.text ?? '',
      dayAndMinute(Date.parse(fault.since), zone),
      became(fault, zone),
      fault.request ? make('a', { href: `#/request/${encodeURIComponent(fault.request)}` }, fault.request) : '',
    ]),
  )
}
