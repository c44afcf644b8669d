import type { Desk } from '../console/desk'
import { customerName, stateName, stationName, technicianName, workName } from '../console/names'
import { here, lastDay, mark, moment } from '../i18n/format'
import { t } from '../i18n/language'
import type { Job, WorkType } from '../live/protocol'
import { insist } from '../orders/objections'
import { askPreview, tableOf, type Candidate, type Preview, type Question } from '../orders/preview'
import { isTyping, renew } from '../orders/renew'
import { get, list, post } from '../page/api'
import { choice, field, openDialog } from '../page/dialog'
import { make, setText } from '../page/dom'
import { refusalText, refuse, toast } from '../page/toast'
import { Asked } from './asked'
import { findAll } from './find'
import { Place } from './place'
import type { RequestActions } from './requestActions'
import { suggesting, type Suggestion } from './suggest'
import type { MachineModel as Machine, RequestModel } from '../contract/api'

type Owned = Pick<Machine, 'serialNumber' | 'model'>

const works: WorkType[] = ['Repair', 'Inspection', 'Installation', 'ReturnVisit']
const previewPause = 250
/** The call goes on, and so does the work of whoever could come. */
const freshFor = 10_000
/** Separated by commas, also full-width ones. */
const codes = (text: string) =>
  text
    .split(/[,，;；]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
let open: HTMLDialogElement | null = null

/** F2: a call becomes a request, and if need be an order, without a mouse (R-INT-1 to -7). */
export function openIntake(desk: Desk, requests: RequestActions, serial?: string) {
  if (open?.isConnected) return
  new Intake(desk, requests, serial)
}

class Intake {
  private readonly caller = make('input', { type: 'text', maxLength: 200 })
  private readonly phone = make('input', { type: 'tel', maxLength: 40 })
  private readonly machineInput = make('input', { type: 'text', maxLength: 100, required: true })
  private readonly symptom = make('input', { type: 'text', maxLength: 4000 })
  private readonly environment = make('input', { type: 'text', maxLength: 2000 })
  private readonly asked = new Asked([
    ['Name', 'intake.caller', this.caller],
    ['Phone', 'intake.phone', this.phone],
    ['Symptom', 'intake.symptom', this.symptom],
    ['Environment', 'intake.environment', this.environment],
  ])
  private readonly fault = make('textarea', { rows: 3, maxLength: 4000, required: true })
  private readonly severity = choice(
    ['1', '2', '3', '4'].map((one) => [one, `${one} · ${t(`severity.${one}` as 'severity.1')}`] as [string, string]),
    '2',
  )
  private readonly urgency = choice(
    (['Normal', 'High', 'Emergency'] as const).map((one) => [one, t(`urgency.${one}`)] as [string, string]),
    'Normal',
  )
  private readonly work = choice(
    works.map((one) => [one, t(`workType.${one}`)] as [WorkType, string]),
    'Repair',
  )
  private readonly requirements = make('input', { type: 'text', maxLength: 2000 })
  private readonly skills = make('input', { type: 'text', maxLength: 400, autocomplete: 'off' })
  private readonly parts = make('input', { type: 'text', maxLength: 400, autocomplete: 'off' })
  private readonly wanted = make('input', { type: 'datetime-local' })
  private readonly wantedAtSite = make('small', {})
  private readonly known = make('div', { className: 'known', ariaLive: 'polite' })
  private readonly preview = make('div', { className: 'who-could' })
  /** Says that whom one had picked cannot do it any more. */
  private readonly lost = make('p', { className: 'note is-lost', role: 'status' })
  private readonly dialog: HTMLDialogElement
  private machine: Machine | null = null
  private readonly place = new Place(() => void this.read())
  /** Whom the caller was found to be. */
  private calling: string | null = null
  private owned: { customer: string; machines: Promise<Owned[]> } | null = null
  /** The serial number that is looked up or shown; null once the field says something else. */
  private sought: string | null = null
  private chosen: Candidate | null = null
  /** Why somebody was chosen who is excluded. */
  private despite: string | null = null
  private duration = 0
  /** The list of candidates that is shown, and the question it answers. */
  private list: HTMLElement | null = null
  private answered = ''
  private timer = 0
  private questions = 0
  private busy = false
  /** The request, when it was taken and its order was not. */
  private taken: string | null = null

  constructor(
    private readonly desk: Desk,
    private readonly requests: RequestActions,
    serial?: string,
  ) {
    const save = make('button', { type: 'submit', className: 'plain' }, t('intake.save'), make('kbd', {}, 'Ctrl ⏎'))
    const send = make('button', { type: 'button', className: 'strong', onclick: () => void this.submit(true) }, t('intake.send'), make('kbd', {}, 'Ctrl ⇧ ⏎'))
    const form = make(
      'form',
      { method: 'dialog', noValidate: false },
      make(
        'div',
        { className: 'columns' },
        make(
          'div',
          { className: 'fields' },
          this.asked.field(
            'Name',
            suggesting(this.caller, (text, signal) => this.callers(text, signal)),
          ),
          this.asked.field('Phone', this.phone),
          field(
            t('intake.machine'),
            suggesting(this.machineInput, (text, signal) => this.machines(text, signal)),
          ),
          field(t('intake.fault'), this.fault),
          this.asked.field('Symptom', this.symptom),
          this.asked.field('Environment', this.environment),
          make('div', { className: 'pair' }, field(t('job.severity'), this.severity), field(t('job.urgency'), this.urgency)),
          make('div', { className: 'pair' }, field(t('intake.work'), this.work), make('div', {}, field(t('intake.wanted'), this.wanted), this.wantedAtSite)),
          make('div', { className: 'pair' }, field(t('intake.skills'), this.skills, this.knownSkills()), field(t('intake.parts'), this.parts)),
          field(t('intake.requirements'), this.requirements),
        ),
        make('div', { className: 'beside' }, this.known, this.place.element, this.preview),
      ),
      make('div', { className: 'buttons' }, this.asked.all, save, send),
    )
    form.onsubmit = (event) => {
      event.preventDefault()
      void this.submit(false)
    }
    open = this.dialog = openDialog(t('intake.title'), 'is-intake', form)
    this.dialog.addEventListener('keydown', (event) => this.key(event))
    for (const input of [this.severity, this.urgency, this.work, this.wanted, this.skills, this.parts]) input.addEventListener('change', () => this.look())
    this.caller.addEventListener('input', () => (this.calling = null))
    this.machineInput.addEventListener('input', () => this.forgetMachine())
    this.machineInput.addEventListener('change', () => {
      const typed = this.machineInput.value.trim()
      if (typed && typed !== this.sought) void this.chooseTyped(typed)
    })
    const again = setInterval(() => {
      if (!this.busy && !document.hidden && this.list) void this.read()
    }, freshFor)
    this.dialog.addEventListener('close', () => clearInterval(again))
    this.caller.focus()
    if (serial) void this.choose(serial)
  }

  private key(event: KeyboardEvent) {
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault()
      void this.submit(event.shiftKey)
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault()
    } else if (event.altKey && event.code === 'KeyN') {
      event.preventDefault()
      this.asked.markAll()
    } else if (event.altKey && /^[1-9]$/.test(event.key)) {
      event.preventDefault()
      this.preview.querySelector<HTMLElement>(`[data-digit='${event.key}']`)?.click()
    }
  }

  /** Customers and their contacts by name or phone. */
  private async callers(text: string, signal: AbortSignal): Promise<Suggestion[]> {
    const hits = (await findAll(text, signal)).filter((hit) => hit.kind !== 'Machine')
    return hits.map((hit) => ({
      label: hit.title,
      detail: hit.detail,
      choose: () => {
        this.caller.value = hit.title
        this.calling = hit.kind === 'Contact' ? hit.customer : hit.id
        const phone = /\+?\d[\d ]{6,}/.exec(hit.detail)
        if (phone) this.phone.value = phone[0].trim()
        this.asked.tell()
        this.machineInput.focus()
      },
    }))
  }

  /** The caller's machines first; else any by serial number, also with a typing error. */
  private async machines(text: string, signal: AbortSignal): Promise<Suggestion[]> {
    const wanted = text.toLowerCase()
    const own = (await this.machinesOfCaller()).filter(({ serialNumber }) => serialNumber.toLowerCase().includes(wanted))
    const hits = own.length > 0 ? [] : await findAll(text, signal, 'Machine')
    const all = [
      ...own.map(({ serialNumber, model }) => ({ serial: serialNumber, detail: model })),
      ...hits.map((hit) => ({ serial: hit.id, detail: hit.detail })),
    ]
    return all.slice(0, 8).map(({ serial, detail }) => ({ label: serial, detail, choose: () => (void this.choose(serial), this.fault.focus()) }))
  }

  private async choose(serial: string) {
    this.machineInput.value = this.sought = serial
    const answer = await get<Machine>(`/api/machines/${encodeURIComponent(serial)}`)
    // Meanwhile the field may say something else.
    if (this.machineInput.value.trim() !== serial) return
    if (!answer.ok) return this.known.replaceChildren(make('p', { className: 'note' }, refusalText(answer.refusal)))
    // It is kept under one name, whatever case, width or number it was called by.
    this.machine = answer.value
    serial = this.machineInput.value = this.sought = answer.value.serialNumber
    this.place.forget()
    const open = [...this.desk.board.jobs.values(), ...this.desk.board.requests.values()].filter((item) => item.machine === serial)
    const { model, station, warrantyUntil, customer, timeZone } = answer.value
    const inWarranty = warrantyUntil !== null && Date.parse(warrantyUntil) > Date.now()
    this.known.replaceChildren(
      make('p', {}, make('b', {}, serial), ` ${model} · ${station ? stationName(this.desk, station) : '–'}`),
      make('p', { className: 'quiet' }, customer ? customerName(customer) : ''),
      make(
        'p',
        { className: inWarranty ? 'is-well' : 'is-over' },
        warrantyUntil ? t(inWarranty ? 'intake.inWarranty' : 'intake.warrantyOver', { date: lastDay(warrantyUntil, timeZone) }) : t('intake.noWarranty'),
      ),
      ...(open.length === 0
        ? []
        : [
            make('p', { className: 'note is-open' }, t('intake.openJobs')),
            make('ul', { className: 'plain-list' }, ...open.map((item) => make('li', {}, `${item.id} · ${stateName(item)} · ${workName(item)}`))),
          ]),
    )
    this.look()
  }

  /** Capital letters are not asked for. */
  private async chooseTyped(typed: string) {
    const answer = await list<Owned>(`/api/machines?query=${encodeURIComponent(typed)}`, 1)
    const meant = answer.ok ? answer.value.find(({ serialNumber }) => serialNumber.toLowerCase() === typed.toLowerCase()) : undefined
    if (this.machineInput.value.trim() === typed) await this.choose(meant?.serialNumber ?? typed)
  }

  /** What stands in the field is another machine, or none: nothing of the former stands beside it. */
  private forgetMachine() {
    if (this.machine?.serialNumber === this.machineInput.value.trim()) return
    this.machine = this.sought = this.chosen = this.despite = this.list = null
    this.questions++
    clearTimeout(this.timer)
    this.known.replaceChildren()
    this.place.forget()
    this.preview.replaceChildren()
    this.tellWanted()
  }

  private get customer(): string | null {
    return this.calling ?? this.machine?.customer ?? null
  }

  /** Whatever territory is watched: a call is never filtered. */
  private machinesOfCaller(): Promise<Owned[]> {
    const { calling } = this
    if (calling === null) return Promise.resolve([])
    if (this.owned?.customer !== calling)
      this.owned = {
        customer: calling,
        machines: list<Owned>(`/api/machines?customer=${encodeURIComponent(calling)}`).then((answer) => (answer.ok ? answer.value : [])),
      }
    return this.owned.machines
  }

  /** Who could make it, as soon as machine, severity and kind are known. */
  private look() {
    clearTimeout(this.timer)
    this.tellWanted()
    if (!this.asking()) return
    this.timer = window.setTimeout(() => void this.read(), previewPause)
  }

  private async read() {
    const question = this.asking()
    if (!question) return
    const mine = ++this.questions
    const answer = await askPreview(question)
    if (mine !== this.questions) return
    const isSame = this.list !== null && JSON.stringify(question) === this.answered
    // What was answered stays until there is something newer.
    if (isSame && (!answer.ok || isTyping(this.list))) return
    this.answered = JSON.stringify(question)
    if (!isSame) {
      this.chosen = this.despite = null
      setText(this.lost, '')
    }
    const table = answer.ok
      ? tableOf(this.desk, question, answer.value, (candidate, preview, confirm) => this.pick(candidate, preview, confirm))
      : make('p', { className: 'note' }, refusalText(answer.refusal))
    if (isSame) renew(this.list!, table)
    else this.preview.replaceChildren(make('h3', {}, t('preview.title'), ' ', make('kbd', {}, 'Alt 1–9')), this.lost, table)
    this.list = answer.ok ? table : null
    if (answer.ok) this.keep(answer.value)
    if (answer.ok) this.place.ask(answer.value)
  }

  /** Who was picked stays so as long as they can, with the time that holds now. */
  private keep(preview: Preview) {
    const { chosen } = this
    if (!chosen) return
    const now = preview.candidates.find((one) => one.technician === chosen.technician)
    if (now && (now.arrivesAt || this.despite !== null)) {
      this.chosen = now
      this.duration = preview.durationMinutes
    } else {
      this.chosen = this.despite = null
      setText(this.lost, t('preview.pickGone', { technician: technicianName(this.desk, chosen.technician) }))
    }
    this.mark()
  }

  private mark() {
    this.preview
      .querySelectorAll<HTMLElement>('[data-candidate]')
      .forEach((one) => (one.ariaPressed = String(one.dataset.candidate === this.chosen?.technician)))
  }

  private asking(): Question | null {
    const { machine } = this
    if (!machine || (!machine.station && !machine.site && !machine.position)) return null
    return {
      machine: machine.serialNumber,
      ...this.place.of(machine),
      type: this.work.value as WorkType,
      severity: Number(this.severity.value),
      urgency: this.urgency.value as Job['urgency'],
      wantedAt: this.wanted.value ? new Date(this.wanted.value).toISOString() : null,
      ...this.needs(),
    }
  }

  /** The field is of the viewer's clock: where the site has another, its time is said. */
  private tellWanted() {
    const at = this.wanted.value ? new Date(this.wanted.value).getTime() : NaN
    const zone = this.machine?.timeZone ?? here
    setText(this.wantedAtSite, Number.isNaN(at) || mark(at, zone) === '' ? '' : t('intake.atSite', { time: moment(at, zone) }))
  }

  /** What the order will ask of whoever goes: the preview asks the same. */
  private needs = () => ({ requiredSkills: codes(this.skills.value), requiredParts: codes(this.parts.value) })

  private knownSkills = () => [...new Set([...this.desk.board.technicians.values()].flatMap((one) => one.skills))].sort().slice(0, 12).join(', ')

  private pick(candidate: Candidate, preview: Preview, confirm?: string) {
    this.chosen = candidate
    this.despite = confirm ?? null
    this.duration = preview.durationMinutes
    this.preview.querySelectorAll('[role=alert]').forEach((answered) => answered.closest('tr')?.remove())
    setText(this.lost, '')
    this.mark()
    // What was answered is gone; where the keys were there, they go on from here.
    if (!this.dialog.contains(document.activeElement)) this.preview.querySelector<HTMLElement>('[data-candidate][aria-pressed=true]')?.focus()
  }

  /** The button that answers what stands open beside a candidate. */
  private get question(): HTMLElement | null {
    return this.preview.querySelector('[role=alert] .strong, li .note .strong')
  }

  private async submit(sending: boolean) {
    if (this.busy || !this.valid()) return
    // Whom one has just picked is still to be confirmed: nothing is sent to somebody else meanwhile.
    if (sending && this.question) return this.question.focus()
    this.busy = true
    const { chosen } = this
    const request = (this.taken ??= await this.take(sending))
    const order = request && sending ? await this.requests.open({ id: request }, this.needs()) : null
    this.busy = false
    // What is refused leaves the call as it was filled in; a request that was taken meanwhile is not taken twice.
    if (!request || (sending && !order)) return
    this.dialog.close()
    this.desk.select({ kind: 'request', id: request }, 'intake')
    if (order && chosen) await this.give(order, chosen)
    else if (order) await this.requests.follow(order)
  }

  /** The request's id; null when the node refuses it. */
  private async take(isSent: boolean): Promise<string | null> {
    const [name, phone] = [this.caller.value.trim() || null, this.phone.value.trim() || null]
    const contact = name || phone ? { name, phone } : null
    const answer = await post<RequestModel>('/api/requests', {
      channel: 'Hotline',
      machine: this.machineInput.value.trim(),
      fault: this.fault.value.trim(),
      severity: Number(this.severity.value),
      urgency: this.urgency.value,
      work: this.work.value,
      ...this.place.of(this.machine),
      customer: this.customer,
      requirements: this.requirements.value.trim() || null,
      wantedAt: this.wanted.value ? new Date(this.wanted.value).toISOString() : null,
      contact,
      symptom: this.symptom.value.trim() || null,
      environment: this.environment.value.trim() || null,
      notTold: this.asked.notTold,
    })
    if (!answer.ok) {
      refuse(answer.refusal)
      return null
    }
    if (!isSent) toast(t('done.taken', { job: answer.value.id }))
    return answer.value.id
  }

  private async give(order: string, chosen: Candidate) {
    const begin = chosen.arrivesAt ?? chosen.anyway?.arrivesAt
    const from = begin ? Date.parse(begin) : null
    const { answer: given } = await insist(`/api/work-orders/${encodeURIComponent(order)}/assign`, {
      technician: chosen.technician,
      plannedFrom: from === null ? null : new Date(from).toISOString(),
      plannedTo: from === null ? null : new Date(from + this.duration * 60_000).toISOString(),
      confirm: this.despite,
    })
    // Refused or not, the order is there and one sees who has it.
    this.desk.select({ kind: 'job', id: order }, 'intake')
    if (!given.ok) refuse(given.refusal)
  }

  private valid(): boolean {
    for (const input of [this.machineInput, this.fault]) if (!input.reportValidity()) return false
    return this.asked.areAnswered()
  }
}
