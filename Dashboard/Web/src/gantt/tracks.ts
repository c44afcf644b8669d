import type { Bar } from './bars'

/** On which of how many tracks of a line each bar lies, so that none lies on another. */
export function tracks(bars: Bar[]): Map<Bar, { track: number; of: number }> {
  const found = new Map<Bar, { track: number; of: number }>()
  let group: Bar[] = []
  let ends: number[] = []
  const settle = () => {
    for (const bar of group) found.get(bar)!.of = ends.length
    group = []
    ends = []
  }
  for (const bar of [...bars].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (ends.length > 0 && Math.max(...ends) <= bar.from) settle()
    const free = ends.findIndex((end) => end <= bar.from)
    const track = free < 0 ? ends.length : free
    ends[track] = bar.to
    found.set(bar, { track, of: 0 })
    group.push(bar)
  }
  settle()
  return found
}
