import type { WorkType } from '../live/protocol'
import { get } from '../page/api'
import type { PlanningModel as Facts } from '../contract/api'

let facts: Facts = { usual: [], bandKilometres: [] }

/** What the node plans by; read once, shown everywhere. */
export async function readPlanning() {
  const answer = await get<Facts>('/api/dispatch/planning')
  if (answer.ok) facts = answer.value
}

/** How long such work usually takes on site. */
export const usualMinutes = (type: WorkType) => facts.usual.find((one) => one.type === type)?.minutes ?? 0

/** The ends of the distance bands beyond the urban area (R-SLA-1). */
export const bandKilometres = () => facts.bandKilometres
