import { make } from '../../page/dom'
import type { Outcome, Sheet, Task } from '../day/day'
import { say, sayCode } from '../i18n/say'
import { button } from '../page/pieces'
import { inWords } from '../service/words'
import { oneOf, section, text, type Section } from './form'

const outcomes: Outcome[] = ['Done', 'NotDone', 'NotApplicable']

/** What came of each task of the service (R-MNT-2). */
export function tasksSection(tasks: Task[], sheet: () => Sheet, set: (change: Partial<Sheet>) => void): Section {
  const list = make('div', {})
  const draw = () => list.replaceChildren(...tasks.map((task) => row(task, sheet, set)))
  draw()
  const rest = button(say('record.restDone'), () => {
    const told = sheet().tasks ?? []
    const open = tasks.filter(({ code }) => !told.some(({ task }) => task === code))
    set({ tasks: [...told, ...open.map(({ code }) => ({ task: code, result: 'Done' as const }))] })
    draw()
  })
  return section(say('record.tasks'), ['tasks'], rest, list)
}

function row({ code, text: words }: Task, sheet: () => Sheet, set: (change: Partial<Sheet>) => void): HTMLElement {
  const known = () => sheet().tasks?.find(({ task }) => task === code)
  const change = (told: { result?: Outcome; note?: string }) => {
    const next = { task: code, result: 'Done' as Outcome, ...known(), ...told }
    set({ tasks: [...(sheet().tasks ?? []).filter(({ task }) => task !== code), next] })
    note.hidden = next.result !== 'NotDone'
  }
  const note = text(say('record.whyNotDone'), known()?.note, (value) => change({ note: value }), true)
  note.hidden = known()?.result !== 'NotDone'
  const name = inWords(words)
  const element = make(
    'div',
    { className: 'item' },
    make('p', { className: 'caption', textContent: name }),
    oneOf(
      name,
      outcomes.map((value) => ({ value, text: sayCode('task', value) })),
      known()?.result,
      (value) => change({ result: value }),
      true,
    ),
    note,
  )
  element.dataset.task = code
  return element
}
