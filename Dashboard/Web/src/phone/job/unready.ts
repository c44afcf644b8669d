import type { VanPart } from '../day/day'
import type { JobView } from '../outbox/fold'
import { say } from '../i18n/say'
import { inVan } from '../van/stock'

/** What speaks against setting off, in sentences; the node's own rules (R-MNT-3, R-PART-1). */
export function unready({ order, needs }: JobView, stock: VanPart[]): string[] {
  const { contactedAt, materialsAt, missingMaterials } = order.preparation
  const known = order.missingParts?.what ?? []
  const parts = (order.requiredParts ?? []).filter((number) => !known.includes(number) && (inVan(stock, number)?.quantity ?? 0) === 0)
  return [
    ...(needs.contact && !contactedAt ? [say('lack.customer_not_contacted')] : []),
    ...(needs.materials && (!materialsAt || missingMaterials) ? [say('lack.materials_not_ready')] : []),
    ...(order.crew > 1 && !order.secondTechnician ? [say('lack.crew_incomplete')] : []),
    ...(parts.length > 0 ? [say('lack.parts', { parts: parts.join(', ') })] : []),
  ]
}

const open = ({ order }: JobView) => [order.missingParts, order.unprepared].filter((one) => one && one.reason === null)

/** Two were to do it, and nobody came along (R-CREW-1). */
const isAlone = ({ order }: JobView) =>
  order.crew > 1 && !order.secondArrivedAt && !(order.unprepared?.reason && order.unprepared.what.includes('crew_incomplete'))

/** The technician came unprepared, or alone to work for two, and nobody has said why yet. */
export const owesReason = (job: JobView) => open(job).length > 0 || isAlone(job)

/** What it is about, as far as there are words. */
export const owed = (job: JobView) => [
  ...open(job)
    .flatMap((one) => one!.what)
    .filter((what) => what !== 'crew_incomplete'),
  ...(isAlone(job) ? [say('lack.crew_incomplete')] : []),
]
