import type { Role } from '../contract/api'

/**
 * Where one goes once signed in: back to where one came from, as long as that is a page of this node; else technicians to their phone's
 * page, all others to the console.
 */
export function destination(to: string | null, roles: readonly Role[], origin: string): string {
  return ours(to, origin) ?? (roles.every((role) => role === 'Technician') && roles.length > 0 ? '/phone/' : '/')
}

/** Leads through the company's provider, and from there back to where one was going. */
export function providerAddress(to: string | null, origin: string): string {
  const path = ours(to, origin)
  return `/api/sign-in/external${path === null ? '' : `?to=${encodeURIComponent(path)}`}`
}

function ours(to: string | null, origin: string): string | null {
  if (!to?.startsWith('/')) return null
  const address = URL.canParse(to, origin) ? new URL(to, origin) : null
  const isOurs = address?.origin === origin && !address.pathname.startsWith('/sign-in') && !address.pathname.startsWith('/api/')
  return isOurs && !isStart(address) ? address.pathname.replace(/^\/+/, '/') + address.search + address.hash : null
}

/** The node's bare address, which everybody types: no wish for the console. */
const isStart = ({ pathname, search, hash }: URL) => pathname === '/' && search === '' && (hash === '' || hash === '#/')
