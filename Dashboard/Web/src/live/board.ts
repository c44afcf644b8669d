import type { Content, Job, Offer, Request, Technician } from './protocol'

/** What a piece of content changed. */
export interface BoardChange {
  /** Everything is new; nothing from before holds. */
  reset: boolean
  jobs: Set<string>
  requests: Set<string>
  technicians: Set<string>
  /** Somebody moved, and nothing else about them changed. */
  moved: Set<string>
}

/** Technicians and what they have to do, as the hub told us; over it lies what was just ordered here and not yet confirmed. */
export class Board {
  readonly technicians = new Map<string, Technician>()
  readonly jobs = new Map<string, Job>()
  readonly requests = new Map<string, Request>()
  /** Closed orders of whose poor rating nobody takes care yet: an alert, and nothing to be done on a list. */
  readonly rated = new Map<string, Job>()
  private readonly told = new Map<string, Job>()
  private readonly guesses = new Map<string, Partial<Job>>()

  /** The whole picture, page by page. */
  reset(pages: Content[]): BoardChange {
    for (const known of [this.technicians, this.jobs, this.requests, this.rated, this.told, this.guesses]) known.clear()
    for (const page of pages) this.apply(page)
    return { ...nothing(), reset: true }
  }

  apply(content: Content): BoardChange {
    const change = nothing()
    for (const one of content.technicians?.set ?? []) {
      this.technicians.set(one.id, one)
      change.technicians.add(one.id)
    }
    for (const position of content.technicians?.moved ?? []) {
      const one = this.technicians.get(position.technician)
      if (!one) continue
      this.technicians.set(one.id, { ...one, position })
      change.moved.add(one.id)
    }
    for (const job of content.jobs?.set ?? []) {
      change.jobs.add(job.id)
      this.guesses.delete(job.id)
      if (job.state === 'Closed') {
        this.rated.set(job.id, job)
        this.told.delete(job.id)
        this.jobs.delete(job.id)
        continue
      }
      this.told.set(job.id, job)
      this.jobs.set(job.id, job)
    }
    for (const request of content.requests?.set ?? []) {
      this.requests.set(request.id, request)
      change.requests.add(request.id)
    }
    this.forget(content, change)
    return change
  }

  /** Shows the job as it will be if the node agrees; answers how to take that back. */
  guess(id: string, part: Partial<Job>): () => void {
    const told = this.told.get(id)
    if (!told) return () => undefined
    this.guesses.set(id, part)
    this.jobs.set(id, { ...told, ...part })
    return () => {
      if (this.guesses.get(id) !== part) return
      this.guesses.delete(id)
      const now = this.told.get(id)
      if (now) this.jobs.set(id, now)
    }
  }

  isGuess = (id: string) => this.guesses.has(id)

  /** What a technician has, and what they come along to. */
  jobsOf(technician: string): Job[] {
    return [...this.jobs.values()].filter((job) => job.booking && (job.booking.technician === technician || job.second === technician))
  }

  /** What a technician is asked to do, and when. */
  offersTo(technician: string): { job: Job; offer: Offer }[] {
    return [...this.jobs.values()].flatMap((job) =>
      pendingOffers(job)
        .filter((offer) => offer.technician === technician)
        .map((offer) => ({ job, offer })),
    )
  }

  private forget({ technicians, requests, jobs }: Content, change: BoardChange) {
    for (const id of technicians?.gone ?? []) if (this.technicians.delete(id)) change.technicians.add(id)
    for (const id of requests?.gone ?? []) if (this.requests.delete(id)) change.requests.add(id)
    for (const id of jobs?.gone ?? []) {
      this.told.delete(id)
      this.guesses.delete(id)
      if (this.jobs.delete(id) || this.rated.delete(id)) change.jobs.add(id)
    }
  }
}

const nothing = (): BoardChange => ({ reset: false, jobs: new Set(), requests: new Set(), technicians: new Set(), moved: new Set() })

export const pendingOffers = (job: Job) => job.offers.filter((offer) => offer.state === 'Pending')
