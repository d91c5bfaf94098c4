/** The worked loans in a real browser: found, read, computed anew there; and a figure that was changed on the way. */
import { LOCALES } from '@chassis/messages/text'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../../packages/gateway/src/gateway.test-support.ts'
import { foundTestLedger, type TestLedger } from '../../packages/gateway/src/test-ledger.test-support.ts'
import { fromRoot } from '../../tooling/lib/root.mjs'
import { browserIsThere, launch, openPage, settled } from './browser.test-support.ts'
import { said } from './signing.test-support.ts'

const PAIR = '/worked-loans/pairs-by-the-day/back-dated-payment-same-day-second-prepayment'

// Left out where there is no browser, with a line that says so; in CI that is a failure.
describe.skipIf(!browserIsThere())('the worked loans', () => {
  let test: TestLedger
  let gateway: TestGateway
  let browser: Browser
  let origin: string

  beforeAll(async () => {
    test = await foundTestLedger()
    gateway = await startTestGateway(test, { siteFolder: fromRoot('apps/portal/dist/site'), lists: 'embedded' })
    origin = gateway.origin
    browser = await launch()
  }, 90_000)

  afterAll(async () => {
    await browser?.close()
    await gateway?.close()
    await test?.close()
  })

  it.each(LOCALES)('are found by kind and words, and each is computed anew, in %s', async (locale) => {
    const { page, close, complaints } = await openPage(browser, origin, { locale })
    await page.goto(origin)
    await page.getByRole('navigation').getByText(said(locale, 'portal.place.worked')).first().click()
    await page.getByText(said(locale, 'portal.worked.count', { count: 268 })).waitFor()
    await page.getByLabel(said(locale, 'portal.worked.what')).selectOption('pairs-by-the-day')
    await page.getByText(said(locale, 'portal.worked.count', { count: 91 })).waitFor()
    await page.getByLabel(said(locale, 'portal.worked.find')).fill(said(locale, 'portal.worked.situation.balloon'))
    await page.getByText(said(locale, 'portal.worked.count', { count: 13 })).waitFor()
    expect(new URL(page.url()).searchParams.get('table')).toBe('pairs-by-the-day')
    // The address is the view.
    await page.reload()
    await page.getByText(said(locale, 'portal.worked.count', { count: 13 })).waitFor()
    await page.getByLabel(said(locale, 'portal.worked.find')).fill('no such words')
    await page.getByText(said(locale, 'portal.worked.none')).waitFor()
    await page.getByLabel(said(locale, 'portal.worked.find')).fill('')
    await page.locator(`main a[href="${PAIR}"]`).click()
    const first = said(locale, 'portal.worked.situation.back-dated-payment')
    const second = said(locale, 'portal.worked.situation.same-day-second-prepayment')
    const name = `${first[0]?.toUpperCase()}${first.slice(1)} × ${second}`
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.getByText(said(locale, 'portal.worked.recomputed', { count: 72 })).waitFor()
    const facts = page.getByRole('region', { name: said(locale, 'portal.worked.facts') })
    await facts.getByText(said(locale, 'derivation.fact.prepayment')).first().waitFor()
    expect(await facts.locator('tbody tr').count()).toBe(4)
    expect(await facts.getByText('297.77').count()).toBe(1)
    const rows = page.getByRole('region', { name: said(locale, 'portal.worked.schedule') }).locator('tbody tr')
    expect(await rows.count()).toBe(5)
    expect(await rows.last().innerText()).toMatch(/28\.81\s+1,044\.86\s+1,073\.67\s+614\.86/)
    expect(complaints()).toEqual([])
    await close()
  })

  it('show facts left and the schedule right where there is room, else one below the other', async () => {
    const { page, close } = await openPage(browser, origin)
    await page.goto(origin + PAIR)
    await settled(page)
    const facts = page.getByRole('region', { name: said('en', 'portal.worked.facts') })
    const schedule = page.getByRole('region', { name: said('en', 'portal.worked.schedule') })
    const places = async () => [await facts.boundingBox(), await schedule.boundingBox()]
    const [left, right] = await places()
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0)
    await page.setViewportSize({ width: 360, height: 800 })
    const [above, below] = await places()
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(below?.y ?? 0)
    expect(above?.x).toBe(below?.x)
    await close()
  })

  it('give out the loan file, as the command reads it', async () => {
    const { page, close } = await openPage(browser, origin)
    await page.goto(`${origin}/worked-loans/features/closed-end-lease`)
    const downloading = page.waitForEvent('download')
    await page
      .getByRole('button', { name: said('en', 'portal.worked.file', { command: 'chassis loan simulate' }) })
      .click()
    expect((await downloading).suggestedFilename()).toBe('closed-end-lease.json')
    await close()
  })

  it('say which figure is not what the browser computes', async () => {
    const { page, close } = await openPage(browser, origin)
    await page.route('**/assets/*.js', async (route) => {
      const response = await route.fetch()
      const text = await response.text()
      // In the first row of facts of the first pair.
      const at = text.indexOf('297.77', text.indexOf('Back-dated payment × same-day second prepayment'))
      if (at < 0) await route.fulfill({ response })
      else await route.fulfill({ response, body: `${text.slice(0, at)}297.78${text.slice(at + 6)}` })
    })
    await page.goto(origin + PAIR)
    await page.getByText(said('en', 'portal.worked.differs', { count: 1, names: 'f1 principal' })).waitFor()
    await close()
  })
})
