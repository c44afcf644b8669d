import { byId } from '../page/dom'

export interface Place {
  page: string
  /** What the page is about, decoded. */
  id: string
  query: string
}

/** A page fills the sheet and answers how to leave it. */
export type Page = (sheet: HTMLElement, place: Place) => (() => void) | void

/** Pages by the address's fragment: #/machine/SN1. The console stays alive below. @param ready names of stations and technicians are known. */
export function startRouter(pages: Record<string, () => Promise<Page>>, ready: Promise<void>, onConsole: (query: string) => void) {
  let leave: (() => void) | void
  let current = 0
  const go = async () => {
    const mine = ++current
    const place = placeOf(location.hash)
    const page = pages[place.page]
    leave?.()
    leave = undefined
    const sheet = byId('sheet')
    byId('console').hidden = Boolean(page)
    sheet.hidden = !page
    document
      .querySelectorAll<HTMLElement>('#places a')
      .forEach((link) => link.setAttribute('aria-current', link.dataset.page === (page ? place.page : 'console') ? 'page' : 'false'))
    if (!page) return onConsole(place.query)
    sheet.replaceChildren()
    const [open] = await Promise.all([page(), ready])
    if (mine !== current) return
    leave = open(sheet, place)
    sheet.focus({ preventScroll: true })
  }
  addEventListener('hashchange', () => void go())
  void go()
}

function placeOf(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [page = '', ...rest] = path.split('/')
  return { page, id: rest.map(decodeURIComponent).join('/'), query }
}
