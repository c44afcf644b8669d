import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const page = 'phone/index.html'
const beside = ['phone/manifest.webmanifest', 'phone/icon-192.png']

/** Builds the phone's service worker into phone/worker.js. It knows by name all files that the phone needs to start without reception, and is a new one whenever one of them is. */
export async function buildWorker(root, output) {
  const listed = join(output, '.vite', 'manifest.json')
  const manifest = JSON.parse(readFileSync(listed, 'utf8'))
  const files = [...filesOf(manifest, page, new Set()), ...beside].sort()
  const hash = createHash('sha256')
  for (const file of [page, ...files]) hash.update(readFileSync(join(output, file)))
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: { __SHELL__: JSON.stringify(files.map((file) => `/${file}`)), __BUILD__: JSON.stringify(hash.digest('hex').slice(0, 16)) },
    build: {
      target: 'es2022',
      outDir: output,
      emptyOutDir: false,
      reportCompressedSize: false,
      rolldownOptions: { input: join(root, 'src/phone/worker/worker.ts'), output: { format: 'iife', entryFileNames: 'phone/worker.js' } },
    },
  })
  rmSync(join(output, '.vite'), { recursive: true })
}

function filesOf(manifest, key, seen) {
  const entry = manifest[key]
  if (!entry || seen.has(key)) return new Set()
  seen.add(key)
  const own = entry.file.endsWith('.html') ? [] : [entry.file]
  const further = [...(entry.imports ?? []), ...(entry.dynamicImports ?? [])]
  return new Set([...own, ...(entry.css ?? []), ...(entry.assets ?? []), ...further.flatMap((next) => [...filesOf(manifest, next, seen)])])
}
