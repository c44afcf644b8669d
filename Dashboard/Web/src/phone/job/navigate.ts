import { make } from '../../page/dom'
import type { Place } from '../day/day'
import { say } from '../i18n/say'
import { icon } from '../page/icons'

/** A geo: address opens the phone's own map app; where nothing takes it (iPhones), the second link does. */
export function navigate(site: Place | null, name: string): HTMLElement[] {
  if (!site) return []
  const point = `${site.latitude},${site.longitude}`
  const apple = /iPhone|iPad|Macintosh/.test(navigator.userAgent)
  const href = apple ? `https://maps.apple.com/?daddr=${point}` : `geo:${point}?q=${point}(${encodeURIComponent(name)})`
  return [make('a', { className: 'button', href }, icon('way'), say('job.navigate'))]
}
