import type { Desk } from '../console/desk'
import { technicianName } from '../console/names'
import { t } from '../i18n/language'
import type { Job } from '../live/protocol'
import { get } from '../page/api'
import { choice, field, formDialog } from '../page/dialog'
import { make } from '../page/dom'
import { refuse, toast } from '../page/toast'
import { insist } from './objections'
import type { WorkOrderModel as Arranged } from '../contract/api'

const several = (text: string) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** What an order needs: skills, parts, how many go, after which other order, and who is wanted for it. */
export async function arrange(desk: Desk, job: Job) {
  const answer = await get<Arranged>(`/api/work-orders/${encodeURIComponent(job.id)}`)
  if (!answer.ok) return refuse(answer.refusal)
  const known = answer.value
  const skills = make('input', { type: 'text', value: known.requiredSkills.join(', '), maxLength: 2000, autocomplete: 'off' })
  const parts = make('input', { type: 'text', value: known.requiredParts.join(', '), maxLength: 2000, autocomplete: 'off' })
  const crew = choice(
    ['1', '2'].map((one) => [one, one] as [string, string]),
    String(known.crew),
  )
  const minutes = make('input', { type: 'number', min: '1', max: '43200', value: known.durationMinutes === null ? '' : String(known.durationMinutes) })
  const after = make('input', { type: 'text', value: known.after?.workOrder ?? '', maxLength: 128, autocomplete: 'off' })
  const hours = make('input', { type: 'number', min: '0', max: '720', step: 'any', value: String(known.after?.hours ?? 0) })
  const people = [...desk.board.technicians.values()].filter(({ station }) => station === job.station)
  const preferred = choice(
    [['', '–'] as [string, string], ...people.map(({ id }) => [id, technicianName(desk, id)] as [string, string])],
    known.preferredTechnician ?? '',
  )
  const fields = [
    field(t('arrange.skills'), skills, t('arrange.skillsHint')),
    field(t('arrange.parts'), parts),
    make('div', { className: 'pair' }, field(t('arrange.crew'), crew), field(t('assign.minutes'), minutes)),
    make('div', { className: 'pair' }, field(t('arrange.after'), after), field(t('arrange.hours'), hours)),
    field(t('arrange.preferred'), preferred),
  ]
  formDialog(`${t('act.arrange')} · ${job.customerName ?? job.machine}`, t('act.save'), fields, async () => {
    const before = after.value.trim()
    const { answer: said, left } = await insist(`/api/work-orders/${encodeURIComponent(job.id)}/requirements`, {
      requiredSkills: several(skills.value),
      requiredParts: several(parts.value),
      crew: Number(crew.value),
      durationMinutes: minutes.value === '' ? null : Number(minutes.value),
      after: before === '' ? null : { workOrder: before, hours: Number(hours.value) },
      preferredTechnician: preferred.value === '' ? null : preferred.value,
    })
    if (left) return false
    if (said.ok) toast(t('done.arranged', { job: job.id }))
    else refuse(said.refusal)
    return said.ok
  })
}
