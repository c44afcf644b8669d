import { AlertPanel } from './alerts/alertPanel'
import { Desk, type Selection } from './console/desk'
import { readDirectory } from './console/directory'
import { readPlanning } from './console/planning'
import { Scale } from './console/scale'
import { startSplitters } from './console/splitters'
import { startTabs } from './console/tabs'
import { exposeState } from './debug'
import { Detail } from './detail/detail'
import { dragJob } from './gantt/drag'
import { Gantt } from './gantt/gantt'
import { language, onLanguage, t, takeLanguage, translatePage } from './i18n/language'
import { whole } from './i18n/format'
import { openIntake } from './intake/intakeForm'
import { RequestActions } from './intake/requestActions'
import { JobList } from './jobs/jobList'
import { Board, type BoardChange } from './live/board'
import { LiveConnection } from './live/connection'
import { Fleet, type FleetChange } from './live/fleet'
import type { Job } from './live/protocol'
import { MachinePanel } from './machine/machinePanel'
import { setDatum } from './map/datum'
import { busiestStation } from './map/firstView'
import type { Extent, FleetMap } from './map/fleetMap'
import { showHover } from './map/hoverCard'
import { OrderActions } from './orders/actions'
import { OrderDialogs } from './orders/dialogs'
import { repairTerritory } from './orders/repair'
import { showCounts, showStatus, showTerritories, startBar } from './page/bar'
import { isMe, readMe } from './page/call'
import { may } from './page/may'
import { readConfiguration, type Configuration } from './page/configuration'
import { byId, setText, throttled } from './page/dom'
import { takeSettings } from './page/settings'
import { onTheme, showTheme, takeTheme, theme } from './page/theme'
import { openPalette } from './palette/palette'
import { startRouter } from './pages/router'
import { DueList } from './services/dueList'
import { Views } from './views/views'

const agePause = 5_000
const countPause = 250
const crewPause = 400
const announcePause = 5_000
const mePause = 2_000

translatePage()
showTheme()
await signedIn()
const [configuration] = await Promise.all([readConfiguration(), readPlanning(), readDirectory(), takeSettings()])
takeLanguage()
takeTheme()
void start(configuration)

/** Goes on once the node has said who is signed in; who is not is led away meanwhile. */
async function signedIn() {
  while (!isMe(await readMe())) await new Promise((again) => setTimeout(again, mePause))
}

