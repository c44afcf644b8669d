// Takes pictures of every page in three languages for docs/images: npm run screenshot [-- address]. Without an address it starts a node with a demo fleet of its own.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const pictures = join(root, 'docs/images')
const languages = { en: 'en-GB', zh: 'zh-CN', es: 'es-ES' }
const demoMachines = 300
const patience = 300_000
const settle = 2_000

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
  const flags = [
    '--no-sandbox',
    '--use-gl=angle',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
    '--disable-background-networking',
  ]
  const browser = await chromium.launch({ executablePath: program(), args: flags })
  mkdirSync(pictures, { recursive: true })
  try {
    for (const [short, locale] of Object.entries(languages)) await takeIn(browser, address, short, locale)
  } finally {
    await browser.close()
  }
}

async function takeIn(browser, address, short, locale) {
  const context = {
    viewport: { width: 1366, height: 768 },
    locale,
    timezoneId: 'Europe/Madrid',
    colorScheme: short === 'es' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  }
  const page = await browser.newPage(context)
  page.setDefaultTimeout(patience)
  const shoot = async (name) => {
    await page.waitForTimeout(settle)
    await page.screenshot({ path: join(pictures, `${name}-${short}.jpg`), type: 'jpeg', quality: 72 })
  }
  await page.goto(address)
  await page.waitForFunction(
    (machines) => window.dispatch?.state().machines >= machines && window.dispatch.state().jobsListed > 10 && window.dispatch.state().map,
    demoMachines,
  )
  const job = page.locator('#jobs-rows li:has(.chip.is-EnRoute) button').first()
  await job.click()
  await shoot('console')
  const id = await job.getAttribute('data-job')
  const { machine, booking } = await page.evaluate((job) => window.dispatch.job(job), id)
  await page.keyboard.press('F2')
  await page.locator('.is-intake input').nth(2).fill(machine)
  await page.locator('.suggestions [role=option]').first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.is-intake .preview').waitFor()
  await shoot('intake')
  await page.keyboard.press('Escape')
  const pages = {
    order: `order/${id}`,
    machine: `machine/${machine}`,
    technician: `technician/${booking.technician}`,
    maintenance: 'maintenance',
    reports: 'reports',
  }
  for (const [name, place] of Object.entries(pages)) {
    await page.evaluate((hash) => (location.hash = hash), `#/${place}`)
    await page.locator('#sheet .page-card').first().waitFor()
    await shoot(name)
  }
  await page.close()
}

function program() {
  const names = ['chromium', 'chromium-browser', 'google-chrome']
  const found = process.env.PATH.split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(existsSync)
  if (!found) throw new Error('Chromium is not installed; run: apt-get install -y chromium fonts-noto-cjk')
  return found
}
