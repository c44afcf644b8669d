import type { Desk } from '../console/desk'
import { orderZone, technicianName } from '../console/names'
import { duration, moment, tenths, whole } from '../i18n/format'
import { t } from '../i18n/language'
import { post, type Refusal } from '../page/api'
import { choice, field, openDialog } from '../page/dialog'
import { make } from '../page/dom'
import { ownStations } from '../page/may'
import { refusalText } from '../page/refusal'
import { toast } from '../page/toast'
import type { RepairMoveModel as Move, RepairCostModel as Cost, RepairModel as Proposal, RepairTakenModel as Taken } from '../contract/api'

const causes = ['room', 'longer', 'gone'] as const

/** One technician's day proposed anew: room in it, a job that takes longer, somebody who cannot go on. */
export function repairTechnician(desk: Desk, technician: string) {
  const station = desk.board.technicians.get(technician)?.station
  if (!station) return
  const cause = choice(
    causes.map((one) => [one, t(`repair.${one}`)] as [(typeof causes)[number], string]),
    'room',
  )
  const free = make('input', { type: 'datetime-local', value: local(Date.now() + 2 * 3_600_000) })
  const until = field(t('repair.freeAt'), free)
  const question = () => ({
    station,
    technician,
    gone: cause.value === 'gone',
    freeAt: cause.value === 'longer' && free.value ? new Date(free.value).toISOString() : null,
  })
  open(desk, `${t('repair.title')} · ${technicianName(desk, technician)}`, [field(t('repair.cause'), cause), until], question, (ask) => {
    const show = () => {
      until.hidden = cause.value !== 'longer'
      ask()
    }
    cause.onchange = show
    free.onchange = show
    show()
  })
}

/** A whole territory's day proposed anew. */
export function repairTerritory(desk: Desk, chosen: string | null) {
  const stations = ownStations(desk.fleet)
  if (stations.length === 0) return
  const station = choice<string>(
    stations.map((one) => [one.id, one.name] as [string, string]),
    chosen ?? stations[0]!.id,
  )
  open(
    desk,
    t('repair.title'),
    [field(t('bar.territory'), station)],
    () => ({ station: station.value }),
    (ask) => {
      station.onchange = ask
      ask()
    },
  )
}

function open(desk: Desk, title: string, fields: HTMLElement[], question: () => object, start: (ask: () => void) => void) {
  const place = make('div', { className: 'preview repair', ariaLive: 'polite' })
  const dialog = openDialog(title, 'is-wide', make('div', { className: 'fields' }, ...fields), place)
  let asked = 0
  start(() => {
    const mine = ++asked
    place.replaceChildren(make('p', { className: 'quiet' }, t('services.loading')))
    const of = question()
    void post<Proposal>('/api/dispatch/repair', of).then((answer) => {
      if (mine !== asked || !dialog.isConnected) return
      place.replaceChildren(
        ...(answer.ok
          ? proposal(desk, answer.value, of, (moves) => void take(desk, dialog, place, of, moves, false))
          : [make('p', { className: 'note' }, refusalText(answer.refusal))]),
      )
    })
  })
}

