import type { ClientConfiguration as Configuration } from '../contract/api'

export type { ClientConfiguration as Configuration } from '../contract/api'

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
