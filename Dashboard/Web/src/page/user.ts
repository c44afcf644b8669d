import { t } from '../i18n/language'

const stored = 'dispatch.user'
const nobody = 'user:local'
const kind = 'user:'

/** The name that whoever sits here chose; empty before. Kept in this browser until there is sign-in. */
export const userName = (): string => localStorage.getItem(stored) ?? ''

export function setUserName(name: string) {
  const chosen = name.trim().replace(/\s+/g, ' ').slice(0, 60)
  if (chosen) localStorage.setItem(stored, chosen)
  else localStorage.removeItem(stored)
}

/** What tells the node who acts. */
export const userHeader = (): Record<string, string> => (userName() ? { 'x-dispatch-user': encodeURIComponent(userName()) } : {})

/** An actor of the journal as people call them. */
export function actorName(actor: string): string {
  if (actor === nobody) return t('faster.desk')
  if (actor === kind + userName()) return t('user.me', { name: userName() })
  if (actor.startsWith(kind)) return actor.slice(kind.length)
  return actor === 'system' ? t('user.system') : actor
}
