import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const node = process.env.DISPATCH_NODE ?? 'http://127.0.0.1:5080'
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))
const pages = { console: path('./index.html'), phone: path('./phone/index.html'), track: path('./track/index.html') }

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
      output: { manualChunks: (id) => (id.includes('maplibre-gl') ? 'maplibre' : id.includes('@microsoft/signalr') ? 'signalr' : undefined) },
    },
  },
  server: { proxy: { '/api': node, '/hubs': { target: node, ws: true } } },
})
