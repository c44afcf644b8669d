import type { PageOfStationModel, TechnicianModel } from '../../contract/api'
import { called } from './called'
import { make } from '../../page/dom'
import type { App } from '../app'
import { read, write } from '../store/database'
import { say } from '../i18n/say'
import { button } from './pieces'
import { top, type Page } from './page'

type Person = Pick<TechnicianModel, 'id' | 'name' | 'station'> & { stationName?: string | undefined }

/** Asks who holds the phone, until there is sign-in. */
export class WhoPage implements Page {
  private readonly list = make('div', { className: 'stack' })

  constructor(private readonly app: App) {}

  draw() {
    void this.fill()
    return [top(this.app, say('who.title'), null), make('main', {}, make('div', { className: 'stack' }, make('p', { className: 'quiet' }), this.list))]
  }

  update() {
    return true
  }

  private async fill() {
    const people = (await this.ask()) ?? (await read<Person[]>('settings', 'people')) ?? []
    this.list.replaceChildren(
      ...people.map((person) => button(`${called(people, person)} · ${person.stationName ?? person.station}`, () => this.choose(person.id))),
      ...(people.length === 0 ? [make('p', { className: 'notice', textContent: say('who.none') })] : []),
    )
  }

  private async ask(): Promise<Person[] | null> {
    try {
      const [response, places] = await Promise.all([fetch('/api/technicians?limit=500'), fetch('/api/stations?limit=500')])
      if (!response.ok) return null
      const { items } = (await response.json()) as { items: Person[] }
      const stations = places.ok ? ((await places.json()) as PageOfStationModel).items : []
      for (const person of items) person.stationName = stations.find(({ id }) => id === person.station)?.name
      await write('settings', items, 'people')
      return items
    } catch {
      return null
    }
  }

  private async choose(id: string) {
    await this.app.become(id)
    location.hash = '#/'
  }
}
