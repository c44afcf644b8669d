import type { ExpressionSpecification, GeoJSONSource, LayerSpecification, Map, MapGeoJSONFeature, SourceSpecification } from 'maplibre-gl'
import type { Feature, FeatureCollection, Position as Place } from 'geojson'
import type { Desk, Selection } from '../console/desk'
import { bandKilometres } from '../console/planning'
import { isRequest } from '../console/names'
import { standing } from '../console/sla'
import { ago } from '../i18n/format'
import type { Job, Point, Technician } from '../live/protocol'
import { list } from '../page/api'
import { clusters } from './clusters'
import { shown } from './datum'
import type { Palette } from './palette'
import type { PositionModel } from '../contract/api'

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] }
const names = ['rings', 'track', 'route', 'clusters', 'jobs', 'crew'] as const
const fonts = ['Noto Sans', 'Noto Sans CJK SC', 'sans-serif']
const staleAfter = 5 * 60_000
const clustersBelow = 5.2
const kmPerDegree = 111.2

export const crewSources: Record<string, SourceSpecification> = Object.fromEntries(names.map((name) => [name, { type: 'geojson', data: nothing }]))

const levelColour = (palette: Palette): ExpressionSpecification => [
  'match',
  ['get', 'level'],
  'breached',
  palette.sla.breached,
  'orange',
  palette.sla.orange,
  'yellow',
  palette.sla.yellow,
  'green',
  palette.sla.green,
  palette.sla.paused,
]

const faded: ExpressionSpecification = ['case', ['get', 'faded'], 0.25, 1]

/** Under the machines. */
export const wayLayers = (palette: Palette): LayerSpecification[] => [
  {
    id: 'rings',
    type: 'line',
    source: 'rings',
    layout: { visibility: 'none' },
    paint: { 'line-color': palette.label, 'line-opacity': 0.45, 'line-width': 1, 'line-dasharray': [2, 3] },
  },
  {
    id: 'rings-label',
    type: 'symbol',
    source: 'rings',
    layout: { visibility: 'none', 'symbol-placement': 'line', 'text-field': ['get', 'name'], 'text-size': 10, 'text-font': fonts },
    paint: { 'text-color': palette.label, 'text-halo-color': palette.labelHalo, 'text-halo-width': 1.4 },
  },
  {
    id: 'track',
    type: 'line',
    source: 'track',
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': palette.technician, 'line-opacity': 0.4, 'line-width': 3 },
  },
  {
    id: 'route',
    type: 'line',
    source: 'route',
    layout: { 'line-cap': 'round' },
    paint: { 'line-color': palette.technician, 'line-width': 2.2, 'line-dasharray': [2, 1.4] },
  },
]

/** Over the machines. */
export const crewLayers = (palette: Palette): LayerSpecification[] => [
  {
    id: 'clusters',
    type: 'circle',
    source: 'clusters',
    maxzoom: clustersBelow,
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['ln', ['get', 'count']], 2.4, 13, 9, 28],
      'circle-color': palette.land,
      'circle-opacity': 0.88,
      'circle-stroke-width': 2,
      'circle-stroke-color': palette.territory,
    },
  },
  {
    id: 'clusters-count',
    type: 'symbol',
    source: 'clusters',
    maxzoom: clustersBelow,
    layout: { 'text-field': ['to-string', ['get', 'count']], 'text-size': 11.5, 'text-font': fonts, 'text-allow-overlap': true },
    paint: { 'text-color': palette.accent },
  },
  {
    id: 'jobs',
    type: 'circle',
    source: 'jobs',
    minzoom: 3.5,
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 4, ['case', ['get', 'chosen'], 8, 5], 9, ['case', ['get', 'chosen'], 14, 10]],
      'circle-color': levelColour(palette),
      'circle-opacity': ['case', ['get', 'chosen'], 0.35, ['get', 'faded'], 0.02, 0.12],
      'circle-stroke-width': ['case', ['get', 'chosen'], 4, 2.5],
      'circle-stroke-color': levelColour(palette),
      'circle-stroke-opacity': faded,
    },
  },
  {
    id: 'technicians',
    type: 'symbol',
    source: 'crew',
    minzoom: 4,
    layout: {
      'icon-image': ['concat', 'crew-', ['get', 'look']],
      'icon-allow-overlap': true,
      'icon-size': ['interpolate', ['linear'], ['zoom'], 4, 0.7, 8, 1],
      'text-field': ['step', ['zoom'], '', 6.2, ['get', 'label']],
      'text-size': 11,
      'text-offset': [0, 1.15],
      'text-anchor': 'top',
      'text-optional': true,
      'text-font': fonts,
    },
    paint: { 'icon-opacity': faded, 'text-opacity': faded, 'text-color': palette.label, 'text-halo-color': palette.labelHalo, 'text-halo-width': 1.5 },
  },
]

/** Technicians, jobs, ways and rings on the map, from the desk's picture of the day. */
export class Crew {
  private trackOf: string | null = null
  private zoomStep = NaN

  constructor(
    private readonly map: Map,
    private readonly desk: Desk,
  ) {
    map.on('zoomend', () => this.showClusters(false))
  }

