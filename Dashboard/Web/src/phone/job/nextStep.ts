import type { JobView } from '../outbox/fold'
import { gaps } from '../record/gaps'

export type Step = 'contact' | 'materials' | 'depart' | 'arrive' | 'work' | 'record' | 'sign' | 'complete' | 'resume' | 'done'

/** What the technician does next on a job. */
export function nextStep(job: JobView, checklist: string[]): Step {
  const { order, needs } = job
  switch (order.state) {
    case 'Accepted':
      if (needs.contact && !order.preparation.contactedAt) return 'contact'
      if (needs.materials && !isReady(job)) return 'materials'
      return 'depart'
    case 'EnRoute':
      return 'arrive'
    case 'Paused':
      return 'resume'
    case 'OnSite':
      if (!needs.signedRecord || job.record?.signedAt) return 'complete'
      if (!job.record?.sheet.introduced) return 'work'
      return gaps(job, checklist).length > 0 ? 'record' : 'sign'
    default:
      return 'done'
  }
}

const isReady = ({ order: { preparation } }: JobView) => preparation.materialsAt !== null && preparation.missingMaterials === null

/** The stages of a job as they are shown, and how many are behind. */
export const stages = ['travel', 'arrive', 'work', 'sign', 'complete'] as const

export function stagesDone(job: JobView): number {
  const { order } = job
  if (order.completion) return stages.length
  if (job.record?.signedAt) return 4
  if (order.arrivedAt) return 2
  return order.departedAt ? 1 : 0
}
