import type { Day, Job, Offered, Order } from '../../src/phone/day/day'

export const noon = Date.UTC(2026, 10, 30, 12)
export const minute = 60_000

export const order = (id: string, part: Partial<Order> = {}): Order => ({
  id,
  type: 'Repair',
  state: 'Accepted',
  machine: 'SN1',
  model: 'L1',
  station: 's1',
  work: 'Leaks oil',
  site: { latitude: 40, longitude: -3 },
  severity: 2,
  urgency: 'Normal',
  receivedAt: '2026-11-30T08:00:00Z',
  wantedAt: null,
  technician: 'me',
  crew: 1,
  secondTechnician: null,
  secondDepartedAt: null,
  secondArrivedAt: null,
  plannedFrom: null,
  plannedTo: null,
  departedAt: null,
  arrivedAt: null,
  expectedAt: null,
  pausedFrom: null,
  pauseReason: null,
  preparation: { contactedAt: null, agreedAt: null, materialsAt: null, missingMaterials: null },
  completion: null,
  recordSigned: null,
  clocks: [],
  requiredParts: [],
  missingParts: null,
  unprepared: null,
  trip: null,
  ...part,
})

const needs = { signedRecord: true, contact: true, materials: true, hours: false, mandatory: [] }

export const job = (id: string, part: Partial<Order> = {}, more: Partial<Job> = {}): Job => ({
  order: order(id, part),
  contact: null,
  operatingHours: null,
  needs,
  record: null,
  alsoDue: [],
  ...more,
})

export const offer = (id: string, along: Order[] = []): Offered => ({
  offer: 1,
  expiresAt: '2026-11-30T12:05:00Z',
  order: order(id, { state: 'Offered', technician: null }),
  contact: null,
  needs,
  along: along.map((one) => ({ order: one, contact: null, operatingHours: null, needs })),
})

export const day = (part: Partial<Day> = {}): Day => ({
  at: '2026-11-30T12:00:00Z',
  technician: { id: 'me', name: 'Me', status: 'Available', shift: { startedAt: '2026-11-30T07:00:00Z', endsAt: '2026-11-30T16:00:00Z' }, breakUntil: null },
  offers: [],
  jobs: [],
  colleagues: [],
  checklist: [],
  workUntil: null,
  roster: null,
  stock: [],
  ...part,
})
