import type { Part, VanPart } from '../day/day'
import type { DayView } from '../outbox/fold'

/** The one way to write a part's number; the node's own rule. */
export const normal = (number: string) => number.trim().toUpperCase()

export const inVan = (stock: VanPart[], number: string): VanPart | null => stock.find((part) => part.number === normal(number)) ?? null

/** Parts were counted or loaded. */
export function count(view: DayView, parts: { number: string; name: string; quantity: number }[], countedAt: string) {
  const counted = parts.map((part) => ({ ...part, number: normal(part.number), shortfall: 0, countedAt }))
  const rest = view.stock.filter((part) => !counted.some(({ number }) => number === part.number))
  view.stock = [...rest, ...counted].sort((a, b) => (a.number < b.number ? -1 : 1))
}

/** Parts went into a machine; one that nobody ever counted is missing from then on. */
export function use(view: DayView, parts: Part[]) {
  for (const { number, name, quantity = 1 } of parts) {
    let part = inVan(view.stock, number)
    if (!part) {
      part = { number: normal(number), name, quantity: 0, shortfall: 0, countedAt: null }
      view.stock = [...view.stock, part].sort((a, b) => (a.number < b.number ? -1 : 1))
    }
    const left = part.quantity - part.shortfall - quantity
    Object.assign(part, { quantity: Math.max(0, left), shortfall: Math.max(0, -left) })
  }
}
