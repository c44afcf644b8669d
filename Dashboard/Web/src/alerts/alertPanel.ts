import type { Desk } from '../console/desk'
import { technicianName } from '../console/names'
import { ago } from '../i18n/format'
import { onLanguage, t, type TextKey } from '../i18n/language'
import type { Job } from '../live/protocol'
import { post } from '../page/api'
import { byId, make, setText } from '../page/dom'
import type { OrderActions } from '../orders/actions'
import type { OrderDialogs } from '../orders/dialogs'
import { AlertQueue, isWaiting, type Alert } from './alertQueue'
import { letGoText, secondLetGoText } from './letGo'
import { decisionNotes, decisionText, OpenDecisions } from './openDecisions'

const soundStored = 'dispatch.sound'
const snoozeMinutes = 10
const mostShown = 60

/** The queue behind the bell. It never opens by itself. */
export class AlertPanel {
  readonly queue: AlertQueue
  private readonly decisions = new OpenDecisions(() => this.refresh())
  private readonly element = byId('alerts')
  private readonly bell = byId<HTMLButtonElement>('bell')
  private sound = localStorage.getItem(soundStored) === 'on'
  private started = false

  constructor(
    private readonly desk: Desk,
    private readonly actions: OrderActions,
    private readonly dialogs: OrderDialogs,
  ) {
    this.queue = new AlertQueue(desk, this.decisions)
    this.bell.onclick = () => this.toggle(this.element.matches('[hidden]'))
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      this.toggle(false)
    })
    onLanguage(() => this.render())
  }

  /** The engine has decided something about these orders; null after an outage, when it may be any. */
  decided = (orders: string[] | null) => (orders ? this.decisions.heard(orders) : this.decisions.askAll())

  refresh() {
    if (this.desk.frozen) return
    const fresh = this.queue.refresh(Date.now())
    setText(byId('bell-count'), String(this.queue.alerts.length))
    this.bell.classList.toggle('is-empty', this.queue.alerts.length === 0)
    if (this.started && fresh.length > 0) {
      setText(byId('announcements'), `${t('alerts.title')}: ${this.text(fresh[0]!)}`)
      if (this.sound) beep()
    }
    this.started = true
    if (!this.element.hidden && !this.element.contains(document.activeElement)) this.render()
  }

  toggle(open: boolean) {
    this.element.hidden = !open
    this.bell.ariaExpanded = String(open)
    if (!open) return this.bell.focus()
    this.render()
    this.element.querySelector<HTMLElement>('button')?.focus()
  }

  private render() {
    if (this.element.hidden) return
    const sound = make('input', {
      type: 'checkbox',
      checked: this.sound,
      onchange: () => localStorage.setItem(soundStored, (this.sound = sound.checked) ? 'on' : 'off'),
    })
    const close = make('button', { type: 'button', className: 'icon', textContent: '✕', ariaLabel: t('machine.close'), onclick: () => this.toggle(false) })
    const { alerts } = this.queue
    const title = make('h2', { id: 'alerts-title' }, `${t('alerts.title')} · ${alerts.length}`)
    this.element.replaceChildren(
      make('header', {}, title, make('label', {}, sound, t('alerts.sound')), close),
      alerts.length === 0
        ? make('p', { className: 'empty' }, t('alerts.none'))
        : make('ul', { className: 'plain-list' }, ...alerts.slice(0, mostShown).map((alert) => this.line(alert))),
    )
  }

  private line(alert: Alert): HTMLElement {
    const act = (key: TextKey, run: () => void, className = 'plain') =>
      make('button', { type: 'button', className, onclick: () => this.handled(alert, run) }, t(key))
    const { item, decision, kind } = alert
    const engine = decision ? [decisionText(this.desk, decision), ...decisionNotes(this.desk, decision)] : []
    const notes =
      kind === 'second' ? [secondLetGoText(this.desk, item as Job)] : kind === 'letGo' || kind === 'left' ? [letGoText(this.desk, item as Job)] : engine
    const assign =
      'booking' in item && (isWaiting(item) || item.letGo) ? act(item.booking ? 'act.reassign' : 'act.assign', () => this.assign(alert), 'strong') : null
    return make(
      'li',
      { className: `alert is-${alert.kind}` },
      make(
        'button',
        { type: 'button', className: 'what', onclick: () => this.open(alert) },
        make('b', {}, this.text(alert)),
        make('span', { className: 'quiet' }, ago(alert.since / 1000, Date.now() / 1000)),
      ),
      ...notes.map((note) => make('p', {}, note)),
      make(
        'span',
        { className: 'acts' },
        assign,
        act('alerts.take', () => this.take(alert), assign ? 'plain' : 'strong'),
        act('alerts.snooze', () => this.queue.snooze(alert.id, snoozeMinutes)),
        act('alerts.acknowledge', () => this.queue.acknowledge(alert.id)),
      ),
    )
  }

  private handled(alert: Alert, run: () => void) {
    const index = this.queue.alerts.indexOf(alert)
    run()
    setText(byId('bell-count'), String(this.queue.alerts.length))
    this.render()
    const lines = this.element.querySelectorAll<HTMLElement>('.alert .what')
    ;(lines[Math.min(index, lines.length - 1)] ?? this.element.querySelector<HTMLElement>('button'))?.focus()
  }

  /** Whoever takes it stops the ladder of an escalation. */
  private take(alert: Alert) {
    this.queue.take(alert.id)
    const { item, clock } = alert
    if (clock && 'clocks' in item && 'work' in item && item.clocks.some((one) => one.kind === clock && one.escalationOpen)) {
      if ('fault' in item) void post(`/api/requests/${encodeURIComponent(item.id)}/clocks/${clock}/acknowledge`, {})
      else void this.actions.acknowledge(item.id, clock)
    }
    this.open(alert)
  }

  private assign(alert: Alert) {
    this.take(alert)
    const job = this.desk.board.jobs.get(alert.item.id)
    if (job) this.dialogs.assign(job)
  }

  private open({ item }: Alert) {
    this.desk.select({ kind: 'fault' in item ? 'request' : 'clocks' in item ? 'job' : 'technician', id: item.id }, 'alerts')
  }

  private text({ kind, item, clock }: Alert): string {
    const name = 'clocks' in item ? (item.customerName ?? item.machine) : technicianName(this.desk, item.id)
    return t(`alert.${kind}`, { name, clock: clock ? t(`clock.${clock}` as TextKey) : '' })
  }
}

function beep() {
  const context = new AudioContext()
  const [tone, volume] = [context.createOscillator(), context.createGain()]
  volume.gain.value = 0.06
  tone.frequency.value = 660
  tone.connect(volume).connect(context.destination)
  tone.start()
  tone.stop(context.currentTime + 0.16)
  tone.onended = () => void context.close()
}
