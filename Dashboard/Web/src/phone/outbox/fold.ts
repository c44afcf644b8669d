import type { Day, Job, Offered, Order, PauseReason, Status, Stop, Trip } from '../day/day'
import { iso } from '../store/clock'
import { beside } from '../trip/trips'
import { count, use } from '../van/stock'
import type { Entry } from './entry'

type Counted = Parameters<typeof count>[1]

export interface JobView extends Job {
  /** How many of its commands wait for the node. */
  pending: number
  refused: Entry[]
  photosHere: { id: string; caption: string | null }[]
  /** Signed on the phone, not yet taken by the node. */
  signedHere: boolean
}

export interface OfferView extends Offered {
  pending: number
}

export interface DayView extends Omit<Day, 'jobs' | 'offers'> {
  jobs: JobView[]
  offers: OfferView[]
}

/** The day as it will be when all that waits is carried out. */
export function fold(day: Day, entries: Entry[]): DayView {
  const view: DayView = structuredClone({
    ...day,
    stock: day.stock ?? [],
    offers: day.offers.map((offer) => ({ ...offer, pending: 0 })),
    jobs: day.jobs.map((job) => ({ ...job, pending: 0, refused: [], photosHere: [], signedHere: false })),
  })
  for (const entry of entries) apply(view, entry)
  return view
}

function apply(view: DayView, entry: Entry) {
  const job = view.jobs.find(({ order }) => order.id === entry.order)
  if (entry.refusal) {
    job?.refused.push(entry)
    return
  }
  if (entry.kind === 'stock-count') return count(view, entry.body.parts as Counted, iso(entry.at))
  if (entry.order === null) return applyShift(view, entry)
  const offer = view.offers.find(({ order }) => order.id === entry.order)
  if (entry.kind === 'accept' && offer) return accept(view, offer)
  if (entry.kind === 'reject') view.offers = view.offers.filter((one) => one !== offer)
  if (entry.kind === 'hand-over') view.jobs = view.jobs.filter((one) => one !== job && one.order.trip?.leader !== entry.order)
  if (!job) return prepare(view, entry)
  if (entry.kind === 'take-along') takeAlong(view, job, entry.body.along as string[])
  job.pending++
  if (isSecond(view, job)) return comeAlong(job, entry)
  if (entry.kind === 'sign' && job.record?.version === 1) use(view, job.record.sheet.parts ?? [])
  applyJob(job, entry)
  if (entry.kind === 'arrive' || entry.kind === 'depart') for (const other of beside(view.jobs, job)) follow(other, entry)
  if (entry.kind === 'arrive' || entry.kind === 'depart') leaveOthers(view, job)
}

const isSecond = ({ technician }: DayView, { order }: JobView) => order.technician !== technician.id && order.secondTechnician === technician.id

/** One departure, one arrival for all orders of the trip at the machine: the phone sends one command. */
function follow(other: JobView, entry: Entry) {
  if (!['Accepted', ...(entry.kind === 'arrive' ? ['EnRoute'] : [])].includes(other.order.state)) return
  other.pending++
  applyJob(other, entry)
}

/** Nobody is at two places: the node pauses what they were at, and has what they were on the way to wait, too. */
function leaveOthers({ jobs }: DayView, job: JobView) {
  for (const { order } of jobs) {
    if (order.machine === job.order.machine) continue
    if (order.state === 'OnSite') Object.assign(order, { state: 'Paused', pausedFrom: 'OnSite', pauseReason: 'Elsewhere' })
    if (order.state === 'EnRoute') Object.assign(order, { state: 'Accepted', departedAt: null })
  }
}

/** Who comes along reports when they set off and came; the work is the other one's. */
function comeAlong({ order }: JobView, { kind, at }: Entry) {
  if (kind === 'depart') order.secondDepartedAt = iso(at)
  if (kind === 'arrive') order.secondArrivedAt = iso(at)
}

function accept(view: DayView, offer: OfferView) {
  view.offers = view.offers.filter((one) => one !== offer)
  const along = offer.along ?? []
  const trip = along.length > 0 ? tripOf([offer.order, ...along.map(({ order }) => order)]) : null
  for (const stop of [{ ...offer, operatingHours: null }, ...along]) view.jobs.push(taken(view, stop, trip, 'Accepted'))
}

/** As the node will have it; its id is not known here yet. */
const tripOf = (orders: Order[]): Trip => ({
  id: `${orders[0]!.id}.t`,
  leader: orders[0]!.id,
  stops: orders.map(({ id, machine }) => ({ workOrder: id, machine, minutes: 0, wayMinutes: 0 })),
  lost: [],
})

