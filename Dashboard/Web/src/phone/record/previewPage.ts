import { make } from '../../page/dom'
import { language } from '../../i18n/language'
import type { App } from '../app'
import type { Order, Sheet } from '../day/day'
import type { JobView } from '../outbox/fold'
import { read } from '../store/database'
import { say, sayCode } from '../i18n/say'
import { top, type Page } from '../page/page'
import { timeOf } from '../page/times'
import { taskName } from '../service/words'
import { now } from '../store/clock'
import { phrase } from './phrase'

/** The record as the customer will get it, from what is on the phone; the printed one once the node has it all. */
export class PreviewPage implements Page {
  private readonly urls: string[] = []

  constructor(
    private readonly app: App,
    private readonly id: string,
  ) {}

  draw() {
    const job = this.app.job(this.id)
    const back = `#/job/${encodeURIComponent(this.id)}/record`
    if (!job?.record)
      return [top(this.app, say('preview.title'), back), make('main', {}, make('p', { className: 'notice', textContent: say('record.left', { count: '…' }) }))]
    const isSent = job.pending === 0
    const pdf = `/api/work-orders/${encodeURIComponent(this.id)}/record.pdf?language=${language()}`
    return [
      top(this.app, say('preview.title'), back),
      make(
        'main',
        {},
        isSent
          ? make('a', { className: 'button', href: pdf, target: '_blank', textContent: say('preview.pdf') })
          : make('p', { className: 'notice', textContent: say('preview.pdfLater') }),
        this.paper(job),
      ),
    ]
  }

  update() {
    return false
  }

  leave() {
    this.urls.forEach((url) => URL.revokeObjectURL(url))
  }

  private paper(job: JobView): HTMLElement {
    const { order, record } = job
    const sheet = record!.sheet
    const pictures = make('p', {})
    void this.fill(pictures, job)
    return make(
      'article',
      { className: 'paper', lang: document.documentElement.lang },
      make('h2', { textContent: say('record.title') }),
      make('p', { className: 'quiet', textContent: `${order.id} · ${sayCode('type', order.type)} · ${job.contact?.customer ?? ''}` }),
      ...lines(sheet, order).flatMap(([name, text]) => [make('h3', { textContent: name }), make('p', { textContent: text })]),
      make('h3', { textContent: say('record.photos') }),
      pictures,
      make('h3', { textContent: say('sign.title') }),
      make('p', { textContent: record!.signedAt ? `${record!.signer ?? ''} · ${timeOf(record!.signedAt, now())}` : say('preview.unsigned') }),
      ...this.signature(job),
    )
  }

  private signature(job: JobView): HTMLElement[] {
    if (!job.record?.signedAt) return []
    const waiting = this.app.outbox.entries.find((entry) => entry.kind === 'sign' && entry.order === this.id)
    const src = waiting ? `data:image/png;base64,${String(waiting.body.signature)}` : `/api/work-orders/${encodeURIComponent(this.id)}/record/signature`
    return [make('img', { src, alt: say('sign.title') })]
  }

  private async fill(pictures: HTMLElement, job: JobView) {
    for (const { address } of job.record?.photos ?? []) pictures.append(make('img', { className: 'small', src: address, alt: say('record.photos') }))
    for (const { id } of job.photosHere) {
      const kept = await read<{ blob: Blob }>('photos', id)
      if (!kept) continue
      const url = URL.createObjectURL(kept.blob)
      this.urls.push(url)
      pictures.append(make('img', { className: 'small', src: url, alt: say('record.photos') }))
    }
  }
}

function lines(sheet: Sheet, order: Order): [string, string][] {
  const { nameplate, commissioning, leaving, test } = sheet
  const all: [string, string | null | undefined][] = [
    [say('record.nameplate'), nameplate && [nameplate.model, nameplate.serial, nameplate.remark].filter(Boolean).join(' · ')],
    [say('record.hours'), sheet.operatingHours === null || sheet.operatingHours === undefined ? null : `${sheet.operatingHours} h`],
    [say('record.fault'), sheet.fault],
    [say('record.cause'), sheet.cause],
    [say('record.responsibility'), sheet.responsibility && sayCode('responsibility', sheet.responsibility)],
    [say('record.work'), sheet.work],
    [
      say('record.tasks'),
      sheet.tasks?.map(({ task, result, note }) => `${taskName(order, task)}: ${sayCode('task', result)}${note ? ` · ${note}` : ''}`).join('\n'),
    ],
    [say('record.parts'), sheet.parts && (sheet.parts.length === 0 ? say('record.noParts') : sheet.parts.map(phrase).join('\n'))],
    [
      say('record.inspection'),
      sheet.inspection?.map(({ item, result, note }) => `${sayCode('item', item)}: ${sayCode('finding', result)}${note ? ` · ${note}` : ''}`).join('\n'),
    ],
    [say('record.test'), test && `${test.passed ? say('record.passed') : say('record.notPassed')}${test.remark ? ` · ${test.remark}` : ''}`],
    [say('record.guidance'), sheet.guidance],
    [say('record.advice'), sheet.advice],
    [say('record.rating'), commissioning?.rating == null ? null : say('record.ratingOf', { count: commissioning.rating })],
    [
      say('record.leaving'),
      leaving &&
        [leaving.restored && say('record.restored'), leaving.cleared && say('record.cleared'), leaving.precautionsExplained && say('record.precautions')]
          .filter(Boolean)
          .join(' · '),
    ],
  ]
  return all.filter((line): line is [string, string] => !!line[1])
}
