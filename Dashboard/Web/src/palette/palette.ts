import type { Desk } from '../console/desk'
import { isRequest, stateName, stationName, technicianName } from '../console/names'
import { findAll } from '../intake/find'
import { suggesting, type Suggestion } from '../intake/suggest'
import { languages, setLanguage, t, type Language } from '../i18n/language'
import { openDialog } from '../page/dialog'
import { make } from '../page/dom'
import { may } from '../page/may'
import { setTheme } from '../page/theme'

const most = 12
let open: HTMLDialogElement | null = null

export interface PaletteEvents {
  onIntake: () => void
  onMachine: (serial: string) => void
  onPlace: (place: 'console' | 'maintenance' | 'rosters' | 'stations' | 'notices' | 'reports') => void
}

/** Ctrl-K: every command, job, technician, machine and customer by a few letters. */
export function openPalette(desk: Desk, events: PaletteEvents) {
  if (open?.isConnected) return
  const input = make('input', { type: 'text', ariaLabel: t('palette.open'), placeholder: t('palette.hint') })
  const field = suggesting(input, async (text, signal) => {
    const wanted = text.toLowerCase()
    const local = [...commands(events), ...jobs(desk), ...technicians(desk)]
      .filter(({ label, detail }) => !wanted || `${label} ${detail}`.toLowerCase().includes(wanted))
      .slice(0, most)
    const far = text.length > 1 ? await findAll(text, signal, undefined, 6) : []
    const hits = far.flatMap((hit): Suggestion[] =>
      hit.kind === 'Machine'
        ? [{ label: hit.id, detail: `${t('machine.name')} · ${hit.detail}`, choose: () => events.onMachine(hit.id) }]
        : machinesOf(desk, hit.customer ?? hit.id, hit.title, events),
    )
    return [...local, ...hits].slice(0, most).map((one) => ({ ...one, choose: () => (dialog.close(), one.choose()) }))
  })
  const dialog = openDialog(t('palette.open'), 'is-palette', field)
  open = dialog
  input.focus()
  input.dispatchEvent(new Event('input'))
}

function commands(events: PaletteEvents): Suggestion[] {
  const command = (label: string, choose: () => void, detail = ''): Suggestion => ({ label, detail, choose })
  return [
    ...(may('calls') ? [command(t('intake.new'), events.onIntake, 'F2')] : []),
    command(t('nav.console'), () => events.onPlace('console')),
    command(t('nav.maintenance'), () => events.onPlace('maintenance')),
    ...(may('rosters') ? [command(t('nav.rosters'), () => events.onPlace('rosters'))] : []),
    command(t('notices.title'), () => events.onPlace('notices')),
    command(t('stations.title'), () => events.onPlace('stations')),
    ...(may('figures') ? [command(t('nav.reports'), () => events.onPlace('reports'))] : []),
    ...(['light', 'dark', 'auto'] as const).map((theme) => command(t(`theme.${theme}`), () => setTheme(theme), t('bar.theme'))),
    ...Object.entries(languages).map(([value, name]) => command(name, () => setLanguage(value as Language), t('bar.language'))),
  ]
}

const jobs = (desk: Desk): Suggestion[] =>
  [...desk.board.requests.values(), ...desk.board.jobs.values()].map((item) => ({
    label: item.customerName ?? item.machine,
    detail: `${item.id} · ${item.machine} · ${stateName(item)}`,
    choose: () => desk.select({ kind: isRequest(item) ? 'request' : 'job', id: item.id }, 'palette'),
  }))

const technicians = (desk: Desk): Suggestion[] =>
  [...desk.board.technicians.values()].map((one) => ({
    label: technicianName(desk, one.id),
    detail: `${t(`unit.${one.status}`)} · ${stationName(desk, one.station)}`,
    choose: () => desk.select({ kind: 'technician', id: one.id }, 'palette'),
  }))

const machinesOf = (desk: Desk, customer: string, name: string, events: PaletteEvents): Suggestion[] =>
  desk.fleet.files
    .flatMap((file) =>
      file?.customer === customer ? [{ label: file.serial, detail: `${name} · ${file.model}`, choose: () => events.onMachine(file.serial) }] : [],
    )
    .slice(0, 4)
