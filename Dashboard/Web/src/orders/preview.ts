import { duration, moment } from '../i18n/format'
import { language, t } from '../i18n/language'
import type { Desk } from '../console/desk'
import { stationName, technicianName } from '../console/names'
import type { Job, WorkType } from '../live/protocol'
import { post } from '../page/api'
import { field } from '../page/dialog'
import { make } from '../page/dom'
import { whyNotButton } from './whyNot'
import type { CandidateModel as Candidate, PreviewModel as Preview } from '../contract/api'

export type { CandidateModel as Candidate, PreviewModel as Preview } from '../contract/api'

/** About an order, or about a job that has none yet. */
export type Question =
  | { workOrder: string }
  | {
      station: string
      site: { latitude: number; longitude: number }
      machine: string
      type: WorkType
      severity: number
      urgency: Job['urgency']
      wantedAt: string | null
      requiredSkills: string[]
      requiredParts: string[]
    }

export const askPreview = (question: Question) => post<Preview>(`/api/dispatch/preview?language=${language()}`, question)

/** @param confirm why somebody is chosen who is excluded; else not given. */
export type OnChoose = (candidate: Candidate, preview: Preview, confirm?: string) => void

/** Who could do it and when, as a table one chooses from; those who cannot stand below with the least bad they could do (R-SLA-6). */
export function tableOf(desk: Desk, question: Question, preview: Preview, onChoose: OnChoose | null): HTMLElement {
  const able = preview.candidates.filter((one) => one.arrivesAt)
  const unable = preview.candidates.filter((one) => !one.arrivesAt)
  const head = (['preview.who', 'preview.arrives', 'preview.way', 'preview.travel', 'preview.before'] as const).map((key) =>
    make('th', { scope: 'col' }, t(key)),
  )
  const rows = able.map((one, index) => {
    const choose = () => (warning(desk, preview, one) ? ask(one) : onChoose!(one, preview))
    const who = onChoose
      ? make('button', { type: 'button', className: 'pick', onclick: choose }, make('kbd', {}, String(index + 1)), technicianName(desk, one.technician))
      : make('span', {}, technicianName(desk, one.technician))
    if (index < 9) who.dataset.digit = String(index + 1)
    who.dataset.candidate = one.technician
    if (onChoose && warning(desk, preview, one)) who.dataset.asks = 'yes'
    const row: HTMLTableRowElement = make(
      'tr',
      { className: `${isLate(one) ? 'is-late' : ''}${one.needsConfirmation ? ' is-called-out' : ''}`, title: one.reason },
      make('td', {}, who),
      make('td', {}, `${moment(Date.parse(one.arrivesAt!), preview.timeZone)}${isLate(one) ? ` (+${duration(one.lateByMinutes!)})` : ''}`),
      make('td', {}, minutes(one.wayMinutes)),
      make('td', {}, minutes(one.travelMinutes)),
      make('td', {}, String(one.jobsBefore)),
      make(
        'td',
        {},
        'workOrder' in question && index > 0 && !one.needsConfirmation
          ? whyNotButton(desk, question.workOrder, one.technician, (answer) => under(row, answer))
          : '',
      ),
    )
    /** What is worse than the engine's choice, or calls somebody out, is said before it is done. */
    const ask = (candidate: Candidate) => {
      const stands = row.parentElement?.querySelector<HTMLElement>(`[role=alert][data-about='${CSS.escape(candidate.technician)}'] .strong`)
      if (stands) return stands.focus()
      const yes = make('button', { type: 'button', className: 'strong', onclick: () => onChoose!(candidate, preview) }, t('preview.allTheSame'))
      const note = make('div', { className: 'note', role: 'alert' }, make('p', {}, warning(desk, preview, candidate)), yes)
      note.dataset.about = candidate.technician
      under(row, note)
      yes.focus()
    }
    return row
  })
  const reasons =
    able.length > 0 && able[0]!.reason ? [make('p', { className: 'quiet' }, `${technicianName(desk, able[0]!.technician)}: ${able[0]!.reason}`)] : []
  const others = make(
    'details',
    { className: 'unable', open: able.length === 0 },
    make('summary', {}, t('preview.unable', { count: unable.length })),
    make(
      'ul',
      {},
      ...unable.map((one) =>
        make(
          'li',
          {},
          `${technicianName(desk, one.technician)}: ${one.reason}`,
          ...(onChoose ? [' ', despite(desk, one, (confirm) => onChoose(one, preview, confirm))] : []),
        ),
      ),
    ),
  )
  const table = make('table', {}, make('thead', {}, make('tr', {}, ...head, make('td', {}))), make('tbody', {}, ...rows))
  return make(
    'div',
    { className: 'preview' },
    make('p', { className: isWell(preview) ? 'verdict' : 'verdict is-late' }, verdict(desk, preview)),
    ...(preview.trip ? [make('p', { className: 'note' }, preview.trip.sentence)] : []),
    ...(able.length > 0 ? [table] : []),
    ...reasons,
    ...neighbours(desk, preview),
    ...(unable.length > 0 ? [others] : []),
  )
}

