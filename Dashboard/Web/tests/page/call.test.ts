import { beforeEach, describe, expect, it, vi } from 'vitest'
import { call, forgetMe, onLoss, readMe, signInAddress, type Loss } from '../../src/page/call'

interface Sent {
  path: string
  method: string
  token: string | undefined
}

const ana = { id: 'U-1', roles: ['Dispatcher'], stations: null, technician: null, dealer: null, passwordMustChange: false }
const bo = { ...ana, id: 'U-2' }
const stale = { status: 400, code: 'antiforgery_missing' }
let sent: Sent[] = []
let losses: Loss[] = []

/** Answers in turn; each may set the cookie that the page reads. */
function node(...answers: { status?: number; cookie?: string; [field: string]: unknown }[]) {
  vi.stubGlobal('fetch', (path: string, { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}) => {
    sent.push({ path, method, token: headers['X-Dispatch-Antiforgery'] })
    const { status = 200, cookie, ...body } = answers.shift() ?? {}
    if (cookie) document.cookie = `other=1; dispatch.antiforgery=${cookie}`
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  })
}

beforeEach(() => {
  sent = []
  losses = []
  document.cookie = ''
  forgetMe()
  onLoss((why) => void losses.push(why))
})

describe('a call', () => {
  it('that acts shows the token, decoded; one that only reads does not', async () => {
    node({ ...ana, cookie: 'a%2Bb' })
    await readMe()
    await call('/api/x', { method: 'POST' })
    await call('/api/x')

    expect(sent.map(({ token }) => token)).toEqual([undefined, 'a+b', undefined])
  })

  it('goes on with the token of whoever the page is of, also when another has signed in in another tab', async () => {
    node({ ...ana, cookie: 'anas' })
    await readMe()
    document.cookie = 'dispatch.antiforgery=bos'
    await call('/api/x', { method: 'DELETE' })

    expect(sent.at(-1)?.token).toBe('anas')
  })

  it('is sent once more when the token had only become too old', async () => {
    node({ ...ana, cookie: 'old' }, stale, { ...ana, cookie: 'new' }, { done: true })
    await readMe()
    const response = await call('/api/x', { method: 'POST' })

    expect([response.status, sent.map(({ path, token }) => `${path} ${token}`), losses]).toEqual([
      200,
      ['/api/me undefined', '/api/x old', '/api/me undefined', '/api/x new'],
      [],
    ])
  })

  it('is not sent again in another’s name', async () => {
    node({ ...ana, cookie: 'anas' }, stale, { ...bo, cookie: 'bos' })
    await readMe()
    const response = await call('/api/x', { method: 'POST' })

    expect([response.status, sent.length, losses]).toEqual([400, 3, ['another']])
  })

  it.each([
    [401, 'no_identity', ['nobody']],
    [403, 'password_must_change', ['password']],
    [403, 'not_allowed', []],
    [409, 'order_closed', []],
  ])('that is answered with %i %s tells of it', async (status, code, told) => {
    node({ status, code })
    const response = await call('/api/x')

    expect([losses, await response.json()]).toEqual([told, { code }])
  })
})

describe('asking who is signed in', () => {
  it('notices that what one may do has changed', async () => {
    node(ana, { ...ana, roles: ['Finance'] })
    await readMe()

    expect([await readMe(), losses]).toEqual(['changed', ['changed']])
  })

  it('takes a node that does not answer for no answer', async () => {
    node({ status: 503 })
    expect([await readMe(), losses]).toEqual(['unreachable', []])
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect([await readMe(), losses]).toEqual(['unreachable', []])
  })
})

it('the page on which one signs in is told where one was', () => {
  vi.stubGlobal('location', { pathname: '/phone/', search: '?lang=zh', hash: '#/job/A' })
  expect(signInAddress()).toBe('/sign-in/?to=%2Fphone%2F%3Flang%3Dzh%23%2Fjob%2FA')
  vi.unstubAllGlobals()
})
