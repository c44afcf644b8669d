import { describe, expect, it } from 'vitest'
import contract from '../../src/contract/api.json'
import { texts } from '../../src/i18n/console'
import { en } from '../../src/i18n/en'
import { phoneDictionaries } from '../../src/phone/i18n/say'

/** Codes of the contract, as the build wrote it down: a new one is here at once. */
const schemas = contract.components.schemas as unknown as Record<string, { enum?: string[] }>

const console = new Set([...Object.keys(texts), ...Object.keys(en)])
const phone = new Set<string>(Object.keys(phoneDictionaries.en))
const missing = (words: Set<string>, name: string, group: string, silent: string[]) => {
  const codes = schemas[name]?.enum
  if (!codes) throw new Error(`The contract has no codes called ${name}`)
  return codes.filter((code) => !silent.includes(code) && !words.has(`${group}.${code}`))
}

describe('the console has a word for every code', () => {
  it.each([
    ['AbsenceKind', 'absence', []],
    ['ArrivalDoubt', 'doubt', []],
    ['CancelReason', 'cancel', []],
    ['ClockKind', 'clock', []],
    ['ClockOutcome', 'outcome', []],
    ['CompletionResult', 'result', []],
    ['DistanceMethod', 'method', []],
    // Nothing is said of an order that is not locked.
    ['LockMode', 'lock', ['None']],
    ['OfferState', 'offer', []],
    // A reading that was believed is nothing to tell of.
    ['ReadingVerdict', 'verdict', ['Applied']],
    ['ReassignReason', 'reassign', []],
    ['ReleaseReason', 'letGo', []],
    ['RequestStatus', 'jobState', []],
    ['ServiceState', 'state', []],
    ['TriageLevel', 'level', []],
    ['MaterialUnit', 'material', []],
    ['TaskOutcome', 'task', []],
    ['UnitStatus', 'unit', []],
    ['Urgency', 'urgency', []],
    ['WorkOrderStatus', 'jobState', []],
    ['WorkOrderType', 'workType', []],
  ])('of %s', (name, group, silent) => {
    expect(missing(console, name, group, silent)).toEqual([])
  })
})

describe('the phone has a word for every code', () => {
  it.each([
    ['AbsenceKind', 'absence'],
    ['InspectionResult', 'finding'],
    ['MaterialUnit', 'unit'],
    ['PauseReason', 'pause'],
    ['ReassignReason', 'reassign'],
    ['RejectReason', 'reject'],
    ['Responsibility', 'responsibility'],
    ['TaskOutcome', 'task'],
    ['WorkOrderStatus', 'state'],
    ['WorkOrderType', 'type'],
  ])('of %s', (name, group) => {
    expect(missing(phone, name, group, [])).toEqual([])
  })
})
