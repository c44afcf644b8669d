import type { TechnicianModel } from '../../contract/api'

type Named = Pick<TechnicianModel, 'id' | 'name'>

/** By name, and with the id where two of them share it, or have none. */
export const called = (all: readonly Named[], { id, name }: Named): string =>
  !name ? id : all.some((one) => one.name === name && one.id !== id) ? `${name} (${id})` : name