/** The moves to be chosen from, and what the day comes to with those that are chosen. */
function proposal(desk: Desk, { moves, before, after }: Proposal, question: object, onTake: (moves: Move[]) => void): HTMLElement[] {
  if (moves.length === 0) return [make('p', { className: 'verdict' }, t('repair.nothing'))]
  const boxes = new Map<string, HTMLInputElement>()
  const chosen = () => moves.filter(({ workOrder }) => boxes.get(workOrder)?.checked)
  const button = make('button', { type: 'button', className: 'strong', onclick: () => onTake(chosen()) }, t('repair.take'))
  const totals = make('div', { ariaLive: 'polite' }, costs(before, after))
  let asked = 0
  const weigh = async () => {
    const mine = ++asked
    const [some, all] = [chosen(), [...boxes.values()].length]
    button.disabled = some.length === 0
    if (some.length === 0 || some.length === all) return totals.replaceChildren(costs(before, some.length === 0 ? before : after))
    totals.classList.add('is-stale')
    const answer = await post<Cost>('/api/dispatch/repair/weigh', { ...question, moves: some.map(step) })
    if (mine !== asked) return
    totals.classList.remove('is-stale')
    totals.replaceChildren(answer.ok ? costs(before, answer.value) : make('p', { className: 'note' }, refusalText(answer.refusal)))
  }
  /** What needs each other is chosen together, and let go together. */
  const follow = (workOrder: string, checked: boolean) => {
    const box = boxes.get(workOrder)
    if (box) box.checked = checked
    const others = checked
      ? (moves.find((move) => move.workOrder === workOrder)?.needs ?? [])
      : moves.filter(({ needs }) => needs.includes(workOrder)).map((move) => move.workOrder)
    for (const other of others) if (boxes.get(other) && boxes.get(other)!.checked !== checked) follow(other, checked)
  }
  const rows = moves.map((move) => {
    const box =
      move.to === null
        ? null
        : make('input', {
            type: 'checkbox',
            checked: true,
            ariaLabel: t('repair.takeOf', { job: name(desk, move) }),
            onchange: () => (follow(move.workOrder, box!.checked), void weigh()),
          })
    if (box) boxes.set(move.workOrder, box)
    const needed = move.needs.flatMap((one) => moves.find(({ workOrder }) => workOrder === one) ?? [])
    const row = make(
      'tr',
      { className: move.breach || move.to === null ? 'is-late' : '' },
      make('td', {}, box ?? ''),
      make(
        'td',
        {},
        name(desk, move),
        ' ',
        make('small', { className: 'quiet' }, move.workOrder),
        ...(needed.length > 0
          ? [make('small', { className: 'quiet needs' }, t('repair.needs', { jobs: needed.map((one) => name(desk, one)).join(', ') }))]
          : []),
      ),
      make('td', {}, `${who(desk, move.from)} ${time(desk, move, move.promisedAt)}`.trim()),
      make('td', {}, move.to === null ? t('repair.nobody') : `${who(desk, move.to)} ${time(desk, move, move.plannedFrom)}`),
      make('td', {}, changed(move.laterMinutes)),
      make('td', {}, move.dueBy === null ? '–' : t(move.breach ? 'repair.breach' : 'repair.kept')),
      make('td', { className: 'number' }, move.overtimeMinutes > 0 ? duration(move.overtimeMinutes) : '–'),
      make('td', { className: 'number' }, move.to === null ? '–' : signed(move.kilometres)),
    )
    row.dataset.move = move.workOrder
    return row
  })
  button.disabled = boxes.size === 0
  const heads = [
    '',
    t('page.order'),
    t('repair.promised'),
    t('repair.proposed'),
    t('repair.change'),
    t('page.promise'),
    t('repair.overtime'),
    t('repair.kilometres'),
  ]
  return [
    make(
      'table',
      {},
      make('thead', {}, make('tr', {}, ...heads.map((head) => (head ? make('th', { scope: 'col' }, head) : make('td', {}))))),
      make('tbody', {}, ...rows),
    ),
    totals,
    make('div', { className: 'buttons' }, button),
  ]
}

