import type { TileDatum } from '../contract/api'

/** Which coordinates the tiles are drawn in. Data stay WGS-84; only what is shown moves. */
let datum: TileDatum = 'Wgs84'

export const setDatum = (chosen: TileDatum) => {
  datum = chosen
}

const semiMajorAxis = 6_378_245
const eccentricitySquared = 0.006693421622965943
const radians = Math.PI / 180

/** Where a WGS-84 place lies on the tiles; longitude, latitude. Outside China both are the same. */
export function shown(longitude: number, latitude: number): [number, number] {
  if (datum === 'Wgs84' || longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271) return [longitude, latitude]
  const [x, y] = [longitude - 105, latitude - 35]
  const magic = 1 - eccentricitySquared * Math.sin(latitude * radians) ** 2
  const root = Math.sqrt(magic)
  const north = (northward(x, y) * 180) / (((semiMajorAxis * (1 - eccentricitySquared)) / (magic * root)) * Math.PI)
  const east = (eastward(x, y) * 180) / ((semiMajorAxis / root) * Math.cos(latitude * radians) * Math.PI)
  return [longitude + east, latitude + north]
}

const wave = (value: number, ...terms: [number, number][]) =>
  terms.reduce((sum, [amplitude, frequency]) => sum + amplitude * Math.sin(value * frequency * Math.PI), 0) * (2 / 3)

const northward = (x: number, y: number) =>
  -100 +
  2 * x +
  3 * y +
  0.2 * y * y +
  0.1 * x * y +
  0.2 * Math.sqrt(Math.abs(x)) +
  wave(x, [20, 6], [20, 2]) +
  wave(y, [20, 1], [40, 1 / 3]) +
  wave(y, [160, 1 / 12], [320, 1 / 30])

const eastward = (x: number, y: number) =>
  300 +
  x +
  2 * y +
  0.1 * x * x +
  0.1 * x * y +
  0.1 * Math.sqrt(Math.abs(x)) +
  wave(x, [20, 6], [20, 2]) +
  wave(x, [20, 1], [40, 1 / 3]) +
  wave(x, [150, 1 / 12], [300, 1 / 30])
