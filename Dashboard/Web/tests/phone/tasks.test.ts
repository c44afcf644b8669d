import { describe, expect, it } from 'vitest'
import cases from '../../../../tests/Testing/Cases/record-tasks.json'
import type { Outcome } from '../../src/phone/day/day'
import { gaps } from '../../src/phone/record/gaps'
import { notDone } from '../../src/phone/record/judge'
import { lacking, notListed } from '../../src/phone/service/materials'
import { job, order } from './days'

const text = (word: string) => ({ en: word, zh: word, es: word })

describe('the tasks of a service', () => {
  it.each(cases)('lack what the node would miss: $name', ({ tasks, told, gaps: missing, left }) => {
    const sheet = { tasks: told.map((one) => ({ ...one, result: one.result as Outcome })) }
    const asked = {
      ...job('WO-1', { tasks: tasks.map((code) => ({ code, text: text(code) })) }),
      needs: { signedRecord: true, contact: true, materials: true, hours: true, mandatory: ['Tasks' as const] },
      record: { version: 1, valid: false, photos: [], signedAt: null, signer: null, sheet },
      photosHere: [],
    }

    expect(gaps(asked, [])).toEqual(missing)
    expect(notDone(sheet)).toEqual(left)
  })
})

describe('the materials of a service', () => {
  const oil = { number: 'oil-5', name: text('Oil'), quantity: 18.5, unit: 'Litre' as const, inVan: null, missing: null }
  const filter = { number: 'F-1', name: text('Filter'), quantity: 2, unit: 'Piece' as const, inVan: null, missing: null }
  const van = [{ number: 'OIL-5', name: 'Oil', quantity: 20, shortfall: 0, countedAt: null }]

  it('lack what the van has not enough of', () => {
    expect([lacking(oil, van), lacking(filter, van)]).toEqual([0, 2])
  })

  it('are parts in whole units, but for those that the record lists already', () => {
    const service = order('WO-1', { materials: [oil, filter] })

    expect(notListed(service, [])).toEqual([
      { number: 'oil-5', name: 'Oil', quantity: 19 },
      { number: 'F-1', name: 'Filter', quantity: 2 },
    ])
    expect(notListed(service, [{ number: ' f-1', name: 'Filter', quantity: 1 }]).map(({ number }) => number)).toEqual(['oil-5'])
  })
})
