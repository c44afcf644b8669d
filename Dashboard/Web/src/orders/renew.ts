const about = (technician: string) => `[data-about='${CSS.escape(technician)}']`
const choosing = (technician: string) => `button[data-candidate='${CSS.escape(technician)}']`
const askingWhyNot = (technician: string) => `button.why-not[data-whom='${CSS.escape(technician)}']`

/** Puts a newer list of candidates (see preview.ts) in the place of a former one: what stands open beside somebody stays open, in today's words, and the keys stay where they were. */
export function renew(former: HTMLElement, table: HTMLElement) {
  const before = document.activeElement as HTMLElement | null
  const back = before && former.contains(before) ? place(before, table) : () => before?.focus()
  const folds = [...former.querySelectorAll('details')].map(({ open }) => open)
  table.querySelectorAll('details').forEach((one, index) => (one.open = folds[index] ?? one.open))
  const open = [...former.querySelectorAll<HTMLElement>('[data-about]')]
  former.replaceWith(table)
  for (const one of open) reopen(one, table)
  if (document.activeElement !== before) back()
}

/** What is being typed in the list is not taken from under the fingers. */
export const isTyping = (list: HTMLElement | null) => document.activeElement instanceof HTMLInputElement && list?.contains(document.activeElement) === true

function reopen(former: HTMLElement, table: HTMLElement) {
  const technician = former.dataset.about!
  if (former.classList.contains('why-not-answer')) {
    table.querySelector(askingWhyNot(technician))?.dispatchEvent(new CustomEvent('adopt', { detail: former }))
    return
  }
  const button = table.querySelector<HTMLElement>(choosing(technician))
  // Where there is nothing to be asked any more a press would choose.
  if (!button?.dataset.asks) return
  button.click()
  const typed = former.querySelector('input')
  const field = table.querySelector<HTMLInputElement>(`${about(technician)} input`)
  if (!typed || !field) return
  field.value = typed.value
  field.setSelectionRange(typed.selectionStart, typed.selectionEnd)
}

/** How to come back to what has the keys, in the newer list; where that is gone, to whom it was about. */
function place(focused: HTMLElement, table: HTMLElement): () => void {
  const asked = focused.closest<HTMLElement>('[data-about]')?.dataset.about
  if (asked) {
    const kind = focused.localName
    return () => (table.querySelector<HTMLElement>(`${about(asked)} ${kind}`) ?? table.querySelector<HTMLElement>(choosing(asked)))?.focus()
  }
  const { candidate, whom } = focused.dataset
  if (candidate) return () => table.querySelector<HTMLElement>(choosing(candidate))?.focus()
  if (whom) return () => (table.querySelector<HTMLElement>(askingWhyNot(whom)) ?? table.querySelector<HTMLElement>(choosing(whom)))?.focus()
  const fold = [...(focused.closest('.preview')?.querySelectorAll('summary') ?? [])].indexOf(focused)
  return () => [...table.querySelectorAll<HTMLElement>('summary')][fold]?.focus()
}
