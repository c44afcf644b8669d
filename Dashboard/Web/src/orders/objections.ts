import { t } from '../i18n/language'
import { post, type Answer, type Refusal } from '../page/api'
import { field, openDialog } from '../page/dialog'
import { make } from '../page/dom'
import { refusalText } from '../page/refusal'

/** What the node does all the same when somebody says why. */
const confirmable = new Set([
  'overlaps',
  'crew_incomplete',
  'parts_missing',
  'skill_missing',
  'other_territory',
  'far_away',
  'out_of_service',
  'absent',
  'off_shift',
  'rejected_recently',
  'customer_not_contacted',
  'materials_not_ready',
  'along_far',
  'along_other_station',
  'unknown_skill',
  'week_hours',
  'preceding_open',
])

const canConfirm = ({ code }: Refusal) => confirmable.has(code)

/** Sends a command, and again with the reason as often as the node asks for one: something else may speak against it by then. Left when nobody gives it. */
export async function insist<T = unknown>(path: string, body: object): Promise<{ answer: Answer<T>; left: boolean }> {
  let said = ''
  let answer = await post<T>(path, body)
  while (!answer.ok && canConfirm(answer.refusal)) {
    const confirm = await askReason(answer.refusal, said)
    if (confirm === null) return { answer, left: true }
    said = confirm
    answer = await post<T>(path, { ...body, confirm })
  }
  return { answer, left: false }
}

/** Shows what speaks against it; answers the reason to do it all the same, null to leave it. @param said the reason as it was given before. */
function askReason(refusal: Refusal, said: string): Promise<string | null> {
  return new Promise((answered) => {
    let given: string | null = null
    const reason = make('input', { type: 'text', required: true, maxLength: 1000, value: said })
    const form = make(
      'form',
      { method: 'dialog' },
      make('p', {}, refusalText(refusal)),
      make('p', { className: 'quiet' }, refusal.detail),
      make('div', { className: 'fields' }, field(t('confirm.reason'), reason)),
      make('div', { className: 'buttons' }, make('button', { type: 'submit', className: 'strong' }, t('confirm.do'))),
    )
    const dialog = openDialog(t('confirm.title'), '', form)
    form.onsubmit = (event) => {
      given = reason.value.trim() || null
      if (given !== null) return
      // Blanks are no reason, and no wish to leave it.
      event.preventDefault()
      reason.focus()
    }
    dialog.addEventListener('close', () => answered(given))
    reason.focus()
  })
}
