import { make, setText } from '../../page/dom'
import type { App } from '../app'
import type { Finding, Part, Sheet } from '../day/day'
import type { JobView } from '../outbox/fold'
import { say, sayCode } from '../i18n/say'
import { bottom, top, type Page } from '../page/page'
import { button } from '../page/pieces'
import { check, number, oneOf, section, text, type Section } from './form'
import { gaps, plateMatches } from './gaps'
import { isOddHours } from './judge'
import { Photos } from './photos'
import { canScan, plateOf, scan } from './scan'
import { tasksSection } from './tasks'
import { notListed } from '../service/materials'
import { now } from '../store/clock'
import { choosePart } from '../van/choosePart'

const mostHours = 1_000_000
const findings: Finding[] = ['InOrder', 'PutRight', 'LeftOpen', 'NotFitted']
const responsibilities = ['Supplier', 'OwnWorkmanship', 'Misuse', 'Wear', 'Other'] as const

/** The field service record as the technician fills it in; each change is on the phone's disk at once. */
export class RecordPage implements Page {
  private sheet: Sheet = {}
  private sections: Section[] = []
  private photos: Photos | null = null
  private readonly next = button('', () => this.go(), 'primary next')
  private readonly saved = make('p', { className: 'quiet', role: 'status' })
  private isSaving = false
  private isDirty = false

  constructor(
    private readonly app: App,
    private readonly id: string,
  ) {}

  draw() {
    const job = this.app.job(this.id)
    if (!job)
      return [
        top(this.app, this.id, '#/'),
        make('main', {}, make('p', { className: 'notice', textContent: this.app.view ? say('job.gone') : say('app.loading') })),
      ]
    this.sheet = structuredClone(job.record?.sheet ?? {})
    const isOpen = !job.record?.signedAt
    this.photos = new Photos(this.app, () => this.app.job(this.id), isOpen)
    this.sections = this.content(job)
    const form = make('form', { onsubmit: (event) => event.preventDefault() }, ...this.sections.map(({ element }) => element))
    if (!isOpen) this.sections.forEach(({ element }) => (element.disabled = true))
    this.show()
    return [
      top(this.app, say('record.title'), `#/job/${encodeURIComponent(this.id)}`),
      make(
        'main',
        {},
        job.record?.signedAt ? make('p', { className: 'notice is-go', textContent: say('record.signed', { name: job.record.signer ?? '' }) }) : this.saved,
        form,
      ),
      bottom(this.next),
    ]
  }

  /** What one is typing stays as it is. */
  update() {
    const job = this.app.job(this.id)
    if (!job || this.sections.length === 0) return false
    this.show()
    return true
  }

  leave() {
    void this.save()
    this.photos?.leave()
  }

  private content(job: JobView): Section[] {
    const wanted = new Set(job.needs.mandatory)
    return [
      this.arrival(job),
      this.fault(),
      wanted.has('Environment') || wanted.has('Training') || wanted.has('Rating') ? this.installation() : null,
      section(
        say('record.work'),
        ['work'],
        text(say('record.work'), this.sheet.work, (value) => this.set({ work: value }), true),
      ),
      job.order.tasks?.length
        ? tasksSection(
            job.order.tasks,
            () => this.sheet,
            (change) => this.set(change),
          )
        : null,
      this.parts(job),
      wanted.has('Inspection') ? this.inspection() : null,
      wanted.has('Test') ? this.test() : null,
      section(say('record.photos'), ['photos'], this.photos!.element),
      section(
        say('record.userAdvice'),
        ['guidance', 'advice'],
        text(say('record.guidance'), this.sheet.guidance, (value) => this.set({ guidance: value }), true),
        text(say('record.advice'), this.sheet.advice, (value) => this.set({ advice: value }), true),
      ),
      this.leaving(),
    ].filter((one) => one !== null)
  }

