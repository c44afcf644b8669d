import { texts } from '../i18n/console'
import { t, type TextKey } from '../i18n/language'

const code = /^company_\w+$/

/** Why the company's provider led back without letting one in, in words; only what this page has words for is said, whoever made the address. */
export function problemText(search: string): string {
  const given = new URLSearchParams(search).get('problem') ?? ''
  const key = `refusal.${given}`
  return code.test(given) && key in texts ? t(key as TextKey) : ''
}

/** The same of this page's address, which does not say it again when the page is loaded anew. */
export function takeProblem(): string {
  const address = new URL(location.href)
  const text = problemText(address.search)
  address.searchParams.delete('problem')
  history.replaceState(null, '', address)
  return text
}
