const hour = 3_600_000
const stored = 'dispatch.gantt.hours'
const steps = [3, 6, 12, 18, 24, 36, 48, 72]
const past = 0.22

/** The stretch of time that the Gantt shows. It follows the clock until somebody moves it. */
export class GanttWindow {
  from = 0
  hours = steps.includes(Number(localStorage.getItem(stored))) ? Number(localStorage.getItem(stored)) : 12
  following = true
  width = 1

  constructor(private readonly changed: () => void) {
    this.follow()
  }

  get to() {
    return this.from + this.hours * hour
  }

  x = (at: number) => ((at - this.from) / (this.hours * hour)) * this.width

  at = (x: number) => this.from + (x / this.width) * this.hours * hour

  follow() {
    if (!this.following) return
    const wanted = Date.now() - this.hours * hour * past
    const grain = (this.hours * hour) / 48
    this.from = Math.floor(wanted / grain) * grain
  }

  now() {
    this.following = true
    this.follow()
    this.changed()
  }

  pan(share: number) {
    this.following = false
    this.from += share * this.hours * hour
    this.changed()
  }

  /** Keeps the instant under x where it is. */
  zoom(direction: 1 | -1, x = this.width * past) {
    const next = steps[steps.indexOf(this.hours) + direction]
    if (!next) return
    const held = this.at(x)
    this.hours = next
    localStorage.setItem(stored, String(next))
    if (this.following) this.follow()
    else this.from = held - (x / this.width) * next * hour
    this.changed()
  }

  show(from: number, hours: number) {
    this.following = false
    ;[this.from, this.hours] = [from, steps.includes(hours) ? hours : 12]
    this.changed()
  }

  ticks(): { at: number; major: boolean }[] {
    const grain = (this.hours <= 6 ? 0.5 : this.hours <= 18 ? 1 : this.hours <= 36 ? 3 : 6) * hour
    const offset = new Date(this.from).getTimezoneOffset() * 60_000
    const first = Math.ceil((this.from - offset) / grain) * grain + offset
    return Array.from({ length: Math.ceil((this.to - first) / grain) }, (_, i) => {
      const at = first + i * grain
      return { at, major: new Date(at).getHours() === 0 && new Date(at).getMinutes() === 0 }
    })
  }
}