  private arrival(job: JobView): Section {
    const { order } = job
    const plate = make('div', { className: 'stack' })
    const fill = () => {
      const differs = this.sheet.nameplate && !plateMatches(this.sheet, order)
      plate.replaceChildren(
        make('p', { className: 'quiet', textContent: say('record.onOrder', { model: order.model, serial: order.machine }) }),
        make(
          'div',
          { className: 'options' },
          button(say('record.same'), () => read({ model: order.model, serial: order.machine })),
          canScan() ? button(say('record.scan'), () => void scanned()) : null,
          button(say('record.unreadable'), () => read({})),
        ),
        text(say('record.model'), this.sheet.nameplate?.model, (value) => this.plate({ model: value }, refill)),
        text(say('record.serial'), this.sheet.nameplate?.serial, (value) => this.plate({ serial: value }, refill)),
        remark,
      )
      remark.hidden = !differs
    }
    const remark = text(say('record.differs'), this.sheet.nameplate?.remark, (value) => this.plate({ remark: value }, () => undefined), true)
    const refill = () => (remark.hidden = !this.sheet.nameplate || plateMatches(this.sheet, order))
    const read = (found: { model?: string; serial?: string }) => {
      this.set({ nameplate: { ...found, remark: this.sheet.nameplate?.remark ?? null } })
      fill()
    }
    const scanned = async () => {
      const code = await scan()
      if (code) read({ model: order.model, ...plateOf(code) })
    }
    fill()
    const odd = make('p', {
      className: 'notice is-bad',
      role: 'status',
      textContent: say('record.oddHours'),
      hidden: !isOddHours(this.sheet.operatingHours, job, now()),
    })
    odd.dataset.odd = 'hours'
    return section(
      say('record.arrival'),
      ['introduced', 'nameplate', 'operatingHours'],
      check(say('record.introduced'), this.sheet.introduced ?? false, (value) => this.set({ introduced: value })),
      make('p', { className: 'caption', textContent: say('record.nameplate') }),
      plate,
      number(
        job.operatingHours === null ? say('record.hours') : `${say('record.hours')} (${say('record.lastKnown', { hours: Math.round(job.operatingHours) })})`,
        this.sheet.operatingHours,
        mostHours,
        (value) => {
          this.set({ operatingHours: value })
          odd.hidden = !isOddHours(value, job, now())
        },
      ),
      odd,
    )
  }

  private plate(change: object, shown: () => void) {
    this.set({ nameplate: { ...this.sheet.nameplate, ...change } })
    shown()
  }

  private fault(): Section {
    const misuse = check(say('record.misuseExplained'), this.sheet.misuseExplained ?? false, (value) => this.set({ misuseExplained: value }))
    misuse.hidden = this.sheet.responsibility !== 'Misuse'
    return section(
      say('record.fault'),
      ['fault', 'cause', 'responsibility', 'misuseExplained'],
      text(say('record.fault'), this.sheet.fault, (value) => this.set({ fault: value }), true),
      text(say('record.cause'), this.sheet.cause, (value) => this.set({ cause: value }), true),
      make('p', { className: 'caption', textContent: say('record.responsibility') }),
      oneOf(
        say('record.responsibility'),
        responsibilities.map((value) => ({ value, text: sayCode('responsibility', value) })),
        this.sheet.responsibility,
        (value) => {
          this.set({ responsibility: value })
          misuse.hidden = value !== 'Misuse'
        },
      ),
      misuse,
    )
  }

  private installation(): Section {
    const kept = () => this.sheet.commissioning ?? { environmentChecked: false, userTrained: false }
    return section(
      say('record.installation'),
      ['commissioning'],
      check(say('record.environment'), kept().environmentChecked, (value) => this.set({ commissioning: { ...kept(), environmentChecked: value } })),
      check(say('record.trained'), kept().userTrained, (value) => this.set({ commissioning: { ...kept(), userTrained: value } })),
      make('p', { className: 'caption', textContent: say('record.rating') }),
      oneOf(
        say('record.rating'),
        [1, 2, 3, 4, 5].map((value) => ({ value, text: say('record.ratingOf', { count: value }) })),
        kept().rating,
        (value) => this.set({ commissioning: { ...kept(), rating: value } }),
      ),
      text(say('record.ratingRemark'), kept().ratingRemark, (value) => this.set({ commissioning: { ...kept(), ratingRemark: value } }), true),
    )
  }

