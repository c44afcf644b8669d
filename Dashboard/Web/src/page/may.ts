import type { Role } from '../contract/api'
import type { Fleet } from '../live/fleet'
import type { Station } from '../live/protocol'
import { me } from './call'

const desk: Role[] = ['Administrator', 'Dispatcher', 'Manager']
const hotline: Role[] = [...desk, 'Agent']
const dealers: Role[] = ['Dealer', 'DealerManager']

/** Who does what, as the node's routes have it: what is not one's to do is not shown. */
const offices = {
  desk,
  hotline,
  calls: [...hotline, 'Clerk', ...dealers],
  managers: ['Administrator', 'Manager'],
  figures: [...desk, 'Sales', 'Warranty', 'Finance', 'Quality', 'DealerManager'],
  rosters: [...hotline, ...dealers],
  /** Who files what was arranged; the desk finds it by the palette. */
  filing: ['Warranty', 'Clerk', 'Quality'],
  /** Decides on whose side a fault is. */
  appraisal: ['Administrator', 'Manager', 'Warranty'],
  whose: [...hotline, 'Clerk', 'Warranty'],
  stores: [...desk, 'Storekeeper'],
} satisfies Record<string, Role[]>

/** The stations within one's reach, by name; the feed tells of all, so that neighbours have theirs. */
export const ownStations = (fleet: Fleet): Station[] =>
  [...fleet.stations.values()].filter(({ id }) => me()?.stations?.includes(id) ?? true).sort((a, b) => a.name.localeCompare(b.name))

export type Office = keyof typeof offices

export const may = (office: Office): boolean => me()?.roles.some((role) => (offices[office] as Role[]).includes(role)) ?? false
