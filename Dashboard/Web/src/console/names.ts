import { here } from '../i18n/format'
import { t } from '../i18n/language'
import type { TextKey } from '../i18n/language'
import type { Desk } from './desk'
import type { Job, Request } from '../live/protocol'
import { get } from '../page/api'
import { isShared, knownPerson, knownPlace } from './directory'
import { make, setText } from '../page/dom'
import type { CustomerModel } from '../contract/api'

export const stationName = (desk: Desk, id: string) => desk.fleet.stations.get(id)?.name ?? knownPlace(id)?.name ?? id

/** With the id where two share a name; the id alone of whoever is not known or was erased. */
export function technicianName(desk: Desk, id: string): string {
  const known = knownPerson(id)
  const name = desk.board.technicians.get(id)?.name ?? known?.name
  return name ? (isShared(name) ? `${name} (${id})` : name) : id
}

/** The clock of a station's people and machines. */
export const stationZone = (desk: Desk, id: string): string => desk.fleet.stations.get(id)?.timeZone ?? knownPlace(id)?.timeZone ?? 'UTC'

export function technicianZone(desk: Desk, id: string): string {
  const station = desk.board.technicians.get(id)?.station ?? knownPerson(id)?.station
  return station ? stationZone(desk, station) : here
}

/** Of an order, wherever it is read. */
export const orderZone = (desk: Desk, id: string): string => desk.item(id)?.timeZone ?? here
export const stateName = (item: Job | Request) => t(`jobState.${item.state}` as TextKey)
export const workName = (item: Job | Request) => ('fault' in item ? item.fault : item.work)
export const typeName = (item: Job | Request) => t(`workType.${'fault' in item ? item.work : item.type}` as TextKey)
export const isRequest = (item: Job | Request): item is Request => 'fault' in item

/** The customer's name, once it is read; the id until then and where the name was erased. */
export function customerName(id: string): HTMLElement {
  const element = make('span', {}, id)
  void get<CustomerModel>(`/api/customers/${encodeURIComponent(id)}`).then((answer) => answer.ok && answer.value.name && setText(element, answer.value.name))
  return element
}
