import { make } from '../../page/dom'
import type { VanPart } from '../day/day'
import { say } from '../i18n/say'
import { ask, button, labelled } from '../page/pieces'

const findable = 8

/** One of the parts in the van, or 'other' for one that is not there; null when it was closed. */
export function choosePart(stock: VanPart[]): Promise<VanPart | 'other' | null> {
  return ask(say('record.addPart'), (done) => {
    const list = make('div', { className: 'stack' })
    const find = make('input', { type: 'search', autocomplete: 'off', oninput: () => draw() })
    const draw = () => {
      const wanted = find.value.trim().toLowerCase()
      list.replaceChildren(...stock.filter((part) => `${part.name} ${part.number}`.toLowerCase().includes(wanted)).map((part) => choice(part)))
    }
    const choice = (part: VanPart) => {
      const act = button('', () => done(part), 'part')
      act.append(
        make('span', {}, make('b', { textContent: part.name }), make('small', { textContent: part.number })),
        make('span', { textContent: say('van.count', { count: part.quantity }) }),
      )
      act.dataset.part = part.number
      return act
    }
    draw()
    return [
      stock.length > findable ? labelled(say('van.find'), find) : make('p', { className: 'quiet', textContent: say('van.fromVan') }),
      list,
      make(
        'div',
        { className: 'row' },
        button(say('van.other'), () => done('other')),
      ),
    ]
  })
}
