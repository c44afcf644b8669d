import { make } from '../../page/dom'
import { say, sayCode } from '../i18n/say'

/** A button that does something once per touch. */
export function button(text: string, act: () => unknown, kind = ''): HTMLButtonElement {
  return make('button', { type: 'button', className: kind, textContent: text, onclick: () => void act() })
}

/** A sheet from below with choices; answers null when it was closed. */
export function choose<T extends string>(title: string, codes: readonly T[], group: string): Promise<T | null> {
  return ask(title, (done) => [make('div', { className: 'options' }, ...codes.map((code) => button(sayCode(group, code), () => done(code))))])
}

export function sure(question: string, yes: string): Promise<boolean> {
  return ask<true>(question, (done) => [
    make(
      'div',
      { className: 'stack' },
      button(yes, () => done(true), 'primary'),
    ),
  ]).then((answer) => answer === true)
}

/** A sheet from below; answers null when it was closed. */
export function ask<T>(title: string, content: (done: (answer: T) => void) => HTMLElement[]): Promise<T | null> {
  return new Promise((answered) => {
    let answer: T | null = null
    const heading = make('h2', { textContent: title, id: 'ask-title' })
    const dialog = make('dialog', {}, heading)
    const done = (given: T) => {
      answer = given
      dialog.close()
    }
    dialog.setAttribute('aria-labelledby', heading.id)
    dialog.append(
      ...content(done),
      make(
        'div',
        { className: 'row' },
        button(say('app.cancel'), () => dialog.close()),
      ),
    )
    dialog.onclose = () => {
      dialog.remove()
      answered(answer)
    }
    document.body.append(dialog)
    dialog.showModal()
  })
}

let hiding = 0

export function toast(text: string) {
  const line = document.getElementById('toast')!
  line.textContent = text
  line.hidden = false
  clearTimeout(hiding)
  hiding = window.setTimeout(() => (line.hidden = true), 4_000)
}

export function labelled(text: string, control: HTMLElement): HTMLLabelElement {
  return make('label', {}, make('span', { textContent: text }), control)
}

export function facts(...pairs: [string, string | null | undefined][]): HTMLElement {
  const list = make('dl', { className: 'facts' })
  for (const [name, value] of pairs) if (value) list.append(make('dt', { textContent: name }), make('dd', { textContent: value }))
  return list
}

export const tag = (text: string, kind = '') => make('span', { className: `tag ${kind}`, textContent: text })
