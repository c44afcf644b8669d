/** The messages of /hubs/live; see Dashboard/Live/Messages. */
export interface Snapshot {
  subscription: number
  epoch: string
  sequence: number
  /** Null when the missed deltas follow instead. */
  content: Content | null
}

export interface Delta {
  subscription: number
  after: number
  sequence: number
  content: Content
}

export interface Resync {
  subscription: number
}

export interface Content {
  machines: MachineColumns | null
  /** Base64 of five columns of 32-bit numbers; see markers.ts. */
  markers: string | null
  services: MachineServices[]
  stations: Station[]
  technicians: Technician[]
}

/** Models, stations, customers and timeZones are places in texts; -1 for none. */
export interface MachineColumns {
  handles: number[]
  serialNumbers: string[]
  models: number[]
  stations: number[]
  customers: number[]
  timeZones: number[]
  texts: string[]
}

export interface MachineServices {
  machine: number
  due: DueService[]
}

export type DueState = 'Open' | 'Overdue'

export interface DueService {
  line: string
  occurrence: number
  state: DueState
  dueHours: number
  opensAt: string | null
  overdueAt: string | null
  raisedAt: string | null
  inWarranty: boolean
}

export interface Point {
  latitude: number
  longitude: number
}

/** Corners as longitude, latitude, longitude, latitude, ... */
export type FlatRing = number[]

export interface Station {
  id: string
  name: string
  country: string
  timeZone: string
  location: Point
  territory: FlatRing
  urban: FlatRing | null
}

export interface Technician {
  id: string
  name: string | null
  station: string
  skills: string[]
  home: Point
}
