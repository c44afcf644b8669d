import type { Desk } from '../console/desk'
import { get } from '../page/api'
import type { PlannedModel as Planned } from '../contract/api'

/** A stop of the plan that nobody was told of. */
export type { PlannedModel as Planned } from '../contract/api'

const every = 15_000
const soon = 1_500

/** What the engine means to give to whom, read again and again: it may change at any time. */
export class SuffixPlan {
  private byTechnician = new Map<string, Planned[]>()
  private timer = 0

  constructor(
    private readonly desk: Desk,
    private readonly changed: () => void,
  ) {
    void this.read()
  }

  of = (technician: string): Planned[] => (this.byTechnician.get(technician) ?? []).filter(({ workOrder }) => isOpen(this.desk, workOrder))

  /** Something was decided: the plan is another by now. */
  stale() {
    clearTimeout(this.timer)
    this.timer = window.setTimeout(() => void this.read(), soon)
  }

  private async read() {
    const answer = document.hidden ? null : await get<Planned[]>('/api/dispatch/planned')
    clearTimeout(this.timer)
    this.timer = window.setTimeout(() => void this.read(), every)
    if (!answer?.ok) return
    this.byTechnician = new Map()
    for (const stop of answer.value) this.byTechnician.set(stop.technician, [...(this.byTechnician.get(stop.technician) ?? []), stop])
    this.changed()
  }
}

/** What somebody was asked or has by now is drawn as such. */
function isOpen(desk: Desk, order: string): boolean {
  const job = desk.board.jobs.get(order)
  return job !== undefined && job.booking === null && job.state === 'Open'
}
