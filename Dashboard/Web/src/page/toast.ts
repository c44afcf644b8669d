import { t } from '../i18n/language'
import type { Refusal } from './api'
import { sayInDialog } from './dialog'
import { byId, make } from './dom'
import { refusalText } from './refusal'

const shownFor = 8_000
/** What can be taken back is there long enough to be read, understood and reached. */
const undoneFor = 20_000
let timer = 0

/** One message at a time, below; undo while it is there. What is refused is said in the dialog that asked for it, as long as one is open. @param isOver that dialog has nothing more to ask. */
export function toast(text: string, { undo, bad = false, isOver = false }: { undo?: () => void; bad?: boolean; isOver?: boolean } = {}) {
  if (bad && !isOver && sayInDialog(text)) return
  const element = byId('toast')
  clearTimeout(timer)
  element.replaceChildren(make('span', {}, text))
  if (undo) element.append(make('button', { type: 'button', className: 'plain', onclick: () => (hide(), undo()) }, t('toast.undo')))
  element.append(make('button', { type: 'button', className: 'icon', textContent: '✕', ariaLabel: t('machine.close'), onclick: hide }))
  element.classList.toggle('is-bad', bad)
  element.hidden = false
  timer = window.setTimeout(hide, undo ? undoneFor : shownFor)
}

export const refuse = (refusal: Refusal) => toast(refusalText(refusal), { bad: true })

const hide = () => {
  byId('toast').hidden = true
}
