import { t } from '../i18n/language'

const stored = 'dispatch.user'
const nobody = 'user:local'
const kind = 'user:'
const technician = 'technician:'

/** The name that whoever sits here chose; empty before. Kept in this browser until there is sign-in. */
export const userName = (): string => localStorage.getItem(stored) ?? ''

export function setUserName(name: string) {
  const chosen = name.trim().replace(/\s+/g, ' ').slice(0, 60)
  if (chosen) localStorage.setItem(stored, chosen)
  else localStorage.removeItem(stored)
}

/** What tells the node who acts. */
export const userHeader = (): Record<string, string> => (userName() ? { 'x-dispatch-user': encodeURIComponent(userName()) } : {})

/** An actor of the journal as people call them. @param person how technicians are called. */
export function actorName(actor: string, person: (id: string) => string): string {
  if (actor === nobody) return t('user.local')
  if (actor === kind + userName()) return t('user.me', { name: userName() })
  if (actor.startsWith(kind)) return actor.slice(kind.length)
  if (actor.startsWith(technician)) return t('user.phone', { name: person(actor.slice(technician.length)) })
  if (actor.startsWith('device:')) return t('user.device', { name: actor.slice('device:'.length) })
  if (actor.startsWith('customer:')) return t('user.customer')
  return actor === 'system' ? t('user.system') : actor
}
