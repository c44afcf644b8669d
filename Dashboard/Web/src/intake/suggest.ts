import { t } from '../i18n/language'
import { make } from '../page/dom'

export interface Suggestion {
  label: string
  detail: string
  choose(): void
}

const pause = 120
let number = 0

/**
 * A text field with a list of suggestions below, driven by the keyboard: arrows, Enter, Escape. What stands in the field counts: nothing is taken from a list
 * that is older than the text, and Tab takes only what was walked to or is called as the text is; Enter takes the first, as soon as the list is there.
 */
export function suggesting(input: HTMLInputElement, find: (text: string, signal: AbortSignal) => Promise<Suggestion[]>): HTMLElement {
  const list = make('ul', { className: 'suggestions', id: `suggestions-${++number}`, role: 'listbox', hidden: true, ariaLabel: t('intake.found') })
  let found: Suggestion[] = []
  let at = -1
  /** The text for which it was found. */
  let foundFor: string | null = null
  let isWalkedTo = false
  let isAwaited = false
  let timer = 0
  let request = new AbortController()
  input.setAttribute('role', 'combobox')
  input.ariaExpanded = 'false'
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)
  input.autocomplete = 'off'
  input.spellcheck = false

  const show = () => {
    list.hidden = found.length === 0
    input.ariaExpanded = String(found.length > 0)
    list.replaceChildren(
      ...found.map((one, index) => {
        const item = make(
          'li',
          { id: `${list.id}-${index}`, role: 'option', ariaSelected: String(index === at) },
          make('b', {}, one.label),
          ' ',
          make('span', { className: 'quiet' }, one.detail),
        )
        item.addEventListener('pointerdown', (event) => {
          event.preventDefault()
          take(one)
        })
        return item
      }),
    )
    if (at >= 0) input.setAttribute('aria-activedescendant', `${list.id}-${at}`)
    else input.removeAttribute('aria-activedescendant')
    list.children[at]?.scrollIntoView({ block: 'nearest' })
  }
  const hide = () => {
    found = []
    at = -1
    isWalkedTo = isAwaited = false
    show()
  }
  const take = (one: Suggestion) => {
    hide()
    one.choose()
  }
  const search = async () => {
    request.abort()
    request = new AbortController()
    const { signal } = request
    const text = input.value.trim()
    const answer = await find(text, signal)
    if (signal.aborted || document.activeElement !== input) return
    const isTaken = isAwaited && text !== '' && answer.length > 0
    ;[found, foundFor, isWalkedTo, isAwaited] = [answer, text, false, false]
    at = answer.length > 0 ? 0 : -1
    if (isTaken) take(answer[0]!)
    else show()
  }
  input.addEventListener('input', () => {
    clearTimeout(timer)
    isAwaited = false
    timer = window.setTimeout(() => void search(), pause)
  })
  input.addEventListener('keydown', (event) => {
    // Enter never sends the form from here: suggestions may still be on their way.
    if (event.key === 'Enter' && !event.ctrlKey) event.preventDefault()
    const text = input.value.trim().toLowerCase()
    // Of a list that is older than the text counts only what fits it.
    const isOld = foundFor?.toLowerCase() !== text && !found[at]?.label.toLowerCase().includes(text)
    if (event.key === 'Enter' && isOld) isAwaited = true
    if (list.hidden) {
      if (event.key === 'ArrowDown') void search()
      return
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step) {
      event.preventDefault()
      isWalkedTo = true
      at = (at + step + found.length) % found.length
      show()
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      const chosen = found[at]
      const isMeant = event.key === 'Enter' || isWalkedTo || chosen?.label.toLowerCase() === text
      if (chosen && isMeant && !isOld) take(chosen)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      hide()
    }
  })
  input.addEventListener('blur', () => {
    clearTimeout(timer)
    hide()
  })
  return make('div', { className: 'suggesting' }, input, list)
}
