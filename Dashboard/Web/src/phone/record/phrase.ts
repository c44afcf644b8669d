import type { Part } from '../day/day'

/** A replaced part in one line. */
export const phrase = ({ number, name, quantity, oldSerial, newSerial }: Part) =>
  `${quantity} × ${name} (${number})${oldSerial || newSerial ? ` ${oldSerial ?? '–'} → ${newSerial ?? '–'}` : ''}`