  private parts({ order }: JobView): Section {
    const list = make('div', { className: 'stack' })
    const none = button(say('record.noParts'), () => {
      this.set({ parts: [] })
      draw()
    })
    const take = button('', () => {
      const parts = this.sheet.parts ?? []
      this.set({ parts: [...parts, ...notListed(order, parts)] })
      draw()
    })
    const draw = () => {
      const parts = this.sheet.parts ?? []
      none.hidden = parts.length > 0
      none.setAttribute('aria-pressed', String(this.sheet.parts?.length === 0))
      const open = notListed(order, parts)
      take.hidden = open.length === 0
      setText(take, say('record.takeMaterials', { count: open.length }))
      list.replaceChildren(...parts.map((part, i) => this.part(part, i, draw)))
    }
    draw()
    return section(
      say('record.parts'),
      ['parts'],
      list,
      take,
      none,
      button(`+ ${say('record.addPart')}`, async () => {
        if (await this.addPart()) draw()
      }),
    )
  }

  /** From the van's list where there is one; what is not in it is typed. */
  private async addPart(): Promise<boolean> {
    const stock = this.app.view?.stock ?? []
    const chosen = stock.length > 0 ? await choosePart(stock) : 'other'
    if (!chosen) return false
    const { number, name } = chosen === 'other' ? { number: '', name: '' } : chosen
    this.set({ parts: [...(this.sheet.parts ?? []), { number, name, quantity: 1 }] })
    return true
  }

  private part(part: Part, at: number, redraw: () => void): HTMLElement {
    const change = (change: Partial<Part>) => this.set({ parts: (this.sheet.parts ?? []).map((one, i) => (i === at ? { ...one, ...change } : one)) })
    return make(
      'div',
      { className: 'card stack' },
      text(say('record.partNumber'), part.number, (value) => change({ number: value })),
      text(say('record.partName'), part.name, (value) => change({ name: value })),
      number(say('record.quantity'), part.quantity, 1_000, (value) => change({ quantity: Math.max(1, Math.round(value ?? 1)) })),
      text(say('record.oldSerial'), part.oldSerial, (value) => change({ oldSerial: value || null })),
      text(say('record.newSerial'), part.newSerial, (value) => change({ newSerial: value || null })),
      button(
        say('record.removePart'),
        () => {
          const rest = (this.sheet.parts ?? []).filter((_, i) => i !== at)
          this.set({ parts: rest.length > 0 ? rest : null })
          redraw()
        },
        'bad',
      ),
    )
  }

  private inspection(): Section {
    const list = make('div', {})
    const items = this.app.view?.checklist ?? []
    const draw = () => list.replaceChildren(...items.map((item) => this.item(item)))
    draw()
    const rest = button(say('record.restInOrder'), () => {
      const known = this.sheet.inspection ?? []
      const open = items.filter((item) => !known.some((finding) => finding.item === item))
      this.set({ inspection: [...known, ...open.map((item) => ({ item, result: 'InOrder' as const }))] })
      draw()
    })
    return section(say('record.inspection'), ['inspection'], rest, list)
  }

  private item(item: string): HTMLElement {
    const known = () => this.sheet.inspection?.find((finding) => finding.item === item)
    const change = (change: { result?: Finding; note?: string }) => {
      const next = { item, result: 'InOrder' as Finding, ...known(), ...change }
      this.set({ inspection: [...(this.sheet.inspection ?? []).filter((finding) => finding.item !== item), next] })
      note.hidden = !['PutRight', 'LeftOpen'].includes(next.result)
    }
    const note = text(say('record.note'), known()?.note, (value) => change({ note: value }), true)
    note.hidden = !['PutRight', 'LeftOpen'].includes(known()?.result ?? '')
    const name = sayCode('item', item)
    const row = make(
      'div',
      { className: 'item' },
      make('p', { className: 'caption', textContent: name }),
      oneOf(
        name,
        findings.map((value) => ({ value, text: sayCode('finding', value) })),
        known()?.result,
        (value) => change({ result: value }),
        true,
      ),
      note,
    )
    row.dataset.item = item
    return row
  }

