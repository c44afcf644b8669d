import { make } from '../../page/dom'
import { button, labelled } from '../page/pieces'

/** A section of the sheet whose heading says how much of it is still missing. */
export interface Section {
  element: HTMLFieldSetElement
  /** Which of the sheet's gaps are this section's. */
  paths: string[]
  state: HTMLElement
}

export function section(title: string, paths: string[], ...content: (HTMLElement | null)[]): Section {
  const state = make('span', {})
  const element = make('fieldset', {}, make('legend', {}, make('span', { textContent: title }), state), make('div', { className: 'stack' }, ...content))
  return { element, paths, state }
}

export function check(text: string, value: boolean | undefined, set: (value: boolean) => void): HTMLElement {
  const box = make('input', { type: 'checkbox', checked: value ?? false, onchange: () => set(box.checked) })
  return make('label', { className: 'check' }, box, make('span', { textContent: text }))
}

export function text(label: string, value: string | null | undefined, set: (value: string) => void, long = false): HTMLElement {
  const field = long
    ? make('textarea', { value: value ?? '', maxLength: 4000 })
    : make('input', { type: 'text', value: value ?? '', maxLength: 100, autocomplete: 'off' })
  field.oninput = () => set(field.value)
  return labelled(label, field)
}

/** A number that may be left open. */
export function number(label: string, value: number | null | undefined, most: number, set: (value: number | null) => void): HTMLElement {
  const field = make('input', { type: 'text', inputMode: 'decimal', value: value === null || value === undefined ? '' : String(value), autocomplete: 'off' })
  field.oninput = () => {
    const given = Number(field.value.replace(',', '.'))
    const isRight = field.value.trim() !== '' && Number.isFinite(given) && given >= 0 && given <= most
    field.setAttribute('aria-invalid', String(field.value.trim() !== '' && !isRight))
    set(isRight ? given : null)
  }
  return labelled(label, field)
}

/** One of a few, by large buttons. */
export function oneOf<T extends string | number>(
  label: string,
  options: readonly { value: T; text: string }[],
  value: T | null | undefined,
  set: (value: T) => void,
  thin = false,
): HTMLElement {
  const row = make('div', { className: `options ${thin ? 'is-thin' : ''}`, role: 'group' })
  row.setAttribute('aria-label', label)
  const buttons = options.map((option) => {
    const choice = button(option.text, () => {
      buttons.forEach((other) => other.setAttribute('aria-pressed', String(other === choice)))
      set(option.value)
    })
    choice.setAttribute('aria-pressed', String(option.value === value))
    choice.dataset.value = String(option.value)
    return choice
  })
  row.append(...buttons)
  return row
}
