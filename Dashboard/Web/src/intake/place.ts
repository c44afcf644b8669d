import { moment } from '../i18n/format'
import { t } from '../i18n/language'
import { make } from '../page/dom'
import type { MachineModel as Machine, PreviewModel as Preview } from '../contract/api'

/** Where the machine of a call is: whoever takes the call asks, when it says something else than its file (R-SLA-1). */
export class Place {
  readonly element = make('div', { className: 'where', ariaLive: 'polite' })
  /** The machine says that it is elsewhere, and the caller that it stands at its site. */
  private isAtSite = false

  constructor(private readonly onAnswer: () => void) {}

  /** Another machine, another answer. */
  forget() {
    this.isAtSite = false
    this.element.replaceChildren()
  }

  /** What a call says of it. Left to the node, it is where the machine says it is when it has left its site. */
  of(machine: Machine | null) {
    const place = this.isAtSite ? machine?.site : machine?.site ? null : machine?.position
    if (!place) return {}
    return { site: { latitude: place.latitude, longitude: place.longitude }, ...(machine?.station ? { station: machine.station } : {}) }
  }

  ask({ moved, timeZone }: Preview) {
    if (!moved || moved.kmFromSite === null) return this.element.replaceChildren()
    const answer = (isAtSite: boolean, words: string) =>
      make(
        'button',
        {
          type: 'button',
          ariaPressed: String(this.isAtSite === isAtSite),
          onclick: () => {
            this.isAtSite = isAtSite
            this.onAnswer()
          },
        },
        words,
      )
    const hadKeys = this.element.contains(document.activeElement)
    this.element.replaceChildren(
      make('p', { className: 'note is-open' }, t('intake.moved', { km: String(Math.round(moved.kmFromSite)), time: moment(Date.parse(moved.at), timeZone) })),
      make('div', { className: 'buttons' }, answer(false, t('intake.isThere')), answer(true, t('intake.isAtSite'))),
    )
    if (hadKeys) this.element.querySelector<HTMLElement>('[aria-pressed=true]')?.focus()
  }
}
