/** Keeps the app on the phone, so that it starts without reception. */
export async function startWorker() {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/phone/worker.js', { scope: '/phone/' })
  await navigator.storage?.persist?.()
}
