import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const smallest = 1024

/** Puts a .br and a .gz beside every text file that is worth it. */
export function compress(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|mjs|css|json|svg|html)$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const data = readFileSync(path)
    if (data.length < smallest) continue
    writeFileSync(`${path}.br`, brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
    writeFileSync(`${path}.gz`, gzipSync(data, { level: 9 }))
  }
}
