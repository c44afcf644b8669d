import type { PushKeyModel } from '../../contract/api'
import { call } from '../../page/call'

export type PushState = 'on' | 'off' | 'denied' | 'unsupported'

export async function pushState(): Promise<PushState> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window)) return 'unsupported'
  if (Notification.permission === 'denied') return 'denied'
  const registration = await navigator.serviceWorker.getRegistration('/phone/')
  return (await registration?.pushManager.getSubscription()) ? 'on' : 'off'
}

/** Lets the node wake this phone when an offer is made. */
export async function turnPushOn(technician: string) {
  if ((await Notification.requestPermission()) !== 'granted') return
  const { publicKey } = (await (await call('/api/push/key')).json()) as PushKeyModel
  const registration = await navigator.serviceWorker.ready
  const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(publicKey) })
  const { endpoint, keys } = subscription.toJSON()
  const response = await call(`/api/technicians/${encodeURIComponent(technician)}/push-subscriptions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ endpoint, p256dh: keys?.p256dh, auth: keys?.auth }),
  })
  if (!response.ok) await subscription.unsubscribe()
}

export async function turnPushOff(technician: string) {
  const registration = await navigator.serviceWorker.getRegistration('/phone/')
  const subscription = await registration?.pushManager.getSubscription()
  if (!subscription) return
  await call(`/api/technicians/${encodeURIComponent(technician)}/push-subscriptions/remove`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ endpoint: subscription.endpoint }),
  }).catch(() => null)
  await subscription.unsubscribe()
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}
