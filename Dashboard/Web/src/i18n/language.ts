import { texts, type ConsoleKey } from './console'
import { en, type Dictionary, type TextKey as PageKey } from './en'
import { es } from './es'
import { keep, kept } from '../page/settings'
import { zh } from './zh'

export const languages = { zh: '中文', en: 'English', es: 'Español' } as const
export type Language = keyof typeof languages

export type TextKey = PageKey | ConsoleKey

const columns = { en: 0, zh: 1, es: 2 } as const
const dictionaries: Record<Language, Dictionary> = { en, zh, es }
const locales: Record<Language, string> = { en: 'en-GB', zh: 'zh-CN', es: 'es-ES' }
const listeners: (() => void)[] = []
let current: Language = initial()

export const language = () => current
export const locale = () => locales[current]

export function setLanguage(chosen: Language) {
  current = chosen
  keep('language', chosen)
  translatePage()
  listeners.forEach((listener) => listener())
}

/** As the node keeps it of whoever signed in. */
export function takeLanguage() {
  current = initial()
  translatePage()
  listeners.forEach((listener) => listener())
}

export const onLanguage = (listener: () => void) => void listeners.push(listener)

/** The text in the current language, its {names} filled in. A name that the node made up after this page was built is shown as it is. */
export function t(key: TextKey, values: Record<string, string | number> = {}): string {
  const text = key in texts ? texts[key as ConsoleKey][columns[current]] : (dictionaries[current] as Partial<Dictionary>)[key as PageKey]
  return (text ?? key.slice(key.lastIndexOf('.') + 1)).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** Fills every element that names its text by data-t, and attributes by data-t-label, data-t-placeholder, data-t-title. */
export function translatePage() {
  document.documentElement.lang = locales[current]
  document.title = t('page.title')
  const fill = (name: string, set: (element: HTMLElement, text: string) => void) =>
    document.querySelectorAll<HTMLElement>(`[data-${name}]`).forEach((element) => set(element, t(element.getAttribute(`data-${name}`) as TextKey)))
  fill('t', (element, text) => (element.textContent = text))
  fill('t-label', (element, text) => element.setAttribute('aria-label', text))
  fill('t-placeholder', (element, text) => element.setAttribute('placeholder', text))
  fill('t-title', (element, text) => (element.title = text))
}

function initial(): Language {
  const wanted = [new URLSearchParams(location.search).get('lang'), kept('language'), ...navigator.languages]
  for (const one of wanted) {
    const short = one?.slice(0, 2).toLowerCase()
    if (short && short in languages) return short as Language
  }
  return 'en'
}
