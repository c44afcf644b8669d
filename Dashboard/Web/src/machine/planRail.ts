import type { PlanService } from './machineFile'

const svg = 'http://www.w3.org/2000/svg'
const width = 320
const track = { y: 16, inset: 8 }

/** The plan as a line of hours: where the services lie and how far the machine has come. The table beside it says the same in words. */
export function planRail(services: PlanService[], hours: number): SVGElement {
  const end = Math.max(hours * 1.05, ...services.map((service) => service.dueHours), 100)
  const x = (value: number) => track.inset + (Math.min(value, end) / end) * (width - 2 * track.inset)
  const rail = shape('svg', { class: 'rail', viewBox: `0 0 ${width} 28`, 'aria-hidden': 'true' })
  rail.append(line(x(0), x(end), 'rail-track'), line(x(0), x(hours), 'rail-done'))
  for (const service of services)
    rail.append(shape('circle', { cx: x(service.dueHours), cy: track.y, r: 5, class: `rail-stop is-${service.state.toLowerCase()}` }))
  rail.append(shape('path', { d: `M${x(hours)} ${track.y - 7}l4.500 -7h-9z`, class: 'rail-now' }))
  return rail
}

const line = (from: number, to: number, name: string) => shape('line', { x1: from, x2: to, y1: track.y, y2: track.y, class: name })

function shape(tag: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(svg, tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  return element
}
