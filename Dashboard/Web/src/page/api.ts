import { here } from '../i18n/format'
import { call } from './call'

/** What the node says when it does not do what it was asked: a problem with a stable code. */
export interface Refusal {
  code: string
  detail: string
  status: number
  /** All that the node said. */
  problem?: Record<string, unknown>
}

export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

const unreachable: Refusal = { code: 'unreachable', detail: '', status: 0 }

export const get = <T>(path: string, signal?: AbortSignal): Promise<Answer<T>> => ask<T>(path, { signal: signal ?? null })

/** Safe to be sent again: the node knows it by its key. */
export const post = <T>(path: string, body: object): Promise<Answer<T>> =>
  ask<T>(path, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }, body: JSON.stringify(body) })

export const put = <T>(path: string, body: object): Promise<Answer<T>> =>
  ask<T>(path, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

export const remove = <T>(path: string): Promise<Answer<T>> => ask<T>(path, { method: 'DELETE' })

/** Every item of a list that is paged by cursor, up to a number of pages. */
export async function list<T>(path: string, pages = 4, signal?: AbortSignal): Promise<Answer<T[]>> {
  const items: T[] = []
  let after: string | null = null
  for (let page = 0; page < pages; page++) {
    const cursor: string = after === null ? '' : `&after=${encodeURIComponent(after)}`
    const answer: Answer<{ items: T[]; next: string | null }> = await get(`${path}${path.includes('?') ? '&' : '?'}limit=500${cursor}`, signal)
    if (!answer.ok) return answer
    items.push(...answer.value.items)
    if ((after = answer.value.next) === null) break
  }
  return { ok: true, value: items }
}

/** An answer that breaks off, or is given up, while it is read is none. */
async function ask<T>(path: string, options: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> }): Promise<Answer<T>> {
  try {
    const response = await call(path, { ...options, headers: { ...options.headers, 'x-time-zone': here } })
    if (response.ok) return { ok: true, value: valueOf(await response.text()) as T }
    const problem = (await response.json().catch(() => null)) as { code?: string; detail?: string; title?: string } | null
    return {
      ok: false,
      refusal: {
        code: problem?.code ?? `http_${response.status}`,
        detail: problem?.detail ?? problem?.title ?? '',
        status: response.status,
        problem: problem ?? {},
      },
    }
  } catch {
    return { ok: false, refusal: unreachable }
  }
}

const valueOf = (text: string): unknown => (text === '' ? null : JSON.parse(text))
