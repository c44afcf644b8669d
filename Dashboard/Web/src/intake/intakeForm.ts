import type { Desk } from '../console/desk'
import { customerName, stateName, stationName, workName } from '../console/names'
import { day } from '../i18n/format'
import { t } from '../i18n/language'
import type { Job, Point, WorkType } from '../live/protocol'
import { insist } from '../orders/objections'
import { previewTable, type Candidate, type Preview, type Question } from '../orders/preview'
import { get, post, type Refusal } from '../page/api'
import { choice, field, openDialog } from '../page/dialog'
import { make } from '../page/dom'
import { refusalText, refuse, toast } from '../page/toast'
import { findAll } from './find'
import type { RequestActions } from './requestActions'
import { suggesting, type Suggestion } from './suggest'

interface Machine {
  serialNumber: string
  model: string
  station: string | null
  customer: string | null
  warrantyUntil: string | null
  site: Point | null
  position: Point | null
}

const works: WorkType[] = ['Repair', 'Inspection', 'Installation', 'ReturnVisit']
const previewPause = 250
/** Separated by commas, also full-width ones. */
const codes = (text: string) => text.split(/[,，;；]/).map((one) => one.trim()).filter((one) => one !== '')
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
  private readonly fault = make('textarea', { rows: 3, maxLength: 4000, required: true })
  private readonly severity = choice(['1', '2', '3', '4'].map((one) => [one, `${one} · ${t(`severity.${one}` as 'severity.1')}`] as [string, string]), '2')
  private readonly urgency = choice((['Normal', 'High', 'Emergency'] as const).map((one) => [one, t(`urgency.${one}`)] as [string, string]), 'Normal')
  private readonly work = choice(works.map((one) => [one, t(`workType.${one}`)] as [WorkType, string]), 'Repair')
  private readonly requirements = make('input', { type: 'text', maxLength: 2000 })
  private readonly skills = make('input', { type: 'text', maxLength: 400, autocomplete: 'off' })
  private readonly parts = make('input', { type: 'text', maxLength: 400, autocomplete: 'off' })
  private readonly wanted = make('input', { type: 'datetime-local' })
  private readonly known = make('div', { className: 'known', ariaLive: 'polite' })
  private readonly preview = make('div', { className: 'who-could' })
  private readonly problem = make('p', { className: 'problem', role: 'alert', hidden: true })
  private readonly dialog: HTMLDialogElement
  private machine: Machine | null = null
  private customer: string | null = null
  private chosen: Candidate | null = null
  /** Why somebody was chosen who is excluded. */
  private despite: string | null = null
  private duration = 0
  private timer = 0
  private asked = 0
  private busy = false

  constructor(
    private readonly desk: Desk,
    private readonly requests: RequestActions,
    serial?: string,
  ) {
    const save = make('button', { type: 'submit', className: 'plain' }, t('intake.save'), make('kbd', {}, 'Ctrl ⏎'))
    const send = make('button', { type: 'button', className: 'strong', onclick: () => void this.submit(true) }, t('intake.send'), make('kbd', {}, 'Ctrl ⇧ ⏎'))
    const form = make('form', { method: 'dialog', noValidate: false },
      make('div', { className: 'columns' },
        make('div', { className: 'fields' },
          field(t('intake.caller'), suggesting(this.caller, (text, signal) => this.callers(text, signal))),
          field(t('intake.phone'), this.phone),
          field(t('intake.machine'), suggesting(this.machineInput, (text, signal) => this.machines(text, signal))),
          field(t('intake.fault'), this.fault),
          make('div', { className: 'pair' }, field(t('job.severity'), this.severity), field(t('job.urgency'), this.urgency)),
          make('div', { className: 'pair' }, field(t('intake.work'), this.work), field(t('intake.wanted'), this.wanted)),
          make('div', { className: 'pair' }, field(t('intake.skills'), this.skills, this.knownSkills()), field(t('intake.parts'), this.parts)),
          field(t('intake.requirements'), this.requirements)),
        make('div', { className: 'beside' }, this.known, this.preview)),
      this.problem,
      make('div', { className: 'buttons' }, save, send))
    form.onsubmit = (event) => {
      event.preventDefault()
      void this.submit(false)
    }
    open = this.dialog = openDialog(t('intake.title'), 'is-intake', form)
    this.dialog.addEventListener('keydown', (event) => this.key(event))
    for (const input of [this.severity, this.urgency, this.work, this.wanted, this.skills, this.parts]) input.addEventListener('change', () => this.look())
    this.caller.focus()
    if (serial) void this.take(serial)
  }

  private key(event: KeyboardEvent) {
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault()
      void this.submit(event.shiftKey)
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault()
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
        this.customer = hit.kind === 'Contact' ? hit.customer : hit.id
        const phone = /\+?\d[\d ]{6,}/.exec(hit.detail)
        if (phone) this.phone.value = phone[0].trim()
        this.machineInput.focus()
      },
    }))
  }

  /** The caller's machines first; else any by serial number, also with a typing error. */
  private async machines(text: string, signal: AbortSignal): Promise<Suggestion[]> {
    const wanted = text.toLowerCase()
    const own = this.customer ? this.desk.fleet.files.flatMap((file) => (file?.customer === this.customer && file.serial.toLowerCase().includes(wanted) ? [{ serial: file.serial, model: file.model }] : [])) : []
    const hits = own.length > 0 ? [] : await findAll(text, signal, 'Machine')
    const all = [...own.map(({ serial, model }) => ({ serial, detail: model })), ...hits.map((hit) => ({ serial: hit.id, detail: hit.detail }))]
    return all.slice(0, 8).map(({ serial, detail }) => ({ label: serial, detail, choose: () => (this.fault.focus(), void this.take(serial)) }))
  }

  private async take(serial: string) {
    this.machineInput.value = serial
    const answer = await get<Machine>(`/api/machines/${encodeURIComponent(serial)}`)
    if (!answer.ok) return this.say(answer.refusal)
    this.machine = answer.value
    this.customer ??= answer.value.customer
    const open = [...this.desk.board.jobs.values(), ...this.desk.board.requests.values()].filter((item) => item.machine === serial)
    const { model, station, warrantyUntil, customer } = answer.value
    const inWarranty = warrantyUntil !== null && Date.parse(warrantyUntil) > Date.now()
    this.known.replaceChildren(
      make('p', {}, make('b', {}, serial), ` ${model} · ${station ? stationName(this.desk, station) : '–'}`),
      make('p', { className: 'quiet' }, customer ? customerName(customer) : ''),
      make('p', { className: inWarranty ? 'is-well' : 'is-over' }, warrantyUntil ? t(inWarranty ? 'intake.inWarranty' : 'intake.warrantyOver', { date: day(warrantyUntil) }) : t('intake.noWarranty')),
      ...(open.length === 0 ? [] : [make('p', { className: 'note is-open' }, t('intake.openJobs')), make('ul', { className: 'plain-list' }, ...open.map((item) => make('li', {}, `${item.id} · ${stateName(item)} · ${workName(item)}`)))]),
    )
    this.look()
  }

  /** Who could make it, as soon as machine, severity and kind are known. */
  private look() {
    clearTimeout(this.timer)
    const { machine } = this
    const site = machine?.site ?? machine?.position
    if (!machine?.station || !site) return
    this.timer = window.setTimeout(async () => {
      const mine = ++this.asked
      const question: Question = {
        station: machine.station!,
        machine: machine.serialNumber,
        site: { latitude: site.latitude, longitude: site.longitude },
        type: this.work.value as WorkType,
        severity: Number(this.severity.value),
        urgency: this.urgency.value as Job['urgency'],
        wantedAt: this.wanted.value ? new Date(this.wanted.value).toISOString() : null,
        ...this.needs(),
      }
      const table = await previewTable(this.desk, question, (candidate, preview, confirm) => this.pick(candidate, preview, confirm))
      if (mine !== this.asked) return
      this.chosen = null
      this.preview.replaceChildren(make('h3', {}, t('preview.title'), ' ', make('kbd', {}, 'Alt 1–9')), table)
    }, previewPause)
  }

  /** What the order will ask of whoever goes: the preview asks the same. */
  private needs = () => ({ requiredSkills: codes(this.skills.value), requiredParts: codes(this.parts.value) })

  private knownSkills = () => [...new Set([...this.desk.board.technicians.values()].flatMap((one) => one.skills))].sort().slice(0, 12).join(', ')

  private pick(candidate: Candidate, preview: Preview, confirm?: string) {
    this.chosen = candidate
    this.despite = confirm ?? null
    this.duration = preview.durationMinutes
    this.preview.querySelectorAll('[role=alert]').forEach((answered) => answered.closest('tr')?.remove())
    this.preview.querySelectorAll<HTMLElement>('[data-candidate]').forEach((one) => (one.ariaPressed = String(one.dataset.candidate === candidate.technician)))
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
    const contact = this.caller.value.trim() ? { name: this.caller.value.trim(), phone: this.phone.value.trim() || null } : null
    const body = {
      channel: 'Hotline',
      machine: this.machineInput.value.trim(),
      fault: this.fault.value.trim(),
      severity: Number(this.severity.value),
      urgency: this.urgency.value,
      work: this.work.value,
      customer: this.customer,
      requirements: this.requirements.value.trim() || null,
      wantedAt: this.wanted.value ? new Date(this.wanted.value).toISOString() : null,
      contact,
    }
    const answer = await post<{ id: string }>('/api/requests', body)
    this.busy = false
    if (!answer.ok) return this.say(answer.refusal)
    this.dialog.close()
    toast(t('done.taken', { job: answer.value.id }))
    this.desk.select({ kind: 'request', id: answer.value.id }, 'intake')
    if (sending) await this.send(answer.value.id)
  }

  private async send(id: string) {
    const { chosen } = this
    const order = await this.requests.send({ id }, chosen === null, this.needs())
    if (!order || !chosen) return
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
    return true
  }

  private say(refusal: Refusal) {
    this.problem.textContent = refusalText(refusal)
    this.problem.hidden = false
  }
}
