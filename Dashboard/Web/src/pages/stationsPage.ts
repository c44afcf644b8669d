import type { Desk } from '../console/desk'
import { readDirectory, staff } from '../console/directory'
import { whole } from '../i18n/format'
import { t } from '../i18n/language'
import { list } from '../page/api'
import { make } from '../page/dom'
import { closeDialog } from './closing'
import { fill, pageHead, table } from './frame'
import type { Page } from './router'
import type { StationModel as Station } from '../contract/api'

/** The stations that work, with their people; one that closes hands on what it has. */
export const stationsPage =
  (desk: Desk): Page =>
  (sheet) => {
    const body = make('div', {})
    const people = (id: string) => staff().filter(({ station }) => station === id).length
    const show = () =>
      void fill(
        body,
        readDirectory().then(() => list<Station>('/api/stations')),
        (all) =>
          all.length === 0
            ? make('p', { className: 'quiet' }, t('roster.nobody'))
            : table(
                [t('machine.station'), t('stations.country'), t('stations.people'), ''],
                all.map((one) => {
                  const close = make('button', { type: 'button', className: 'plain', onclick: () => closeDialog(desk, one, show) }, t('close.station'))
                  close.ariaLabel = `${t('close.station')} ${one.name}`
                  close.dataset.station = one.id
                  return [
                    make('span', {}, one.name, ' ', make('small', { className: 'quiet' }, `${one.id} · ${one.timeZone}`)),
                    one.country,
                    whole(people(one.id)),
                    close,
                  ]
                }),
                [2],
              ),
      )
    sheet.append(make('div', { className: 'page' }, pageHead(t('stations.title'), t('stations.sub')), make('section', { className: 'page-card' }, body)))
    show()
  }
