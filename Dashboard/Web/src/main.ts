import { exposeState } from './debug'
import { language, onLanguage, t, translatePage } from './i18n/language'
import { whole } from './i18n/format'
import { LiveConnection } from './live/connection'
import { Fleet, type FleetChange } from './live/fleet'
import { MachinePanel } from './machine/machinePanel'
import type { FleetMap } from './map/fleetMap'
import { showHover } from './map/hoverCard'
import { showCounts, showStatus, showTerritories, startBar } from './page/bar'
import { readConfiguration, type Configuration } from './page/configuration'
import { byId, setText, throttled } from './page/dom'
import { onTheme, showTheme, theme } from './page/theme'
import { DueList } from './services/dueList'

const agePause = 5_000
const countPause = 250
const announcePause = 5_000

translatePage()
showTheme()
void start(await readConfiguration())

async function start(configuration: Configuration) {
  const fleet = new Fleet(configuration.staleAfterSeconds)
  let map: FleetMap | null = null
  let framed = false

  const list = new DueList(fleet, (handle) => choose(handle, true))
  const panel = new MachinePanel(fleet, { onClose: () => mark(null), onLocate: (handle) => map?.locate(handle) })
  const connection = new LiveConnection({
    onSnapshot: (content) => take(fleet.reset(content)),
    onDelta: (content) => take(fleet.apply(content)),
    onState: showState,
  })
  const countSoon = throttled(countPause, () => {
    showCounts(fleet.counts(Date.now() / 1000))
    panel.tick()
  })
  const announce = announcer()

  function take(change: FleetChange) {
    list.changed(change)
    countSoon()
    if (change.reset || change.places) {
      showTerritories(fleet)
      map?.showPlaces()
    }
    if (change.reset) map?.machines.rebuild()
    else map?.machines.update(change.markers)
    if (change.reset) frame()
    if (change.reset || change.services) followPlan(change)
    announce(change.arrived.map(({ handle, service }) => t('services.arrived', { line: `${whole(service.dueHours)} h`, serial: fleet.files[handle]?.serial ?? '' })))
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
    map.showAll()
  }

  function choose(handle: number, locate: boolean) {
    const file = fleet.files[handle]
    if (!file) return panel.close()
    panel.open(file.serial)
    mark(file.serial)
    if (locate) map?.locate(handle)
  }

  function mark(serial: string | null) {
    list.choose(serial)
    map?.pick(serial === null ? -1 : (fleet.handleOf(serial) ?? -1))
  }

  function showState() {
    showStatus(connection.state, connection.lastSeenAt)
  }

  startBar((territory) => {
    framed = false
    void connection.watch(territory)
  })
  showState()
  onLanguage(() => {
    showState()
    showTerritories(fleet)
    showCounts(fleet.counts(Date.now() / 1000))
    map?.setChinese(language() === 'zh')
  })
  onTheme((chosen) => map?.setTheme(chosen))
  exposeState(fleet, connection, list, () => map)
  setInterval(() => {
    list.age()
    countSoon()
  }, agePause)
  setInterval(() => map?.machines.rebuild(), 60_000)
  void connection.start()

  try {
    const { FleetMap } = await import('./map/fleetMap')
    map = new FleetMap(byId('map'), fleet, theme(), language() === 'zh', configuration, {
      onHover: (handle, x, y) => showHover(fleet, handle, x, y),
      onPick: (handle) => choose(handle, false),
    })
    setText(byId('tile-attribution'), configuration.tiles?.attribution ? `· ${configuration.tiles.attribution}` : '')
    if (fleet.size > 0) frame()
    listenToMap(map)
  } catch (problem) {
    console.warn('No map:', problem)
    setText(byId('map-problem'), t('map.unavailable'))
    byId('map-problem').hidden = false
  }
}

function listenToMap(map: FleetMap) {
  byId('zoom-in').onclick = () => map.map.zoomIn()
  byId('zoom-out').onclick = () => map.map.zoomOut()
  byId('zoom-all').onclick = () => map.showAll()
  const areas = byId<HTMLInputElement>('show-territories')
  areas.onchange = () => map.showAreas(areas.checked)
  const technicians = byId<HTMLInputElement>('show-technicians')
  technicians.onchange = () => map.showTechnicians(technicians.checked)
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
