import { afterEach, describe, expect, it } from 'vitest'
import { setDatum, shown } from '../../src/map/datum'
import { metres } from '../../src/phone/position/geofence'

afterEach(() => setDatum('Wgs84'))

const place = ([longitude, latitude]: [number, number]) => ({ latitude, longitude })

describe('tiles in WGS-84', () => {
  it('have everything where it is', () => {
    expect(shown(121.5272106, 31.1774276)).toEqual([121.5272106, 31.1774276])
  })
})

describe('Chinese tiles', () => {
  // The reference points of googollee/eviltransform: latitude and longitude of WGS-84, then of GCJ-02.
  it.each([
    [31.1774276, 121.5272106, 31.17530398364597, 121.531541859215],
    [22.543847, 113.912316, 22.540796131694766, 113.9171764808363],
    [39.911954, 116.377817, 39.91334545536069, 116.38404722455657],
  ])('have %f, %f where GCJ-02 has it, to a decimetre', (latitude, longitude, north, east) => {
    setDatum('Gcj02')

    expect(metres(place(shown(longitude, latitude)), { latitude: north, longitude: east })).toBeLessThan(0.1)
  })

  it.each([
    ['Zaragoza', -0.8891, 41.6488],
    ['Tokyo', 139.6917, 35.6895],
    ['Perth', 115.8605, -31.9505],
  ])('have %s where it is: the offset ends with China', (_name, longitude, latitude) => {
    setDatum('Gcj02')

    expect(shown(longitude, latitude)).toEqual([longitude, latitude])
  })

  it('keep neighbours neighbours: what is 100 m apart stays so to a metre', () => {
    setDatum('Gcj02')
    const [one, other] = [place(shown(117.2, 34.26)), place(shown(117.2, 34.26 + 100 / 111_195))]

    expect(Math.abs(metres(one, other) - 100)).toBeLessThan(1)
  })
})
