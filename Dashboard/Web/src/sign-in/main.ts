import type { Role, SignInModel, SignInOptionsModel } from '../contract/api'
import { language, languages, onLanguage, setLanguage, t, translatePage, type Language } from '../i18n/language'
import { get, post, type Refusal } from '../page/api'
import { isMe, me, onLoss, readMe, type Me } from '../page/call'
import { byId, make } from '../page/dom'
import { labelled } from '../page/profile'
import { refusalText } from '../page/refusal'
import { showTheme } from '../page/theme'
import { forgetOwner, readOwner } from '../phone/store/owner'
import { destination, providerAddress } from './destination'
import { takeProblem } from './problem'

const to = new URLSearchParams(location.search).get('to')
const input = (type: string, autocomplete: AutoFill) => make('input', { type, autocomplete, required: true, maxLength: 200 })
const user = Object.assign(input('text', 'username'), { id: 'user', autocapitalize: 'none', spellcheck: false })
const password = Object.assign(input('password', 'current-password'), { id: 'password' })
const code = Object.assign(input('text', 'one-time-code'), { id: 'code', inputMode: 'numeric', maxLength: 20 })
const next = Object.assign(input('password', 'new-password'), { id: 'next' })

/** The demo's users are called as theirs, in lower case. */
const roles: Role[] = [
  'Administrator',
  'Dispatcher',
  'Manager',
  'Technician',
  'Agent',
  'Sales',
  'Warranty',
  'Appraiser',
  'Storekeeper',
  'Finance',
  'Quality',
  'Clerk',
  'Dealer',
  'DealerManager',
]

/** In ms: how often the demo's users are asked for while it is set up. */
const demoAsked = 1_000

let options: SignInOptionsModel = { demo: [], demoPassword: null, provider: null }
let asks: 'name' | 'code' | 'change' = 'name'
let problem = takeProblem()

// Here it is no news that nobody is signed in.
onLoss(() => undefined)
showTheme()
onLanguage(draw)
await enter()

async function enter() {
  translatePage()
  const [who, found] = await Promise.all([readMe(), get<SignInOptionsModel>('/api/sign-in/options')])
  if (isMe(who)) return go(who.roles)
  if (found.ok) options = found.value
  else problem = t('door.unreachable')
  if (who === 'password') asks = 'change'
  draw()
  await awaitDemo()
}

/** A phone that another used begins with whoever is signed in now, also without reception. */
async function go(roles: readonly Role[]) {
  const owner = await readOwner().catch(() => null)
  if (owner && owner.id !== me()?.id) await forgetOwner()
  location.replace(destination(to, roles, location.origin))
}

function draw() {
  document.title = t('door.page')
  const picker = make(
    'select',
    { ariaLabel: t('bar.language') },
    ...Object.entries(languages).map(([value, text]) => make('option', { value, text, lang: value })),
  )
  picker.value = language()
  picker.onchange = () => setLanguage(picker.value as Language)
  byId('door').replaceChildren(
    make('div', { className: 'head' }, make('h1', {}, asks === 'change' ? t('door.change') : `Dispatch · ${t('door.title')}`), picker),
    make('p', { className: 'problem', role: 'alert', hidden: problem === '' }, problem),
    ...(asks === 'change'
      ? [changing()]
      : [signing(), ...(options.provider ? [provider(options.provider)] : []), ...(options.demo.length > 0 ? [demo()] : [])]),
  )
  const first = [user, password, code, next].find((field) => field.isConnected && field.value === '')
  first?.focus()
}

function signing() {
  const form = make(
    'form',
    {},
    labelled(t('door.user'), user),
    labelled(t('door.password'), password),
    asks === 'code' ? labelled(t('door.code'), code) : null,
    make('button', { type: 'submit', className: 'strong' }, t('door.in')),
  )
  form.onsubmit = (event) => (event.preventDefault(), void signIn(form))
  return form
}

async function signIn(form: HTMLFormElement | null) {
  hold(form, true)
  const given = { user: user.value, password: password.value, code: asks === 'code' ? code.value : null, cookie: true }
  const answer = await post<SignInModel>('/api/sign-in', given)
  hold(form, false)
  if (!answer.ok) return refuse(answer.refusal)
  const who = await readMe()
  if (who === 'password') return ask('change')
  await go(answer.value.roles)
}

function changing() {
  const form = make(
    'form',
    {},
    make('p', { className: 'quiet' }, t('door.changeWhy')),
    labelled(t('door.current'), password),
    labelled(t('door.next'), next),
    make('button', { type: 'submit', className: 'strong' }, t('door.save')),
  )
  form.onsubmit = (event) => (event.preventDefault(), void change(form))
  return form
}

async function change(form: HTMLFormElement) {
  hold(form, true)
  const answer = await post('/api/me/password', { current: password.value, next: next.value })
  hold(form, false)
  if (!answer.ok) return refuse(answer.refusal)
  await go((me() as Me).roles)
}

function demo() {
  const enterAs = (name: string) => {
    user.value = name
    password.value = options.demoPassword ?? ''
    asks = 'name'
    void signIn(null)
  }
  return make(
    'section',
    {},
    make('h2', {}, t('door.demo')),
    make('div', { className: 'demo' }, ...options.demo.map(({ name, isReady }) => demoButton(name, isReady, () => enterAs(name)))),
    make('p', { className: 'quiet' }, t('door.demoPassword', { password: options.demoPassword ?? '' })),
  )
}

function demoButton(name: string, isReady: boolean, onclick: () => void) {
  const button = make('button', { type: 'button', disabled: !isReady, onclick }, roleName(name))
  button.dataset.demo = name
  return button
}

/** The demo makes its users while it is set up; a button is there for each from the beginning. */
async function awaitDemo() {
  while (options.demo.some(({ isReady }) => !isReady)) {
    await new Promise((resolve) => setTimeout(resolve, demoAsked))
    const answer = await get<SignInOptionsModel>('/api/sign-in/options')
    if (!answer.ok) continue
    options = answer.value
    for (const { name } of options.demo.filter(({ isReady }) => isReady))
      document.querySelector(`button[data-demo="${name}"]:disabled`)?.removeAttribute('disabled')
  }
}

function roleName(name: string): string {
  const role = roles.find((one) => one.toLowerCase() === name)
  return role ? t(`role.${role}`) : name
}

function provider(name: string) {
  return make('a', { className: 'button', href: providerAddress(to, location.origin) }, t('door.provider', { name }))
}

/** A code is no news to whoever has typed none yet. */
function refuse(refusal: Refusal) {
  problem = refusal.code === 'unreachable' ? t('door.unreachable') : refusalText(refusal)
  if (refusal.code === 'code_required') return ask('code', asks === 'code' ? problem : '')
  if (refusal.code === 'code_wrong') code.value = ''
  draw()
}

function ask(what: typeof asks, why = '') {
  asks = what
  problem = why
  draw()
}

function hold(form: HTMLFormElement | null, isHeld: boolean) {
  form?.querySelectorAll('button').forEach((button) => (button.disabled = isHeld))
}
