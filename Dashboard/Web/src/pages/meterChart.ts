import { day, whole } from '../i18n/format'
import { t, type TextKey } from '../i18n/language'
import { make } from '../page/dom'
import { table } from './frame'
import type { ReadingModel as Reading } from '../contract/api'

export type { ReadingModel as Reading } from '../contract/api'

/** A replaced meter: from here on it counts from anew. */
export interface Replacement {
  at: string
}

/** So many of those that count are listed beside the odd ones. */
const newest = 5
const svg = 'http://www.w3.org/2000/svg'
const [width, height] = [720, 220]
const inset = { left: 52, right: 12, top: 12, bottom: 24 }

/** Lifetime hours over time; readings that were not believed stand out, replacements are upright lines. */
export function meterChart(readings: Reading[], replacements: Replacement[]): HTMLElement {
  const known = readings.filter((one) => one.lifetimeHours !== null || one.verdict !== 'Applied')
  if (known.length < 2) return make('p', { className: 'quiet' }, t('machine.noReading'))
  const times = known.map((one) => Date.parse(one.at))
  const hours = known.map((one) => one.lifetimeHours ?? one.operatingHours)
  const [from, to] = [Math.min(...times), Math.max(...times)]
  const [low, high] = [Math.min(...hours), Math.max(...hours) + 1]
  const x = (at: number) => inset.left + ((at - from) / Math.max(1, to - from)) * (width - inset.left - inset.right)
  const y = (value: number) => height - inset.bottom - ((value - low) / Math.max(1, high - low)) * (height - inset.top - inset.bottom)
  const chart = shape('svg', { viewBox: `0 0 ${width} ${height}`, class: 'chart', role: 'img', 'aria-label': t('page.meter') })
  for (const share of [0, 0.5, 1]) {
    const value = low + (high - low) * share
    chart.append(
      shape('line', { x1: inset.left, x2: width - inset.right, y1: y(value), y2: y(value), class: 'grid' }),
      label(inset.left - 6, y(value) + 4, `${whole(value)} h`, 'end'),
    )
  }
  chart.append(label(inset.left, height - 6, day(from), 'start'), label(width - inset.right, height - 6, day(to), 'end'))
  const applied = known.filter((one) => one.verdict === 'Applied')
  chart.append(
    shape('polyline', {
      points: applied.map((one) => `${x(Date.parse(one.at)).toFixed(1)},${y(one.lifetimeHours ?? one.operatingHours).toFixed(1)}`).join(' '),
      class: 'line',
    }),
  )
  for (const { at } of replacements)
    chart.append(shape('line', { x1: x(Date.parse(at)), x2: x(Date.parse(at)), y1: inset.top, y2: height - inset.bottom, class: 'replaced' }))
  const odd = known.filter((one) => one.verdict !== 'Applied')
  for (const one of odd) chart.append(shape('circle', { cx: x(Date.parse(one.at)), cy: y(one.lifetimeHours ?? one.operatingHours), r: 4, class: 'odd' }))
  const listed = [...odd.slice(-20), ...applied.slice(-newest)].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
  const rows = listed.map((one) => [day(one.at), `${whole(one.operatingHours)} h`, one.source ? t(`readingSource.${one.source}`) : '–', verdict(one.verdict)])
  return make('div', {}, chart, table([t('machine.when'), t('machine.lifetime'), t('page.source'), t('page.verdict')], rows, [1]))
}

const verdict = (name: string) => ({ Applied: '' })[name] ?? t(`verdict.${name}` as TextKey)

function label(x: number, y: number, text: string, anchor: 'start' | 'end') {
  const element = shape('text', { x, y, 'text-anchor': anchor, class: 'label' })
  element.textContent = text
  return element
}

function shape(tag: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(svg, tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  return element
}
