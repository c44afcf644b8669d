import { describe, expect, it } from 'vitest'
import { problemText } from '../../src/sign-in/problem'

describe('why the company’s provider led back', () => {
  it('is said in words', () => {
    expect(problemText('?to=%2F&problem=company_no_role')).toContain('no role in Dispatch')
  })

  it.each(['', '?problem=', '?problem=Call+0800+for+help', '?problem=company_made_up', '?problem=order_open', '?problem=company_no_role%3Cb%3E'])(
    'is nothing that somebody made up: %j',
    (search) => {
      expect(problemText(search)).toBe('')
    },
  )
})
