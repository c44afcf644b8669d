import { called } from '../page/called'
import { make } from '../../page/dom'
import type { App } from '../app'
import type { Stop } from '../day/day'
import type { Kind } from '../outbox/entry'
import type { JobView, OfferView } from '../outbox/fold'
import { say, sayCode } from '../i18n/say'
import { ask, button, choose, labelled, toast } from '../page/pieces'
import { timeOf } from '../page/times'
import { iso, now } from '../store/clock'
import { gaps } from '../record/gaps'
import { isTooEarly, leftOpen, notDone } from '../record/judge'
import { materials } from '../service/materials'
import { taskName } from '../service/words'
import { nextStep, type Step } from './nextStep'
import { owed, owesReason, unready } from './unready'

const rejectReasons = ['Busy', 'TooFar', 'SkillMissing', 'PartsMissing', 'OffShift', 'Other'] as const
const pauseReasons = ['Customer', 'SiteInaccessible', 'Weather', 'Unsafe', 'Parts', 'Specialist', 'EndOfShift', 'Other'] as const
const handOverReasons = ['Unavailable', 'Delayed', 'SkillMissing', 'PartsMissing', 'Nearer', 'CustomerWish', 'Other'] as const
const delays = [10, 20, 30, 45, 60, 90, 120, 180]
const minute = 60_000

/** What a technician can do with an offer or a job, each as a command into the outbox. */
export class Actions {
  constructor(private readonly app: App) {}

  accept({ order }: OfferView) {
    return this.give('accept', order.id, { technician: this.app.technician })
  }

  async reject({ order }: OfferView) {
    const reason = await choose(say('offer.why'), rejectReasons, 'reject')
    if (reason) await this.give('reject', order.id, { technician: this.app.technician, reason })
  }

  /** Does the next step; those of the record lead to its pages. */
  async next(job: JobView): Promise<void> {
    const step = nextStep(job, this.app.view?.checklist ?? [])
    const { id } = job.order
    switch (step) {
      case 'contact':
        return this.give('contact', id, {})
      case 'materials':
        return this.materials(job)
      case 'depart':
        return this.depart(job)
      case 'arrive':
        return this.arrive(job)
      case 'resume':
        return this.give('resume', id, { technician: this.app.technician })
      case 'complete':
        return this.complete(job)
      case 'work':
      case 'record':
        location.hash = `#/job/${encodeURIComponent(id)}/record`
        return
      case 'sign':
        location.hash = `#/job/${encodeURIComponent(id)}/sign`
        return
      case 'done':
        return
    }
  }

  /** With a reason where something is missing (R-MNT-3, R-PART-1). */
  async depart(job: JobView) {
    const lacking = unready(job, this.app.view?.stock ?? [])
    const confirm = lacking.length === 0 ? undefined : await reason(say('job.departAnyway'), lacking)
    if (confirm === null) return
    await this.give('depart', job.order.id, { technician: this.app.technician, ...(confirm === undefined ? {} : { confirm }) })
  }

  /** What is missing is a matter of whoever has the order. */
  departAlong(job: JobView) {
    return this.give('depart', job.order.id, { technician: this.app.technician })
  }

  /** @param at When the phone came to the site, if that is known. */
  arrive(job: JobView, at?: number) {
    const fix = this.app.tracker.last
    const position = fix && now() - fix.at < 2 * minute ? { latitude: fix.latitude, longitude: fix.longitude } : null
    const since = job.order.departedAt ? Date.parse(job.order.departedAt) : 0
    return this.give('arrive', job.order.id, { technician: this.app.technician, position }, at === undefined ? undefined : Math.max(at, since))
  }

  /** Work that is due at the machine is done on the same way (R-TRIP-1), once it is ready. */
  async takeAlong(job: JobView, stop: Stop) {
    const { contactedAt, materialsAt, missingMaterials } = stop.order.preparation
    const [untold, unready] = [stop.needs.contact && !contactedAt, stop.needs.materials && (!materialsAt || missingMaterials !== null)]
    if (untold || unready) {
      const lacking = [...(untold ? [say('lack.customer_not_contacted')] : []), ...(unready ? [say('lack.materials_not_ready')] : [])]
      const ready = await ask<true>(say('trip.take'), (done) => [
        make(
          'div',
          { className: 'stack' },
          make('ul', {}, ...lacking.map((textContent) => make('li', { textContent }))),
          button(say('trip.ready'), () => done(true), 'primary'),
        ),
      ])
      if (!ready) return
      if (untold) await this.give('contact', stop.order.id, {})
      if (unready) await this.give('materials', stop.order.id, {})
    }
    await this.give('take-along', job.order.trip?.leader ?? job.order.id, { technician: this.app.technician, along: [stop.order.id] })
  }

  async runningLate(job: JobView) {
    const start = now()
    const choice = await ask<number>(say('job.lateBy'), (done) => [
      make(
        'div',
        { className: 'options' },
        ...delays.map((delay) => button(`${timeOf(start + delay * minute, start)} · ${say('job.minutes', { count: delay })}`, () => done(delay))),
      ),
    ])
    if (choice !== null) await this.give('estimate', job.order.id, { technician: this.app.technician, arrivesAt: iso(start + choice * minute) })
  }

  async pause(job: JobView) {
    const reason = await choose(say('job.pauseWhy'), pauseReasons, 'pause')
    if (reason) await this.give('pause', job.order.id, { technician: this.app.technician, reason })
  }

