import { make, setText } from '../../page/dom'
import type { App } from '../app'
import { say } from '../i18n/say'
import { countdown } from '../page/times'
import { now } from '../store/clock'

/** Whatever page is open: that somebody is asked, and how long; the day has the offers themselves. */
export class OfferBar {
  readonly element = make('a', { className: 'offer-bar', href: '#/', hidden: true, role: 'status' })

  constructor(private readonly app: App) {}

  tick() {
    const [first] = (this.app.view?.offers ?? []).filter(({ pending, expiresAt }) => pending === 0 && Date.parse(expiresAt) > now())
    this.element.hidden = !first || ['', '#', '#/', '#/who'].includes(location.hash)
    if (first) setText(this.element, `${say('offer.new', { serial: first.order.machine })} · ${say('offer.left', { time: countdown(Date.parse(first.expiresAt) - now()) })}`)
  }
}
