import type { Desk } from '../console/desk'
import { technicianName } from '../console/names'
import { whole } from '../i18n/format'
import { language, t } from '../i18n/language'
import { list } from '../page/api'
import { throttled } from '../page/dom'

/** What the engine decided about an order, as far as the console shows it. */
export interface Decision {
  workOrder: string
  attempt: number
  at: string
  technician: string | null
  nobody: string | null
  sentence: string
  explanation: {
    candidates: { technician: string; exclusion: string | null; reason: string }[]
    leastLate: { technician: string; lateByMinutes: number } | null
    gaps: { sentence: string }[]
  }
}

const pause = 3_000
const mostPages = 2

/** Orders for which the engine found nobody: a person has to decide. Asked of the node again whenever jobs change. */
export class OpenDecisions {
  readonly byOrder = new Map<string, Decision>()
  readonly askSoon = throttled(pause, () => void this.ask())

  constructor(private readonly changed: () => void) {}

  private async ask() {
    const answer = await list<Decision>(`/api/dispatch/decisions?open=true&language=${language()}`, mostPages)
    if (!answer.ok) return
    this.byOrder.clear()
    for (const decision of answer.value) this.byOrder.set(decision.workOrder, decision)
    this.changed()
  }
}

/** In one sentence, with names instead of ids. */
export function decisionText(desk: Desk, { technician, sentence }: Decision): string {
  return technician === null ? sentence : t('decision.chosen', { technician: technicianName(desk, technician) })
}

/** Who would be the least late where nobody is in time, and what the choice leaves behind. */
export function decisionNotes(desk: Desk, { explanation }: Decision): string[] {
  const { leastLate, gaps } = explanation
  const late = leastLate ? [t('preview.leastLate', { technician: technicianName(desk, leastLate.technician), minutes: whole(leastLate.lateByMinutes) })] : []
  return [...late, ...gaps.map((gap) => gap.sentence)]
}
