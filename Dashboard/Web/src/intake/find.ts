import { get } from '../page/api'
import type { PageOfSearchHit, SearchHit as Hit } from '../contract/api'

export type { SearchHit as Hit } from '../contract/api'

export async function findAll(query: string, signal: AbortSignal, kind?: Hit['kind'], limit = 8): Promise<Hit[]> {
  if (!query) return []
  const answer = await get<PageOfSearchHit>(`/api/search?query=${encodeURIComponent(query)}&limit=${limit}${kind ? `&kind=${kind}` : ''}`, signal)
  return answer.ok ? answer.value.items : []
}
