import { minuteOf, whole } from '../i18n/format'
import { language, t } from '../i18n/language'
import type { Desk } from '../console/desk'
import { technicianName } from '../console/names'
import { post } from '../page/api'
import { make } from '../page/dom'
import { refusalText } from '../page/toast'
import { whyNotButton } from './whyNot'

export interface Candidate {
  technician: string
  arrivesAt: string | null
  lateByMinutes: number | null
  travelMinutes: number | null
  jobsBefore: number
  positionAgeMinutes: number
  exclusion: string | null
  /** In the viewer's language: why not, or how they would do. */
  reason: string
}

export interface Preview {
  at: string
  candidates: Candidate[]
  leastLate: { technician: string; lateByMinutes: number } | null
}

/** About an order, or about a job that has none yet. */
export type Question = { workOrder: string } | { station: string | null; site: { latitude: number; longitude: number }; type: string; severity: number }

export const askPreview = (question: Question) => post<Preview>(`/api/dispatch/preview?language=${language()}`, question)

/** Who could do it and when, as a table one chooses from; those who cannot stand below with the reason (R-SLA-6). */
export async function previewTable(desk: Desk, question: Question, onChoose: ((candidate: Candidate) => void) | null): Promise<HTMLElement> {
  const answer = await askPreview(question)
  if (!answer.ok) return make('p', { className: 'note' }, refusalText(answer.refusal))
  const { candidates, leastLate } = answer.value
  const able = candidates.filter((one) => one.arrivesAt)
  const unable = candidates.filter((one) => !one.arrivesAt)
  const verdict = leastLate
    ? t('preview.leastLate', { technician: technicianName(desk, leastLate.technician), minutes: whole(leastLate.lateByMinutes) })
    : able.length === 0 ? t('preview.nobody') : t('preview.inTime', { count: able.length })
  const head = (['preview.who', 'preview.arrives', 'preview.travel', 'preview.before'] as const).map((key) => make('th', { scope: 'col' }, t(key)))
  const rows = able.map((one, index) => {
    const late = (one.lateByMinutes ?? 0) > 0
    const who = onChoose
      ? make('button', { type: 'button', className: 'pick', onclick: () => onChoose(one) }, make('kbd', {}, String(index + 1)), technicianName(desk, one.technician))
      : make('span', {}, technicianName(desk, one.technician))
    if (index < 9) who.dataset.digit = String(index + 1)
    who.dataset.candidate = one.technician
    const row: HTMLTableRowElement = make(
      'tr',
      { className: late ? 'is-late' : '', title: one.reason },
      make('td', {}, who),
      make('td', {}, `${minuteOf(Date.parse(one.arrivesAt!))}${late ? ` (+${whole(one.lateByMinutes!)} min)` : ''}`),
      make('td', {}, one.travelMinutes === null ? '–' : `${whole(one.travelMinutes)} min`),
      make('td', {}, String(one.jobsBefore)),
      make('td', {}, 'workOrder' in question && index > 0 ? whyNotButton(desk, question.workOrder, one.technician, (answer) => under(row, answer)) : ''),
    )
    return row
  })
  const others = make('details', { className: 'unable', open: able.length === 0 }, make('summary', {}, t('preview.unable', { count: unable.length })), make('ul', {}, ...unable.map((one) => make('li', {}, `${technicianName(desk, one.technician)}: ${one.reason}`))))
  const table = make('table', {}, make('thead', {}, make('tr', {}, ...head, make('td', {}))), make('tbody', {}, ...rows))
  return make('div', { className: 'preview' }, make('p', { className: leastLate || able.length === 0 ? 'verdict is-late' : 'verdict' }, verdict), ...(able.length > 0 ? [table] : []), ...(unable.length > 0 ? [others] : []))
}

/** The answer as a line of its own. */
function under(row: HTMLTableRowElement, answer: HTMLElement): HTMLTableRowElement {
  const line = make('tr', {}, make('td', { colSpan: 5 }, answer))
  row.after(line)
  return line
}
