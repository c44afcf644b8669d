import { t } from '../i18n/language'
import { make } from './dom'

let number = 0

/** A modal dialog with a title; closes on Escape and gives the focus back. */
export function openDialog(title: string, className: string, ...content: Node[]): HTMLDialogElement {
  const heading = make('h2', { id: `dialog-${++number}` }, title)
  const close = make('button', { type: 'button', className: 'icon', textContent: '✕', ariaLabel: t('machine.close'), onclick: () => dialog.close() })
  const dialog: HTMLDialogElement = make('dialog', { className: `dialog ${className}` }, make('header', {}, heading, close), ...content)
  dialog.setAttribute('aria-labelledby', heading.id)
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
  return dialog
}

export function field(label: string, input: HTMLElement, hint?: string): HTMLLabelElement {
  return make('label', { className: 'field' }, make('span', {}, label), input, hint ? make('small', {}, hint) : null)
}

export function choice<T extends string>(options: readonly [T, string][], value: T): HTMLSelectElement {
  const select = make('select', {}, ...options.map(([value, text]) => make('option', { value, textContent: text })))
  select.value = value
  return select
}
