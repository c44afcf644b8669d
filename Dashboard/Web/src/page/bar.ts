import type { ConnectionState } from '../live/connection'
import type { Counts, Fleet } from '../live/fleet'
import { clock, whole } from '../i18n/format'
import { language, languages, onLanguage, setLanguage, t, type Language } from '../i18n/language'
import { me } from './call'
import { openDialog } from './dialog'
import { byId, make, setText } from './dom'
import { may, ownStations } from './may'
import { profile } from './profile'
import { setTheme, themeChoice, type ThemeChoice } from './theme'

const territory = byId<HTMLSelectElement>('territory')

export function startBar(onTerritory: (territory: string | null) => void) {
  const languagePicker = byId<HTMLSelectElement>('language')
  for (const [value, text] of Object.entries(languages)) languagePicker.append(make('option', { value, text, lang: value }))
  languagePicker.value = language()
  languagePicker.onchange = () => setLanguage(languagePicker.value as Language)
  const themePicker = byId<HTMLSelectElement>('theme')
  themePicker.value = themeChoice()
  themePicker.onchange = () => setTheme(themePicker.value as ThemeChoice)
  onLanguage(showUser)
  showUser()
  showAllowed()
  const user = byId<HTMLButtonElement>('user')
  user.onclick = () => openDialog(t('profile.title'), 'is-profile', ...profile())
  user.disabled = false
  territory.onchange = () => onTerritory(territory.value || null)
}

/** @param chosen the territory that is watched; null for all. */
export function showTerritories(fleet: Fleet, chosen: string | null) {
  const stations = ownStations(fleet).sort((a, b) => a.country.localeCompare(b.country))
  territory.replaceChildren(
    make('option', { value: '', text: t('bar.allTerritories') }),
    ...stations.map((station) => make('option', { value: station.id, text: `${station.name} (${station.country})` })),
  )
  territory.value = chosen !== null && fleet.stations.has(chosen) ? chosen : ''
}

/** The territory that is watched; empty for all. */
export const watchedTerritory = (): string => territory.value

export function showCounts(counts: Counts) {
  for (const name of ['machines', 'overdue', 'open', 'stale'] as const) setText(byId(`count-${name}`), whole(counts[name]))
}

export function showStatus(state: ConnectionState, lastSeenAt: number | null) {
  byId('status').dataset.state = state
  document.body.dataset.connection = state
  setText(byId('status-text'), state === 'reconnecting' ? t('status.reconnecting', { time: clock(lastSeenAt ?? Date.now()) }) : t(`status.${state}`))
}

function showUser() {
  setText(byId('user-name'), me()?.displayName ?? '')
}

/** What one's roles do not allow is not offered. */
function showAllowed() {
  byId('new-request').hidden = !may('calls')
  byId('repair-day').hidden = !may('desk')
  for (const [page, office] of [
    ['rosters', 'rosters'],
    ['notices', 'filing'],
    ['reports', 'figures'],
  ] as const)
    document.querySelector<HTMLElement>(`#places [data-page='${page}']`)!.hidden = !may(office)
}
