export const unknownPosition = -(2 ** 31)

export const Flag = { open: 1, overdue: 2, reported: 4, unverified: 8, meterSuspected: 16 } as const

/** One row per marker, column by column. */
export interface Markers {
  count: number
  /** The machine's handle in the lower 24 bits, flags above. */
  handles: Uint32Array
  /** Degrees times 10^7. */
  longitudes: Int32Array
  latitudes: Int32Array
  /** Hundredths of lifetime hours. */
  hours: Uint32Array
  /** Unix seconds; 0 for none. */
  readingAt: Uint32Array
}

export function unpack(packed: Uint8Array): Markers {
  // Numbers of 32 bits need a buffer that begins with them.
  const bytes = packed.slice()
  const count = bytes.length / 20
  const start = (column: number) => column * count * 4
  return {
    count,
    handles: new Uint32Array(bytes.buffer, start(0), count),
    longitudes: new Int32Array(bytes.buffer, start(1), count),
    latitudes: new Int32Array(bytes.buffer, start(2), count),
    hours: new Uint32Array(bytes.buffer, start(3), count),
    readingAt: new Uint32Array(bytes.buffer, start(4), count),
  }
}
