import { make } from '../../page/dom'
import type { App } from '../app'
import { say } from '../i18n/say'

/** A screen. Drawn once; told of changes. */
export interface Page {
  draw(): HTMLElement[]
  /** Something changed; false when the screen is to be drawn anew. */
  update(): boolean
  /** A second has passed. */
  tick?(): void
  leave?(): void
}

/** The bar on top: back, title, whether the node is there and what waits for it. */
export function top(app: App, title: string, back: string | null): HTMLElement {
  const home = back === null ? null : make('a', { className: 'button', href: back, textContent: '‹' })
  home?.setAttribute('aria-label', say('app.back'))
  return make('header', { className: 'top' }, home, make('h1', { textContent: title }), pill(app))
}

function pill(app: App): HTMLElement {
  const [waiting, refused] = [app.outbox.waiting.length, app.outbox.refused.length]
  const words = [
    refused > 0 ? say('app.refused', { count: refused }) : app.online ? null : say('app.offline'),
    waiting > 0 ? say('app.waiting', { count: waiting }) : null,
  ].filter((word) => word !== null)
  const shown = words.length > 0 ? words : [say('app.online')]
  const link = make(
    'a',
    { className: `button pill ${refused > 0 ? 'is-bad' : app.online ? '' : 'is-off'}`, href: '#/outbox' },
    ...shown.map((word) => make('span', { textContent: word })),
  )
  link.dataset.waiting = String(waiting)
  return link
}

export function bottom(...content: HTMLElement[]): HTMLElement {
  return make('footer', { className: 'bottom' }, ...content)
}
