import type { Fleet } from '../live/fleet'
import type { Board } from '../live/board'
import type { Job, Request } from '../live/protocol'
import type { Level } from './sla'

export type Selection = { kind: 'job' | 'request' | 'technician' | 'machine' | 'station'; id: string } | null

export interface Related {
  jobs: Set<string>
  technicians: Set<string>
  machine: string | null
}

export type JobKind = 'all' | 'unassigned' | 'assigned' | 'repair' | 'maintenance' | 'requests' | 'risk'
export type JobOrder = 'pressing' | 'newest' | 'severity' | 'planned'
/** What a line of the job list tells beside severity and customer. */
export type Column = 'machine' | 'left' | 'work' | 'who' | 'state'

export interface Filter {
  text: string
  kind: JobKind
  order: JobOrder
  level: Level | null
  /** Columns of the job list that are not shown. */
  hidden: Column[]
}

export const plainFilter: Filter = { text: '', kind: 'all', order: 'pressing', level: null, hidden: [] }

/** What the dispatcher looks at: shared by list, map and Gantt. */
export class Desk {
  selection: Selection = null
  filter: Filter = { ...plainFilter }
  /** While something is dragged nothing changes its place. */
  frozen = false
  private readonly selectListeners: ((from: string) => void)[] = []
  private readonly filterListeners: (() => void)[] = []
  private readonly thawListeners: (() => void)[] = []

  constructor(
    readonly fleet: Fleet,
    readonly board: Board,
  ) {}

  onSelect = (listener: (from: string) => void) => void this.selectListeners.push(listener)
  onFilter = (listener: () => void) => void this.filterListeners.push(listener)
  onThaw = (listener: () => void) => void this.thawListeners.push(listener)

  /** @param from who asks, so that they need not scroll to what they show already. */
  select(selection: Selection, from: string) {
    if (selection?.kind === this.selection?.kind && selection?.id === this.selection?.id) return
    this.selection = selection
    this.selectListeners.forEach((listener) => listener(from))
  }

  refilter(part: Partial<Filter>) {
    Object.assign(this.filter, part)
    this.filterListeners.forEach((listener) => listener())
  }

  freeze(frozen: boolean) {
    this.frozen = frozen
    if (!frozen) this.thawListeners.forEach((listener) => listener())
  }

  item(id: string): Job | Request | undefined {
    return this.board.jobs.get(id) ?? this.board.requests.get(id) ?? this.board.rated.get(id)
  }

  /** What belongs to the selection; null when nothing is selected, so that nothing fades. */
  related(): Related | null {
    const { selection, board } = this
    if (!selection) return null
    const related: Related = { jobs: new Set(), technicians: new Set(), machine: null }
    const take = (job: Job | Request) => {
      related.jobs.add(job.id)
      if ('booking' in job && job.booking) related.technicians.add(job.booking.technician)
      if ('booking' in job && job.second) related.technicians.add(job.second)
      if ('offers' in job) for (const offer of job.offers) if (offer.state === 'Pending') related.technicians.add(offer.technician)
    }
    switch (selection.kind) {
      case 'job':
      case 'request': {
        const item = this.item(selection.id)
        if (!item) break
        take(item)
        related.machine = item.machine
        break
      }
      case 'technician':
        related.technicians.add(selection.id)
        for (const job of board.jobs.values()) if (job.booking?.technician === selection.id || job.second === selection.id) related.jobs.add(job.id)
        break
      case 'machine':
        related.machine = selection.id
        for (const item of [...board.jobs.values(), ...board.requests.values()]) if (item.machine === selection.id) take(item)
        break
      case 'station':
        for (const one of board.technicians.values()) if (one.station === selection.id) related.technicians.add(one.id)
        for (const item of [...board.jobs.values(), ...board.requests.values()]) if (item.station === selection.id) related.jobs.add(item.id)
    }
    return related
  }
}