  async handOver(job: JobView) {
    const colleagues = this.app.view?.colleagues ?? []
    const colleague = await ask<string>(say('job.handOverTo'), (done) =>
      colleagues.length === 0
        ? [make('p', { textContent: say('job.noColleague') })]
        : [make('div', { className: 'stack' }, ...colleagues.map((one) => button(called(colleagues, one), () => done(one.id))))],
    )
    const reason = colleague && (await choose(say('job.handOverWhy'), handOverReasons, 'reassign'))
    if (!colleague || !reason) return
    await this.give('hand-over', job.order.id, { technician: colleague, reason })
    location.hash = '#/'
  }

  private async materials(job: JobView) {
    const missing = await ask<string>(say('step.materials'), (done) => {
      const text = make('textarea', {})
      return [
        make(
          'div',
          { className: 'stack' },
          materials(job.order, this.app.view?.stock ?? []),
          button(say('job.materialsReady'), () => done(''), 'primary'),
          labelled(say('job.missingParts'), text),
          button(say('job.materialsMissing'), () => text.value.trim() && done(text.value.trim())),
        ),
      ]
    })
    if (missing !== null) await this.give('materials', job.order.id, missing ? { missing } : {})
  }

  private async complete(job: JobView) {
    const signed = job.record?.signedAt ? (job.record.sheet.operatingHours ?? null) : null
    const known = signed ?? job.operatingHours
    const sheet = job.record?.sheet ?? {}
    const left = [
      ...leftOpen(sheet).map((item) => (item === 'test' ? say('record.test') : sayCode('item', item))),
      ...notDone(sheet).map((code) => taskName(job.order, code)),
    ]
    const asksHours = job.needs.hours && signed === null
    const hours = make('input', {
      type: 'number',
      inputMode: 'decimal',
      min: '0',
      max: '1000000',
      step: 'any',
      value: known === null || known === undefined ? '' : String(known),
    })
    const result = await ask<'Solved' | 'Unsolved'>(say('job.result'), (done) => {
      const finish = (outcome: 'Solved' | 'Unsolved') => {
        if (!asksHours || (hours.value !== '' && hours.checkValidity())) done(outcome)
        else hours.focus()
      }
      return [
        make(
          'div',
          { className: 'stack' },
          asksHours ? labelled(say('job.hours'), hours) : null,
          left.length > 0 ? make('p', { className: 'notice', textContent: say('job.leftOpen', { items: left.join(', ') }) }) : null,
          button(say(left.length > 0 ? 'job.goesOn' : 'job.solved'), () => finish('Solved'), 'go'),
          button(say('job.unsolved'), () => finish('Unsolved')),
        ),
      ]
    })
    if (!result) return
    const unprepared = owesReason(job) ? await reason(say('job.unpreparedWhy'), owed(job)) : undefined
    if (unprepared === null) return
    const read = signed ?? (asksHours && hours.value !== '' ? Number(hours.value) : null)
    const isEarly = result === 'Solved' && left.length === 0 && isTooEarly(read, job.service, now())
    const early = isEarly ? await reason(say('job.tooEarly'), [say('job.earliest', { hours: Math.round(job.service!.earliestHours) })]) : undefined
    if (early === null) return
    await this.give('complete', job.order.id, {
      technician: this.app.technician,
      result,
      ...(asksHours && hours.value !== '' ? { operatingHours: Number(hours.value) } : {}),
      ...(early === undefined ? {} : { confirm: early }),
      ...(unprepared === undefined ? {} : { unprepared }),
    })
  }

  /** The customer would not have the work, would not sign, or is not there (R-FSR-4): with reason, photo and place. */
  async endVisit(job: JobView) {
    const fix = this.app.tracker.last
    const photos = (job.record?.photos.length ?? 0) + job.photosHere.length
    const missing = [...(photos === 0 ? [say('visit.photo')] : []), ...(fix && now() - fix.at < 10 * minute ? [] : [say('visit.position')])]
    if (missing.length > 0 || !fix) {
      await ask(say('visit.end'), () => [make('ul', {}, ...missing.map((textContent) => make('li', { textContent })))])
      return
    }
    const isComplete = job.needs.signedRecord && !!job.record && !job.record.signedAt && gaps(job, this.app.view?.checklist ?? []).length === 0
    const told = await ask<{ result: string; note: string }>(say('visit.end'), (done) => {
      const text = make('textarea', { maxLength: 2000 })
      const end = (result: string) => {
        if (text.value.trim()) done({ result, note: text.value.trim() })
      }
      return [
        make(
          'div',
          { className: 'stack' },
          labelled(say('job.reason'), text),
          button(say('visit.notCarriedOut'), () => end('NotCarriedOut'), 'primary'),
          isComplete ? button(say('visit.refusedToSign'), () => end('RefusedToSign')) : null,
        ),
      ]
    })
    if (told)
      await this.give('complete', job.order.id, { technician: this.app.technician, ...told, position: { latitude: fix.latitude, longitude: fix.longitude } })
  }

  private async give(kind: Kind, order: string, body: Record<string, unknown>, at?: number) {
    await this.app.give({ kind, order, body, ...(at === undefined ? {} : { at }) })
    if (!this.app.online) toast(`${sayCode('kind', kind)} · ${say('record.saved')}`)
  }
}

/** Shows what is missing and asks why it is done all the same; null when it is left. */
export function reason(title: string, lacking: string[]): Promise<string | null> {
  return ask<string>(title, (done) => {
    const text = make('textarea', { maxLength: 1000 })
    return [
      make(
        'div',
        { className: 'stack' },
        make('ul', {}, ...lacking.map((textContent) => make('li', { textContent }))),
        labelled(say('job.reason'), text),
        button(say('job.anyway'), () => text.value.trim() && done(text.value.trim()), 'primary'),
      ),
    ]
  })
}

/** The words on the large button. */
export function stepText(step: Step, left: number): string {
  return step === 'record' && left > 0 ? say('step.recordLeft', { count: left }) : say(`step.${step}`)
}
