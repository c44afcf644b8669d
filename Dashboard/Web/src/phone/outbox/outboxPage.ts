import { make } from '../../page/dom'
import type { App } from '../app'
import { say, sayCode } from '../i18n/say'
import { top, type Page } from '../page/page'
import { button, facts, sure, tag } from '../page/pieces'
import { timeOf } from '../page/times'
import { now } from '../store/clock'
import { reason } from '../job/actions'
import type { Entry, Kind } from './entry'

const mostShown = 100

/** What the node does all the same when somebody says why, and where a command says it. */
const doubtful = new Set([
  'overlaps',
  'crew_incomplete',
  'customer_not_contacted',
  'materials_not_ready',
  'parts_missing',
  'unprepared_reason_missing',
  'too_early',
])
const reasoned: Partial<Record<Kind, string>> = { accept: 'confirm', depart: 'confirm', 'hand-over': 'confirm', complete: 'unprepared' }

/** What waits for the node, and what it refused: both versions, and nothing gone until somebody says so. */
export class OutboxPage implements Page {
  constructor(private readonly app: App) {}

  draw() {
    const { refused, waiting } = this.app.outbox
    return [
      top(this.app, say('sync.title'), '#/'),
      make(
        'main',
        {},
        ...(refused.length > 0 ? [make('h2', { textContent: say('sync.refused') }), ...refused.map((entry) => this.refused(entry))] : []),
        ...(waiting.length > 0 ? [make('h2', { textContent: say('sync.waiting') }), ...waiting.slice(0, mostShown).map((entry) => this.waiting(entry))] : []),
        refused.length + waiting.length === 0
          ? make('p', { className: 'notice is-go', textContent: say('sync.empty') })
          : button(say('sync.now'), () => this.app.sync(), 'primary'),
      ),
    ]
  }

  update() {
    return false
  }

  private waiting(entry: Entry): HTMLElement {
    const held = this.app.outbox.isHeld(entry)
    return make(
      'article',
      { className: 'card' },
      make(
        'p',
        { className: 'title' },
        make('span', { textContent: sayCode('kind', entry.kind) }),
        make('span', { className: 'quiet', textContent: timeOf(entry.at, now()) }),
      ),
      make('p', { className: 'quiet', textContent: entry.order ?? '' }),
      held ? make('div', { className: 'stack' }, tag(say('sync.held'), 'is-bad'), this.discard(entry)) : null,
    )
  }

  private refused(entry: Entry): HTMLElement {
    const refusal = entry.refusal!
    const theirs = refusal.theirs
    const state = theirs ? say('sync.state', { state: sayCode('state', theirs.state) }) : ''
    const who = theirs ? say('sync.with', { name: this.name(theirs.technician) }) : ''
    const card = make(
      'article',
      { className: 'card is-refused' },
      make('h3', { textContent: `${sayCode('kind', entry.kind)} · ${entry.order ?? ''}` }),
      make('p', { textContent: refusal.detail }),
      facts(
        [say('sync.yours'), [timeOf(entry.at, now()), entry.corrected ? say('sync.corrected') : '', told(entry)].filter(Boolean).join(' · ')],
        [say('sync.theirs'), [state, who].filter(Boolean).join(' · ')],
      ),
      make(
        'div',
        { className: 'row' },
        this.discard(entry),
        button(say('sync.retry'), () => this.retry(entry), 'primary'),
      ),
    )
    card.dataset.refused = refusal.code
    return card
  }

  private discard(entry: Entry) {
    return button(say('sync.discard'), async () => (await sure(say('sync.discardSure'), say('sync.discard'))) && this.app.outbox.discard(entry), 'bad')
  }

  private async retry(entry: Entry) {
    const field = entry.refusal?.code === 'too_early' ? 'confirm' : reasoned[entry.kind]
    if (field && entry.refusal && doubtful.has(entry.refusal.code)) {
      const why = await reason(sayCode('kind', entry.kind), [entry.refusal.detail])
      if (why === null) return
      entry.body = { ...entry.body, [field]: why }
    }
    await this.app.outbox.retry(entry)
    await this.app.sync()
  }

  private name(technician: string | null) {
    if (technician === null) return say('sync.nobody')
    const { view } = this.app
    const known = view?.technician.id === technician ? view.technician.name : view?.colleagues.find(({ id }) => id === technician)?.name
    return known ?? technician
  }
}

/** What was reported, in a few words. */
function told({ body }: Entry): string {
  if (Array.isArray(body.parts)) return (body.parts as { name: string; quantity: number }[]).map(({ name, quantity }) => `${quantity} × ${name}`).join(' · ')
  return ['reason', 'result', 'arrivesAt', 'signerName', 'missing', 'caption']
    .map((name) => body[name])
    .filter((value) => typeof value === 'string')
    .join(' · ')
}
