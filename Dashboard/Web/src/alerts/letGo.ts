import type { Desk } from '../console/desk'
import { technicianName } from '../console/names'
import { t } from '../i18n/language'
import type { Job, LetGo } from '../live/protocol'

/** Who could not go on with the job and why, in one sentence (R-CREW-1); empty when nobody had to let go. */
export const letGoText = (desk: Desk, { letGo }: Job): string => (letGo ? text(desk, letGo, letGo.onSite ? 'letGo.left' : 'letGo.free') : '')

/** The same of who was to come along. */
export const secondLetGoText = (desk: Desk, { secondLetGo }: Job): string => (secondLetGo ? text(desk, secondLetGo, 'letGo.second') : '')

function text(desk: Desk, letGo: LetGo, sentence: 'letGo.left' | 'letGo.free' | 'letGo.second'): string {
  const why = letGo.note && letGo.reason === 'OutOfService' ? letGo.note : t(`letGo.${letGo.reason}`)
  return t(sentence, { technician: technicianName(desk, letGo.technician), why })
}
