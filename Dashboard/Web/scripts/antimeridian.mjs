/**
 * A polygon that crosses the antimeridian goes on beyond 180 degrees instead of jumping back to -180; the map draws the rest on the other
 * side. A ring around a pole is closed along it.
 */
export function unwrapped({ type, coordinates }) {
  return { type, coordinates: type === 'MultiPolygon' ? coordinates.map((rings) => rings.map(unwrappedRing)) : coordinates.map(unwrappedRing) }
}

function unwrappedRing(ring) {
  let turn = 0
  const points = ring.map(([longitude, latitude], i) => {
    const step = i === 0 ? 0 : longitude - ring[i - 1][0]
    if (step > 180) turn -= 360
    if (step < -180) turn += 360
    return [longitude + turn, latitude]
  })
  return turn === 0 ? points : aroundPole(points)
}

function aroundPole(points) {
  const pole = points[0][1] < 0 ? -90 : 90
  return [...points, [points.at(-1)[0], pole], [points[0][0], pole], points[0]]
}
