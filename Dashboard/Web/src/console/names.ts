import { t } from '../i18n/language'
import type { TextKey } from '../i18n/language'
import type { Desk } from './desk'
import type { Job, Request } from '../live/protocol'
import { get } from '../page/api'
import { make, setText } from '../page/dom'

export const stationName = (desk: Desk, id: string) => desk.fleet.stations.get(id)?.name ?? id
export const technicianName = (desk: Desk, id: string) => desk.board.technicians.get(id)?.name ?? id
export const stateName = (item: Job | Request) => t(`jobState.${item.state}` as TextKey)
export const workName = (item: Job | Request) => ('fault' in item ? item.fault : item.work)
export const typeName = (item: Job | Request) => t(`workType.${'fault' in item ? item.work : item.type}` as TextKey)
export const isRequest = (item: Job | Request): item is Request => 'fault' in item

/** The customer's name, once it is read; the id until then and where the name was erased. */
export function customerName(id: string): HTMLElement {
  const element = make('span', {}, id)
  void get<{ name: string | null }>(`/api/customers/${encodeURIComponent(id)}`).then((answer) => answer.ok && answer.value.name && setText(element, answer.value.name))
  return element
}
