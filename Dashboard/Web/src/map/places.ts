import type { GeoJSONSource, LayerSpecification, Map, SourceSpecification } from 'maplibre-gl'
import type { Feature, FeatureCollection } from 'geojson'
import type { Fleet } from '../live/fleet'
import { widen } from './basemap'
import { shown } from './datum'
import type { Palette } from './palette'

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] }

export const placeSources: Record<string, SourceSpecification> = Object.fromEntries(
  ['territories', 'urban', 'stations'].map((name) => [name, { type: 'geojson', data: nothing }]),
)

/** Under the machines. */
export const areaLayers = (palette: Palette): LayerSpecification[] => [
  { id: 'territories', type: 'fill', source: 'territories', paint: { 'fill-color': palette.territory, 'fill-opacity': 0.07 } },
  {
    id: 'territories-edge',
    type: 'line',
    source: 'territories',
    paint: { 'line-color': palette.territory, 'line-opacity': 0.55, 'line-width': widen(3, 0.8, 8, 1.6), 'line-dasharray': [3, 2] },
  },
  { id: 'urban', type: 'fill', source: 'urban', minzoom: 5, paint: { 'fill-color': palette.territory, 'fill-opacity': 0.16 } },
]

/** Over the machines: few and important. */
export const siteLayers = (palette: Palette): LayerSpecification[] => [
  {
    id: 'stations',
    type: 'symbol',
    source: 'stations',
    layout: {
      'icon-image': 'station',
      'icon-allow-overlap': true,
      'text-field': ['step', ['zoom'], '', 4.5, ['get', 'name']],
      'text-size': 12,
      'text-offset': [0, 1.25],
      'text-anchor': 'top',
      'text-optional': true,
      'text-font': ['Noto Sans', 'Noto Sans CJK SC', 'sans-serif'],
    },
    paint: { 'text-color': palette.accent, 'text-halo-color': palette.labelHalo, 'text-halo-width': 1.6 },
  },
]

export function showPlaces(map: Map, fleet: Fleet) {
  const stations = [...fleet.stations.values()]
  void set(
    map,
    'territories',
    stations.map((station) => area(station.territory, station.name)),
  )
  void set(
    map,
    'urban',
    stations.flatMap((station) => (station.urban ? [area(station.urban, station.name)] : [])),
  )
  void set(
    map,
    'stations',
    stations.map((station) => point(station.location, station.name)),
  )
}

/** Drawn rather than shipped, so that they follow the colours. */
export function drawIcons(map: Map, palette: Palette) {
  icon(map, 'station', 24, (pen) => {
    pen.fillStyle = palette.accent
    pen.strokeStyle = palette.labelHalo
    pen.lineWidth = 2
    pen.beginPath()
    pen.roundRect(2, 2, 20, 20, 5)
    pen.fill()
    pen.stroke()
    pen.fillStyle = palette.labelHalo
    pen.fill(new Path2D('M12 5.500 18 10.500V18h-4v-4.500h-4V18H6v-7.500z'))
  })
  for (const [status, colour] of Object.entries(palette.units))
    icon(map, `crew-${status}`, 20, (pen) => {
      const hollow = status === 'stale'
      pen.beginPath()
      pen.arc(10, 10, 8, 0, 2 * Math.PI)
      pen.fillStyle = hollow ? palette.labelHalo : colour
      pen.strokeStyle = hollow ? colour : palette.labelHalo
      pen.lineWidth = hollow ? 2 : 1.6
      pen.setLineDash(hollow ? [3, 2] : [])
      pen.fill()
      pen.stroke()
      pen.fillStyle = hollow ? colour : palette.labelHalo
      pen.fill(new Path2D('M10 5a2.300 2.300 0 1 1 0 4.600 2.300 2.300 0 0 1 0-4.600zM5.600 14.500c0-2.600 1.900-4.100 4.400-4.100s4.400 1.500 4.400 4.100z'))
    })
}

function icon(map: Map, name: string, size: number, draw: (pen: CanvasRenderingContext2D) => void) {
  const canvas = Object.assign(document.createElement('canvas'), { width: size * 2, height: size * 2 })
  const pen = canvas.getContext('2d')!
  pen.scale(2, 2)
  draw(pen)
  const image = pen.getImageData(0, 0, size * 2, size * 2)
  if (map.hasImage(name)) map.updateImage(name, image)
  else map.addImage(name, image, { pixelRatio: 2 })
}

const point = (at: { latitude: number; longitude: number }, name: string): Feature => ({
  type: 'Feature',
  properties: { name },
  geometry: { type: 'Point', coordinates: shown(at.longitude, at.latitude) },
})

function area(flat: number[], name: string): Feature {
  const ring = Array.from({ length: flat.length / 2 }, (_, i) => shown(flat[i * 2]!, flat[i * 2 + 1]!))
  return { type: 'Feature', properties: { name }, geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] } }
}

const set = (map: Map, source: string, features: Feature[]) => map.getSource<GeoJSONSource>(source)?.setData({ type: 'FeatureCollection', features })
