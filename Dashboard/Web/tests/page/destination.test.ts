import { describe, expect, it } from 'vitest'
import { destination, providerAddress } from '../../src/sign-in/destination'

const origin = 'https://node.example'

describe('after signing in', () => {
  it.each(['//evil.example/', 'https://evil.example/', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)', '/sign-in/?to=/', '/api/sign-out', ''])(
    'nobody is led to %j',
    (to) => {
      expect(destination(to, ['Dispatcher'], origin)).toBe('/')
    },
  )

  it.each(['/..//evil.example/x', '/.//evil.example/x', '/a/..//evil.example/x', '/%2e%2e//evil.example/x'])(
    'nobody is led away by a path that becomes an address: %j',
    (to) => {
      expect(new URL(destination(to, ['Dispatcher'], origin), origin).origin).toBe(origin)
    },
  )

  it('one goes on where one was', () => {
    expect(destination('/?list=services#/order/A', ['Dispatcher'], origin)).toBe('/?list=services#/order/A')
  })

  it('the company’s provider is told where one was going, if that is ours', () => {
    expect(providerAddress('/?list=services#/order/A', origin)).toBe('/api/sign-in/external?to=%2F%3Flist%3Dservices%23%2Forder%2FA')
    expect(providerAddress('//evil.example/', origin)).toBe('/api/sign-in/external')
    expect(providerAddress(null, origin)).toBe('/api/sign-in/external')
  })

  it('who is nothing but a technician begins with the phone’s page', () => {
    expect(destination(null, ['Technician'], origin)).toBe('/phone/')
    expect(destination(null, ['Technician', 'Manager'], origin)).toBe('/')
  })

  it.each(['/', '/#/', '/#'])('the bare address %s is no wish for the console', (to) => {
    expect(destination(to, ['Technician'], origin)).toBe('/phone/')
    expect(destination(to, ['Dispatcher'], origin)).toBe('/')
    expect(providerAddress(to, origin)).toBe('/api/sign-in/external')
  })
})
