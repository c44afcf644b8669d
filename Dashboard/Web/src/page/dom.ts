/** The element of the page with this id; index.html has it. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id)
  if (!element) throw new Error(`The page has no #${id}`)
  return element as T
}

type Child = Node | string | null

/** Makes an element: properties by name, children in order. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> & { role?: string } = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children.filter((child) => child !== null))
  return element
}

/** Changes the text only where it differs, so that nothing is laid out anew for nothing. */
export function setText(element: Element, text: string) {
  if (element.textContent !== text) element.textContent = text
}

/** Runs at most once per pause, and always once more after the last request. */
export function throttled(pause: number, run: () => void): () => void {
  let waiting = false
  let last = -Infinity
  return () => {
    if (waiting) return
    waiting = true
    setTimeout(
      () =>
        requestAnimationFrame(() => {
          waiting = false
          last = performance.now()
          run()
        }),
      Math.max(0, last + pause - performance.now()),
    )
  }
}

export const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches
