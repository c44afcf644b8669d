import { t } from '../i18n/language'
import { post, type Answer, type Refusal } from '../page/api'
import { field, openDialog } from '../page/dialog'
import { make } from '../page/dom'
import { refusalText } from '../page/toast'

/** What the node does all the same when somebody says why. */
const confirmable = new Set(['overlaps', 'crew_incomplete', 'parts_missing', 'skill_missing', 'other_territory', 'far_away', 'out_of_service', 'absent', 'off_shift', 'rejected_recently', 'customer_not_contacted', 'materials_not_ready', 'along_far', 'along_other_station', 'unknown_skill', 'week_hours', 'preceding_open'])

const canConfirm = ({ code }: Refusal) => confirmable.has(code)

/** Sends a command, and again with the reason where the node asks for one; left when nobody gives it. */
export async function insist<T = unknown>(path: string, body: object): Promise<{ answer: Answer<T>; left: boolean }> {
  const answer = await post<T>(path, body)
  if (answer.ok || !canConfirm(answer.refusal)) return { answer, left: false }
  const confirm = await askReason(answer.refusal)
  return confirm === null ? { answer, left: true } : { answer: await post<T>(path, { ...body, confirm }), left: false }
}

/** Shows what speaks against it; answers the reason to do it all the same, null to leave it. */
function askReason(refusal: Refusal): Promise<string | null> {
  return new Promise((answered) => {
    let given: string | null = null
    const reason = make('input', { type: 'text', required: true, maxLength: 1000 })
    const form = make('form', { method: 'dialog' },
      make('p', {}, refusalText(refusal)),
      make('p', { className: 'quiet' }, refusal.detail),
      make('div', { className: 'fields' }, field(t('confirm.reason'), reason)),
      make('div', { className: 'buttons' }, make('button', { type: 'submit', className: 'strong' }, t('confirm.do'))))
    const dialog = openDialog(t('confirm.title'), '', form)
    form.onsubmit = () => void (given = reason.value.trim() || null)
    dialog.addEventListener('close', () => answered(given))
    reason.focus()
  })
}
