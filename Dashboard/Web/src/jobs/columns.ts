import type { Column, Desk } from '../console/desk'
import { t } from '../i18n/language'
import { openDialog } from '../page/dialog'
import { make } from '../page/dom'

const columns: Column[] = ['machine', 'left', 'work', 'who', 'state']

/** As an address names them; what is no column is passed over. */
export const parseColumns = (names: string | null): Column[] => columns.filter((column) => names?.split(',').includes(column))

/** Asks which columns are shown; each choice shows at once. */
export function chooseColumns(desk: Desk) {
  const boxes = columns.map((column) => {
    const box = make('input', { type: 'checkbox', checked: !desk.filter.hidden.includes(column) })
    box.onchange = () => desk.refilter({ hidden: columns.filter((one) => (one === column ? !box.checked : desk.filter.hidden.includes(one))) })
    return make('label', { className: 'check' }, box, t(`column.${column}`))
  })
  const done = make('button', { type: 'submit', className: 'strong' }, t('columns.done'))
  openDialog(
    t('columns.title'),
    '',
    make('form', { method: 'dialog' }, make('div', { className: 'fields' }, ...boxes), make('div', { className: 'buttons' }, done)),
  )
}
