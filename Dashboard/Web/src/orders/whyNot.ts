import type { Desk } from '../console/desk'
import { orderZone, technicianName } from '../console/names'
import { moment, whole } from '../i18n/format'
import { language, t } from '../i18n/language'
import { post } from '../page/api'
import { make } from '../page/dom'
import { refusalText } from '../page/refusal'
import type { OutcomeModel as Outcome, AlternativeModel as Alternative } from '../contract/api'

/** Asks what the plan would come to with that technician; a second press takes the answer away. An answer that stands elsewhere is taken over by the event adopt. @param show puts the answer into the page and says what has to go with it. */
export function whyNotButton(desk: Desk, order: string, technician: string, show: (answer: HTMLElement) => ChildNode): HTMLButtonElement {
  let shown: ChildNode | null = null
  const button = make('button', { type: 'button', className: 'plain why-not', ariaExpanded: 'false' }, t('whyNot.ask'))
  button.dataset.whom = technician
  button.ariaLabel = t('whyNot.askOf', { technician: technicianName(desk, technician) })
  button.onclick = () => {
    button.ariaExpanded = String(!shown)
    if (shown) {
      shown.remove()
      shown = null
      return
    }
    const place = make('div', { className: 'why-not-answer', role: 'status' }, t('services.loading'))
    place.dataset.about = technician
    shown = show(place)
    void ask(desk, order, technician).then((answer) => place.replaceChildren(answer))
  }
  button.addEventListener('adopt', (event) => {
    shown = show((event as CustomEvent<HTMLElement>).detail)
    button.ariaExpanded = 'true'
  })
  return button
}

async function ask(desk: Desk, order: string, technician: string): Promise<HTMLElement> {
  const answer = await post<Alternative>(`/api/work-orders/${encodeURIComponent(order)}/why-not?language=${language()}`, { technician })
  if (!answer.ok) return make('p', { className: 'note' }, refusalText(answer.refusal))
  const { reason, asPlanned, instead } = answer.value
  if (!asPlanned || !instead) return make('p', {}, reason ?? t('whyNot.impossible'))
  const line = (name: string, tell: (outcome: Outcome) => string) =>
    make(
      'tr',
      { className: tell(asPlanned) === tell(instead) ? 'quiet' : '' },
      make('th', { scope: 'row' }, name),
      make('td', {}, tell(asPlanned)),
      make('td', {}, tell(instead)),
    )
  const who = ({ technician: one }: Outcome) => (one === null ? t('job.nobody') : technicianName(desk, one))
  const heads = [t('whyNot.planned'), t('whyNot.instead', { technician: technicianName(desk, technician) })]
  return make(
    'table',
    {},
    make('caption', { className: 'quiet' }, t('whyNot.territory')),
    make('thead', {}, make('tr', {}, make('td', {}), ...heads.map((head) => make('th', { scope: 'col' }, head)))),
    make(
      'tbody',
      {},
      line(t('preview.who'), who),
      line(t('preview.arrives'), ({ arrivesAt }) => (arrivesAt ? moment(Date.parse(arrivesAt), orderZone(desk, order)) : '–')),
      line(t('whyNot.breaches'), ({ breaches }) => whole(breaches)),
      line(t('whyNot.lateness'), ({ latenessMinutes }) => `${whole(latenessMinutes)} min`),
      line(t('whyNot.unassigned'), ({ unassigned }) => whole(unassigned)),
      line(t('preview.travel'), ({ travelMinutes }) => `${whole(travelMinutes)} min`),
    ),
  )
}