function taken(view: DayView, stop: Stop, trip: Trip | null, state: Status): JobView {
  const order: Order = { ...stop.order, state, trip, technician: view.technician.id }
  return {
    order,
    contact: stop.contact,
    needs: stop.needs,
    operatingHours: stop.operatingHours,
    record: null,
    alsoDue: [],
    pending: 1,
    refused: [],
    photosHere: [],
    signedHere: false,
  }
}

/** What was due besides joins the trip of the job, wherever that stands. */
function takeAlong(view: DayView, job: JobView, along: string[]) {
  const stops = (job.alsoDue ?? []).filter(({ order }) => along.includes(order.id))
  job.alsoDue = (job.alsoDue ?? []).filter((stop) => !stops.includes(stop))
  const { departedAt, arrivedAt, state } = job.order
  job.order.trip = tripOf([
    job.order,
    ...view.jobs.filter((one) => job.order.trip && one.order.trip?.id === job.order.trip.id && one !== job).map(({ order }) => order),
    ...stops.map(({ order }) => order),
  ])
  for (const one of view.jobs) if (job.order.trip.stops.some(({ workOrder }) => workOrder === one.order.id)) one.order.trip = job.order.trip
  const here: Status = state === 'EnRoute' ? 'EnRoute' : arrivedAt ? 'OnSite' : 'Accepted'
  const at = view.jobs.indexOf(job) + 1
  view.jobs.splice(at, 0, ...stops.map((stop) => taken(view, { ...stop, order: { ...stop.order, departedAt, arrivedAt } }, job.order.trip, here)))
}

/** What was made ready of work that is due at the machine and nobody has yet. */
function prepare(view: DayView, { kind, order, at, body }: Entry) {
  for (const stop of view.jobs.flatMap((job) => job.alsoDue ?? [])) {
    if (stop.order.id !== order) continue
    if (kind === 'contact') stop.order.preparation.contactedAt = iso(at)
    if (kind === 'materials') Object.assign(stop.order.preparation, { materialsAt: iso(at), missingMaterials: body.missing ?? null })
  }
}

function applyShift({ technician }: DayView, { kind, at, body }: Entry) {
  const until = typeof body.endsAt === 'string' ? body.endsAt : iso(at + 9 * 3_600_000)
  if (kind === 'shift-start') Object.assign(technician, { status: 'Available', shift: technician.shift ?? { startedAt: iso(at), endsAt: until } })
  if (kind === 'shift-end') Object.assign(technician, { status: 'OffShift', shift: null })
  if (kind === 'break-start') technician.status = 'Break'
  if (kind === 'break-end') technician.status = 'Available'
}

function applyJob(job: JobView, { kind, at, body, photo }: Entry) {
  const { order } = job
  const go = (state: Status) => (order.state = state)
  switch (kind) {
    case 'contact':
      order.preparation.contactedAt = iso(at)
      break
    case 'materials':
      Object.assign(order.preparation, { materialsAt: iso(at), missingMaterials: body.missing ?? null })
      break
    case 'depart':
      order.departedAt = iso(at)
      go('EnRoute')
      break
    case 'estimate':
      order.expectedAt = body.arrivesAt as string
      break
    case 'arrive':
      order.arrivedAt = iso(at)
      go('OnSite')
      break
    case 'pause':
      if (order.state === 'Paused') break
      order.pausedFrom = order.state
      order.pauseReason = body.reason as PauseReason
      go('Paused')
      break
    case 'resume':
      if (order.state !== 'Paused') break
      go(order.pausedFrom ?? 'Accepted')
      order.pausedFrom = order.pauseReason = null
      break
    case 'record':
      job.record = { ...(job.record ?? { version: 1, valid: false, photos: [], signedAt: null, signer: null }), sheet: body.sheet ?? {} }
      break
    case 'photo':
      job.photosHere.push({ id: photo ?? '', caption: (body.caption as string | null) ?? null })
      break
    case 'photo-removal':
      if (job.record) job.record.photos = job.record.photos.filter(({ hash }) => hash !== body.hash)
      break
    case 'sign':
      if (job.record) Object.assign(job.record, { signedAt: iso(at), signer: body.signerName, valid: true })
      job.signedHere = true
      order.recordSigned = true
      break
    case 'complete':
      order.completion = { result: (body.result as 'Solved' | 'Unsolved' | undefined) ?? 'Solved', at: iso(at) }
      go('Completed')
      break
    default:
    // The others are of the shift, of an offer or of whom the order goes to.
  }
}
