import type { AlertPanel } from './alerts/alertPanel'
import type { Desk } from './console/desk'
import type { Scale } from './console/scale'
import type { JobList } from './jobs/jobList'
import type { LiveConnection } from './live/connection'
import type { Fleet } from './live/fleet'
import { language } from './i18n/language'
import type { FleetMap } from './map/fleetMap'
import type { DueList } from './services/dueList'
import { theme } from './page/theme'

interface Parts {
  fleet: Fleet
  desk: Desk
  connection: LiveConnection
  services: DueList
  jobs: JobList
  scale: Scale
  alerts: AlertPanel
  map: () => FleetMap | null
}

/** What tests and people at the console may look at: window.dispatch. Nothing here changes anything. */
export function exposeState({ fleet, desk, connection, services, jobs, scale, alerts, map }: Parts) {
  const surface = {
    state: () => ({
      connection: connection.state,
      epoch: connection.epoch,
      sequence: connection.sequence,
      snapshots: connection.snapshots,
      deltas: connection.deltas,
      ...fleet.counts(Date.now() / 1000),
      stations: fleet.stations.size,
      technicians: desk.board.technicians.size,
      listed: services.entries.length,
      jobs: desk.board.jobs.size,
      requests: desk.board.requests.size,
      jobsListed: jobs.entries.length,
      selection: desk.selection,
      scale: { ...scale.counts },
      alerts: alerts.queue.alerts.length,
      map: map()?.painted ?? false,
      frames: map()?.frames ?? 0,
      language: language(),
      theme: theme(),
    }),
    machine: (serial: string) => {
      const handle = fleet.handleOf(serial)
      return handle === undefined
        ? null
        : { hours: fleet.hours[handle], readingAt: fleet.readingAt[handle], flags: fleet.flags[handle], due: fleet.due.get(handle) ?? [] }
    },
    job: (id: string) => desk.board.jobs.get(id) ?? null,
    technician: (id: string) => desk.board.technicians.get(id) ?? null,
    /** Where the machine is on the page, in pixels; null when it has no place. */
    place: (serial: string) => map()?.placeOf(fleet.handleOf(serial) ?? -1) ?? null,
    /** The colour that the map shows there, as 0..255. */
    colour: (serial: string) => map()?.colourAt(fleet.handleOf(serial) ?? -1) ?? null,
  }
  Object.assign(window, { dispatch: surface })
}
