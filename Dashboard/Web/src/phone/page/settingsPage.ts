import { me } from '../../page/call'
import { make } from '../../page/dom'
import { profile, signOut } from '../../page/profile'
import type { App } from '../app'
import { say } from '../i18n/say'
import { pushState, turnPushOff, turnPushOn } from '../push/push'
import { forgetOwner } from '../store/owner'
import { button, sure, toast } from './pieces'
import { top, type Page } from './page'

export class SettingsPage implements Page {
  private readonly push = make('div', { className: 'stack' })
  private readonly drawnOf = me()

  constructor(private readonly app: App) {}

  draw() {
    void this.fill()
    return [
      top(this.app, say('app.settings'), '#/'),
      make('main', {}, ...profile(() => this.signOut()), make('h2', { textContent: say('push.title') }), this.push),
    ]
  }

  update() {
    return this.drawnOf?.id === me()?.id
  }

  /** What is not sent stays for whoever did it; nothing of it wakes or shows on the phone meanwhile. */
  private async signOut() {
    const { waiting } = this.app.outbox
    if (waiting.length > 0 && !(await sure(say('out.unsent', { count: waiting.length }), say('out.sure')))) return
    if (this.app.technician) await turnPushOff(this.app.technician).catch(() => null)
    if (!(await signOut('/phone/', forgetOwner))) toast(say('out.offline'))
  }

  private async fill() {
    const state = await pushState()
    const act = (text: string, run: (technician: string) => Promise<void>) =>
      button(text, async () => {
        if (this.app.technician) await run(this.app.technician).catch(() => toast(say('app.offline')))
        await this.fill()
      })
    const words = make('p', { className: state === 'on' ? 'notice is-go' : 'notice' })
    if (state === 'on') this.push.replaceChildren(Object.assign(words, { textContent: say('push.isOn') }), act(say('push.off'), turnPushOff))
    else if (state === 'off') this.push.replaceChildren(act(say('push.on'), turnPushOn))
    else this.push.replaceChildren(Object.assign(words, { textContent: say(state === 'denied' ? 'push.denied' : 'push.unsupported') }))
  }
}
