import { locale } from '../i18n/language'
import { make } from '../page/dom'
import { button, facts, labelled } from '../phone/page/pieces'
import { timeOf } from '../phone/page/times'
import { metres } from '../phone/position/geofence'
import { Glass } from '../phone/record/glass'
import { readVisit, tell, type Visit } from './visit'
import { word } from './words'

const pause = 10_000
const best = 5

const screen = document.getElementById('screen')!
const notice = make('p', { className: 'notice', role: 'status', hidden: true })
const token = location.hash.slice(1)
let shown = ''

document.documentElement.lang = locale()
document.title = word('title')
void follow()

/** Asks again and again, as long as the page is looked at. */
async function follow() {
  try {
    if (document.visibilityState === 'visible') show(await readVisit(token))
    notice.hidden = true
  } catch {
    notice.textContent = word('offline')
    notice.hidden = false
  }
  setTimeout(() => void follow(), pause)
}

/** Draws anew only what has changed, so that nobody loses what they are writing. */
function show(visit: Visit | null) {
  const key = JSON.stringify(visit)
  if (key === shown) return
  shown = key
  const bar = make('header', { className: 'top' }, make('h1', { textContent: word('title') }))
  const content = visit ? view(visit) : [make('p', { className: 'notice', textContent: word('unknown') })]
  screen.replaceChildren(bar, make('main', { className: 'stack' }, notice, ...content))
}

function view(visit: Visit): HTMLElement[] {
  return [
    make('div', { role: 'status' }, make('h2', { textContent: headline(visit) })),
    ...when(visit),
    facts([word('machine'), `${visit.machine} · ${visit.model}`], [word('station'), visit.station], [word('work'), visit.work]),
    ...news(visit),
    ...signing(visit),
    ...rating(visit),
  ].filter((one) => one !== null)
}

function headline({ state, technician }: Visit): string {
  if (state === 'Cancelled') return word('cancelled')
  if (state === 'Completed' || state === 'Closed') return word('done')
  if (technician === null) return word('nobody')
  if (state === 'Paused') return word('paused')
  return word(state === 'EnRoute' ? 'onWay' : state === 'OnSite' ? 'here' : 'comes', { name: technician })
}

function when(visit: Visit): HTMLElement[] {
  const now = Date.now()
  const lines = []
  if (visit.comesAt && !visit.arrivedAt) lines.push(make('p', { className: 'count', textContent: word('expected', { time: timeOf(visit.comesAt, now) }) }))
  if (visit.position?.at && visit.site) {
    const distance = new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(metres(visit.position, visit.site) / 1000)
    lines.push(make('p', { id: 'away', textContent: word('away', { distance, time: timeOf(visit.position.at, now) }) }))
  }
  return lines
}

/** Who comes and when, as it was arranged and changed; the newest first (R-SLA-3). */
function news({ notices }: Visit): HTMLElement[] {
  if (notices.length === 0) return []
  const now = Date.now()
  const line = ({ about, technician, comesAt, at }: Visit['notices'][number]) => {
    const what = word(about, { time: timeOf(at, now), name: technician ?? word('somebody') })
    return make('li', { textContent: comesAt ? word('comesAt', { what, when: word('expected', { time: timeOf(comesAt, now) }) }) : what })
  }
  return [make('h2', { textContent: word('news') }), make('ul', { id: 'news' }, ...notices.map(line))]
}

function signing(visit: Visit): HTMLElement[] {
  if (visit.signedAt) return [make('p', { className: 'notice is-go', textContent: word('signed', { time: timeOf(visit.signedAt, Date.now()) }) })]
  if (!visit.canSign) return []
  const name = make('input', { type: 'text', maxLength: 200, autocomplete: 'name' as const, oninput: () => check() })
  const act = button(word('signNow'), () => send('signature', { signerName: name.value.trim(), signature: glass.image }), 'go')
  const check = () => (act.disabled = glass.isEmpty || !/\p{L}/u.test(name.value))
  const glass = new Glass(word('signHere'), () => check())
  act.disabled = true
  return [
    make('h2', { textContent: word('sign') }),
    labelled(word('signer'), name),
    make('p', { className: 'caption', textContent: word('signHere') }),
    glass.element,
    make(
      'div',
      { className: 'row' },
      button(word('clear'), () => glass.clear()),
      act,
    ),
  ]
}

function rating(visit: Visit): HTMLElement[] {
  if (visit.rating) return [make('p', { className: 'notice is-go', textContent: `${'★'.repeat(visit.rating.stars)} ${word('thanks')}` })]
  if (!visit.canRate) return []
  let stars = 0
  const remark = make('textarea', { maxLength: 2000 })
  const act = button(word('send'), () => send('rating', { stars, remark: remark.value.trim() || null }), 'primary')
  act.disabled = true
  const row = make('div', { className: 'row', role: 'group' })
  row.setAttribute('aria-label', word('rate'))
  const choices = Array.from({ length: best }, (_, i) => {
    const choice = button('★', () => {
      stars = i + 1
      act.disabled = false
      choices.forEach((other, j) => other.setAttribute('aria-pressed', String(j <= i)))
    })
    choice.setAttribute('aria-label', word('stars', { count: i + 1 }))
    choice.setAttribute('aria-pressed', 'false')
    return choice
  })
  row.append(...choices)
  return [make('h2', { textContent: word('rate') }), row, labelled(word('remark'), remark), act]
}

async function send(what: 'rating' | 'signature', body: object) {
  try {
    show(await tell(token, what, body))
  } catch {
    notice.textContent = word('offline')
    notice.hidden = false
  }
}
