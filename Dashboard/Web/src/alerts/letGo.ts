import type { Desk } from '../console/desk'
import { technicianName } from '../console/names'
import { t } from '../i18n/language'
import type { Job } from '../live/protocol'

/** Who could not go on with the job and why, in one sentence (R-CREW-1); empty when nobody had to let go. */
export function letGoText(desk: Desk, { letGo }: Job): string {
  if (!letGo) return ''
  const why = letGo.note && letGo.reason === 'OutOfService' ? letGo.note : t(`letGo.${letGo.reason}`)
  return t(letGo.onSite ? 'letGo.left' : 'letGo.free', { technician: technicianName(desk, letGo.technician), why })
}
