import { language } from '../../i18n/language'
import { en, type PhoneDictionary, type PhoneText } from './en'
import { es } from './es'
import { zh } from './zh'

export const phoneDictionaries: Record<'zh' | 'en' | 'es', PhoneDictionary> = { en, zh, es }

/** The text in the current language, its {names} filled in. */
export function say(key: PhoneText, values: Record<string, string | number> = {}): string {
  return phoneDictionaries[language()][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** The text of a code that the node may know and this version not. */
export function sayCode(group: string, code: string): string {
  const key = `${group}.${code}`
  return key in en ? say(key as PhoneText) : code
}
