// Checks the types of pages, service worker and tests: npm run check.
import { execSync } from 'node:child_process'
import { tsc } from './tsc.mjs'

for (const project of ['.', 'src/phone/worker', 'tests']) execSync(`node ${tsc} --noEmit -p ${project}`, { stdio: 'inherit' })
