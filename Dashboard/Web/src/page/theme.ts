import { keep, kept } from './settings'

export type Theme = 'light' | 'dark'
export type ThemeChoice = Theme | 'auto'

const system = matchMedia('(prefers-color-scheme: dark)')
const listeners: ((theme: Theme) => void)[] = []
let choice = initial()

export const themeChoice = () => choice
export const theme = (): Theme => (choice === 'auto' ? (system.matches ? 'dark' : 'light') : choice)
export const onTheme = (listener: (theme: Theme) => void) => void listeners.push(listener)

export function setTheme(chosen: ThemeChoice) {
  choice = chosen
  keep('theme', chosen)
  show()
}

/** As the node keeps it of whoever signed in. */
export function takeTheme() {
  choice = initial()
  show()
}

export function showTheme() {
  show()
  system.addEventListener('change', show)
}

function show() {
  document.documentElement.dataset.theme = theme()
  listeners.forEach((listener) => listener(theme()))
}

function initial(): ThemeChoice {
  const wanted = new URLSearchParams(location.search).get('theme') ?? kept('theme')
  return wanted === 'light' || wanted === 'dark' ? wanted : 'auto'
}
