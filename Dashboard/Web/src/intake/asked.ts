import type { IntakeItem } from '../contract/api'
import { t, type TextKey } from '../i18n/language'
import { sayInDialog } from '../page/dialog'
import { make } from '../page/dom'

type Question = readonly [item: IntakeItem, label: TextKey, input: HTMLInputElement]

/** What whoever takes a call asks for: each is answered or said not to be told (R-INT-2, R-INT-7); one key says so of all that is empty. */
export class Asked {
  /** Says of all that is empty that it was not told. */
  readonly all = make('button', { type: 'button', className: 'plain', onclick: () => this.markAll() }, t('intake.restNotTold'), make('kbd', {}, 'Alt N'))
  private readonly boxes = new Map<IntakeItem, HTMLInputElement>()

  constructor(private readonly questions: readonly Question[]) {
    for (const [item, , input] of questions) {
      // The way from field to field is not made longer: from the field itself a key reaches its box.
      const box = make('input', { type: 'checkbox', tabIndex: -1 })
      box.setAttribute('aria-describedby', `asked-${item}`)
      box.addEventListener('change', () => (box.checked ? this.leave(item) : undefined))
      input.setAttribute('aria-keyshortcuts', 'Alt+M')
      input.addEventListener('input', () => this.tell())
      input.addEventListener('keydown', (event) => {
        if (!event.altKey || event.code !== 'KeyM') return
        event.preventDefault()
        box.checked = !box.checked
        if (box.checked) this.leave(item)
      })
      this.boxes.set(item, box)
    }
  }

  /** A question with its small "not told" beside it. @param shown the input, or what it stands in. */
  field(item: IntakeItem, shown: HTMLElement): HTMLElement {
    const [, label] = this.questions.find(([one]) => one === item)!
    return make(
      'div',
      { className: 'asked' },
      make('label', { className: 'field' }, make('span', { id: `asked-${item}` }, t(label)), shown),
      make('label', { className: 'not-told', title: 'Alt M' }, this.boxes.get(item)!, ' ', t('intake.notTold')),
    )
  }

  /** What was written is told. */
  tell() {
    for (const [item, , input] of this.questions) if (input.value.trim() !== '') this.boxes.get(item)!.checked = false
  }

  /** What was asked in vain has no answer. */
  private leave(item: IntakeItem) {
    this.questions.find(([one]) => one === item)![2].value = ''
  }

  markAll() {
    for (const [item, , input] of this.questions) this.boxes.get(item)!.checked = input.value.trim() === ''
    sayInDialog('')
  }

  get notTold(): IntakeItem[] {
    return this.questions.filter(([item]) => this.boxes.get(item)!.checked).map(([item]) => item)
  }

  /** Whether nothing is left to ask; what is stands in the dialog, with the key that answers it. */
  areAnswered(): boolean {
    const open = this.questions.filter(([item, , input]) => input.value.trim() === '' && !this.boxes.get(item)!.checked)
    if (open.length === 0) return true
    sayInDialog(t('intake.ask', { items: open.map(([, label]) => t(label)).join(', ') }))
    open[0]![2].focus()
    return false
  }
}
