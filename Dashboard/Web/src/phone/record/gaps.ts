import type { JobView } from '../outbox/fold'
import type { RecordField, Sheet } from '../day/day'

type Asked = Pick<JobView, 'order' | 'needs' | 'record' | 'photosHere'>

/** What the record lacks before the customer can sign it, as paths into the sheet: the node's own rule, so that nobody needs reception to know. */
export function gaps(job: Asked, checklist: string[]): string[] {
  const sheet = job.record?.sheet ?? {}
  const wanted = new Set(job.needs.mandatory)
  if (tellsOfFault(sheet)) (['Fault', 'Cause', 'Responsibility'] as const).forEach((field) => wanted.add(field))
  return [...new Set([...[...wanted].flatMap((field) => missing(field, sheet, job, checklist)), ...unfinished(sheet)])]
}

export const tellsOfFault = (sheet: Sheet) =>
  !!sheet.fault?.trim() || (sheet.inspection ?? []).some(({ result }) => result === 'PutRight' || result === 'LeftOpen')

function missing(field: RecordField, sheet: Sheet, job: Asked, checklist: string[]): string[] {
  const unless = (there: unknown, path: string) => (there ? [] : [path])
  switch (field) {
    case 'Introduced':
      return unless(sheet.introduced, 'introduced')
    case 'Nameplate':
      return nameplate(sheet, job)
    case 'OperatingHours':
      return unless(typeof sheet.operatingHours === 'number', 'operatingHours')
    case 'Fault':
      return unless(isSaid(sheet.fault), 'fault')
    case 'Cause':
      return unless(isSaid(sheet.cause), 'cause')
    case 'Responsibility':
      return unless(sheet.responsibility, 'responsibility')
    case 'Work':
      return unless(isSaid(sheet.work), 'work')
    case 'Parts':
      return unless(sheet.parts, 'parts')
    case 'Inspection':
      return checklist.filter((item) => !sheet.inspection?.some((finding) => finding.item === item)).map((item) => `inspection.${item}`)
    case 'Guidance':
      return unless(isSaid(sheet.guidance), 'guidance')
    case 'Test':
      return unless(sheet.test, 'test')
    case 'Advice':
      return unless(isSaid(sheet.advice), 'advice')
    case 'Leaving':
      return (['restored', 'cleared', 'precautionsExplained'] as const).filter((item) => !sheet.leaving?.[item]).map((item) => `leaving.${item}`)
    case 'Environment':
      return unless(sheet.commissioning?.environmentChecked, 'commissioning.environmentChecked')
    case 'Training':
      return unless(sheet.commissioning?.userTrained, 'commissioning.userTrained')
    case 'Rating':
      return unless(sheet.commissioning?.rating, 'commissioning.rating')
    case 'Tasks':
      return (job.order.tasks ?? []).filter(({ code }) => !sheet.tasks?.some(({ task }) => task === code)).map(({ code }) => `tasks.${code}`)
    case 'Photos':
      return unless((job.record?.photos.length ?? 0) + job.photosHere.length > 0, 'photos')
    default:
      return []
  }
}

function nameplate(sheet: Sheet, { order }: Asked): string[] {
  const plate = sheet.nameplate
  if (!plate) return ['nameplate']
  return plateMatches(sheet, order) || isSaid(plate.remark) ? [] : ['nameplate.remark']
}

export const plateMatches = ({ nameplate }: Sheet, order: { model: string; machine: string }) =>
  bare(nameplate?.model) === bare(order.model) && bare(nameplate?.serial) === bare(order.machine)

function unfinished(sheet: Sheet): string[] {
  const found: string[] = []
  if (sheet.responsibility === 'Misuse' && !sheet.misuseExplained) found.push('misuseExplained')
  if (sheet.test && !sheet.test.passed && !isSaid(sheet.test.remark)) found.push('test.remark')
  for (const { item, result, note } of sheet.inspection ?? [])
    if ((result === 'PutRight' || result === 'LeftOpen') && !isSaid(note)) found.push(`inspection.${item}.note`)
  for (const { task, result, note } of sheet.tasks ?? []) if (result === 'NotDone' && !isSaid(note)) found.push(`tasks.${task}.note`)
  ;(sheet.parts ?? []).forEach((part, i) => {
    if (!isSaid(part.number)) found.push(`parts[${i}].number`)
    if (!isSaid(part.name)) found.push(`parts[${i}].name`)
    if (isSaid(part.oldSerial) !== isSaid(part.newSerial)) found.push(`parts[${i}].${isSaid(part.oldSerial) ? 'newSerial' : 'oldSerial'}`)
  })
  return found
}

const isSaid = (text: string | null | undefined) => /[\p{L}\p{Nd}]/u.test(text ?? '')
const bare = (text: string | null | undefined) => (text ?? '').replace(/[^\p{L}\p{Nd}]/gu, '').toUpperCase()
