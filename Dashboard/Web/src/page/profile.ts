import type { AuthenticatorModel, SessionList, SessionModel, SignedOutModel } from '../contract/api'
import { dayAndMinute, here } from '../i18n/format'
import { languages, language, setLanguage, t, type Language } from '../i18n/language'
import { get, post, remove, type Answer } from './api'
import { forgetMe, me, readMe, signingOut } from './call'
import { make } from './dom'
import { refusalText } from './refusal'
import { setTheme, themeChoice, type ThemeChoice } from './theme'

const themes = ['auto', 'light', 'dark'] as const

/**
 * Signs out and leads to the page on which one signs in; what the browser keeps of this person's settings goes with the next sign-in.
 * @param before the page is left.
 * @returns whether the node was told.
 */
export async function signOut(to: string | null = null, before: () => Promise<unknown> = () => Promise.resolve()): Promise<boolean> {
  signingOut(true)
  const answer = await post<SignedOutModel | null>('/api/sign-out', {})
  if (!answer.ok && answer.refusal.status !== 401) {
    signingOut(false)
    return false
  }
  forgetMe()
  await before()
  // Where the company's provider signs out as well, it leads back here.
  location.assign((answer.ok && answer.value?.next) || (to ? `/sign-in/?to=${encodeURIComponent(to)}` : '/sign-in/'))
  return true
}

/** One's own account. @param leave what happens on signing out. */
export function profile(leave: () => unknown = () => signOut()): HTMLElement[] {
  const who = me()
  if (!who) return [make('p', { className: 'quiet' }, t('door.unreachable'))]
  const message = make('p', { className: 'problem', role: 'alert', hidden: true })
  return [
    make(
      'section',
      { className: 'profile' },
      make('p', { className: 'profile-name' }, make('b', {}, who.displayName), ` · ${who.name}`),
      make('p', { className: 'quiet' }, `${t('profile.roles')}: ${who.roles.map((role) => t(`role.${role}`)).join(', ')}`),
      message,
      make('div', { className: 'profile-pair' }, languageChoice(), themeChoices()),
      ...(who.signsInHere ? [password(message), authenticator(message)] : [make('p', { className: 'quiet' }, t('profile.elsewhere'))]),
      sessions(message),
      make('button', { type: 'button', className: 'strong primary', id: 'sign-out', onclick: () => void leave() }, t('profile.out')),
    ),
  ]
}

export function labelled(label: string, input: HTMLElement): HTMLLabelElement {
  return make('label', { className: 'field' }, make('span', {}, label), input)
}

function languageChoice() {
  const picker = make('select', {}, ...Object.entries(languages).map(([value, text]) => make('option', { value, text, lang: value })))
  picker.value = language()
  picker.onchange = () => setLanguage(picker.value as Language)
  return labelled(t('bar.language'), picker)
}

function themeChoices() {
  const picker = make('select', {}, ...themes.map((value) => make('option', { value, text: t(`theme.${value}`) })))
  picker.value = themeChoice()
  picker.onchange = () => setTheme(picker.value as ThemeChoice)
  return labelled(t('bar.theme'), picker)
}

function password(message: HTMLElement) {
  const current = make('input', { type: 'password', required: true, autocomplete: 'current-password' })
  const next = make('input', { type: 'password', required: true, autocomplete: 'new-password' })
  const form = make('form', {}, labelled(t('door.current'), current), labelled(t('door.next'), next), make('button', { type: 'submit' }, t('door.save')))
  form.onsubmit = (event) => {
    event.preventDefault()
    void post('/api/me/password', { current: current.value, next: next.value }).then((answer) => {
      if (!tell(message, answer, t('profile.changed'))) return
      form.reset()
    })
  }
  return make('details', {}, make('summary', {}, t('profile.password')), form)
}

function authenticator(message: HTMLElement) {
  const content = make('div', {})
  const draw = () => content.replaceChildren(me()?.hasAuthenticator ? removal() : addition())
  const change = async (answer: Answer<unknown>) => {
    if (!tell(message, answer, '')) return
    await readMe()
    draw()
  }

  function addition() {
    const ask = async () => {
      const answer = await post<AuthenticatorModel>('/api/me/authenticator', {})
      if (tell(message, answer, '') && answer.ok) content.replaceChildren(confirmation(answer.value))
    }
    return make('button', { type: 'button', onclick: () => void ask() }, t('profile.authenticatorAdd'))
  }

  function confirmation({ key, address }: AuthenticatorModel) {
    const code = make('input', { type: 'text', inputMode: 'numeric', autocomplete: 'one-time-code', required: true, maxLength: 20 })
    const form = make(
      'form',
      {},
      make('p', {}, t('profile.key')),
      make('p', {}, make('code', { className: 'profile-key' }, key.replace(/(.{4})(?=.)/g, '$1 '))),
      make('p', {}, make('a', { href: address }, t('profile.address'))),
      labelled(t('door.code'), code),
      make('button', { type: 'submit' }, t('profile.confirm')),
    )
    form.onsubmit = (event) => {
      event.preventDefault()
      void post('/api/me/authenticator/confirm', { code: code.value }).then(change)
    }
    return form
  }

  function removal() {
    const proof = make('input', { type: 'password', required: true, autocomplete: 'current-password' })
    const form = make(
      'form',
      {},
      make('p', { className: 'quiet' }, t('profile.authenticatorOn')),
      labelled(t('door.current'), proof),
      make('button', { type: 'submit' }, t('profile.authenticatorRemove')),
    )
    form.onsubmit = (event) => {
      event.preventDefault()
      void post('/api/me/authenticator/remove', { password: proof.value }).then(change)
    }
    return form
  }

  draw()
  return make('details', {}, make('summary', {}, t('profile.authenticator')), content)
}

function sessions(message: HTMLElement) {
  const rows = make('ul', { className: 'profile-sessions' })
  const fill = async () => {
    const answer = await get<SessionList>('/api/me/sessions')
    if (answer.ok) rows.replaceChildren(...answer.value.items.map(row))
  }
  const end = async (id: string) => {
    if (tell(message, await remove(`/api/me/sessions/${encodeURIComponent(id)}`), '')) await fill()
  }
  const row = (one: SessionModel) => {
    const name = t(one.kind === 'browser' ? 'profile.browser' : 'profile.program')
    const since = t('profile.since', { time: dayAndMinute(Date.parse(one.beganAt), here) })
    const button = make('button', { type: 'button', onclick: () => void end(one.id) }, t('profile.end'))
    button.setAttribute('aria-label', `${t('profile.end')}: ${name}, ${since}`)
    return make(
      'li',
      {},
      make('span', {}, `${name} · ${since}`, make('small', { className: 'quiet' }, one.device)),
      one.isThis ? make('b', {}, t('profile.this')) : button,
    )
  }
  void fill()
  return make('details', { open: true }, make('summary', {}, t('profile.sessions')), rows)
}

/** Says what came of it. @returns whether it was done. */
function tell(message: HTMLElement, answer: Answer<unknown>, done: string): boolean {
  message.textContent = answer.ok ? done : refusalText(answer.refusal)
  message.classList.toggle('is-done', answer.ok)
  message.hidden = !message.textContent
  return answer.ok
}
