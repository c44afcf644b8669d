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

/** A form with its button. It closes when what it asks for is done; refused, it stays as it was filled in, with what the node says. @param run whether it is done. */
export function formDialog(title: string, yes: string, fields: Node[], run: () => Promise<boolean>): HTMLDialogElement {
  const button = make('button', { type: 'submit', className: 'strong' }, yes)
  const form = make('form', {}, make('div', { className: 'fields' }, ...fields), make('div', { className: 'buttons' }, button))
  const dialog = openDialog(title, '', form)
  form.onsubmit = (event) => {
    event.preventDefault()
    void staying(dialog, button, run)
  }
  return dialog
}

/** Closes the dialog when something is done, and leaves it open when it is not. */
export async function staying(dialog: HTMLDialogElement, button: HTMLButtonElement | null, run: () => Promise<boolean>) {
  say(dialog, '')
  if (button) button.disabled = true
  const isDone = await run()
  if (button) button.disabled = false
  if (isDone) dialog.close()
  else if (button && !dialog.contains(document.activeElement)) button.focus()
}

/** Says in the dialog that is open what was refused; false where none is. */
export function sayInDialog(text: string): boolean {
  const dialog = [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')].at(-1)
  if (dialog) say(dialog, text)
  return dialog !== undefined
}

function say(dialog: HTMLDialogElement, text: string) {
  dialog.querySelector('.problem.is-of-dialog')?.remove()
  if (!text) return
  const problem = make('p', { className: 'problem is-of-dialog', role: 'alert' }, text)
  dialog.querySelector('header')!.after(problem)
  problem.scrollIntoView({ block: 'nearest' })
}

export function field(label: string, input: HTMLElement, hint?: string): HTMLLabelElement {
  return make('label', { className: 'field' }, make('span', {}, label), input, hint ? make('small', {}, hint) : null)
}

export function choice<T extends string>(options: readonly [T, string][], value: T): HTMLSelectElement {
  const select = make('select', {}, ...options.map(([value, text]) => make('option', { value, textContent: text })))
  select.value = value
  return select
}
