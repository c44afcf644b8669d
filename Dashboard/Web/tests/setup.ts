/** What a browser has and Node.js has not, as far as the modules look at it when they are loaded. */
import 'fake-indexeddb/auto'

const kept = new Map<string, string>()

Object.assign(globalThis, {
  location: { search: '', hash: '', pathname: '/' },
  localStorage: {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  },
  document: { cookie: '' },
  addEventListener: () => undefined,
})
Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en'] }, configurable: true })
