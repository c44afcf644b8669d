import type { Datum } from '../map/datum'

export interface Configuration {
  staleAfterSeconds: number
  tiles: { url: string; attribution: string | null; maximumZoom: number; datum: Datum } | null
}

const pause = 2_000

/** Asks until the node answers. */
export async function readConfiguration(): Promise<Configuration> {
  for (;;) {
    try {
      const response = await fetch('/api/client-configuration')
      if (response.ok) return (await response.json()) as Configuration
    } catch {
      // The node is not there yet.
    }
    await new Promise((again) => setTimeout(again, pause))
  }
}
