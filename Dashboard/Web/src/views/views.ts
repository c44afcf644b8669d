import { plainFilter, type Desk, type Filter } from '../console/desk'
import { levels, type Level } from '../console/sla'
import { parseColumns } from '../jobs/columns'
import { onLanguage, t } from '../i18n/language'
import type { Extent } from '../map/fleetMap'
import { field, openDialog } from '../page/dialog'
import { byId, make, throttled } from '../page/dom'
import { keep, kept } from '../page/settings'
import { toast } from '../page/toast'

/** What a view keeps: filter, order, columns, territory, map extent, stretch of the Gantt. */
export interface View {
  filter: Filter
  territory: string | null
  map: Extent | null
  hours: number
}

export interface ViewEvents {
  /** @param exact with the map's extent as it is, even where nobody has chosen it. */
  read(exact: boolean): Omit<View, 'filter'>
  apply(view: View): void
}

const pause = 400
const usualHours = 12

/** Saved views of whoever is signed in, each shareable as an address. The page's own address always names what is seen, so that it survives a reload. */
export class Views {
  private readonly picker = byId<HTMLSelectElement>('views')
  private saved: Record<string, string> = JSON.parse(kept('views') ?? '{}') as Record<string, string>

  constructor(
    private readonly desk: Desk,
    private readonly events: ViewEvents,
  ) {
    desk.onFilter(() => this.keep())
    byId('view-save').onclick = () => this.save()
    byId('view-share').onclick = () => void this.share()
    this.picker.onchange = () => this.choose(this.picker.value)
    onLanguage(() => this.show(''))
    this.show('')
  }

  /** Takes over the view that the page's address names; an address that names none gets what is seen. */
  open(query: string) {
    const view = parse(query)
    if (view) this.take(view)
    else this.keep()
  }

  /** What is seen has changed. */
  readonly keep = throttled(pause, () => {
    if (/^(#\/?(\?.*)?)?$/.test(location.hash)) history.replaceState(null, '', `${location.pathname}${location.search}${this.address(false)}`)
  })

  private choose(value: string) {
    if (value.startsWith('-')) {
      this.saved = Object.fromEntries(Object.entries(this.saved).filter(([name]) => name !== value.slice(1)))
      keep('views', JSON.stringify(this.saved))
      return this.show('')
    }
    const view = parse(this.saved[value] ?? '')
    if (view) this.take(view)
    this.show(value)
  }

  private take(view: View) {
    this.events.apply(view)
    this.desk.refilter(view.filter)
  }

  private save() {
    const name = make('input', { type: 'text', required: true, maxLength: 60 })
    const form = make(
      'form',
      { method: 'dialog' },
      make('div', { className: 'fields' }, field(t('views.name'), name)),
      make('div', { className: 'buttons' }, make('button', { type: 'submit', className: 'strong' }, t('views.save'))),
    )
    openDialog(t('views.title'), '', form)
    form.onsubmit = () => {
      this.saved[name.value] = this.text(true)
      keep('views', JSON.stringify(this.saved))
      this.show(name.value)
    }
  }

  private async share() {
    const address = `${location.origin}${location.pathname}${this.address(true)}`
    history.replaceState(null, '', address)
    try {
      await navigator.clipboard.writeText(address)
    } catch {
      // Not allowed: the address stands in the address bar.
    }
    toast(t('done.shared'))
  }

  private address(exact: boolean): string {
    const text = this.text(exact)
    return text ? `#/?${text}` : '#/'
  }

  private text(exact: boolean): string {
    const { filter } = this.desk
    const { territory, map, hours } = this.events.read(exact)
    const values: Record<string, string | null> = {
      q: filter.text,
      which: filter.kind === 'all' ? '' : filter.kind,
      order: filter.order === 'pressing' ? '' : filter.order,
      level: filter.level,
      hide: filter.hidden.join(','),
      territory,
      map: map?.join(',') ?? null,
      hours: hours === usualHours ? null : String(hours),
    }
    return new URLSearchParams(Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]))).toString()
  }

  private show(chosen: string) {
    const names = Object.keys(this.saved).sort()
    this.picker.replaceChildren(
      make('option', { value: '', textContent: t('views.none') }),
      ...names.map((value) => make('option', { value, textContent: value })),
      ...(chosen in this.saved ? [make('option', { value: `-${chosen}`, textContent: t('views.delete', { name: chosen }) })] : []),
    )
    this.picker.value = chosen in this.saved ? chosen : ''
  }
}

function parse(query: string): View | null {
  const values = new URLSearchParams(query)
  if ([...values.keys()].length === 0) return null
  const map = values.get('map')?.split(',').map(Number)
  const level = values.get('level') as Level | null
  return {
    filter: {
      ...plainFilter,
      text: values.get('q') ?? '',
      kind: (values.get('which') as Filter['kind'] | null) ?? 'all',
      order: (values.get('order') as Filter['order'] | null) ?? 'pressing',
      level: level && levels.includes(level) ? level : null,
      hidden: parseColumns(values.get('hide')),
    },
    territory: values.get('territory'),
    map: map?.length === 3 && map.every(Number.isFinite) ? (map as Extent) : null,
    hours: Number(values.get('hours')) || usualHours,
  }
}
