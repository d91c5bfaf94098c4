/** Debian's Chromium, and pages in it that report what they must not do. */
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

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
