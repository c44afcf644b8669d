// Takes the picture of the README: npm run screenshot [-- address]. Without an address it starts a node with a demo fleet of its own.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const picture = join(root, 'docs/images/map.png')
const demoMachines = 500
const patience = 300_000
const settle = 6_000

const folder = mkdtempSync(join(tmpdir(), 'dispatch-screenshot-'))
const node = process.argv[2] ? null : startNode()
try {
  await take(process.argv[2] ?? (await addressOf(node)))
} finally {
  if (node) {
    node.kill('SIGINT')
    await new Promise((ended) => node.once('exit', ended))
  }
  rmSync(folder, { recursive: true, force: true })
}

function startNode() {
  const settings = ['--urls', 'http://127.0.0.1:0', `--Storage:Path=${join(folder, 'dispatch.db')}`, '--Demo:Enabled=true', `--Demo:Machines=${demoMachines}`]
  return spawn('dotnet', ['run', '--project', join(root, 'Silo'), '--', ...settings], { stdio: ['ignore', 'pipe', 'inherit'] })
}

function addressOf(process) {
  return new Promise((found, failed) => {
    createInterface({ input: process.stdout }).on('line', (line) => {
      const address = / is at (http\S+)/.exec(line)
      if (address) found(address[1])
    })
    process.once('exit', (code) => failed(new Error(`The node ended with ${code} before it was ready`)))
  })
}

async function take(address) {
  const flags = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-background-networking']
  const browser = await chromium.launch({ executablePath: program(), args: flags })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, locale: 'en-GB', timezoneId: 'Europe/Madrid', colorScheme: 'light', reducedMotion: 'reduce' })
    page.setDefaultTimeout(patience)
    await page.goto(address)
    await page.waitForFunction((machines) => window.dispatch?.state().machines >= machines && window.dispatch.state().listed > 10 && window.dispatch.state().map, demoMachines)
    await page.locator('#services-rows button').nth(2).click()
    await page.locator('#machine table').waitFor()
    await page.waitForTimeout(settle)
    mkdirSync(dirname(picture), { recursive: true })
    await page.screenshot({ path: picture })
  } finally {
    await browser.close()
  }
}

function program() {
  const names = ['chromium', 'chromium-browser', 'google-chrome']
  const found = process.env.PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync)
  if (!found) throw new Error('Chromium is not installed; run: apt-get install -y chromium fonts-noto-cjk')
  return found
}
