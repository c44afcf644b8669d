import type { Answer } from '../page/api'
import { make } from '../page/dom'
import { refusalText } from '../page/refusal'

/** A page's head: what it is about, and what can be done with all of it. */
export const pageHead = (title: string, sub: string, ...tools: (Node | null)[]): HTMLElement =>
  make(
    'header',
    { className: 'page-head' },
    make('div', {}, make('h2', {}, title), make('p', { className: 'quiet' }, sub)),
    make('div', { className: 'page-tools' }, ...tools),
  )

export const card = (title: string, ...content: (Node | null)[]): HTMLElement => make('section', { className: 'page-card' }, make('h3', {}, title), ...content)

/** A table with column heads; numbers are set right. */
export function table(heads: string[], rows: (string | Node)[][], numbers: number[] = []): HTMLTableElement {
  const cell = (value: string | Node, column: number) => make('td', { className: numbers.includes(column) ? 'number' : '' }, value)
  return make(
    'table',
    { className: 'page-table' },
    make('thead', {}, make('tr', {}, ...heads.map((head, column) => make('th', { scope: 'col', className: numbers.includes(column) ? 'number' : '' }, head)))),
    make('tbody', {}, ...rows.map((row) => make('tr', {}, ...row.map(cell)))),
  )
}

export const facts = (rows: [string, string | Node | null][]): HTMLElement =>
  make(
    'dl',
    { className: 'facts' },
    ...rows.filter(([, value]) => value !== null).map(([name, value]) => make('div', {}, make('dt', {}, name), make('dd', {}, value || '–'))),
  )

/** Puts in the place of the element what the answer makes, or why there is none. */
export async function fill<T>(element: HTMLElement, asked: Promise<Answer<T>>, show: (value: T) => Node | Node[]) {
  const answer = await asked
  const content = answer.ok ? show(answer.value) : make('p', { className: 'note' }, refusalText(answer.refusal))
  element.replaceChildren(...(Array.isArray(content) ? content : [content]))
}
