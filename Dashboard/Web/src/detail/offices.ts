import type { Office } from '../page/may'

/** Whose work an action is; one that is not named is everybody's. */
export const offices: Record<string, Office> = {
  'close-order': 'desk',
  assign: 'desk',
  lock: 'desk',
  supervise: 'hotline',
  'confirm-arrival': 'managers',
  'confirm-visit': 'managers',
  'care-for-rating': 'desk',
  contact: 'hotline',
  materials: 'stores',
  arrange: 'desk',
  severity: 'hotline',
  'fault-side': 'appraisal',
  cancel: 'hotline',
  undo: 'desk',
  repair: 'desk',
  send: 'hotline',
  answer: 'hotline',
  callback: 'calls',
  'called-back': 'calls',
  spoken: 'calls',
  'close-request': 'hotline',
  withdraw: 'hotline',
}
