import { language, languages, type Language } from '../../i18n/language'
import { make } from '../../page/dom'
import type { App } from '../app'
import { say } from '../i18n/say'
import { pushState, turnPushOff, turnPushOn } from '../push/push'
import { button, toast } from './pieces'
import { top, type Page } from './page'

export class SettingsPage implements Page {
  private readonly push = make('div', { className: 'stack' })

  constructor(
    private readonly app: App,
    private readonly setLanguage: (language: Language) => void,
  ) {}

  draw() {
    void this.fill()
    const speak = make('div', { className: 'options' })
    for (const [code, name] of Object.entries(languages)) {
      const choice = button(name, () => this.setLanguage(code as Language))
      choice.lang = code
      choice.setAttribute('aria-pressed', String(code === language()))
      speak.append(choice)
    }
    const { view } = this.app
    return [
      top(this.app, say('app.settings'), '#/'),
      make(
        'main',
        {},
        make('h2', { textContent: say('app.language') }),
        speak,
        make('h2', { textContent: say('push.title') }),
        this.push,
        make('h2', { textContent: say('who.title') }),
        make('a', { className: 'button', href: '#/who', textContent: say('who.change', { name: view?.technician.name ?? this.app.technician ?? '' }) }),
      ),
    ]
  }

  update() {
    return true
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
