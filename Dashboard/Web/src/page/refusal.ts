import { t, type TextKey } from '../i18n/language'
import { texts } from '../i18n/console'
import type { Refusal } from './api'

/** In the viewer's language where we know the refusal; else as the node says it. */
export function refusalText({ code, detail }: Refusal): string {
  const key = `refusal.${code}`
  return key in texts ? t(key as TextKey, { number: /\d+/.exec(detail)?.[0] ?? '' }) : detail || t('refusal.unknown', { code })
}
