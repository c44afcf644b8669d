import type { ExpressionSpecification, GeoJSONSource, LayerSpecification, Map, SourceSpecification } from 'maplibre-gl'
import type { FeatureCollection } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import coarseUrl from '#basemap/countries-coarse.json?url'
import countriesUrl from '#basemap/countries.json?url'
import provincesUrl from '#basemap/provinces.json?url'
import watersUrl from '#basemap/waters.json?url'
import citiesUrl from '#basemap/cities.json?url'
import type { Palette } from './palette'

interface Cities {
  names: string[]
  /** Chinese names by place in names. */
  chinese: Record<number, string>
  longitudes: number[]
  latitudes: number[]
  ranks: number[]
}

type World = Topology<{ countries: GeometryCollection }>

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] }
const names = ['land', 'borders', 'provinces', 'lakes', 'rivers', 'cities'] as const
const provincesFrom = 3.5

export const basemapSources: Record<string, SourceSpecification> = Object.fromEntries(
  names.map((name) => [name, { type: 'geojson', data: nothing, tolerance: 0.3 }]),
)

export function basemapLayers(palette: Palette): LayerSpecification[] {
  return [
    { id: 'water', type: 'background', paint: { 'background-color': palette.water } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': palette.land, 'fill-antialias': false } },
    { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': palette.water } },
    { id: 'rivers', type: 'line', source: 'rivers', minzoom: 4, paint: { 'line-color': palette.river, 'line-width': widen(4, 0.6, 9, 2) } },
    {
      id: 'provinces',
      type: 'line',
      source: 'provinces',
      minzoom: provincesFrom,
      paint: { 'line-color': palette.province, 'line-width': widen(4, 0.6, 9, 1.4) },
    },
    { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': palette.border, 'line-width': widen(1, 0.5, 8, 1.6) } },
  ]
}

export function labelLayers(palette: Palette, chinese: boolean): LayerSpecification[] {
  const rank = (at: number, minzoom: number, size: number): LayerSpecification => ({
    id: `cities-${at}`,
    type: 'symbol',
    source: 'cities',
    minzoom,
    filter: ['==', ['get', 'rank'], at],
    layout: {
      'text-field': cityName(chinese),
      'text-size': size,
      'text-padding': 6,
      'text-font': ['Noto Sans', 'Noto Sans CJK SC', 'sans-serif'],
      'symbol-sort-key': ['get', 'order'],
    },
    paint: { 'text-color': palette.label, 'text-halo-color': palette.labelHalo, 'text-halo-width': 1.2 },
  })
  return [rank(2, 7.2, 10.5), rank(1, 5, 11), rank(0, 1.8, 12)]
}

const cityName = (chinese: boolean): ExpressionSpecification => (chinese ? ['coalesce', ['get', 'chinese'], ['get', 'name']] : ['get', 'name'])

export const cityLabels = (map: Map, chinese: boolean) => [0, 1, 2].forEach((rank) => map.setLayoutProperty(`cities-${rank}`, 'text-field', cityName(chinese)))

/** Asked for while the map is still being made. */
const coarse = read<World>(coarseUrl)
coarse.catch(() => undefined)

/** The light outline first; what makes it pretty when the page has time. */
export async function loadBasemap(map: Map) {
  fill(map, await coarse)
  await new Promise((settled) => map.once('idle', settled))
  performance.mark('land')
  fill(map, await read<World>(countriesUrl))
  void set(map, 'cities', places(await read<Cities>(citiesUrl)))
  const waters = await read<Topology<{ lakes: GeometryCollection; rivers: GeometryCollection }>>(watersUrl)
  void set(map, 'lakes', feature(waters, waters.objects.lakes))
  void set(map, 'rivers', feature(waters, waters.objects.rivers))
  if (map.getZoom() < provincesFrom) await new Promise<void>((near) => map.on('zoomend', () => map.getZoom() >= provincesFrom && near()))
  const provinces = await read<Topology<{ provinces: GeometryCollection }>>(provincesUrl)
  void set(map, 'provinces', { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: mesh(provinces) }] })
}

function fill(map: Map, world: World) {
  void set(map, 'land', feature(world, world.objects.countries))
  void set(map, 'borders', { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: mesh(world, world.objects.countries) }] })
}

const places = (cities: Cities): FeatureCollection => ({
  type: 'FeatureCollection',
  features: cities.names.map((name, order) => ({
    type: 'Feature',
    properties: { name, order, rank: cities.ranks[order], ...(cities.chinese[order] ? { chinese: cities.chinese[order] } : {}) },
    geometry: { type: 'Point', coordinates: [cities.longitudes[order]!, cities.latitudes[order]!] },
  })),
})

const set = (map: Map, source: string, data: GeoJSON.GeoJSON) => map.getSource<GeoJSONSource>(source)?.setData(data)

async function read<T>(url: string): Promise<T> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return response.json() as Promise<T>
}

export const widen = (fromZoom: number, from: number, toZoom: number, to: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  fromZoom,
  from,
  toZoom,
  to,
]
