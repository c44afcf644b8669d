import { describe, expect, it } from 'vitest'
import { destination } from '../../src/sign-in/destination'

const origin = 'https://node.example'

describe('after signing in', () => {
  it.each(['//evil.example/', 'https://evil.example/', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)', '/sign-in/?to=/', '/api/sign-out', ''])(
    'nobody is led to %j',
    (to) => {
      expect(destination(to, ['Dispatcher'], origin)).toBe('/')
    },
  )

  it('one goes on where one was', () => {
    expect(destination('/?list=services#/order/A', ['Dispatcher'], origin)).toBe('/?list=services#/order/A')
  })

  it('who is nothing but a technician begins with the phone’s page', () => {
    expect(destination(null, ['Technician'], origin)).toBe('/phone/')
    expect(destination(null, ['Technician', 'Manager'], origin)).toBe('/')
  })
})
