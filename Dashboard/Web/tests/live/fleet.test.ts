import { afterEach, describe, expect, it } from 'vitest'
import { Fleet, MachineState, stateOf } from '../../src/live/fleet'
import { Flag, unknownPosition } from '../../src/live/markers'
import type { Content, DueService, MachineColumns } from '../../src/live/protocol'
import { setDatum } from '../../src/map/datum'

type Marker = [handle: number, flags: number, longitude: number, latitude: number, hours: number, readingAt: number]

/** As Dashboard/Live packs them, in a buffer that does not begin with them. */
function packed(...markers: Marker[]): Uint8Array {
  const words = [0, 1, 2, 3, 4].flatMap((column) =>
    markers.map(([handle, flags, ...rest]) => (column === 0 ? handle + flags * 2 ** 24 : (rest as number[])[column - 1]!)),
  )
  const bytes = new Uint8Array(words.length * 4 + 3)
  const view = new DataView(bytes.buffer, 3)
  words.forEach((word, i) => (word < 0 ? view.setInt32(i * 4, word, true) : view.setUint32(i * 4, word, true)))
  return bytes.subarray(3)
}

const files = (...serials: string[]): MachineColumns => ({
  handles: serials.map((_, i) => i),
  serialNumbers: serials,
  models: serials.map(() => 0),
  stations: serials.map(() => 1),
  customers: serials.map(() => -1),
  timeZones: serials.map(() => -1),
  texts: ['L1', 's1'],
})
const service = (line: string, state: DueService['state'] = 'Open'): DueService => ({
  line,
  occurrence: 1,
  state,
  dueHours: 100,
  opensAt: null,
  overdueAt: null,
  raisedAt: null,
  inWarranty: true,
})
const machines = (...markers: Marker[]): Content => ({ machines: { files: files('A', 'B'), markers: packed(...markers) } })
const due = (machine: string, ...services: DueService[]): Content => ({ services: { set: [{ machine, due: services }], gone: [] } })
const now = 1_000_000

afterEach(() => setDatum('Wgs84'))

describe('a fleet', () => {
  it('reads markers column by column: flags beside the handle, hundredths of hours, degrees times ten million', () => {
    const fleet = new Fleet(60)
    fleet.apply(machines([0, Flag.reported, 90_0000000, 0, 123_456, now], [1, Flag.overdue, -90_0000000, 0, 0, 0]))

    expect(fleet.files[0]).toEqual({ handle: 0, serial: 'A', model: 'L1', station: 's1', customer: null, timeZone: 'UTC' })
    expect([fleet.x[0], fleet.y[0], fleet.x[1]]).toEqual([0.75, 0.5, 0.25])
    expect([fleet.hours[0], fleet.readingAt[0]]).toEqual([1_234.56, now])
    expect([fleet.flags[0], fleet.flags[1]]).toEqual([Flag.reported, Flag.overdue])
  })

  it('does not put a machine whose place nobody knows on the map', () => {
    const fleet = new Fleet(60)
    fleet.apply(machines([0, 0, unknownPosition, unknownPosition, 0, 0]))

    expect(fleet.x[0]).toBeNaN()
  })

  it('shows a machine in China where Chinese tiles have it', () => {
    setDatum('Gcj02')
    const fleet = new Fleet(60)
    fleet.apply(machines([0, 0, 1_215_272_106, 311_774_276, 0, 0]))

    expect(fleet.x[0]! * 360 - 180).toBeCloseTo(121.531541859, 5)
  })

  it('keeps what it knows when it grows over the room that it had', () => {
    const fleet = new Fleet(60)
    fleet.apply(machines([0, 0, 90_0000000, 0, 500, now]))
    fleet.apply({ machines: { files: null, markers: packed([5_000, 0, 0, 0, 700, now]) } })

    expect([fleet.hours[0], fleet.hours[5_000], fleet.size]).toEqual([5, 7, 5_001])
  })

  it('tells what has become due since, once', () => {
    const fleet = new Fleet(60)
    fleet.reset([machines(), due('A', service('100h'))])

    expect(fleet.apply(due('A', service('100h'), service('600h'))).arrived.map((one) => one.service.line)).toEqual(['600h'])
    expect(fleet.apply(due('A', service('100h'), service('600h', 'Overdue'))).arrived).toEqual([])
    expect(fleet.counts(now)).toMatchObject({ machines: 2, open: 1, overdue: 1 })
    fleet.apply(due('A'))
    expect(fleet.counts(now)).toMatchObject({ open: 0, overdue: 0 })
  })

  it('knows nothing from before after a new picture', () => {
    const fleet = new Fleet(60)
    fleet.reset([machines([0, 0, 0, 0, 0, now]), due('A', service('100h'))])
    fleet.reset([{}])

    expect(fleet.counts(now)).toEqual({ machines: 0, open: 0, overdue: 0, stale: 0 })
    expect(fleet.handleOf('A')).toBeUndefined()
  })

  it('is silent only after the whole time, and what is overdue is shown before that', () => {
    const fleet = new Fleet(60)
    fleet.apply(machines([0, 0, 0, 0, 0, now - 60], [1, Flag.overdue, 0, 0, 0, now - 600]))

    expect(stateOf(fleet, 0, now)).toBe(MachineState.well)
    expect(stateOf(fleet, 0, now + 1)).toBe(MachineState.stale)
    expect(stateOf(fleet, 1, now)).toBe(MachineState.overdue)
  })
})
