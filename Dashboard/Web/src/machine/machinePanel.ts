import { knownPlace } from '../console/directory'
import { customerName } from '../console/names'
import { MachineState, stateOf, type Fleet } from '../live/fleet'
import { Flag } from '../live/markers'
import { ago, day, hundredths, lastDay, siteAndViewer, tenths } from '../i18n/format'
import { onLanguage, t } from '../i18n/language'
import { byId, make, setText } from '../page/dom'
import { readMachine, type MachineDetails } from './machineFile'
import { planRail } from './planRail'
import { planTable } from './planTable'
import { askReading } from './readingForm'

const states = {
  [MachineState.stale]: ['stale', 'state.stale'],
  [MachineState.well]: ['well', 'state.well'],
  [MachineState.open]: ['open', 'state.Open'],
  [MachineState.overdue]: ['overdue', 'state.Overdue'],
} as const

/** The chosen machine: what the feed says at once, its plan as soon as the API answers. */
export class MachinePanel {
  private readonly element = byId('machine')
  private serial: string | null = null
  private details: MachineDetails | 'loading' | 'failed' = 'loading'
  private request = new AbortController()
  private openedFrom: HTMLElement | null = null

  constructor(
    private readonly fleet: Fleet,
    private readonly events: { onClose(): void; onLocate(handle: number): void },
  ) {
    onLanguage(() => this.render())
    this.element.addEventListener('keydown', ({ key }) => key === 'Escape' && this.close())
  }

  get chosen(): string | null {
    return this.serial
  }

  open(serial: string) {
    if (serial === this.serial) return
    this.openedFrom = document.activeElement instanceof HTMLElement ? document.activeElement : null
    this.serial = serial
    this.details = 'loading'
    this.element.hidden = false
    this.render()
    this.element.querySelector('h2')?.focus({ preventScroll: true })
    void this.load()
  }

  close() {
    if (this.serial === null) return
    this.request.abort()
    this.serial = null
    this.element.hidden = true
    this.openedFrom?.focus({ preventScroll: true })
    this.events.onClose()
  }

  /** The feed told something about this machine's services: the plan is read again. */
  refresh() {
    if (this.serial !== null) void this.load()
  }

  /** Shows what changes with every reading. */
  tick() {
    const handle = this.handle()
    const live = (name: string) => this.element.querySelector<HTMLElement>(`[data-live=${name}]`)
    if (handle === undefined || !live('hours')) return
    setText(live('hours')!, hundredths(this.fleet.hours[handle]!))
    setText(live('reading')!, this.reading(handle))
    live('state')!.replaceWith(this.chip(handle))
    if (typeof this.details === 'object') this.element.querySelector('.rail')?.replaceWith(planRail(this.details.services, this.fleet.hours[handle]!))
  }

  private async load() {
    this.request.abort()
    this.request = new AbortController()
    const { signal } = this.request
    try {
      this.details = await readMachine(this.serial!, signal)
    } catch {
      this.details = 'failed'
    }
    if (!signal.aborted) this.render()
  }

  private render() {
    if (this.serial === null) return
    const handle = this.handle()
    const focus = this.element.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset.focus : undefined
    const title = make('h2', { id: 'machine-title', tabIndex: -1, ariaLabel: t('machine.title', { serial: this.serial }) }, this.serial)
    title.dataset.focus = 'title'
    const close = make('button', { type: 'button', className: 'icon', textContent: '✕', ariaLabel: t('machine.close'), onclick: () => this.close() })
    close.dataset.focus = 'close'
    const model = make('p', { className: 'quiet' }, handle === undefined ? '' : this.fleet.files[handle]!.model)
    this.element.replaceChildren(
      make('header', {}, make('div', {}, title, model), close),
      ...(handle === undefined ? [make('p', { className: 'note' }, t('machine.gone'))] : this.body(handle)),
    )
    if (focus) this.element.querySelector<HTMLElement>(`[data-focus=${focus}]`)?.focus({ preventScroll: true })
  }

  private body(handle: number): Node[] {
    const hours = make('strong', {}, hundredths(this.fleet.hours[handle]!))
    hours.dataset.live = 'hours'
    const reading = make('p', { className: 'quiet reading' }, this.reading(handle))
    reading.dataset.live = 'reading'
    const locate = make('button', { type: 'button', className: 'plain', onclick: () => this.events.onLocate(handle) }, t('machine.locate'))
    locate.dataset.focus = 'locate'
    const read = make('button', { type: 'button', className: 'plain', onclick: () => askReading(this.serial!) }, t('machine.read'))
    read.dataset.focus = 'read'
    const flags = this.fleet.flags[handle]!
    return [
      make(
        'div',
        { className: 'meter' },
        make('span', { className: 'quiet' }, t('machine.lifetime')),
        this.chip(handle),
        make('p', { className: 'hours' }, hours, ' h'),
      ),
      reading,
      ...(flags & Flag.meterSuspected ? [make('p', { className: 'note is-open' }, t('machine.meterSuspected'))] : []),
      ...(flags & Flag.unverified ? [make('p', { className: 'note' }, t('machine.unverified'))] : []),
      make('h3', {}, t('machine.plan')),
      ...this.plan(handle),
      this.facts(handle),
      read,
      locate,
    ]
  }

  private plan(handle: number): Node[] {
    if (this.details === 'loading') return [make('p', { className: 'quiet' }, t('services.loading'))]
    if (this.details === 'failed') {
      const retry = make('button', { type: 'button', className: 'plain', onclick: () => void this.load() }, t('machine.retry'))
      return [make('p', { className: 'note' }, t('machine.failed'), ' ', retry)]
    }
    const { services } = this.details
    return [planRail(services, this.fleet.hours[handle]!), planTable(services, this.fleet.files[handle]!.timeZone)]
  }

  private facts(handle: number) {
    const { station, customer, timeZone } = this.fleet.files[handle]!
    const details = typeof this.details === 'object' ? this.details : null
    const rows = [
      ['machine.station', station && (this.fleet.stations.get(station)?.name ?? knownPlace(station)?.name ?? station)],
      ['machine.customer', customer && customerName(customer)],
      ['machine.commissioned', details?.commissionedAt && day(details.commissionedAt, timeZone)],
      ['machine.warranty', details?.warrantyUntil && warranty(details.warrantyUntil, timeZone)],
      ['machine.perDay', details?.hoursPerDay != null ? t('machine.hoursPerDay', { hours: tenths(details.hoursPerDay) }) : null],
    ] as const
    return make('dl', { className: 'facts' }, ...rows.map(([key, value]) => make('div', {}, make('dt', {}, t(key)), make('dd', {}, value || '–'))))
  }

  private reading(handle: number): string {
    const at = this.fleet.readingAt[handle]!
    if (at === 0) return t('machine.noReading')
    return `${t('machine.reading')}: ${ago(at, Date.now() / 1000)} · ${siteAndViewer(at * 1000, this.fleet.files[handle]!.timeZone)}`
  }

  private chip(handle: number) {
    const [name, key] = states[stateOf(this.fleet, handle, Date.now() / 1000)]
    const chip = make('span', { className: `chip is-${name}` }, t(key))
    chip.dataset.live = 'state'
    return chip
  }

  private handle = () => (this.serial === null ? undefined : this.fleet.handleOf(this.serial))
}

export const warranty = (until: string, zone: string) =>
  t(Date.parse(until) <= Date.now() ? 'machine.warrantyOver' : 'warranty.through', { date: lastDay(until, zone) })
