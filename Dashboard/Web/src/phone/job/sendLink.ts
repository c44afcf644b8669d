import type { JobView } from '../outbox/fold'
import { say } from '../i18n/say'
import { call } from '../../page/call'
import { toast } from '../page/pieces'
import type { TrackingLinkModel } from '../../contract/api'

/** Gives the customer a link that shows who comes and when: by what the phone shares with, else as a text message. */
export async function sendLink({ order, contact }: JobView) {
  const address = await make(order.id)
  if (!address) return toast(say('app.offline'))
  const text = say('job.linkText')
  if (navigator.share) await navigator.share({ text, url: address }).catch(() => null)
  else location.href = `sms:${contact?.phone?.replace(/[^+\d]/g, '') ?? ''}?body=${encodeURIComponent(`${text} ${address}`)}`
}

async function make(order: string): Promise<string | null> {
  try {
    const response = await call(`/api/work-orders/${encodeURIComponent(order)}/tracking-links`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    })
    return response.ok ? ((await response.json()) as TrackingLinkModel).address : null
  } catch {
    return null
  }
}
