import type { ServiceMaterialModel as Material, WorkOrderModel } from '../contract/api'
import { language, t } from '../i18n/language'
import type { Job } from '../live/protocol'
import { get, type Answer } from '../page/api'
import { make } from '../page/dom'

/** What was read last: the panel is made anew at each change of its order. */
let read: { key: string; answer: Promise<Answer<WorkOrderModel>> } | null = null

/** What the service of the order uses up, and what of that the van lacks; read again when somebody else has it or has looked. */
export function materials(job: Job): HTMLElement {
  const place = make('div', {})
  if (job.type !== 'ForcedMaintenance') return place
  const key = [job.id, job.booking?.technician, job.materialsReady, job.state].join(' ')
  if (read?.key !== key) read = { key, answer: get<WorkOrderModel>(`/api/work-orders/${encodeURIComponent(job.id)}`) }
  void read.answer.then((answer) => answer.ok && place.replaceChildren(...list(answer.value.materials)))
  return place
}

/** What the desk makes sure of before somebody sets off (R-MNT-3). */
function list(needed: Material[]): Node[] {
  if (needed.length === 0) return []
  const line = (one: Material) => make('li', {}, `${one.name[language()]} (${one.number}) · ${amount(one)} `, one.missing ? inVan(one) : '')
  return [make('h3', {}, t('page.materials')), make('ul', { className: 'plain-list materials' }, ...needed.map(line))]
}

export const amount = ({ quantity, unit }: Material) => `${quantity} ${t(`material.${unit}`)}`

/** How much is in the van, or how much it lacks; a dash where nobody knows. */
export function inVan(one: Material): string | Node {
  if (one.inVan === null) return '–'
  return one.missing ? make('span', { className: 'chip is-risk' }, t('material.missing', { count: one.missing })) : String(one.inVan)
}
