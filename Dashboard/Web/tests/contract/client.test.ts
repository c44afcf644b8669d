import createClient from 'openapi-fetch'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { paths, Problem, WorkOrderModel } from '../../src/contract/api'

/** A client of the API as somebody else would have it: made from the description alone, under the strictest rules of TypeScript. */
function client(status: number, answer: object) {
  const asked: Request[] = []
  const fetch = (request: Request) => {
    asked.push(request)
    return Promise.resolve(new Response(JSON.stringify(answer), { status, headers: { 'content-type': 'application/json' } }))
  }
  return { asked, api: createClient<paths>({ baseUrl: 'http://node', fetch }) }
}

describe('a client made from the description', () => {
  it('asks for one thing by its address and knows what it gets', async () => {
    const { api, asked } = client(200, { id: 'WO 1', state: 'OnSite' })
    const { data } = await api.GET('/api/work-orders/{id}', { params: { path: { id: 'WO 1' } } })

    expect(asked[0]!.url).toBe('http://node/api/work-orders/WO%201')
    expect(data?.state).toBe('OnSite')
    expectTypeOf(data!).toEqualTypeOf<WorkOrderModel>()
    expectTypeOf(data!.state).toExtend<string>()
    // @ts-expect-error -- a state that there is not
    expect(data?.state === 'Invented').toBe(false)
  })

  it('turns the pages of a list; that it can be had as CSV too does not blur its type', async () => {
    const { api, asked } = client(200, { items: [], next: null })
    const { data } = await api.GET('/api/stations', { params: { query: { after: 's1', limit: 2 } } })

    expect(asked[0]!.url).toBe('http://node/api/stations?after=s1&limit=2')
    expectTypeOf<NonNullable<typeof data>['items'][0]['name']>().toBeString()
    expectTypeOf(data!.next).toEqualTypeOf<string | null>()
  })

  it('commands with a key, so that it may ask again', async () => {
    const { api, asked } = client(200, {})
    await api.POST('/api/work-orders/{id}/assign', {
      params: { path: { id: 'WO-1' }, header: { 'Idempotency-Key': 'k1' } },
      body: { technician: 'T1', plannedFrom: '2026-12-01T09:00:00Z', plannedTo: null },
    })

    expect(asked[0]!.headers.get('idempotency-key')).toBe('k1')
    // @ts-expect-error -- nobody is named
    await api.POST('/api/work-orders/{id}/assign', { params: { path: { id: 'WO-1' } }, body: {} })
  })

  it('is refused with a code to decide by', async () => {
    const { api } = client(409, { status: 409, code: 'order_en_route', correlation: 'c' })
    const { error } = await api.POST('/api/work-orders/{id}/depart', { params: { path: { id: 'WO-1' } }, body: {} })

    expect(error?.code).toBe('order_en_route')
    expectTypeOf(error!).toEqualTypeOf<Problem>()
  })
})
