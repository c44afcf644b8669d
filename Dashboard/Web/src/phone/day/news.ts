import type { Content, Job as Told, JobDetails, Technician as Person } from '../../live/protocol'
import type { Day, Job, Order, Trip } from './day'

/** The day with what the hub told taken in; null when it speaks of something that only the whole day tells. */
export function takeNews(day: Day, { jobs, technicians }: Content): Day | null {
  let now: Day | null = technicians ? takeTechnician(day, technicians.set, technicians.gone) : day
  for (const told of jobs?.set ?? []) now = now && takeJob(now, told)
  for (const id of jobs?.gone ?? []) now = now && lose(now, id)
  return now
}

function takeJob(day: Day, told: Told): Day | null {
  const { details } = told
  const me = day.technician.id
  const isBeside = day.jobs.some((job) => (job.alsoDue ?? []).some(({ order }) => order.id === told.id))
  if (!details || isBeside) return null
  const others = day.offers.filter(({ order }) => order.id !== told.id)
  if (told.booking?.technician === me || told.second === me) {
    const known = day.jobs.find(({ order }) => order.id === told.id)
    if (!known || known.order.recordSigned !== told.recordSigned) return null
    const order = orderOf(told, details, known.order)
    const job: Job = { ...known, order, alsoDue: order.completion ? [] : known.alsoDue }
    return { ...day, offers: others, jobs: inSequence(day.jobs.map((one) => (one === known ? job : one))) }
  }
  const offer = told.offers.findLast(({ technician, state }) => technician === me && state === 'Pending')
  const known = day.offers.find(({ order }) => order.id === told.id)
  if (!offer || known?.offer !== offer.number) return null
  const changed = { ...known, expiresAt: offer.expiresAt, plannedFrom: offer.from, order: orderOf(told, details, known.order) }
  return { ...day, offers: day.offers.map((one) => (one === known ? changed : one)) }
}

/** A job may be closed, or somebody else's now. */
function lose(day: Day, id: string): Day | null {
  if (day.jobs.some(({ order, alsoDue }) => order.id === id || (alsoDue ?? []).some((stop) => stop.order.id === id))) return null
  return { ...day, offers: day.offers.filter(({ order }) => order.id !== id) }
}

/** The work of a shift, and with it the day, goes with the shift's times. */
function takeTechnician(day: Day, set: Person[], gone: string[]): Day | null {
  const { technician } = day
  if (gone.includes(technician.id)) return null
  const told = set.find(({ id }) => id === technician.id)
  if (!told) return day
  if (!isSame(technician.shift?.startedAt, told.shiftStartedAt) || !isSame(technician.shift?.endsAt, told.shiftEndsAt)) return null
  const status = told.status === 'Offered' ? 'Available' : told.status
  const breakUntil = status === 'Break' ? (told.breaks.at(-1)?.until ?? null) : null
  return { ...day, technician: { ...technician, name: told.name, status, breakUntil } }
}

function orderOf(told: Told, details: JobDetails, known: Order): Order {
  const { booking } = told
  const { expectedAt, pausedFrom, contactedAt, materialsAt, missingMaterials, secondDepartedAt, secondArrivedAt, requiredParts } = details
  return {
    ...known,
    state: told.state,
    severity: told.severity,
    urgency: told.urgency,
    work: told.work,
    site: told.site,
    station: told.station,
    wantedAt: told.wantedAt,
    technician: booking?.technician ?? null,
    crew: told.crew,
    secondTechnician: told.second,
    secondDepartedAt,
    secondArrivedAt,
    plannedFrom: booking?.from ?? null,
    plannedTo: booking?.to ?? null,
    departedAt: booking?.departedAt ?? null,
    arrivedAt: booking?.arrivedAt ?? null,
    expectedAt,
    pausedFrom,
    pauseReason: told.pauseReason,
    preparation: { ...known.preparation, contactedAt, agreedAt: told.agreedAt, materialsAt, missingMaterials },
    completion: told.completedAt ? { result: details.result ?? 'Solved', at: told.completedAt } : null,
    recordSigned: told.recordSigned,
    clocks: told.clocks.map(({ kind, dueAt, outcome }) => ({ clock: kind, dueAt, outcome })),
    requiredParts,
    missingParts: lack(told.missingParts, details.missingPartsReason),
    unprepared: lack(told.unprepared, details.unpreparedReason),
    trip: tripOf(told, details),
  }
}

const lack = (what: string[], reason: string | null) => (what.length === 0 ? null : { what, reason })

const tripOf = ({ trip }: Told, { stops }: JobDetails): Trip | null => trip && { id: trip.id, leader: trip.leader, stops, lost: trip.lost }

/** As the node has them: what is under way first, then by the planned time, what is done last. */
function inSequence(jobs: Job[]): Job[] {
  const ranks = ({ order }: Job) => [
    order.completion ? 1 : 0,
    order.state === 'Accepted' ? 1 : 0,
    Date.parse(order.plannedFrom ?? order.preparation.agreedAt ?? order.wantedAt ?? '') || Infinity,
    order.severity,
    Date.parse(order.receivedAt),
  ]
  return jobs.toSorted((one, other) => {
    const [a, b] = [ranks(one), ranks(other)]
    const at = a.findIndex((rank, i) => rank !== b[i])
    return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1
  })
}

const isSame = (one: string | null | undefined, other: string | null) => (one ? Date.parse(one) : null) === (other ? Date.parse(other) : null)
