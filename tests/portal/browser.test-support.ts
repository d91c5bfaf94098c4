/** Debian's Chromium, and pages in it that report what they must not do. */
import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))

/** Whether there is a browser to test in; says so where there is none, and fails in CI. */
export function browserIsThere(): boolean {
  if (CHROMIUM !== undefined && existsSync('apps/portal/dist/site/index.html')) return true
  const line = 'SKIPPED: the portal needs Chromium (apt-get install chromium fonts-noto-cjk) and `npm run build`'
  if (process.env.CI === 'true') throw new Error(line)
  console.log(line)
  return false
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM as string, args: ['--no-sandbox', '--disable-gpu'] })
}

export interface WatchedPage {
  readonly page: Page
  readonly context: BrowserContext
  /** Broken policies, unexpected errors, requests to elsewhere. Emptied when read. */
  complaints(): string[]
  close(): Promise<void>
}

export interface PageWishes {
  readonly locale?: string
  readonly theme?: string
  readonly width?: number
}

export async function openPage(
  browser: Browser,
  origin: string,
  { locale = 'en', theme = 'light', width = 1280 }: PageWishes = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale, reducedMotion: 'reduce' })
  // The page's own choice, made in a test, stays.
  await context.addInitScript(
    `if (localStorage.getItem('chassis.theme') === null) localStorage.setItem('chassis.theme', '${theme}')`,
  )
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const found: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) found.push(message.text())
  })
  page.on('pageerror', (error) => found.push(String(error)))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !/^(data|blob|file):/.test(url)) found.push(`asks ${url}`)
  })
  return { page, context, complaints: () => found.splice(0), close: () => context.close() }
}

/** Waits until nothing on the page is loading and its heading is there. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('main h1')
  await until(page, `document.querySelector('main [role=status][aria-label]') === null`)
}

/** The policy of the page forbids to evaluate anything in it; the debugger may. */
export async function until(page: Page, expression: string): Promise<void> {
  await expect.poll(() => page.evaluate(expression), { timeout: 15_000 }).toBe(true)
}

/** What axe finds on the page; of `rules` alone, where some are named. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  // The policy of the page keeps scripts out; the debugger is no script of the page.
  await page.evaluate(`window.axe ?? ((module) => { ${axe.source} })()`)
  const only = rules === undefined ? {} : { runOnly: { type: 'rule', values: rules } }
  const options = { ...only, preload: false, resultTypes: ['violations'] }
  const found = await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary)))`,
  )
  return found as string[]
}

/** What axe finds in every theme, and whether the page fits 320 pixels; each named, on a wide page before and after. */
export async function flaws(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`)
    // Only colours differ from one theme to the next.
    const all = await violations(page, theme === 'light' ? undefined : ['color-contrast'])
    found.push(...all.map((one) => `${name} ${theme}: ${one}`))
  }
  await page.setViewportSize({ width: 320, height: 700 })
  const over = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))
  if (over > 0) found.push(`${name}: ${over} pixels too wide at 320`)
  await page.setViewportSize({ width: 1280, height: 900 })
  return found
}