function costs(before: Cost, after: Cost): HTMLElement {
  const line = (head: string, tell: (cost: Cost) => string) =>
    make(
      'tr',
      { className: tell(before) === tell(after) ? 'quiet' : '' },
      make('th', { scope: 'row' }, head),
      make('td', {}, tell(before)),
      make('td', {}, tell(after)),
    )
  return make(
    'div',
    {},
    make(
      'table',
      { className: 'costs' },
      make('caption', { className: 'quiet' }, t('repair.day')),
      make('thead', {}, make('tr', {}, make('td', {}), make('th', { scope: 'col' }, t('repair.before')), make('th', { scope: 'col' }, t('repair.after')))),
      make(
        'tbody',
        {},
        line(t('whyNot.breaches'), ({ breaches }) => whole(breaches)),
        line(t('whyNot.lateness'), ({ latenessMinutes }) => duration(latenessMinutes)),
        line(t('whyNot.unassigned'), ({ unassigned }) => whole(unassigned)),
        line(t('repair.overtime'), ({ overtimeMinutes }) => duration(overtimeMinutes)),
        line(t('repair.travel'), ({ travelMinutes, kilometres }) => `${duration(travelMinutes)} · ${tenths(kilometres)} km`),
        line(t('repair.price'), ({ price }) => t('repair.points', { points: whole(price / 60) })),
      ),
    ),
    make('p', { className: 'quiet' }, make('small', {}, t('repair.priceHint'))),
  )
}

const step = ({ workOrder, to, plannedFrom, plannedTo, instead }: Move) => ({ workOrder, technician: to, plannedFrom, plannedTo, instead })

/** Takes what was chosen; where some of it no longer holds, one is told which before the others are done. */
async function take(desk: Desk, dialog: HTMLDialogElement, place: HTMLElement, question: object, moves: Move[], rest: boolean) {
  const body = {
    ...question,
    rest,
    ...('gone' in question && question.gone ? { reason: 'Unavailable', note: t('repair.gone') } : { reason: 'Delayed' }),
    moves: moves.map(step),
  }
  const answer = await post<Taken>('/api/dispatch/repair/apply', body)
  if (!dialog.isConnected) return
  if (answer.ok && answer.value.refused.length === 0) {
    dialog.close()
    return toast(t('repair.done', { count: whole(answer.value.done.length) }))
  }
  if (answer.ok)
    return place.replaceChildren(make('p', {}, t('repair.done', { count: whole(answer.value.done.length) })), refused(desk, moves, answer.value.refused))
  const stale = staleMoves(answer.refusal)
  if (!stale) return place.replaceChildren(make('p', { className: 'note', role: 'alert' }, refusalText(answer.refusal)))
  const others = moves.filter((move) => !stale.some((one) => one.workOrder === move.workOrder))
  const go = make(
    'button',
    { type: 'button', className: 'strong', onclick: () => void take(desk, dialog, place, question, moves, true) },
    t('repair.others', { count: whole(others.length) }),
  )
  place.replaceChildren(refused(desk, moves, stale), make('div', { className: 'buttons' }, ...(others.length > 0 ? [go] : [])))
  if (others.length > 0) go.focus()
}

function refused(desk: Desk, moves: Move[], all: Taken['refused']): HTMLElement {
  const line = ({ workOrder, code, detail }: Taken['refused'][number]) => {
    const move = moves.find((one) => one.workOrder === workOrder)
    return make('li', {}, `${move ? name(desk, move) : workOrder} (${workOrder}): ${refusalText({ code, detail, status: 409 })}`)
  }
  return make('div', { className: 'note', role: 'alert' }, make('p', {}, t('repair.stale')), make('ul', {}, ...all.map(line)))
}

const staleMoves = (refusal: Refusal) => (refusal.code === 'proposal_stale' ? ((refusal.problem?.refused as Taken['refused'] | undefined) ?? []) : null)

const name = (desk: Desk, { workOrder }: Move) => {
  const job = desk.board.jobs.get(workOrder)
  return job?.customerName ?? job?.machine ?? workOrder
}
const who = (desk: Desk, id: string | null) => (id === null ? t('job.nobody') : technicianName(desk, id))
const time = (desk: Desk, { workOrder }: Move, at: string | null) => (at === null ? '' : moment(Date.parse(at), orderZone(desk, workOrder)))
const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${tenths(Math.abs(value))}`
const changed = (minutes: number | null) =>
  minutes === null ? '–' : t(minutes >= 0 ? 'repair.later' : 'repair.earlier', { time: duration(Math.abs(minutes)) })
const local = (at: number) => new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
