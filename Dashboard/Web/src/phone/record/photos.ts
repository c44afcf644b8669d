import { make } from '../../page/dom'
import type { App } from '../app'
import type { JobView } from '../outbox/fold'
import { read, write } from '../store/database'
import { say } from '../i18n/say'
import { icon } from '../page/icons'
import { button } from '../page/pieces'

const longestEdge = 1_600
const quality = 0.8

/** Photos of a record, those still on the phone too. */
export class Photos {
  readonly element = make('div', { className: 'stack' })
  private readonly urls: string[] = []

  constructor(
    private readonly app: App,
    private readonly job: () => JobView | null,
    private readonly isOpen: boolean,
  ) {
    void this.draw()
  }

  leave() {
    this.urls.forEach((url) => URL.revokeObjectURL(url))
  }

  async draw() {
    const job = this.job()
    if (!job) return
    const kept = job.record?.photos ?? []
    const here = await Promise.all(job.photosHere.map(async ({ id }) => ({ id, url: this.urlOf(await read<{ blob: Blob }>('photos', id)) })))
    const shown = [
      ...kept.map(({ hash, address }) => ({ url: address, remove: () => this.app.give({ kind: 'photo-removal', order: job.order.id, body: { hash } }) })),
      ...here.map(({ id, url }) => ({ url, remove: () => this.removeHere(id) })),
    ]
    const grid = make('div', { className: 'photos' }, ...shown.map(({ url, remove }, i) => this.figure(url, i + 1, remove)))
    this.element.replaceChildren(...(shown.length > 0 ? [grid] : []), ...(this.isOpen ? [this.camera(job)] : []))
  }

  private figure(url: string, number: number, remove: () => Promise<unknown>): HTMLElement {
    const image = make('img', { src: url, alt: say('record.photo', { number }) })
    if (!this.isOpen) return make('figure', {}, image)
    const cross = button('✕', async () => {
      await remove()
      await this.draw()
    })
    cross.setAttribute('aria-label', say('record.removePhoto', { number }))
    return make('figure', {}, image, cross)
  }

  private camera(job: JobView): HTMLElement {
    const input = make('input', { type: 'file', accept: 'image/*', multiple: true })
    input.setAttribute('capture', 'environment')
    input.setAttribute('aria-label', say('record.addPhoto'))
    input.onchange = async () => {
      for (const file of input.files ?? []) await this.add(job.order.id, file)
      await this.draw()
    }
    return make('div', { className: 'button file' }, icon('camera'), say('record.addPhoto'), input)
  }

  private async add(order: string, file: Blob) {
    const id = crypto.randomUUID()
    await write('photos', { id, blob: await scaled(file) })
    await this.app.give({ kind: 'photo', order, body: {}, photo: id })
  }

  private async removeHere(id: string) {
    const entry = this.app.outbox.entries.find((one) => one.photo === id)
    if (entry) await this.app.outbox.discard(entry)
  }

  private urlOf(kept: { blob: Blob } | undefined): string {
    if (!kept) return ''
    const url = URL.createObjectURL(kept.blob)
    this.urls.push(url)
    return url
  }
}

/** No larger than needed to see what is on it: 20 MB would not leave a quarry. */
export async function scaled(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, longestEdge / Math.max(bitmap.width, bitmap.height))
  const canvas = make('canvas', { width: Math.round(bitmap.width * scale), height: Math.round(bitmap.height * scale) })
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('The picture cannot be made smaller'))), 'image/jpeg', quality),
  )
}
