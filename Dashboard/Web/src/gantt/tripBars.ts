import type { Bar } from './bars'

/** What is done on one way is one block, its legs one after the other (R-TRIP-1). */
export function tripBars(bars: Bar[]): Bar[] {
  const blocks = new Map<string, Bar[]>()
  for (const bar of bars) {
    const key = bar.offered ? `offer:${bar.job.id}` : (bar.job.trip?.id ?? bar.job.id)
    blocks.set(key, [...(blocks.get(key) ?? []), bar])
  }
  return [...blocks.values()].map((legs) => (legs.length === 1 ? legs[0]! : block(legs)))
}

function block(legs: Bar[]): Bar {
  const from = Math.min(...legs.map((leg) => leg.from))
  const work = legs.reduce((sum, leg) => sum + leg.length, 0)
  const first = legs.find(({ job }) => job.state !== 'Completed') ?? legs[0]!
  return { ...first, departs: legs[0]!.departs, from, to: Math.max(from + work, ...legs.map((leg) => leg.to)), length: work, legs: legs.map(({ job }) => job) }
}
