import { make } from '../../page/dom'
import type { Stop } from '../day/day'
import type { Actions } from '../job/actions'
import type { DayView, JobView } from '../outbox/fold'
import { say, sayCode } from '../i18n/say'
import { button, tag } from '../page/pieces'
import { lacking } from '../service/materials'
import { amount, inWords } from '../service/words'
import { inVan } from '../van/stock'
import { isOneTrip } from './trips'

/** What else is done on the way, what is not, and what is due at the machine besides, with its materials (R-TRIP-1). */
export function tripPart(job: JobView, view: DayView, actions: Actions): (HTMLElement | null)[] {
  return [others(job, view), due(job, view, actions)]
}

function others({ order }: JobView, view: DayView): HTMLElement | null {
  const jobs = view.jobs.filter((one) => one.order.id !== order.id && isOneTrip(one.order, order))
  const lost = order.trip?.lost ?? []
  if (jobs.length + lost.length === 0) return null
  const lines = jobs.map(({ order: { id, machine, work, state } }) => {
    const line = make(
      'li',
      {},
      make('a', { href: `#/job/${encodeURIComponent(id)}`, textContent: `${machine === order.machine ? '' : `${machine} · `}${work}` }),
      ' ',
      tag(say(`state.${state}`)),
    )
    line.dataset.along = id
    return line
  })
  const gone = lost.map(({ workOrder, reason }) =>
    make('li', { className: 'quiet', textContent: say('trip.lost', { order: workOrder, reason: sayCode('lost', reason) }) }),
  )
  return make('section', {}, make('h2', { textContent: say('trip.also') }), make('ul', { className: 'stack' }, ...lines, ...gone))
}

function due(job: JobView, view: DayView, actions: Actions): HTMLElement | null {
  const stops = job.alsoDue ?? []
  if (stops.length === 0) return null
  const cards = stops.map((stop) => {
    const card = make(
      'article',
      { className: 'card' },
      make('p', { className: 'title' }, make('span', { textContent: stop.order.work }), tag(sayCode('type', stop.order.type))),
      materials(stop, view),
      button(say('trip.take'), () => actions.takeAlong(job, stop)),
    )
    card.dataset.due = stop.order.id
    return card
  })
  return make('section', {}, make('h2', { textContent: say('trip.due') }), ...cards)
}

function materials({ order, needs }: Stop, view: DayView): HTMLElement {
  const { contactedAt, materialsAt, missingMaterials } = order.preparation
  const parts = (order.requiredParts ?? []).map((number) => {
    const there = (inVan(view.stock, number)?.quantity ?? 0) > 0
    return tag(`${number} · ${say(there ? 'van.there' : 'van.missing')}`, there ? 'is-go' : 'is-bad')
  })
  const used = (order.materials ?? []).map((material) => {
    const missing = view.stock.length > 0 && lacking(material, view.stock) > 0
    return tag(`${inWords(material.name)} · ${amount(material)}${missing ? ` · ${say('van.missing')}` : ''}`, missing ? 'is-bad' : '')
  })
  return make(
    'div',
    { className: 'tags' },
    needs.contact && !contactedAt ? tag(say('lack.customer_not_contacted'), 'is-warn') : null,
    needs.materials && (!materialsAt || missingMaterials) ? tag(missingMaterials ?? say('lack.materials_not_ready'), 'is-warn') : null,
    ...parts,
    ...used,
  )
}
