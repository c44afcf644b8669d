import { iso } from '../store/clock'
import type { Entry, Kind } from './entry'

export interface Call {
  method: 'POST' | 'PUT' | 'DELETE'
  path: string
}

const ofOrder: Partial<Record<Kind, string>> = {
  accept: 'accept',
  reject: 'reject',
  contact: 'contact-customer',
  materials: 'materials',
  depart: 'depart',
  estimate: 'estimate-arrival',
  arrive: 'arrive',
  pause: 'pause',
  resume: 'resume',
  sign: 'record/sign',
  complete: 'complete',
  'hand-over': 'reassign',
  'take-along': 'take-along',
}

/** Where an entry goes. */
export function callOf(entry: Entry): Call {
  const order = `/api/work-orders/${encodeURIComponent(entry.order ?? '')}`
  switch (entry.kind) {
    case 'shift-start':
    case 'shift-end':
    case 'break-start':
    case 'break-end':
    case 'stock-count':
      return { method: 'POST', path: `/api/technicians/${encodeURIComponent(entry.technician)}/${entry.kind}` }
    case 'record':
      return { method: 'PUT', path: `${order}/record` }
    case 'photo':
      return { method: 'POST', path: `${order}/record/photos?${new URLSearchParams({ takenAt: iso(entry.at), ...caption(entry) })}` }
    case 'photo-removal':
      return { method: 'DELETE', path: `${order}/record/photos/${String(entry.body.hash)}` }
    case 'seen':
    case 'delivered':
      return { method: 'POST', path: `${order}/offers/${String(entry.body.offer)}/${entry.kind}` }
    default:
      return { method: 'POST', path: `${order}/${ofOrder[entry.kind]}` }
  }
}

/** The body to send; null for none. */
export function bodyOf(entry: Entry): object | null {
  if (entry.kind === 'photo' || entry.kind === 'photo-removal') return null
  if (entry.order === null) return { ...entry.body, at: iso(entry.at) }
  if (entry.kind === 'seen' || entry.kind === 'delivered') return { at: iso(entry.at), from: 'Phone' }
  return { ...entry.body, at: iso(entry.at), from: 'Phone' }
}

const caption = (entry: Entry) => (typeof entry.body.caption === 'string' && entry.body.caption ? { caption: entry.body.caption } : {})
