/** The messages of the hubs; see Dashboard/Live/Messages. */
export interface Snapshot {
  subscription: number
  epoch: string
  sequence: number
  /** The first page; null when the missed deltas follow instead. */
  content: Content | null
  /** Pages follow before any delta: the picture is whole after the last. */
  more: boolean
}

export interface Page {
  subscription: number
  content: Content
  more: boolean
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

/** By topic; one of which there is nothing to say is missing. */
export interface Content {
  machines?: MachineContent
  services?: Items<MachineServices>
  stations?: Items<Station>
  technicians?: Items<Technician> & {
    /** Where those are of whom nothing else changed. */
    moved: Position[]
  }
  jobs?: Items<Job>
  requests?: Items<Request>
  /** Orders about which the engine decided something; the decision is to be read. */
  decisions?: Items<string>
}

/** What a topic usually says: set replaces what was known of the same id, gone are ids of what is seen no more. */
export interface Items<T> {
  set: T[]
  gone: string[]
}

export interface MachineContent {
  files: MachineColumns | null
  /** Five columns of 32-bit numbers; see markers.ts. */
  markers: Uint8Array
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
  /** Its serial number. */
  machine: string
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

export type UnitStatus = 'OffShift' | 'Available' | 'Offered' | 'EnRoute' | 'OnSite' | 'Break' | 'OutOfService'

export interface Technician {
  id: string
  name: string | null
  station: string
  skills: string[]
  home: Point
  status: UnitStatus
  shiftStartedAt: string | null
  shiftEndsAt: string | null
  breaks: Break[]
  outOfService: string | null
  /** When they last pressed an emergency button. */
  helpCalledAt: string | null
  position: Position | null
}

/** Of the shift; until is as planned while it is under way, null when nobody said. */
export interface Break {
  startedAt: string
  until: string | null
}

export interface Position extends Point {
  technician: string
  at: string
  accuracyMetres: number | null
  speedKmh: number | null
  headingDegrees: number | null
}

export type ClockKind = 'Respond' | 'Contact' | 'Arrange' | 'Supervise' | 'Dispatch' | 'Arrive' | 'Resolve' | 'CallBack'

export interface Clock {
  kind: ClockKind
  withinMinutes: number
  aroundTheClock: boolean
  startedAt: string
  elapsedMinutes: number
  /** Null while it is paused. */
  runningSince: string | null
  warnAt: string | null
  dueAt: string | null
  outcome: 'Open' | 'Met' | 'Breached' | 'Excluded'
  stoppedAt: string | null
  /** When it happened, as reported and not proven: it counts when it is confirmed. */
  unprovenAt: string | null
  pausedFor: string | null
  pausedAt: string | null
  escalations: number
  escalationOpen: boolean
}

export type Urgency = 'Normal' | 'High' | 'Emergency'
export type WorkType = 'Repair' | 'ForcedMaintenance' | 'Installation' | 'Inspection' | 'ReturnVisit'
export type JobState = 'Open' | 'Offered' | 'Accepted' | 'EnRoute' | 'OnSite' | 'Paused' | 'Completed'
export type LockMode = 'None' | 'Time' | 'Technician' | 'Both'

export interface Booking {
  number: number
  technician: string
  from: string | null
  to: string | null
  departedAt: string | null
  arrivedAt: string | null
}

export interface Offer {
  number: number
  technician: string
  expiresAt: string
  state: 'Pending' | 'Accepted' | 'Rejected' | 'Expired' | 'Withdrawn'
  endedAt: string | null
  /** On site, if it is accepted. */
  from: string | null
  to: string | null
  /** On the technician's screen. */
  seenAt: string | null
  /** Orders that are done on the same way. */
  along: string[]
}

/** Orders that one technician does on one way (R-TRIP-1). */
export interface Trip {
  id: string
  /** Its offer decided, and it pays the travel. */
  leader: string
  /** In order of work. */
  orders: string[]
  lost: { workOrder: string; reason: string }[]
}

/** Who could not go on with it, until somebody has it again. */
export interface LetGo {
  technician: string
  reason: 'OutOfService' | 'ShiftEnded' | 'StationChanged' | 'Absent' | 'Left'
  note: string | null
  /** They have the order still: somebody has to name a successor. */
  onSite: boolean
  at: string
}

interface Asked {
  id: string
  severity: number
  urgency: Urgency
  machine: string
  model: string
  site: Point | null
  station: string
  timeZone: string
  customer: string | null
  customerName: string | null
  receivedAt: string
  wantedAt: string | null
  clocks: Clock[]
}

export interface Job extends Asked {
  type: WorkType
  state: JobState
  jeopardy: 'None' | 'AtRisk' | 'Breached'
  work: string
  request: string | null
  bandUpToKm: number | null
  distanceKm: number | null
  agreedAt: string | null
  materialsReady: boolean
  recordSigned: boolean | null
  loanerDue: boolean
  pauseReason: string | null
  booking: Booking | null
  /** How many technicians it takes. */
  crew: number
  /** Who comes along with the technician who has it. */
  second: string | null
  /** When the work ended. */
  completedAt?: string | null
  /** Stars of a rating that was escalated and that nobody takes care of yet. */
  poorRating?: number | null
  lock: LockMode
  letGo: LetGo | null
  /** Who was to come along and cannot, until somebody else does. */
  secondLetGo: LetGo | null
  /** Parts that whoever has it was sent, or came, without. */
  missingParts: string[]
  /** What was not done before they set off or came. */
  trip: Trip | null
  /** Told to phones only. */
  details: JobDetails | null
  unprepared: ('customer_not_contacted' | 'materials_not_ready' | 'crew_incomplete')[]
  offers: Offer[]
}

/** What only a phone shows of an order. */
export interface JobDetails {
  expectedAt: string | null
  pausedFrom: JobState | null
  result: string | null
  contactedAt: string | null
  materialsAt: string | null
  missingMaterials: string | null
  secondDepartedAt: string | null
  secondArrivedAt: string | null
  requiredParts: string[]
  missingPartsReason: string | null
  unpreparedReason: string | null
  stops: { workOrder: string; machine: string; minutes: number; wayMinutes: number }[]
}

export interface Request extends Asked {
  state: 'Open' | 'Answered'
  level: 'Phone' | 'Remote' | 'OnSite'
  work: WorkType
  fault: string
  owner: string
  nextCallAt: string | null
}
