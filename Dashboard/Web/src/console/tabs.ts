import { byId } from '../page/dom'

/** The lists on the left: one shown at a time, walked by arrow keys. */
export function startTabs(names: readonly string[], initial: string) {
  const choose = (name: string, focus: boolean) => {
    for (const one of names) {
      const tab = byId(`tab-${one}`)
      tab.ariaSelected = String(one === name)
      tab.tabIndex = one === name ? 0 : -1
      byId(one).hidden = one !== name
      if (one === name && focus) tab.focus()
    }
  }
  names.forEach((name, index) => {
    const tab = byId(`tab-${name}`)
    tab.onclick = () => choose(name, false)
    tab.addEventListener('keydown', ({ key }) => {
      const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
      if (step) choose(names[(index + step + names.length) % names.length]!, true)
    })
  })
  choose(names.includes(initial) ? initial : names[0]!, false)
}