  private test(): Section {
    const remark = text(
      say('record.testRemark'),
      this.sheet.test?.remark,
      (value) => this.set({ test: { passed: this.sheet.test?.passed ?? false, remark: value } }),
      true,
    )
    remark.hidden = this.sheet.test?.passed !== false
    const value = this.sheet.test ? (this.sheet.test.passed ? 'yes' : 'no') : null
    const options = [
      { value: 'yes', text: say('record.passed') },
      { value: 'no', text: say('record.notPassed') },
    ]
    return section(
      say('record.test'),
      ['test'],
      oneOf(say('record.test'), options, value, (chosen) => {
        this.set({ test: { passed: chosen === 'yes', remark: this.sheet.test?.remark ?? null } })
        remark.hidden = chosen === 'yes'
      }),
      remark,
    )
  }

  private leaving(): Section {
    const kept = () => this.sheet.leaving ?? { restored: false, cleared: false, precautionsExplained: false }
    return section(
      say('record.leaving'),
      ['leaving'],
      check(say('record.restored'), kept().restored, (value) => this.set({ leaving: { ...kept(), restored: value } })),
      check(say('record.cleared'), kept().cleared, (value) => this.set({ leaving: { ...kept(), cleared: value } })),
      check(say('record.precautions'), kept().precautionsExplained, (value) => this.set({ leaving: { ...kept(), precautionsExplained: value } })),
    )
  }

  private set(change: Partial<Sheet>) {
    Object.assign(this.sheet, change)
    this.isDirty = true
    setText(this.saved, '…')
    void this.save()
    this.show()
  }

  private async save() {
    if (this.isSaving) return
    this.isSaving = true
    while (this.isDirty) {
      this.isDirty = false
      await this.app.giveSheet(this.id, structuredClone(this.sheet))
    }
    this.isSaving = false
    setText(this.saved, say('record.saved'))
  }

  private gapsOf(job: JobView): string[] {
    const record = job.record ?? { version: 1, valid: false, photos: [], signedAt: null, signer: null, sheet: {} }
    return gaps({ ...job, record: { ...record, sheet: this.sheet } }, this.app.view?.checklist ?? [])
  }

  /** What is missing, beside each section and in all. */
  private show() {
    const job = this.app.job(this.id)
    if (!job) return
    const missing = this.gapsOf(job)
    for (const { paths, state } of this.sections) {
      const count = missing.filter((gap) => paths.some((path) => gap === path || gap.startsWith(`${path}.`) || gap.startsWith(`${path}[`))).length
      setText(state, count > 0 ? say('record.left', { count }) : '✓')
      state.className = count > 0 ? 'missing' : 'ok'
    }
    setText(
      this.next,
      job.record?.signedAt
        ? say('record.preview')
        : missing.length > 0
          ? `${say('record.next')} · ${say('record.left', { count: missing.length })}`
          : say('step.sign'),
    )
    this.next.dataset.missing = String(missing.length)
  }

  /** To the first section that lacks something, else to the signature. */
  private async go() {
    await this.save()
    const job = this.app.job(this.id)
    const open = this.sections.find(({ state }) => state.className === 'missing')
    if (job?.record?.signedAt) location.hash = `#/job/${encodeURIComponent(this.id)}/preview`
    else if (!open) location.hash = `#/job/${encodeURIComponent(this.id)}/sign`
    else {
      const offset = document.querySelector('.top')!.clientHeight
      scrollTo({ top: open.element.offsetTop - offset, behavior: 'smooth' })
    }
  }
}
