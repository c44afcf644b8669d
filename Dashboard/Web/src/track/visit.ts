import type { Place, Status } from '../phone/day/day'

/** What the node answers to GET /api/tracking/{token}. */
export interface Visit {
  state: Status
  type: string
  machine: string
  model: string
  station: string | null
  technician: string | null
  comesAt: string | null
  arrivedAt: string | null
  completedAt: string | null
  position: (Place & { at: string }) | null
  site: Place | null
  work: string | null
  canSign: boolean
  signedAt: string | null
  canRate: boolean
  rating: { stars: number; remark: string | null } | null
}

/** Null: there is no such link (any more). */
export async function readVisit(token: string): Promise<Visit | null> {
  return answer(await fetch(`/api/tracking/${encodeURIComponent(token)}`, { cache: 'no-store' }))
}

export async function tell(token: string, what: 'rating' | 'signature', body: object): Promise<Visit | null> {
  return answer(
    await fetch(`/api/tracking/${encodeURIComponent(token)}/${what}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
}

async function answer(response: Response): Promise<Visit | null> {
  if (response.status === 404) return null
  if (!response.ok) throw new Error(`The node answered ${response.status}`)
  return (await response.json()) as Visit
}
