// Checks the types of pages, service worker and tests: npm run check.
import { spawnSync } from 'node:child_process'
import { tsc } from './tsc.mjs'

const results = ['.', 'src/phone/worker', 'tests'].map((project) => spawnSync(process.execPath, [tsc, '--noEmit', '-p', project], { stdio: 'inherit' }))
process.exit(results.some(({ status }) => status !== 0) ? 1 : 0)
