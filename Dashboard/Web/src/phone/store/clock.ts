import { read, write } from './database'

const longestTrip = 5_000

/** The node's clock as far as the phone knows it, in ms. A phone's own clock may be wrong by hours; what happens without reception counts by this one. */
let offset = 0

export const now = () => Date.now() + offset
export const clockOffset = () => offset

export async function loadClock() {
  offset = (await read<number>('settings', 'clock')) ?? 0
}

/** Learns from an answer what time it is; one that took long says too little. */
export function learnClock(nodeAt: string, sentAt: number, answeredAt: number) {
  const trip = answeredAt - sentAt
  if (trip < 0 || trip > longestTrip) return
  const learned = Date.parse(nodeAt) + trip / 2 - answeredAt
  if (Math.abs(learned - offset) < 500) return
  offset = learned
  void write('settings', offset, 'clock')
}

export const iso = (at: number) => new Date(at).toISOString()
