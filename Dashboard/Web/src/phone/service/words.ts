import { language } from '../../i18n/language'
import type { Material, Order, PlanText } from '../day/day'
import { sayCode } from '../i18n/say'

/** What the plan calls it, in the language of the phone. */
export const inWords = (text: PlanText) => text[language()]

/** A task by its code; the code where the order has none of that name. */
export function taskName({ tasks }: Pick<Order, 'tasks'>, code: string): string {
  const task = tasks?.find((one) => one.code === code)
  return task ? inWords(task.text) : code
}

/** How much of a material the service takes. */
export const amount = ({ quantity, unit }: Material) => `${quantity} ${sayCode('unit', unit)}`
