import { t } from '../i18n/language'
import { post } from '../page/api'
import { field, formDialog } from '../page/dialog'
import { make } from '../page/dom'
import { refuse, toast } from '../page/toast'

interface Receipt {
  accepted: number
  rejected: { code: string; detail: string }[]
}

/** What somebody read on a machine's meter, told to the desk: judged like any other reading (R-MNT-7). */
export function askReading(serial: string) {
  const hours = make('input', { type: 'number', min: '0', max: '1000000', step: 'any', required: true })
  formDialog(`${t('machine.read')} · ${serial}`, t('act.save'), [field(t('machine.readHours'), hours)], async () => {
    const answer = await post<Receipt>('/api/telemetry/readings', [{ machine: serial, at: new Date().toISOString(), operatingHours: Number(hours.value) }])
    const wrong = answer.ok ? answer.value.rejected[0] : answer.refusal
    if (wrong) refuse({ status: 0, ...wrong })
    else toast(t('machine.readTaken'))
    return !wrong
  })
}
