import type { Desk } from '../console/desk'
import { staff } from '../console/directory'
import { technicianName } from '../console/names'
import { whole } from '../i18n/format'
import { t, type TextKey } from '../i18n/language'
import { insist } from '../orders/objections'
import { get, list, type Answer } from '../page/api'
import { choice, field, openDialog } from '../page/dialog'
import { make } from '../page/dom'
import { refusalText } from '../page/refusal'
import { toast } from '../page/toast'
import type { WorkOrderModel as Order, StationLoadModel as Load } from '../contract/api'

const openStates = ['Offered', 'Accepted', 'EnRoute', 'OnSite', 'Paused']

/** Somebody does not work here any more: who takes over what they have is said, and what that is, before it is done (R-CREW-1). */
export function leaveDialog(desk: Desk, who: { id: string; name: string | null; station: string }) {
  const colleagues = staff()
    .filter((one) => one.id !== who.id)
    .sort((a, b) => Number(b.station === who.station) - Number(a.station === who.station) || (a.name ?? a.id).localeCompare(b.name ?? b.id))
    .map((one) => [one.id, technicianName(desk, one.id)] as [string, string])
  const path = `/api/technicians/${encodeURIComponent(who.id)}`
  const states = openStates.map((state) => `&state=${state}`).join('')
  handOn({
    title: `${t('close.technician')} · ${technicianName(desk, who.id)}`,
    path: `${path}/close`,
    successors: colleagues,
    moves: async () => {
      const orders = await list<Order>(`/api/work-orders?technician=${encodeURIComponent(who.id)}${states}`)
      return !orders.ok
        ? orders
        : {
            ok: true,
            value: orders.value.map(
              (order) => `${order.id} · ${order.machine} · ${t(`workType.${order.type}` as TextKey)} · ${t(`jobState.${order.state}` as TextKey)}`,
            ),
          }
    },
    done: () => {
      toast(t('done.left', { name: technicianName(desk, who.id) }))
      location.hash = '#/rosters'
    },
  })
}

/** A station works no more: another one takes over its machines, people and open work. */
export function closeDialog(desk: Desk, station: { id: string; name: string }, done: () => void) {
  const others = [...desk.fleet.stations.values()].filter((one) => one.id !== station.id).sort((a, b) => a.name.localeCompare(b.name))
  const path = `/api/stations/${encodeURIComponent(station.id)}`
  handOn({
    title: `${t('close.station')} · ${station.name}`,
    path: `${path}/close`,
    successors: others.map((one) => [one.id, one.name]),
    moves: async () => {
      const load = await get<Load>(`${path}/load`)
      if (!load.ok) return load
      const { machines, technicians, workOrders, requests } = load.value
      const counts: [TextKey, number][] = [
        ['close.machines', machines],
        ['close.people', technicians],
        ['close.orders', workOrders],
        ['close.requests', requests],
      ]
      return { ok: true, value: counts.filter(([, count]) => count > 0).map(([key, count]) => t(key, { count: whole(count) })) }
    },
    done: () => {
      toast(t('done.stationClosed', { name: station.name }))
      done()
    },
  })
}

interface HandingOn {
  title: string
  path: string
  successors: [string, string][]
  /** What moves, a line each. */
  moves: () => Promise<Answer<string[]>>
  done: () => void
}

function handOn({ title, path, successors, moves, done }: HandingOn) {
  const successor = choice<string>([['', t('close.nobody')], ...successors], '')
  const note = make('input', { type: 'text', maxLength: 1000 })
  const what = make('div', { className: 'hand-on', ariaLive: 'polite' }, t('services.loading'))
  const problem = make('p', { className: 'problem', role: 'alert', hidden: true })
  const yes = make('button', { type: 'submit', className: 'strong', disabled: true }, t('close.do'))
  const form = make(
    'form',
    {},
    make('div', { className: 'fields' }, field(t('close.successor'), successor), field(t('assign.note'), note)),
    what,
    make('p', { className: 'quiet' }, t('close.stays')),
    problem,
    make('div', { className: 'buttons' }, yes),
  )
  const dialog = openDialog(title, '', form)
  let lines: string[] | null = null
  const show = () => {
    if (!lines) return
    const name = successor.selectedOptions[0]?.textContent ?? ''
    what.replaceChildren(
      ...(lines.length === 0
        ? [make('p', {}, t('close.nothing'))]
        : [make('p', {}, t('close.moves', { successor: successor.value ? name : '…' })), make('ul', {}, ...lines.map((line) => make('li', {}, line)))]),
    )
    yes.disabled = lines.length > 0 && !successor.value
  }
  successor.onchange = show
  void moves().then((answer) => {
    if (!answer.ok) return what.replaceChildren(make('p', { className: 'note' }, refusalText(answer.refusal)))
    lines = answer.value
    show()
  })
  form.onsubmit = async (event) => {
    event.preventDefault()
    yes.disabled = true
    const { answer, left } = await insist(path, { successor: successor.value || null, note: note.value.trim() || null })
    if (left) return show()
    if (answer.ok) {
      dialog.close()
      return done()
    }
    problem.textContent = [refusalText(answer.refusal), answer.refusal.detail].filter((one, index, all) => one && all.indexOf(one) === index).join(' ')
    problem.hidden = false
    show()
  }
}