/** Somebody who is excluded can be chosen when it is said why. */
function despite(desk: Desk, { technician }: Candidate, choose: (confirm: string) => void): HTMLElement {
  const button = make('button', { type: 'button', className: 'plain despite' }, t('preview.allTheSame'))
  button.ariaLabel = t('preview.despite', { technician: technicianName(desk, technician) })
  button.dataset.candidate = technician
  button.dataset.asks = 'yes'
  button.onclick = () => {
    const reason = make('input', { type: 'text', maxLength: 1000 })
    const yes = make(
      'button',
      {
        type: 'button',
        className: 'strong',
        onclick: () => {
          const said = reason.value.trim()
          if (!said) return reason.focus()
          asking.replaceWith(button)
          choose(said)
        },
      },
      t('confirm.do'),
    )
    const asking = make('span', { className: 'note' }, field(t('confirm.reason'), reason), yes)
    asking.dataset.about = technician
    reason.onkeydown = (event) => {
      if (event.key !== 'Enter') return
      event.preventDefault()
      event.stopPropagation()
      yes.click()
    }
    button.replaceWith(asking)
    reason.focus()
  }
  return button
}

const isLate = (one: Candidate) => (one.lateByMinutes ?? 0) > 0
const minutes = (value: number | null) => (value === null ? '–' : duration(value))

const isWell = ({ choice, candidates, dueBy }: Preview) =>
  choice !== null && (dueBy === null || Date.parse(choice.arrivesAt) <= Date.parse(dueBy)) && (choice.station !== null || candidates.length > 0)

/** The engine's own choice, and how it stands against the promise. */
function verdict(desk: Desk, { choice, candidates, leastLate, dueBy, timeZone }: Preview): string {
  if (!choice) {
    const called = candidates.find((one) => one.arrivesAt)
    return called
      ? t('preview.onlyCallOut', { technician: technicianName(desk, called.technician), time: moment(Date.parse(called.arrivesAt!), timeZone) })
      : t('preview.nobody')
  }
  const name = { technician: technicianName(desk, choice.technician), time: moment(Date.parse(choice.arrivesAt), timeZone) }
  const said = choice.station ? t('preview.choiceOf', { ...name, station: stationName(desk, choice.station) }) : t('preview.choice', name)
  const late = dueBy ? (Date.parse(choice.arrivesAt) - Date.parse(dueBy)) / 60_000 : 0
  if (dueBy === null) return said
  if (late <= 0) return `${said} ${t('preview.keeps', { time: moment(Date.parse(dueBy), timeZone) })}`
  const sooner = candidates.find((one) => one.needsConfirmation && one.arrivesAt && Date.parse(one.arrivesAt) < Date.parse(choice.arrivesAt))
  return [
    said,
    leastLate && leastLate.technician !== choice.technician
      ? t('preview.leastLate', { technician: technicianName(desk, leastLate.technician), late: duration(leastLate.lateByMinutes) })
      : t('preview.misses', { time: moment(Date.parse(dueBy), timeZone), late: duration(late) }),
    ...(sooner ? [t('preview.sooner', { technician: technicianName(desk, sooner.technician), time: moment(Date.parse(sooner.arrivesAt!), timeZone) })] : []),
  ].join(' ')
}

/** Null where nothing is to be said before this one is taken. */
function warning(desk: Desk, { choice, timeZone }: Preview, one: Candidate): string | null {
  if (one.needsConfirmation) return t('preview.callOut', { technician: technicianName(desk, one.technician), reason: one.reason })
  if (!choice || (choice.station === null && choice.technician === one.technician)) return null
  const later = (Date.parse(one.arrivesAt!) - Date.parse(choice.arrivesAt)) / 60_000
  const name = { technician: technicianName(desk, choice.technician), time: moment(Date.parse(choice.arrivesAt), timeZone) }
  return later >= 1 ? t('preview.later', { ...name, later: duration(later) }) : t('preview.dearer', name)
}

function neighbours(desk: Desk, { neighbours: all }: Preview): HTMLElement[] {
  return all
    .filter((one) => one.candidates.length > 0)
    .map((one) =>
      make(
        'details',
        { className: 'unable', open: true },
        make('summary', {}, t('preview.neighbour', { station: stationName(desk, one.station) })),
        make('ul', {}, ...one.candidates.map((candidate) => make('li', {}, `${technicianName(desk, candidate.technician)}: ${candidate.reason}`))),
      ),
    )
}

/** The answer as a line of its own. */
function under(row: HTMLTableRowElement, answer: HTMLElement): HTMLTableRowElement {
  const line = make('tr', {}, make('td', { colSpan: 6 }, answer))
  row.after(line)
  return line
}
