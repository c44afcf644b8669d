import { get } from '../page/api'

export interface Hit {
  kind: 'Machine' | 'Customer' | 'Contact'
  id: string
  customer: string | null
  title: string
  detail: string
}

export async function findAll(query: string, signal: AbortSignal, kind?: Hit['kind'], limit = 8): Promise<Hit[]> {
  if (!query) return []
  const answer = await get<{ items: Hit[] }>(`/api/search?query=${encodeURIComponent(query)}&limit=${limit}${kind ? `&kind=${kind}` : ''}`, signal)
  return answer.ok ? answer.value.items : []
}