async function start(configuration: Configuration) {
  if (configuration.tiles) setDatum(configuration.tiles.datum)
  const fleet = new Fleet(configuration.staleAfterSeconds)
  const board = new Board()
  const desk = new Desk(fleet, board)
  let map: FleetMap | null = null
  let framed = false
  /** As somebody chose it; null while the map frames the fleet by itself. */
  let extent: Extent | null = null

  const scale = new Scale(desk)
  const actions = new OrderActions(desk, (job) => boardChanged(changeOf(job)))
  const dialogs = new OrderDialogs(desk, actions)
  const requests = new RequestActions(desk, dialogs)
  const alerts = new AlertPanel(desk, actions, dialogs)
  const detail = new Detail(desk, actions, dialogs, requests, { onLocate: () => locate() })
  const drag = (job: Job, down: PointerEvent) => job.state !== 'Completed' && dragJob(desk, gantt, job, down, (drop) => dialogs.drop(drop))
  const gantt: Gantt = new Gantt(desk, {
    onTechnician: (id) => desk.select({ kind: 'technician', id }, 'gantt'),
    onJob: (id) => desk.select({ kind: 'job', id }, 'gantt'),
    onOpen: (id) => (location.hash = `#/order/${encodeURIComponent(id)}`),
    onDrag: drag,
    onZoom: () => views.keep(),
  })
  const jobs = new JobList(desk, {
    onOpen: (id) => (location.hash = board.jobs.has(id) ? `#/order/${encodeURIComponent(id)}` : `#/request/${encodeURIComponent(id)}`),
    onDrag: drag,
  })
  const services = new DueList(fleet, (handle) => choose(fleet.files[handle]?.serial ?? null))
  const panel = new MachinePanel(fleet, { onClose: () => desk.select(null, 'machine'), onLocate: (handle) => map?.locate(handle) })
  const connection = new LiveConnection({
    onSnapshot: (pages) => take(fleet.reset(pages), board.reset(pages), null),
    onDelta: (content) => take(fleet.apply(content), board.apply(content), content.decisions?.set ?? []),
    onState: showState,
  })
  const countSoon = throttled(countPause, () => {
    showCounts(fleet.counts(Date.now() / 1000))
    panel.tick()
  })
  const standSoon = throttled(countPause, () => {
    scale.refresh(Date.now())
    alerts.refresh()
  })
  const crewSoon = throttled(crewPause, () => map?.showCrew())
  const announce = announcer()

  let known = () => {}
  const ready = new Promise<void>((done) => (known = done))

  function take(machines: FleetChange, people: BoardChange, decided: string[] | null) {
    fleetChanged(machines)
    boardChanged(people)
    alerts.decided(decided)
    known()
  }

  function fleetChanged(change: FleetChange) {
    services.changed(change)
    countSoon()
    if (change.reset || change.places) {
      showTerritories(fleet, connection.territory)
      map?.showPlaces()
    }
    if (change.reset) map?.machines.rebuild()
    else if (change.markers.length > 0) map?.machines.update(change.markers)
    if (change.reset) {
      map?.showClusters()
      frame()
    }
    if (change.reset || change.services) followPlan(change)
    announce(
      change.arrived.map(({ handle, service }) => t('services.arrived', { line: `${whole(service.dueHours)} h`, serial: fleet.files[handle]?.serial ?? '' })),
    )
  }

  function boardChanged(change: BoardChange) {
    jobs.changed(change)
    gantt.changed(change)
    detail.changed(change.reset && desk.selection ? [desk.selection.id] : [...change.jobs, ...change.requests, ...change.technicians, ...change.moved])
    if (change.reset || change.jobs.size + change.requests.size > 0) standSoon()
    if (change.reset || change.jobs.size + change.requests.size + change.technicians.size + change.moved.size > 0) crewSoon()
  }

  /** The chosen machine's handle may have changed, or its plan. */
  function followPlan(change: FleetChange) {
    const handle = panel.chosen === null ? undefined : fleet.handleOf(panel.chosen)
    map?.pick(handle ?? -1)
    if (handle !== undefined && (change.reset || change.markers.includes(handle))) panel.refresh()
  }

  function frame() {
    if (framed || !map) return
    framed = true
    map.showAll(false, busiestStation(fleet, board))
  }

  function choose(serial: string | null) {
    desk.select(serial === null ? null : { kind: 'machine', id: serial }, 'services')
    if (serial !== null) map?.locate(fleet.handleOf(serial) ?? -1)
  }

  /** Brings what is selected into view on the map. */
  function locate() {
    const { selection } = desk
    if (!selection || !map) return
    const item = desk.item(selection.id)
    const place = item
      ? item.site
      : selection.kind === 'technician'
        ? (board.technicians.get(selection.id)?.position ?? board.technicians.get(selection.id)?.home)
        : null
    if (place) map.locatePoint(place)
  }

  desk.onSelect((from) => {
    const { selection } = desk
    const serial = selection?.kind === 'machine' ? selection.id : null
    services.choose(serial)
    if (serial === null) panel.close()
    else panel.open(serial)
    const machine = desk.related()?.machine
    map?.pick(machine ? (fleet.handleOf(machine) ?? -1) : -1)
    map?.showCrew()
    if (byId<HTMLInputElement>('show-rings').checked) map?.showRings(true)
    if (from !== 'map' && from !== 'services') locate()
  })

  const shell = {
    onIntake: () => {
      if (may('calls')) openIntake(desk, requests)
    },
    onMachine: (serial: string) => (location.hash = `#/machine/${encodeURIComponent(serial)}`),
    onPlace: (place: string) => (location.hash = place === 'console' ? '#/' : `#/${place}`),
  }
  byId('new-request').onclick = shell.onIntake
  byId('repair-day').onclick = () => repairTerritory(desk, connection.territory)
  byId('open-palette').onclick = () => openPalette(desk, shell)
  addEventListener('keydown', (event) => {
    if (event.key === 'F2') {
      event.preventDefault()
      shell.onIntake()
    } else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      openPalette(desk, shell)
    } else if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]')) desk.select(null, 'keys')
  })

  const watch = (territory: string | null) => {
    framed = false
    extent = null
    void connection.watch(territory)
  }
  const views: Views = new Views(desk, {
    read: (exact) => ({ territory: connection.territory, map: exact ? (map?.extent() ?? extent) : extent, hours: gantt.window.hours }),
    apply: (view) => {
      if (connection.territory !== view.territory) {
        byId<HTMLSelectElement>('territory').value = view.territory ?? ''
        watch(view.territory)
      }
      if (view.map) showExtent(view.map)
      gantt.window.hours = view.hours
      gantt.window.now()
    },
  })
  const showExtent = (wanted: Extent) => {
    framed = true
    extent = wanted
    map?.showExtent(wanted)
  }
  startTabs(['jobs', 'services'], new URLSearchParams(location.search).get('list') ?? 'jobs')
  startSplitters(() => map?.map.resize())
  startBar((territory) => {
    watch(territory)
    views.keep()
  })
  showState()
  onLanguage(() => {
    showState()
    scale.translate()
    showTerritories(fleet, connection.territory)
    showCounts(fleet.counts(Date.now() / 1000))
    map?.setChinese(language() === 'zh')
  })
  onTheme((chosen) => map?.setTheme(chosen))
  exposeState({ fleet, desk, connection, services, jobs, scale, alerts, map: () => map })
  setInterval(() => {
    services.age()
    jobs.tick()
    gantt.tick()
    detail.tick()
    countSoon()
    standSoon()
    crewSoon()
  }, agePause)
  setInterval(() => {
    map?.machines.rebuild()
    map?.showClusters()
  }, 60_000)
  void connection.start()

  function showState() {
    showStatus(connection.state, connection.lastSeenAt)
  }

  startRouter(
    {
      order: async () => (await import('./pages/orderPage')).orderPage(desk),
      request: async () => (await import('./pages/orderPage')).requestPage(desk),
      machine: async () => (await import('./pages/machinePage')).machinePage(desk, (serial) => openIntake(desk, requests, serial)),
      technician: async () => (await import('./pages/technicianPage')).technicianPage(desk),
      maintenance: async () => (await import('./pages/maintenancePage')).maintenancePage(desk),
      rosters: async () => (await import('./pages/rostersPage')).rostersPage(desk),
      stations: async () => (await import('./pages/stationsPage')).stationsPage(desk),
      notices: async () => (await import('./pages/noticesPage')).noticesPage(desk),
      reports: async () => (await import('./pages/reportsPage')).reportsPage(desk),
    },
    ready,
    (query) => {
      map?.map.resize()
      views.open(query)
    },
  )

  try {
    const { FleetMap } = await import('./map/fleetMap')
    map = new FleetMap(byId('map'), desk, theme(), language() === 'zh', configuration, {
      onHover: (handle, selection, x, y) => showHover(desk, handle, selection, x, y),
      onMove: (moved) => {
        extent = moved
        views.keep()
      },
      onPick: (handle, selection) => desk.select(selection ?? machineOf(fleet, handle), 'map'),
    })
    setText(byId('tile-attribution'), configuration.tiles?.attribution ? `· ${configuration.tiles.attribution}` : '')
    if (extent) map.showExtent(extent)
    else if (fleet.size > 0) frame()
    listenToMap(map)
  } catch (problem) {
    // eslint-disable-next-line no-console -- whoever asks why there is no map finds it there
    console.warn('No map:', problem)
    setText(byId('map-problem'), t('map.unavailable'))
    byId('map-problem').hidden = false
  }
}

