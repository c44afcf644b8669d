import { byId } from '../page/dom'

const step = 16
const key = (name: string) => `dispatch.pane.${name}`

/** Panes that are resized by pointer and arrow keys, and stay so. */
export function startSplitters(changed: () => void) {
  split('list', 'x', { initial: 372, least: 280, most: () => innerWidth * 0.55 }, changed)
  split('gantt', 'y', { initial: Math.round(Math.min(300, innerHeight * 0.34)), least: 96, most: () => innerHeight * 0.72 }, changed)
}

function split(name: string, axis: 'x' | 'y', { initial, least, most }: { initial: number; least: number; most: () => number }, changed: () => void) {
  const handle = byId(`split-${name}`)
  let size = Number(localStorage.getItem(key(name))) || initial
  const apply = (wanted: number, keep: boolean) => {
    size = Math.round(Math.max(least, Math.min(most(), wanted)))
    byId('console').style.setProperty(`--${name}-size`, `${size}px`)
    handle.ariaValueNow = String(size)
    handle.ariaValueMin = String(least)
    handle.ariaValueMax = String(Math.round(most()))
    if (keep) localStorage.setItem(key(name), String(size))
    changed()
  }
  const grow = axis === 'x' ? 1 : -1
  const at = (event: PointerEvent) => (axis === 'x' ? event.clientX : event.clientY)
  handle.addEventListener('pointerdown', (down) => {
    handle.setPointerCapture(down.pointerId)
    const [start, from] = [at(down), size]
    const move = (event: PointerEvent) => apply(from + grow * (at(event) - start), false)
    const up = () => {
      handle.removeEventListener('pointermove', move)
      apply(size, true)
    }
    handle.addEventListener('pointermove', move)
    handle.addEventListener('pointerup', up, { once: true })
  })
  handle.addEventListener('keydown', (event) => {
    const [more, less] = axis === 'x' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowUp', 'ArrowDown']
    if (event.key !== more && event.key !== less) return
    event.preventDefault()
    apply(size + (event.key === more ? step : -step), true)
  })
  addEventListener('resize', () => apply(size, false))
  apply(size, false)
}
