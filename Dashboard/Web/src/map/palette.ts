import type { Theme } from '../page/theme'

type Rgb = [number, number, number]

export interface Palette {
  water: string
  land: string
  border: string
  province: string
  river: string
  label: string
  labelHalo: string
  accent: string
  territory: string
  technician: string
  sla: Record<'breached' | 'orange' | 'yellow' | 'green' | 'paused', string>
  units: Record<string, string>
  /** By MachineState: stale, well, open, overdue; 0..1. */
  states: [Rgb, Rgb, Rgb, Rgb]
  rim: Rgb
  picked: Rgb
}

const rgb = (hex: string): Rgb => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255) as Rgb

export const palettes: Record<Theme, Palette> = {
  light: {
    water: '#dbe5ec',
    land: '#f6f5f1',
    border: '#aab4bd',
    province: '#d3d6d6',
    river: '#bfd3e0',
    label: '#55606b',
    labelHalo: '#f9f8f5',
    accent: '#0f5c8c',
    territory: '#2f7fb0',
    technician: '#6a4fb3',
    sla: { breached: '#c8201f', orange: '#e8720c', yellow: '#d9a800', green: '#2f8f5b', paused: '#8792a0' },
    units: { Available: '#2f8f5b', Offered: '#1f7fc4', EnRoute: '#1f5fc4', OnSite: '#6a4fb3', Break: '#8792a0', OutOfService: '#8792a0', stale: '#b4bcc5' },
    states: [rgb('#98a2ad'), rgb('#2f8f7a'), rgb('#e08a00'), rgb('#cf2a2a')],
    rim: rgb('#ffffff'),
    picked: rgb('#10202e'),
  },
  dark: {
    water: '#0d141b',
    land: '#1a232c',
    border: '#45525f',
    province: '#2a3640',
    river: '#22394b',
    label: '#9eabb8',
    labelHalo: '#141c24',
    accent: '#5cb3e6',
    territory: '#4b9fd0',
    technician: '#a792ea',
    sla: { breached: '#ff5c57', orange: '#ff944d', yellow: '#f0c83c', green: '#4fbf85', paused: '#8d99a6' },
    units: { Available: '#4fbf85', Offered: '#56aef0', EnRoute: '#5d92f5', OnSite: '#a792ea', Break: '#8d99a6', OutOfService: '#8d99a6', stale: '#5d6874' },
    states: [rgb('#6c7884'), rgb('#46b39b'), rgb('#f2a31b'), rgb('#ff5c57')],
    rim: rgb('#0d141b'),
    picked: rgb('#ffffff'),
  },
}
