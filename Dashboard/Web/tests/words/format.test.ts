import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ago, between, duration, lastDay, mark, moment } from '../../src/i18n/format'
import { setLanguage, t } from '../../src/i18n/language'
import { sayCode } from '../../src/phone/i18n/say'
import { countdown, span } from '../../src/phone/page/times'

const noon = Date.UTC(2026, 10, 30, 11)
const minute = 60_000

beforeEach(() => {
  vi.useFakeTimers({ now: noon, toFake: ['Date'] })
  vi.stubGlobal('document', { documentElement: {}, querySelectorAll: () => [] })
})
afterEach(() => setLanguage('en'))

describe('a time of work, read in Madrid', () => {
  it('is of the site’s clock, and says so where that is another', () => {
    expect(moment(noon, 'Europe/Madrid')).toBe('12:00')
    expect(moment(noon, 'Asia/Shanghai')).toBe('19:00 UTC+8')
    expect(mark(noon, 'Europe/Paris')).toBe('')
  })

  it('names its day when it is not today at the site, though it is here', () => {
    expect(moment(noon + 6 * 60 * minute, 'Asia/Shanghai')).toMatch(/^Tue,? 1 Dec.* 01:00 UTC\+8$/)
  })

  it('follows the clock over summer time', () => {
    expect(moment(Date.UTC(2026, 6, 1, 10), 'Europe/Madrid')).toMatch(/12:00$/)
    expect([mark(noon, 'America/Phoenix'), mark(noon, 'America/Denver')]).toEqual([' UTC-7', ' UTC-7'])
    expect(mark(Date.UTC(2026, 6, 1), 'America/Denver')).toBe(' UTC-6')
  })

  it('of an unknown zone is of UTC, and says so', () => {
    expect(moment(noon, 'Mars/Olympus')).toMatch(/^11:00 UTC(\+0)?$/)
  })

  it('that lasts over midnight names the second day', () => {
    expect(between(noon, noon + 90 * minute, 'Europe/Madrid')).toBe('12:00–13:30')
    expect(between(noon, noon + 13 * 60 * minute, 'Europe/Madrid')).toMatch(/^12:00–Tue,? 1 Dec.* 01:00$/)
  })

  it('has as its last day the one before the first instant without', () => {
    expect(lastDay('2026-12-01T00:00:00+01:00', 'Europe/Madrid')).toBe('30 Nov 2026')
  })
})

describe('a span', () => {
  it.each([
    [89.6, '90 min'],
    [90.6, '1 h 31 min'],
    [0, '0 min'],
    [1_440, '24 h 0 min'],
  ])('of %f minutes reads %s', (minutes, text) => {
    expect(duration(minutes)).toBe(text)
  })

  it('on the phone is never less than nothing, and days from two on', () => {
    const numbers = [-minute, 59 * minute, 61 * minute, 48 * 60 * minute].map((time) => span(time).match(/-?\d+/g)?.map(Number))

    expect(numbers).toEqual([[0], [59], [1, 1], [2]])
    expect([countdown(-1), countdown(1), countdown(245_000)]).toEqual(['0:00', '0:01', '4:05'])
  })

  it('ago is told in the largest unit that is full', () => {
    expect([ago(0, 59), ago(0, 60), ago(0, 7_199)].map((text) => text.match(/[a-z]+|\d+/g)?.slice(0, 2))).toEqual([['now'], ['1', 'min'], ['1', 'hr']])
    expect(ago(0, 86_400)).toBe('yesterday')
  })
})

describe('a word', () => {
  it('fills its gaps, and leaves one that nobody filled to be seen', () => {
    expect(t('services.shown', { count: 3 })).toBe('3 shown')
    expect(t('services.shown')).toBe('{count} shown')
  })

  it('is of the language chosen, from then on', () => {
    setLanguage('zh')
    expect(t('status.live')).not.toBe('Live')
    expect(moment(noon, 'Asia/Shanghai')).toBe('19:00 UTC+8')
  })

  it('of a code that the node made up later is the code', () => {
    expect(t('jobState.Invented' as never)).toBe('Invented')
    expect(sayCode('state', 'Invented')).toBe('Invented')
    expect(sayCode('state', 'OnSite')).not.toBe('OnSite')
  })
})
