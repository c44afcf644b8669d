import { make, setText } from '../../page/dom'
import type { App } from '../app'
import { say } from '../i18n/say'
import { countdown } from '../page/times'
import { now } from '../store/clock'

/** Whatever page is open: that somebody is asked, and how long; the day has the offers themselves. */
export class OfferBar {
  private readonly what = make('span', { ariaLive: 'polite' })
  /** Not read aloud every second. */
  private readonly left = make('span', { ariaLive: 'off' })
  readonly element = make('aside', { hidden: true }, make('a', { className: 'offer-bar', href: '#/' }, this.what, ' · ', this.left))

  constructor(private readonly app: App) {}

  tick() {
    const [first] = (this.app.view?.offers ?? []).filter(({ pending, expiresAt }) => pending === 0 && Date.parse(expiresAt) > now())
    this.element.hidden = !first || ['', '#', '#/', '#/who'].includes(location.hash)
    if (this.element.hidden || !first) return
    this.element.ariaLabel = say('offers.title')
    setText(this.what, say('offer.new', { serial: first.order.machine }))
    setText(this.left, say('offer.left', { time: countdown(Date.parse(first.expiresAt) - now()) }))
  }
}