const machineOf = (fleet: Fleet, handle: number): Selection => (fleet.files[handle] ? { kind: 'machine', id: fleet.files[handle].serial } : null)

const changeOf = (job: string): BoardChange => ({ reset: false, jobs: new Set([job]), requests: new Set(), technicians: new Set(), moved: new Set() })

function listenToMap(map: FleetMap) {
  byId('zoom-in').onclick = (originalEvent) => map.map.zoomIn({}, { originalEvent })
  byId('zoom-out').onclick = (originalEvent) => map.map.zoomOut({}, { originalEvent })
  byId('zoom-all').onclick = () => map.showAll()
  const layer = (id: string, show: (visible: boolean) => void) => {
    const box = byId<HTMLInputElement>(id)
    box.onchange = () => show(box.checked)
  }
  layer('show-territories', (visible) => map.showAreas(visible))
  layer('show-technicians', (visible) => map.showTechnicians(visible))
  layer('show-jobs', (visible) => map.showJobs(visible))
  layer('show-machines', (visible) => map.showMachines(visible))
  layer('show-rings', (visible) => map.showRings(visible))
}

/** Tells screen readers of what fell due, now and then and not one by one. */
function announcer(): (texts: string[]) => void {
  let waiting: string[] = []
  const say = throttled(announcePause, () => {
    setText(byId('announcements'), waiting.slice(0, 3).join('. '))
    waiting = []
  })
  return (texts) => {
    if (texts.length === 0) return
    waiting.push(...texts)
    say()
  }
}
