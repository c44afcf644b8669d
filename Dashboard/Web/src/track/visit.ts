import type { VisitModel as Visit } from '../contract/api'

export type { VisitModel as Visit } from '../contract/api'

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
