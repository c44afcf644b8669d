import { make } from '../../page/dom'
import type { Material, Order, Part, VanPart } from '../day/day'
import { say } from '../i18n/say'
import { tag } from '../page/pieces'
import { inVan, normal } from '../van/stock'
import { amount, inWords } from './words'

/** What the service uses up and what of that the van lacks (R-MNT-3); null where there is nothing. */
export function materials({ materials: needed }: Order, stock: VanPart[]): HTMLElement | null {
  if (!needed?.length) return null
  const lines = needed.map((material) => {
    const line = make('li', {}, make('span', { textContent: `${inWords(material.name)} (${material.number}) · ${amount(material)} ` }), there(material, stock))
    line.dataset.material = material.number
    return line
  })
  return make('section', {}, make('h2', { textContent: say('material.title') }), make('ul', { className: 'stack' }, ...lines))
}

/** Nobody knows what is in a van that was never counted. */
export function there(material: Material, stock: VanPart[]): HTMLElement | null {
  if (stock.length === 0) return null
  const missing = lacking(material, stock)
  return missing === 0 ? tag(say('van.there'), 'is-go') : tag(missing < material.quantity ? say('van.lacks', { count: missing }) : say('van.missing'), 'is-bad')
}

/** How much of it the van lacks. */
export const lacking = ({ number, quantity }: Material, stock: VanPart[]) => Math.max(0, quantity - (inVan(stock, number)?.quantity ?? 0))

/** The materials that the record does not list as parts yet, as parts: whole units, of which some may be left. */
export const notListed = ({ materials: needed }: Order, parts: Part[]): Part[] =>
  (needed ?? [])
    .filter(({ number }) => !parts.some((part) => normal(part.number) === normal(number)))
    .map(({ number, name, quantity }) => ({ number, name: inWords(name), quantity: Math.ceil(quantity) }))
