import { t, type TextKey } from '../i18n/language'
import type { Job } from '../live/protocol'

/** What was not there when somebody was sent or came, in sentences (R-MNT-3, R-PART-1). */
export function lacks({ missingParts, unprepared }: Pick<Job, 'missingParts' | 'unprepared'>): string[] {
  return [...(missingParts.length > 0 ? [t('lack.parts', { parts: missingParts.join(', ') })] : []), ...unprepared.map((what) => t(`lack.${what}` as TextKey))]
}
