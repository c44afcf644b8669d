import { read } from '../store/database'
import { en } from '../i18n/en'
import { es } from '../i18n/es'
import { zh } from '../i18n/zh'

declare const self: ServiceWorkerGlobalScope
/** Set by the build: the files that the app needs to start, and what tells this build from others. */
declare const __SHELL__: string[]
declare const __BUILD__: string

const home = '/phone/'
const prefix = 'dispatch-phone-'
const shell = `${prefix}${__BUILD__}`

interface Pushed {
  kind: 'offer'
  order: string
  offer: number
  expiresAt: string
  machine: string
  work: string
}

self.addEventListener('install', (event) => event.waitUntil(keepShell()))
self.addEventListener('activate', (event) => event.waitUntil(dropOthers()))
self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== self.location.origin) return
  if (event.request.mode === 'navigate' && pathname.startsWith(home)) event.respondWith(fromShell(home))
  else if (__SHELL__.includes(pathname)) event.respondWith(fromShell(pathname))
})
self.addEventListener('push', (event) => event.waitUntil(show(event.data?.json() as Pushed | undefined)))
self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open((event.notification.data as { order?: string } | null)?.order))
})

async function keepShell() {
  const cache = await caches.open(shell)
  await cache.addAll([home, ...__SHELL__].map((path) => new Request(path, { cache: 'reload' })))
  await self.skipWaiting()
}

async function dropOthers() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(prefix) && name !== shell).map((name) => caches.delete(name)))
  await self.clients.claim()
}

/** Always as it was installed, so that page and scripts are of one build. */
async function fromShell(path: string): Promise<Response> {
  return (await caches.match(path, { cacheName: shell })) ?? fetch(path)
}

async function show(pushed: Pushed | undefined) {
  if (pushed?.kind !== 'offer' || Date.parse(pushed.expiresAt) <= Date.now()) {
    await self.registration.showNotification('Dispatch', { tag: 'dispatch' })
    return
  }
  const language = (await read<'zh' | 'en' | 'es'>('settings', 'language')) ?? 'en'
  const title = { en, es, zh }[language]['offer.new'].replace('{serial}', pushed.machine)
  const { order, offer } = pushed
  await self.registration.showNotification(title, {
    body: pushed.work,
    tag: `offer-${order}-${offer}`,
    icon: '/phone/icon-192.png',
    requireInteraction: true,
    data: { order, offer },
  })
  await tell(order, offer)
}

/** That the phone has it; without reception the app says so later, by having seen it. */
async function tell(order: string, offer: number) {
  try {
    const token = (await self.cookieStore?.get('dispatch.antiforgery'))?.value
    await fetch(`/api/work-orders/${encodeURIComponent(order)}/offers/${offer}/delivered`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token ? { 'X-Dispatch-Antiforgery': decodeURIComponent(token) } : {}) },
      body: JSON.stringify({ at: new Date().toISOString(), from: 'Phone' }),
    })
  } catch {
    // Nothing else depends on it.
  }
}

async function open(order: string | undefined) {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const app = windows.find((client) => new URL(client.url).pathname.startsWith(home))
  if (app) await app.focus()
  else await self.clients.openWindow(order ? `${home}#/` : home)
}
