import { signInAddress } from '../../page/call'
import { make } from '../../page/dom'
import type { App } from '../app'
import { say } from '../i18n/say'

/** Above every screen once the session has ended while something still waits to be sent: nothing is lost by signing in again. */
export class SignInBar {
  readonly element = make('div', { className: 'sign-in-bar', role: 'status', hidden: true })

  constructor(private readonly app: App) {
    app.onChange(() => this.show())
  }

  private show() {
    const isShown = this.app.isOut && this.app.online
    this.element.hidden = !isShown
    if (isShown)
      this.element.replaceChildren(
        make('p', { className: 'notice', textContent: say('out.kept') }),
        make('a', { className: 'button', href: signInAddress(), textContent: say('out.again') }),
      )
  }
}
