// Builds the web client: node scripts/build.mjs [folder [contract]]. Without the contract's folder its types stay as an earlier build wrote them. Only one build at a time may use node_modules.
import { execSync } from 'node:child_process'
import { openSync, closeSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const output = resolve(process.argv[2] ?? join(root, 'dist'))
const lock = join(root, '.build-lock')
const installed = join(root, 'node_modules', '.installed')
const sleep = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250)

checkNode()
takeLock()
process.on('exit', () => rmSync(lock, { force: true }))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1))
install()
const { compress } = await import('./compress.mjs')
const { tsc } = await import('./tsc.mjs')
const { writeContract } = await import('./contract.mjs')
const { writeBasemap } = await import('./basemap.mjs')
const { buildWorker } = await import('./worker.mjs')
if (process.argv[3]) await writeContract(process.argv[3], join(root, 'src', 'contract'))
writeBasemap(join(root, 'node_modules', '.cache', 'basemap'))
for (const project of ['.', 'src/phone/worker']) run(`node ${tsc} --noEmit -p ${project}`)
run(`npx --no-install vite build --logLevel warn --emptyOutDir --outDir "${output}"`)
await buildWorker(root, output)
compress(output)

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`error WEB002: the web client needs Node.js 20.19 or newer to build; this is ${process.versions.node}`)
  process.exit(1)
}

/** A lock whose owner is gone is taken over. */
function takeLock() {
  for (;;) {
    try {
      const file = openSync(lock, 'wx')
      writeFileSync(file, String(process.pid))
      closeSync(file)
      return
    } catch (e) {
      if (e.code !== 'EEXIST') throw e
      if (isAbandoned()) rmSync(lock, { force: true })
      else sleep()
    }
  }
}

function isAbandoned() {
  try {
    const owner = Number(readFileSync(lock, 'utf8'))
    if (!owner) return Date.now() - statSync(lock).mtimeMs > 5000
    process.kill(owner, 0)
    return false
  } catch (e) {
    return e.code === 'ESRCH'
  }
}

function install() {
  const wanted = `${readFileSync(join(root, 'package-lock.json'), 'utf8')}${process.platform}${process.arch}`
  try {
    if (readFileSync(installed, 'utf8') === wanted) return
  } catch {
    // Not installed yet.
  }
  run('npm ci --no-fund --no-audit --loglevel=error')
  writeFileSync(installed, wanted)
}

function run(command) {
  execSync(command, { cwd: root, stdio: 'inherit' })
}
