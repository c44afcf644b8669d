import { Map as MapLibre, setWorkerUrl, type LayerSpecification, type StyleSpecification } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import type { Configuration } from '../page/configuration'
import { calm } from '../page/dom'
import type { Theme } from '../page/theme'
import type { Desk, Selection } from '../console/desk'
import type { Fleet } from '../live/fleet'
import type { Point } from '../live/protocol'
import { shown } from './datum'
import { basemapLayers, basemapSources, cityLabels, labelLayers, loadBasemap } from './basemap'
import { MachineLayer } from './machineLayer'
import { palettes } from './palette'
import { pick } from './picking'
import { areaLayers, drawIcons, placeSources, showPlaces, siteLayers } from './places'
import { Crew, crewLayers, crewSources, wayLayers } from './crew'

const reachPixels = 9
const nearEnough = 7
const areas = ['territories', 'territories-edge', 'urban']

/** Longitude, latitude, zoom. */
export type Extent = [number, number, number]

export interface MapEvents {
  /** Somebody has moved the map by hand. */
  onMove: (extent: Extent) => void
  /** Selection is a technician or a job under the pointer; else the handle is a machine's, or -1. */
  onHover: (handle: number, selection: Selection, x: number, y: number) => void
  onPick: (handle: number, selection: Selection) => void
}

setWorkerUrl(workerUrl)

/** The map with everything on it; throws when the browser has no WebGL 2. */
export class FleetMap {
  readonly map: MapLibre
  readonly machines: MachineLayer
  /** Whether map and machines have been drawn. */
  painted = false
  /** How often it has been drawn. */
  frames = 0
  private readonly fleet: Fleet
  private readonly crew: Crew
  private readonly ready: Promise<void>

  constructor(
    container: HTMLElement,
    desk: Desk,
    private theme: Theme,
    chinese: boolean,
    { tiles }: Configuration,
    events: MapEvents,
  ) {
    const palette = palettes[theme]
    const { fleet } = desk
    this.fleet = fleet
    this.machines = new MachineLayer(fleet, palette)
    this.machines.pulsing = !calm()
    this.map = new MapLibre({
      container,
      style: style(theme, chinese, tiles),
      center: [60, 36],
      zoom: 2,
      minZoom: 1,
      maxZoom: tiles ? Math.min(18, tiles.maximumZoom + 1) : 13,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      renderWorldCopies: false,
      fadeDuration: calm() ? 0 : 200,
    })
    this.map.touchZoomRotate.disableRotation()
    this.map.keyboard.disableRotation()
    this.ready = new Promise((ready) => this.map.once('style.load', () => ready()))
    this.crew = new Crew(this.map, desk)
    void this.ready.then(() => this.fill())
    this.listen(events)
  }

  showCrew = () => void this.ready.then(() => this.crew.show())

  showClusters = () => void this.ready.then(() => this.crew.showClusters(true))

  showPlaces = () => void this.ready.then(() => showPlaces(this.map, this.fleet))

  /**
   * All machines that have a place.
   * @param smoothly not at first, when there is nothing yet to come from.
   * @param station those of this one alone; null for all.
   */
  showAll(smoothly = true, station: string | null = null) {
    const { x, y, size, files } = this.fleet
    let [west, north, east, south] = [1, 1, 0, 0]
    for (let i = 0; i < size; i++) {
      if (Number.isNaN(x[i]) || !files[i] || (station !== null && files[i]!.station !== station)) continue
      ;[west, east, north, south] = [Math.min(west, x[i]!), Math.max(east, x[i]!), Math.min(north, y[i]!), Math.max(south, y[i]!)]
    }
    if (west > east) return
    this.map.fitBounds([west * 360 - 180, latitude(south), east * 360 - 180, latitude(north)], {
      padding: 60,
      maxZoom: 9,
      duration: calm() || !smoothly ? 0 : 600,
    })
  }

  /** Brings a machine into view, near enough to tell it from others. */
  locate(handle: number) {
    if (Number.isNaN(this.fleet.x[handle])) return
    const zoom = Math.max(this.map.getZoom(), nearEnough)
    this.map.easeTo({ center: [this.fleet.x[handle]! * 360 - 180, latitude(this.fleet.y[handle]!)], zoom, duration: calm() ? 0 : 700 })
  }

  /** Brings a place into view, near enough to tell what lies around it. */
  locatePoint({ latitude, longitude }: Point) {
    this.map.easeTo({ center: shown(longitude, latitude), zoom: Math.max(this.map.getZoom(), nearEnough), duration: calm() ? 0 : 600 })
  }

  extent(): Extent {
    const { lng, lat } = this.map.getCenter()
    return [Number(lng.toFixed(3)), Number(lat.toFixed(3)), Number(this.map.getZoom().toFixed(1))]
  }

  showExtent([lng, lat, zoom]: Extent) {
    this.map.jumpTo({ center: [lng, lat], zoom })
  }

  pick(handle: number) {
    this.machines.picked = handle
    this.map.triggerRepaint()
  }

