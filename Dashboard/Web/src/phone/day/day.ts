/** What the node answers to GET /api/technicians/{id}/day; instants are ISO 8601. */
export interface Day {
  at: string
  technician: Technician
  offers: Offered[]
  jobs: Job[]
  colleagues: { id: string; name: string | null }[]
  checklist: string[]
  /** Jobs that begin earlier are work of this shift; null when off shift. */
  workUntil: string | null
  /** The next planned shifts; null when the station is not known. */
  roster: { timeZone: string; shifts: { day: string; start: string; end: string; standing: string }[]; absences: { kind: string; from: string; to: string }[]; onCall: { from: string; to: string }[] } | null
  /** What is in the van, by part number. */
  stock: VanPart[]
}

export interface VanPart {
  number: string
  name: string
  quantity: number
  /** Pieces used beyond what was counted. */
  shortfall: number
  /** Null when nobody ever did. */
  countedAt: string | null
}

export type Status = 'Open' | 'Offered' | 'Accepted' | 'EnRoute' | 'OnSite' | 'Paused' | 'Completed' | 'Closed' | 'Cancelled'
export type WorkType = 'Repair' | 'ForcedMaintenance' | 'Installation' | 'Inspection' | 'ReturnVisit'

export interface Technician {
  id: string
  name: string | null
  status: 'OffShift' | 'Available' | 'Break' | 'OutOfService' | (string & {})
  shift: { startedAt: string; endsAt: string } | null
  breakUntil: string | null
  position?: Place | null
}

export interface Place {
  latitude: number
  longitude: number
}

export interface Clock {
  clock: string
  dueAt: string | null
  outcome: string
}

export interface Order {
  id: string
  type: WorkType
  state: Status
  machine: string
  model: string
  station: string
  work: string
  site: Place | null
  severity: number
  urgency: string
  receivedAt: string
  wantedAt: string | null
  technician: string | null
  crew: number
  secondTechnician: string | null
  secondDepartedAt: string | null
  secondArrivedAt: string | null
  plannedFrom: string | null
  plannedTo: string | null
  departedAt: string | null
  arrivedAt: string | null
  expectedAt: string | null
  pausedFrom: Status | null
  pauseReason: string | null
  preparation: { contactedAt: string | null; agreedAt: string | null; materialsAt: string | null; missingMaterials: string | null }
  completion: { result: string; at: string } | null
  recordSigned: boolean | null
  clocks: Clock[]
  requiredParts: string[]
  missingParts: Lack | null
  unprepared: Lack | null
  /** What it is done with on one way; null when it goes alone. */
  trip: Trip | null
}

/** Orders that one technician does on one way (R-TRIP-1), the leading one first. */
export interface Trip {
  id: string
  leader: string
  stops: { workOrder: string; machine: string; minutes: number; wayMinutes: number }[]
  lost: { workOrder: string; reason: string }[]
}

/** An order that is taken, or can be taken, along. */
export interface Stop {
  order: Order
  contact: Contact | null
  operatingHours: number | null
  needs: Needs
}

/** What was not there when somebody was sent or came; the reason is null while it is owed. */
export interface Lack {
  what: string[]
  reason: string | null
}

export interface Contact {
  customer: string | null
  name: string | null
  phone: string | null
  address: string | null
}

export interface Offered {
  offer: number
  expiresAt: string
  /** Null where that was not kept. */
  madeAt?: string | null
  /** Begin on site that acceptance books. */
  plannedFrom?: string | null
  order: Order
  contact: Contact | null
  needs: Needs
  /** Taken with it: one offer for the whole trip. */
  along: Stop[]
}

export interface Needs {
  signedRecord: boolean
  contact: boolean
  materials: boolean
  hours: boolean
  mandatory: string[]
}

export interface Job {
  order: Order
  contact: Contact | null
  operatingHours: number | null
  needs: Needs
  record: FieldRecord | null
  /** What else is open at the machine and nobody has. */
  alsoDue: Stop[]
  /** When the machine's hours were read. */
  operatingHoursAt?: string | null
  /** From when the order's service is not too early; null where it is for none. */
  service?: { earliestHours: number; opensAt: string | null } | null
}

export interface FieldRecord {
  version: number
  valid: boolean
  sheet: Sheet
  photos: { hash: string; caption: string | null; takenAt: string; address: string }[]
  signedAt: string | null
  signer: string | null
}

export type Finding = 'InOrder' | 'PutRight' | 'LeftOpen' | 'NotFitted'

export interface Part {
  number: string
  name: string
  quantity: number
  oldSerial?: string | null
  newSerial?: string | null
}

/** The sheet as the node takes it: what is left out is not said yet. */
export interface Sheet {
  introduced?: boolean
  nameplate?: { model?: string | null; serial?: string | null; remark?: string | null } | null
  operatingHours?: number | null
  fault?: string | null
  cause?: string | null
  responsibility?: string | null
  misuseExplained?: boolean
  work?: string | null
  parts?: Part[] | null
  inspection?: { item: string; result: Finding; note?: string | null }[]
  guidance?: string | null
  test?: { passed: boolean; remark?: string | null } | null
  advice?: string | null
  leaving?: { restored: boolean; cleared: boolean; precautionsExplained: boolean } | null
  commissioning?: { environmentChecked: boolean; userTrained: boolean; rating?: number | null; ratingRemark?: string | null } | null
}
