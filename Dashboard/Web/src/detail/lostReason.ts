import { t, type TextKey } from '../i18n/language'

const known = [
  'already_taken',
  'crew_incomplete',
  'customer_not_contacted',
  'materials_not_ready',
  'skill_missing',
  'parts_missing',
  'rejected_recently',
  'reassigned',
  'unassigned',
  'order_cancelled',
  'order_completed',
]

/** Why an order does not go along; a code that this version does not know as it is. */
export const lostReason = (code: string): string => (known.includes(code) ? t(`lost.${code}` as TextKey) : code)
