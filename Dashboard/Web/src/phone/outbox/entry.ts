import type { Order, Sheet } from '../day/day'

export type Kind =
  | 'shift-start'
  | 'shift-end'
  | 'break-start'
  | 'break-end'
  | 'stock-count'
  | 'accept'
  | 'reject'
  | 'contact'
  | 'materials'
  | 'depart'
  | 'estimate'
  | 'arrive'
  | 'pause'
  | 'resume'
  | 'record'
  | 'photo'
  | 'photo-removal'
  | 'sign'
  | 'complete'
  | 'hand-over'
  | 'take-along'
  | 'seen'
  | 'delivered'

/** A command that the technician gave, kept until the node has answered it. */
export interface Entry {
  seq: number
  /** Its idempotency key: given twice, it happens once. */
  key: string
  technician: string
  /** Who gave it; missing in what was given before people signed in: then it is the technician's. */
  user?: string
  order: string | null
  kind: Kind
  /** When it happened, in ms, by the node's clock as the phone knew it then. */
  at: number
  /** How far the node's clock was from the phone's then, in ms. */
  offset: number
  /** The time was put right when it was sent, because the phone's clock turned out to be wrong. */
  corrected?: boolean
  body: Body
  /** Of a photo: where it lies on the phone. */
  photo?: string
  tries: number
  refusal?: Refusal
}

export interface Refusal {
  status: number
  code: string
  detail: string
  /** The order as the node has it. */
  theirs: Order | null
}

export interface Body {
  [name: string]: unknown
  sheet?: Sheet
}

export type Draft = Pick<Entry, 'kind' | 'order' | 'body'> & Partial<Pick<Entry, 'photo' | 'at'>>

/** What the order's work hangs on: when it is refused, what follows it may be wrong. */
export const isStep = (kind: Kind) => !['seen', 'delivered', 'photo-removal'].includes(kind)
