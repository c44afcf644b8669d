import { make } from '../../page/dom'
import type { App } from '../app'
import { say } from '../i18n/say'
import { top, type Page } from './page'

/** Shown while it is not known which technician holds the phone, or when nobody does who is one. */
export class WhoPage implements Page {
  constructor(private readonly app: App) {}

  draw() {
    const { owner, isAsking } = this.app
    const words = isAsking ? say('app.loading') : owner ? say('who.noTechnician', { name: owner.name }) : say('who.once')
    return [
      top(this.app, say('app.title'), null),
      make(
        'main',
        {},
        make('p', { className: 'notice', textContent: words }),
        owner && !isAsking ? make('a', { className: 'button', href: '/', textContent: say('who.console') }) : null,
      ),
    ]
  }

  update() {
    return false
  }
}
