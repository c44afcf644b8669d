import { t, type TextKey } from '../i18n/language'
import { texts } from '../i18n/console'
import type { Refusal } from './api'
import { sayInDialog } from './dialog'
import { byId, make } from './dom'

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

/** In the viewer's language where we know the refusal; else as the node says it. */
export function refusalText({ code, detail }: Refusal): string {
  const key = `refusal.${code}`
  return key in texts ? t(key as TextKey) : detail || t('refusal.unknown', { code })
}

export const refuse = (refusal: Refusal) => toast(refusalText(refusal), { bad: true })

const hide = () => {
  byId('toast').hidden = true
}