  show() {
    const related = this.desk.related()
    const now = Date.now()
    const { board, selection } = this.desk
    const items = [...board.jobs.values(), ...board.requests.values()].filter((item) => item.site && (isRequest(item) || item.state !== 'Completed'))
    this.set(
      'jobs',
      items.map((item) =>
        point(item.site!, {
          id: item.id,
          level: standing(item, now).level,
          faded: Boolean(related && !related.jobs.has(item.id)),
          chosen: selection?.id === item.id,
        }),
      ),
    )
    const crew = [...board.technicians.values()].filter((one) => one.position && one.status !== 'OffShift')
    this.set(
      'crew',
      crew.map((one) =>
        point(one.position!, { id: one.id, look: look(one, now), label: label(one, now), faded: Boolean(related && !related.technicians.has(one.id)) }),
      ),
    )
    this.showRoute()
  }

  /** Around the stations: the bands in which promises are counted (R-SLA-1). */
  showRings() {
    const { selection, fleet } = this.desk
    const item = selection ? this.desk.item(selection.id) : undefined
    const one = item ? fleet.stations.get(item.station) : undefined
    const stations = one ? [one] : [...fleet.stations.values()]
    this.set(
      'rings',
      stations.flatMap((station) =>
        bandKilometres().map((km): Feature => ({
          type: 'Feature',
          properties: { name: `${km} km` },
          geometry: { type: 'LineString', coordinates: circle(station.location, km) },
        })),
      ),
    )
  }

  showClusters(always: boolean) {
    const step = Math.round(this.map.getZoom() * 2)
    if (!always && step === this.zoomStep) return
    this.zoomStep = step
    this.set('clusters', this.map.getZoom() < clustersBelow ? clusters(this.desk.fleet, this.map.getZoom()) : [])
  }

  /** What lies under a place of the canvas, technicians first. */
  at(x: number, y: number): Selection {
    const reach = 4
    const layers = ['technicians', 'jobs'].filter((layer) => this.map.getLayer(layer))
    const [found]: MapGeoJSONFeature[] = this.map.queryRenderedFeatures(
      [
        [x - reach, y - reach],
        [x + reach, y + reach],
      ],
      { layers },
    )
    if (!found) return null
    const id = String(found.properties.id)
    return found.layer.id === 'technicians' ? { kind: 'technician', id } : { kind: this.desk.board.jobs.has(id) ? 'job' : 'request', id }
  }

  private showRoute() {
    const technician = this.chosenTechnician()
    if (!technician?.position) {
      this.trackOf = null
      this.set('track', [])
      return this.set('route', [])
    }
    const jobs = this.desk.board
      .jobsOf(technician.id)
      .filter(isAhead)
      .sort((a, b) => begin(a) - begin(b))
    const places = [technician.position, ...jobs.flatMap(({ site }) => (site ? [site] : []))].map(coordinates)
    this.set('route', places.length > 1 ? [lineOf(places)] : [])
    if (this.trackOf !== technician.id) void this.showTrack(technician)
  }

  private async showTrack(technician: Technician) {
    this.trackOf = technician.id
    this.set('track', [])
    if (!technician.shiftStartedAt) return
    const answer = await list<PositionModel>(
      `/api/technicians/${encodeURIComponent(technician.id)}/track?from=${encodeURIComponent(technician.shiftStartedAt)}`,
      10,
    )
    if (answer.ok && this.trackOf === technician.id && answer.value.length > 1) this.set('track', [lineOf(answer.value.map(coordinates))])
  }

  private chosenTechnician(): Technician | undefined {
    const { selection, board } = this.desk
    if (selection?.kind === 'technician') return board.technicians.get(selection.id)
    const booking = selection?.kind === 'job' ? board.jobs.get(selection.id)?.booking : null
    return booking ? board.technicians.get(booking.technician) : undefined
  }

  private set(source: (typeof names)[number], features: Feature[]) {
    void this.map.getSource<GeoJSONSource>(source)?.setData({ type: 'FeatureCollection', features })
  }
}

const isAhead = (job: Job) => job.state === 'Accepted' || job.state === 'EnRoute' || job.state === 'OnSite' || job.state === 'Paused'
const begin = (job: Job) => (job.booking?.from ? Date.parse(job.booking.from) : Infinity)
const coordinates = (at: Point): Place => shown(at.longitude, at.latitude)
const point = (at: Point, properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: coordinates(at) },
})
const lineOf = (places: Place[]): Feature => ({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: places } })

/** Who was not heard of for a while is not shown as if they were there now. */
const isStale = (one: Technician, now: number) => now - Date.parse(one.position!.at) > staleAfter
const look = (one: Technician, now: number) => (isStale(one, now) ? 'stale' : one.status)
const label = (one: Technician, now: number) => `${one.name ?? one.id}${isStale(one, now) ? `\n${ago(Date.parse(one.position!.at) / 1000, now / 1000)}` : ''}`

function circle({ latitude, longitude }: Point, km: number): Place[] {
  return Array.from({ length: 73 }, (_, i) => {
    const angle = (i * Math.PI) / 36
    return shown(longitude + (km * Math.sin(angle)) / (kmPerDegree * Math.cos((latitude * Math.PI) / 180)), latitude + (km * Math.cos(angle)) / kmPerDegree)
  })
}
