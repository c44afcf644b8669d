import { customerName } from '../console/names'
import { t } from '../i18n/language'
import type { RequestActions } from '../intake/requestActions'
import type { Request } from '../live/protocol'
import { make } from '../page/dom'
import { may } from '../page/may'

/** The caller's customer is not the machine's owner: somebody says whose it is, nothing is taken for granted. */
export function whose(request: Request, requests: RequestActions): Node[] {
  const { customer, otherOwner } = request
  if (!customer || !otherOwner) return []
  const choice = (id: string) => {
    const button = make('button', { type: 'button', className: 'plain', onclick: () => void requests.settle(request, id) }, customerName(id))
    button.dataset.act = `whose-${id}`
    button.hidden = !may('whose')
    return button
  }
  return [make('p', { className: 'note is-bad' }, t('whose.asked')), make('div', { className: 'acts' }, choice(customer), choice(otherOwner))]
}
