import { describe, expect, it } from 'vitest'
import { texts } from '../../src/i18n/console'
import { door } from '../../src/i18n/door'
import { en } from '../../src/i18n/en'
import { es } from '../../src/i18n/es'
import { events } from '../../src/i18n/events'
import { refusals } from '../../src/i18n/refusals'
import { zh } from '../../src/i18n/zh'
import { phoneDictionaries } from '../../src/phone/i18n/say'
import { trackDictionaries } from '../../src/track/words'

/** Key, then English, Chinese, Spanish. */
type Line = [key: string, en: string, zh: string, es: string]

const catalogue = (one: Record<string, string>, two: Record<string, string>, three: Record<string, string>): Line[] =>
  Object.keys(one).map((key) => [key, one[key]!, two[key]!, three[key]!])

const catalogues: Record<string, Line[]> = {
  page: catalogue(en, zh, es),
  console: Object.entries(texts).map(([key, words]) => [key, ...words] as Line),
  phone: catalogue(phoneDictionaries.en, phoneDictionaries.zh, phoneDictionaries.es),
  tracking: catalogue(trackDictionaries.en, trackDictionaries.zh, trackDictionaries.es),
}

const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe.each(Object.entries(catalogues))('the words of the %s', (_, lines) => {
  it('are there in every language', () => {
    expect(lines.filter(([, ...words]) => words.some((word) => word.trim() === ''))).toEqual([])
  })

  it('have the same gaps to fill in every language', () => {
    expect(lines.filter(([, one, ...others]) => others.some((word) => gaps(word).join() !== gaps(one).join()))).toEqual([])
  })

  it('have no blank at an end, and no two in a row', () => {
    expect(lines.filter(([, ...words]) => words.some((word) => word !== word.trim() || / {2}/.test(word)))).toEqual([])
  })

  it('are Chinese in Chinese: a word of Latin letters alone is a name or a sign', () => {
    const names = /^(Dispatch|ID|GPS|PDF|CSV|OK|UTC|[A-Z]{1,4}|[a-z]{1,3}|\W+)*$/
    expect(lines.filter(([, , chinese]) => !/\p{Script=Han}/u.test(chinese) && !names.test(chinese.replace(/\{\w+\}|[\d\s]/g, '')))).toEqual([])
  })
})

it('says under one key one thing, whichever part of the dictionary it comes from', () => {
  const changed = [door, events, refusals].flatMap((part) => Object.entries(part).filter(([key, words]) => texts[key as keyof typeof texts] !== words))
  expect(changed).toEqual([])
})
