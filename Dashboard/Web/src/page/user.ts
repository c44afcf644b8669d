import { t } from '../i18n/language'
import { me } from './call'

const nobody = 'user:local'
const kind = 'user:'
const technician = 'technician:'

/** An actor of the journal as people call them. @param person how technicians are called. */
export function actorName(actor: string, person: (id: string) => string): string {
  const who = me()
  if (actor === nobody) return t('user.local')
  if (who && actor === kind + who.id) return t('user.me', { name: who.displayName })
  if (actor.startsWith(kind)) return actor.slice(kind.length)
  if (actor.startsWith(technician)) return t('user.phone', { name: person(actor.slice(technician.length)) })
  if (actor.startsWith('device:')) return t('user.device', { name: actor.slice('device:'.length) })
  if (actor.startsWith('customer:')) return t('user.customer')
  return actor === 'system' ? t('user.system') : actor
}
