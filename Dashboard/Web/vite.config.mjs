import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const node = process.env.DISPATCH_NODE ?? 'http://127.0.0.1:5080'
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))
const pages = { console: path('./index.html'), phone: path('./phone/index.html'), track: path('./track/index.html'), signIn: path('./sign-in/index.html') }

/** What the first view needs comes in few files: each costs a round trip. Nothing comes along that it imports, or the phone would run the desk's code. */
const groups = [
  { name: 'maplibre', test: /maplibre-gl/, includeDependenciesRecursively: true },
  { name: 'signalr', test: /@microsoft\/signalr|@msgpack\/msgpack/ },
  { name: 'common', test: /\/src\/(page\/(api|call|dial|dom|may|profile|refusal|settings|theme)|i18n\/\w+)\.ts$/ },
  { name: 'desk', test: /\/src\/(page|alerts|console|detail|gantt|intake|jobs|live|machine|orders|palette|services|views)\/[^/]*\.ts$/ },
]

export default defineConfig({
  base: '/',
  resolve: { alias: { '#basemap': path('./node_modules/.cache/basemap'), '#src': path('./src') } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
    manifest: true,
    rolldownOptions: {
      input: pages,
      checks: { pluginTimings: false },
      output: { codeSplitting: { includeDependenciesRecursively: false, groups } },
    },
  },
  // A plain address would have the page's own host replaced, and the node would take the page for somebody else's.
  server: { proxy: { '/api': { target: node }, '/hubs': { target: node, ws: true } } },
})
