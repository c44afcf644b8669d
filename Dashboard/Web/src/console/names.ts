import { t } from '../i18n/language'
import type { TextKey } from '../i18n/language'
import type { Desk } from './desk'
import type { Job, Request } from '../live/protocol'

export const stationName = (desk: Desk, id: string) => desk.fleet.stations.get(id)?.name ?? id
export const technicianName = (desk: Desk, id: string) => desk.board.technicians.get(id)?.name ?? id
export const stateName = (item: Job | Request) => t(`jobState.${item.state}` as TextKey)
export const workName = (item: Job | Request) => ('fault' in item ? item.fault : item.work)
export const typeName = (item: Job | Request) => t(`workType.${'fault' in item ? item.work : item.type}` as TextKey)
export const isRequest = (item: Job | Request): item is Request => 'fault' in item
