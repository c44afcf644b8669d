import type { Desk } from '../console/desk'
import { technicianName } from '../console/names'
import { duration } from '../i18n/format'
import { language, onLanguage, t } from '../i18n/language'
import { get, list } from '../page/api'
import { throttled } from '../page/dom'
import type { DecisionModel as Decision } from '../contract/api'

export type { DecisionModel as Decision } from '../contract/api'

const pause = 500
const mostPages = 2
const mostFree = 3
/** With more news than that the list is asked for instead of each. */
const mostAtOnce = 8

/** Orders for which the engine found nobody: a person has to decide. Read when the node says that there is something new. */
export class OpenDecisions {
  readonly byOrder = new Map<string, Decision>()
  private readonly news = new Set<string>()
  private all = false
  private readonly askSoon = throttled(pause, () => void this.ask())

  constructor(private readonly changed: () => void) {
    onLanguage(() => this.askAll())
  }

  askAll() {
    this.all = true
    this.askSoon()
  }

  heard(orders: string[]) {
    if (orders.length === 0) return
    for (const order of orders) this.news.add(order)
    this.askSoon()
  }

  private async ask() {
    const [all, news] = [this.all || this.news.size > mostAtOnce, [...this.news]]
    this.all = false
    this.news.clear()
    if (all) await this.readAll()
    else await Promise.all(news.map((order) => this.read(order)))
    this.changed()
  }

  private async readAll() {
    const answer = await list<Decision>(`/api/dispatch/decisions?open=true&language=${language()}`, mostPages)
    if (!answer.ok) return
    this.byOrder.clear()
    for (const decision of answer.value) this.byOrder.set(decision.workOrder, decision)
  }

  private async read(order: string) {
    const answer = await get<Decision>(`/api/work-orders/${encodeURIComponent(order)}/decision?language=${language()}`)
    if (answer.ok && answer.value.nobody !== null) this.byOrder.set(order, answer.value)
    else if (answer.ok) this.byOrder.delete(order)
  }
}

/** In one sentence, with names instead of ids. */
export function decisionText(desk: Desk, { technician, sentence }: Decision): string {
  return technician === null ? sentence : t('decision.chosen', { technician: technicianName(desk, technician) })
}

/** Who would be the least late where nobody is in time, what the choice leaves behind, and where nobody goes why not those who are seen to be free. */
export function decisionNotes(desk: Desk, { technician, explanation }: Decision): string[] {
  const { leastLate, gaps } = explanation
  const free =
    technician !== null
      ? []
      : explanation.candidates.filter((one) => one.exclusion && desk.board.technicians.get(one.technician)?.status === 'Available').slice(0, mostFree)
  const late = leastLate ? [t('preview.leastLate', { technician: technicianName(desk, leastLate.technician), late: duration(leastLate.lateByMinutes) })] : []
  return [...late, ...free.map((one) => `${technicianName(desk, one.technician)}: ${one.reason}`), ...gaps.map((gap) => gap.sentence)]
}
