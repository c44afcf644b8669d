import type { WorkOrderModel as Order, TaskResultModel as Told } from '../contract/api'
import { amount, inVan } from '../detail/materials'
import { language, t } from '../i18n/language'
import { card, table } from './frame'

/** Tasks with what the record tells of them, as far as it is written (R-MNT-2); null for work without. */
export function tasksCard({ tasks }: Order, told: Told[]): HTMLElement | null {
  if (tasks.length === 0) return null
  const rows = tasks.map(({ code, text }) => {
    const result = told.find(({ task }) => task === code)
    return [text[language()], result ? t(`task.${result.result}`) : '–', result?.note ?? '']
  })
  return marked(card(t('page.tasks'), table([t('page.task'), t('page.result'), t('assign.note')], rows)), 'tasks')
}

/** What the service uses up, and what of that the van lacks (R-MNT-3); null where there is nothing. */
export function materialsCard({ materials }: Order): HTMLElement | null {
  if (materials.length === 0) return null
  const rows = materials.map((one) => [`${one.name[language()]} (${one.number})`, amount(one), inVan(one)])
  return marked(card(t('page.materials'), table([t('page.material'), t('page.quantity'), t('page.inVan')], rows, [1])), 'materials')
}

function marked(element: HTMLElement, name: string): HTMLElement {
  element.dataset.card = name
  return element
}