  placeOf(handle: number): { x: number; y: number } | null {
    const longitude = this.fleet.x[handle]! * 360 - 180
    if (Number.isNaN(longitude)) return null
    const { x, y } = this.map.project([longitude, latitude(this.fleet.y[handle]!)])
    const { left, top } = this.map.getCanvas().getBoundingClientRect()
    return { x: x + left, y: y + top }
  }

  /** Read while the frame is drawn; afterwards the browser takes it away. */
  colourAt(handle: number): Promise<number[]> {
    const canvas = this.map.getCanvas()
    return new Promise((done) => {
      this.map.once('render', () => {
        const place = this.placeOf(handle)
        const gl = canvas.getContext('webgl2')!
        const { left, top } = canvas.getBoundingClientRect()
        const pixel = new Uint8Array(4)
        if (place)
          gl.readPixels((place.x - left) * devicePixelRatio, canvas.height - (place.y - top) * devicePixelRatio, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel)
        done([...pixel.subarray(0, 3)])
      })
      this.map.triggerRepaint()
    })
  }

  setTheme(theme: Theme) {
    this.theme = theme
    this.machines.setPalette(palettes[theme])
    void this.ready.then(() => {
      drawIcons(this.map, palettes[theme])
      for (const layer of [...under(theme), ...over(theme, false)])
        for (const [property, value] of Object.entries(layer.paint ?? {})) this.map.setPaintProperty(layer.id, property as 'fill-color', value as string)
    })
  }

  setChinese = (chinese: boolean) => void this.ready.then(() => cityLabels(this.map, chinese))

  showAreas = (visible: boolean) => areas.forEach((layer) => this.setVisible(layer, visible))

  showTechnicians = (visible: boolean) => this.setVisible('technicians', visible)

  showJobs = (visible: boolean) => this.setVisible('jobs', visible)

  showMachines = (visible: boolean) => ['machines', 'clusters', 'clusters-count'].forEach((layer) => this.setVisible(layer, visible))

  showRings(visible: boolean) {
    if (visible) void this.ready.then(() => this.crew.showRings())
    for (const layer of ['rings', 'rings-label']) this.setVisible(layer, visible)
  }

  private setVisible = (layer: string, visible: boolean) =>
    void this.ready.then(() => this.map.setLayoutProperty(layer, 'visibility', visible ? 'visible' : 'none'))

  private fill() {
    drawIcons(this.map, palettes[this.theme])
    this.map.addLayer(this.machines, 'clusters')
    showPlaces(this.map, this.fleet)
    this.crew.show()
    this.crew.showClusters(true)
    this.map.once('idle', () => (this.painted = true))
    loadBasemap(this.map).catch((problem: unknown) => {
      // eslint-disable-next-line no-console -- the map goes on without it
      console.warn('The basemap is incomplete:', problem)
    })
  }

  private listen({ onMove, onHover, onPick }: MapEvents) {
    const at = (point: { x: number; y: number }, slack = 0) => {
      const { lng, lat } = this.map.unproject([point.x, point.y])
      return pick(this.fleet, lng, lat, (reachPixels + slack) / (512 * 2 ** this.map.getZoom()))
    }
    this.map.on('mousemove', ({ point }) => {
      const selection = this.crew.at(point.x, point.y)
      const handle = selection ? -1 : at(point)
      this.map.getCanvas().style.cursor = selection || handle >= 0 ? 'pointer' : ''
      onHover(handle, selection, point.x, point.y)
    })
    this.map.on('render', () => this.frames++)
    this.map.on('moveend', ({ originalEvent }) => originalEvent && onMove(this.extent()))
    this.map.on('mouseout', () => onHover(-1, null, 0, 0))
    this.map.on('movestart', () => onHover(-1, null, 0, 0))
    this.map.on('click', ({ point }) => {
      const selection = this.crew.at(point.x, point.y)
      onPick(selection ? -1 : at(point, 3), selection)
    })
  }
}

const latitude = (y: number) => (Math.atan(Math.exp((180 - y * 360) * (Math.PI / 180))) * 360) / Math.PI - 90

const under = (theme: Theme): LayerSpecification[] => [...basemapLayers(palettes[theme]), ...areaLayers(palettes[theme]), ...wayLayers(palettes[theme])]

const over = (theme: Theme, chinese: boolean): LayerSpecification[] => [
  ...labelLayers(palettes[theme], chinese),
  ...siteLayers(palettes[theme]),
  ...crewLayers(palettes[theme]),
]

/** Tiles, where configured, lie on the embedded map, which shows through where they fail. */
function style(theme: Theme, chinese: boolean, tiles: Configuration['tiles']): StyleSpecification {
  const layers = [...under(theme), ...over(theme, chinese)]
  if (tiles)
    layers.splice(
      layers.findIndex((layer) => layer.id === areas[0]),
      0,
      { id: 'tiles', type: 'raster', source: 'tiles' },
    )
  return {
    version: 8,
    sources: {
      ...basemapSources,
      ...placeSources,
      ...crewSources,
      ...(tiles ? { tiles: { type: 'raster', tiles: [tiles.url], tileSize: 256, maxzoom: tiles.maximumZoom } } : {}),
    },
    layers,
  }
}
