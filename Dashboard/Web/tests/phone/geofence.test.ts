import { describe, expect, it } from 'vitest'
import { Geofence, metres } from '../../src/phone/position/geofence'

const site = { latitude: 34.26, longitude: 117.2 }
const degree = 111_195
const north = (distance: number, at = 0, accuracy = 10) => ({ latitude: site.latitude + distance / degree, longitude: site.longitude, at, accuracy })

describe('a geofence of 200 m', () => {
  it('is entered at the first fix within it, and remembers when', () => {
    const fence = new Geofence(site)
    for (const [distance, at] of [
      [300, 1],
      [201, 2],
      [199, 3],
      [20, 4],
    ] as const)
      fence.take(north(distance, at))

    expect(fence.enteredAt).toBe(3)
  })

  it('does not flicker at its edge: it is left only beyond the leeway of a tenth', () => {
    const fence = new Geofence(site)
    fence.take(north(190, 1))
    fence.take(north(215, 2))
    expect(fence.enteredAt).toBe(1)
    fence.take(north(225, 3))
    expect(fence.enteredAt).toBeNull()
    fence.take(north(210, 4))
    expect(fence.enteredAt).toBeNull()
  })

  it('does not listen to a fix that may be further off than the fence is wide', () => {
    const fence = new Geofence(site)
    fence.take(north(0, 1, 201))
    expect(fence.enteredAt).toBeNull()
    fence.take(north(0, 2, 200))
    fence.take(north(5_000, 3, 5_000))
    expect(fence.enteredAt).toBe(2)
  })
})

describe('a distance', () => {
  it('between cities is as the atlas has it', () => {
    const [madrid, xuzhou] = [
      { latitude: 40.4168, longitude: -3.7038 },
      { latitude: 34.2044, longitude: 117.2858 },
    ]
    expect(metres(madrid, xuzhou) / 1_000).toBeGreaterThan(9_600)
    expect(metres(madrid, xuzhou) / 1_000).toBeLessThan(9_800)
    expect(metres(madrid, xuzhou)).toBeCloseTo(metres(xuzhou, madrid), 3)
  })

  it('is nothing to the same place, half the earth to the opposite one, and short over the date line', () => {
    expect(metres(site, site)).toBe(0)
    expect(metres({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 }) / 1_000).toBeCloseTo(20_015, 0)
    expect(metres({ latitude: 0, longitude: 179.999 }, { latitude: 0, longitude: -179.999 })).toBeLessThan(230)
  })
})
