import { onLanguage, language, locale } from '../i18n/language'
import { App } from './app'
import { Hub } from './day/hub'
import { OfferBar } from './day/offerBar'
import { DayPage } from './day/dayPage'
import { OutboxPage } from './outbox/outboxPage'
import { JobPage } from './job/jobPage'
import { RecordPage } from './record/recordPage'
import { SignPage } from './record/signPage'
import { PreviewPage } from './record/previewPage'
import { VanPage } from './van/vanPage'
import { SettingsPage } from './page/settingsPage'
import { SignInBar } from './page/signInBar'
import { WhoPage } from './page/whoPage'
import type { Page } from './page/page'
import { startWorker } from './page/install'
import { showTheme } from '../page/theme'
import { loadClock } from './store/clock'
import { write } from './store/database'
import { say } from './i18n/say'

const screen = document.getElementById('screen')!
const app = new App()
const offerBar = new OfferBar(app)
screen.before(new SignInBar(app).element, offerBar.element)
const hub = new Hub({
  onNews: (content) => app.hear(content),
  onGap: () => app.missed(),
  onLost: () => {
    app.doubt()
    app.deaf()
  },
})
/** A touch becomes a click within that time, in ms. */
const afterTouch = 50
let shown: { hash: string; page: Page } | null = null

void start()

async function start() {
  if (!location.pathname.endsWith('/')) return location.replace(`${location.pathname}/${location.search}`)
  showTheme()
  speak()
  onLanguage(() => {
    speak()
    show(true)
  })
  addEventListener('hashchange', () => show(true))
  app.onChange(() => show(false))
  await loadClock()
  await app.load()
  setInterval(() => {
    shown?.page.tick?.()
    offerBar.tick()
  }, 1_000)
  Object.assign(window, { phone: { state, order: (id: string) => app.day?.jobs.find(({ order }) => order.id === id)?.order ?? null } })
  await startWorker()
}

function speak() {
  document.documentElement.lang = locale()
  document.title = say('app.title')
  void write('settings', language(), 'language')
}

/** What is under the finger stays there until it is lifted: a screen drawn anew in between would swallow the touch. */
let isTouched = false
let isLate = false
addEventListener('pointerdown', () => (isTouched = true), true)
for (const end of ['pointerup', 'pointercancel'])
  addEventListener(
    end,
    () =>
      setTimeout(() => {
        isTouched = false
        if (isLate) show(false)
      }, afterTouch),
    true,
  )

function show(anew: boolean) {
  offerBar.tick()
  isLate = !anew && isTouched
  if (isLate) return
  if (app.technician) void hub.follow(app.technician)
  const hash = app.technician ? location.hash : '#/who'
  if (!anew && shown?.hash === hash && shown.page.update()) return
  if (shown?.hash !== hash) scrollTo(0, 0)
  shown?.page.leave?.()
  shown = { hash, page: pageOf(hash) }
  screen.replaceChildren(...shown.page.draw())
}

function pageOf(hash: string): Page {
  const [, kind, id = '', part] = hash.split('/').map(decodeURIComponent)
  if (kind === 'who') return new WhoPage(app)
  if (kind === 'outbox') return new OutboxPage(app)
  if (kind === 'van') return new VanPage(app)
  if (kind === 'settings') return new SettingsPage(app)
  if (kind !== 'job') return new DayPage(app)
  if (part === 'record') return new RecordPage(app, id)
  if (part === 'sign') return new SignPage(app, id)
  if (part === 'preview') return new PreviewPage(app, id)
  return new JobPage(app, id)
}

/** What tests and people at the console may look at: window.phone. Nothing here changes anything. */
function state() {
  return {
    technician: app.technician,
    user: app.owner?.id ?? null,
    signedOut: app.isOut,
    online: app.online,
    current: app.isCurrent,
    waiting: app.outbox.waiting.length,
    refused: app.outbox.refused.length,
    offers: app.view?.offers.length ?? 0,
    jobs: app.view?.jobs.map(({ order, pending, record }) => ({ id: order.id, state: order.state, pending, signed: record?.signedAt != null })) ?? [],
    van: app.view?.stock.map(({ number, quantity, shortfall }) => ({ number, quantity, shortfall })) ?? [],
    controlled: navigator.serviceWorker?.controller != null,
    tracking: app.tracker.isOn,
    language: language(),
  }
}
