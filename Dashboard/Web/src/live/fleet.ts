import type { Content, DueService, Station } from './protocol'
import { Flag, unknownPosition, unpack } from './markers'
import { mercatorX, mercatorY } from './mercator'
import { shown } from '../map/datum'

export interface MachineFile {
  handle: number
  serial: string
  model: string
  station: string | null
  customer: string | null
  timeZone: string
}

/** What a piece of content changed. */
export interface FleetChange {
  /** Everything is new; nothing from before holds. */
  reset: boolean
  /** Handles whose marker changed. */
  markers: Uint32Array
  services: boolean
  places: boolean
  /** Services that were not due before this change. */
  arrived: { handle: number; service: DueService }[]
}

export interface Counts {
  machines: number
  open: number
  overdue: number
  stale: number
}

export const serviceKey = (service: DueService) => `${service.line}/${service.occurrence}`

/** The last value of everything that the hub told us, in columns indexed by handle. */
export class Fleet {
  /** Handles run from 0 to below this. */
  size = 0
  files: (MachineFile | undefined)[] = []
  /** Mercator; NaN when the place is unknown. */
  x = new Float64Array(0)
  y = new Float64Array(0)
  /** Lifetime hours. */
  hours = new Float64Array(0)
  /** Unix seconds; 0 for none. */
  readingAt = new Float64Array(0)
  flags = new Uint8Array(0)
  readonly due = new Map<number, DueService[]>()
  readonly stations = new Map<string, Station>()
  private readonly handles = new Map<string, number>()

  constructor(readonly staleAfterSeconds: number) {}

  handleOf(serial: string): number | undefined {
    return this.handles.get(serial)
  }

  isStale(handle: number, nowSeconds: number): boolean {
    return nowSeconds - this.readingAt[handle]! > this.staleAfterSeconds
  }

  /** The whole picture, page by page. */
  reset(pages: Content[]): FleetChange {
    this.size = 0
    this.files = []
    this.due.clear()
    this.stations.clear()
    this.handles.clear()
    for (const page of pages) this.apply(page)
    return { reset: true, markers: new Uint32Array(0), services: true, places: true, arrived: [] }
  }

  apply(content: Content): FleetChange {
    this.takeFiles(content)
    const arrived = this.takeServices(content)
    for (const station of content.stations?.set ?? []) this.stations.set(station.id, station)
    for (const id of content.stations?.gone ?? []) this.stations.delete(id)
    return {
      reset: false,
      markers: this.takeMarkers(content.machines?.markers),
      services: content.services !== undefined,
      places: content.stations !== undefined,
      arrived,
    }
  }

  counts(nowSeconds: number): Counts {
    const counts: Counts = { machines: this.handles.size, open: 0, overdue: 0, stale: 0 }
    for (const services of this.due.values()) for (const service of services) counts[service.state === 'Overdue' ? 'overdue' : 'open']++
    for (const handle of this.handles.values()) if (this.isStale(handle, nowSeconds)) counts.stale++
    return counts
  }

  private takeFiles({ machines }: Content) {
    const files = machines?.files
    if (!files) return
    const text = (place: number) => (place < 0 ? null : (files.texts[place] ?? null))
    files.handles.forEach((handle, i) => {
      const serial = files.serialNumbers[i]!
      this.grow(handle + 1)
      this.handles.set(serial, handle)
      this.files[handle] = {
        handle,
        serial,
        model: text(files.models[i]!) ?? '',
        station: text(files.stations[i]!),
        customer: text(files.customers[i]!),
        timeZone: text(files.timeZones[i]!) ?? 'UTC',
      }
    })
  }

  private takeServices({ services }: Content) {
    const arrived: FleetChange['arrived'] = []
    for (const { machine, due } of services?.set ?? []) {
      const handle = this.handles.get(machine)
      if (handle === undefined) continue
      const known = new Set((this.due.get(handle) ?? []).map(serviceKey))
      for (const service of due) if (!known.has(serviceKey(service))) arrived.push({ handle, service })
      if (due.length > 0) this.due.set(handle, due)
      else this.due.delete(handle)
    }
    return arrived
  }

  private takeMarkers(packed: Uint8Array | undefined): Uint32Array {
    if (!packed) return new Uint32Array(0)
    const { count, handles, longitudes, latitudes, hours, readingAt } = unpack(packed)
    const changed = new Uint32Array(count)
    for (let i = 0; i < count; i++) {
      const handle = handles[i]! & 0xffffff
      this.grow(handle + 1)
      const known = longitudes[i] !== unknownPosition
      const [longitude, latitude] = known ? shown(longitudes[i]! / 1e7, latitudes[i]! / 1e7) : [NaN, NaN]
      this.x[handle] = mercatorX(longitude)
      this.y[handle] = mercatorY(latitude)
      this.hours[handle] = hours[i]! / 100
      this.readingAt[handle] = readingAt[i]!
      this.flags[handle] = handles[i]! >>> 24
      changed[i] = handle
    }
    return changed
  }

  private grow(size: number) {
    if (size <= this.size) return
    this.size = size
    if (size <= this.x.length) return
    const capacity = Math.max(1024, 2 ** Math.ceil(Math.log2(size)))
    this.x = grown(this.x, new Float64Array(capacity))
    this.y = grown(this.y, new Float64Array(capacity))
    this.hours = grown(this.hours, new Float64Array(capacity))
    this.readingAt = grown(this.readingAt, new Float64Array(capacity))
    this.flags = grown(this.flags, new Uint8Array(capacity))
  }
}

function grown<T extends Float64Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** What a machine looks like, in the order in which the map paints. */
export const MachineState = { stale: 0, well: 1, open: 2, overdue: 3 } as const
export type MachineState = (typeof MachineState)[keyof typeof MachineState]

export function stateOf(fleet: Fleet, handle: number, nowSeconds: number): MachineState {
  const flags = fleet.flags[handle]!
  if (flags & Flag.overdue) return MachineState.overdue
  if (flags & Flag.open) return MachineState.open
  return fleet.isStale(handle, nowSeconds) ? MachineState.stale : MachineState.well
}
