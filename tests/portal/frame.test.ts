/** The frame where something is missing: the node, the language of a refusal, the clipboard; and heads of numbers. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOCALES } from '@chassis/messages/text'
import { toHex, utf8Encode } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../../packages/gateway/src/gateway.test-support.ts'
import { foundTestLedger, type TestLedger } from '../../packages/gateway/src/test-ledger.test-support.ts'
import { fillLedger, IDS } from '../../packages/gateway/src/test-objects.test-support.ts'
import { fromRoot } from '../../tooling/lib/root.mjs'
import { browserIsThere, launch, openPage, settled } from './browser.test-support.ts'
import { said } from './signing.test-support.ts'

// Left out where there is no browser, with a line that says so; in CI that is a failure.
describe.skipIf(!browserIsThere())('the frame', () => {
  let test: TestLedger
  let gateway: TestGateway
  let browser: Browser
  let origin: string

  beforeAll(async () => {
    test = await foundTestLedger()
    await fillLedger(test)
    mkdirSync(join(test.dir, 'members'))
    const seed = toHex(sha256.hash(utf8Encode('gateway test servicer')))
    writeFileSync(join(test.dir, 'members/servicer.key'), seed)
    gateway = await startTestGateway(test, { siteFolder: fromRoot('apps/portal/dist/site'), lists: 'embedded' })
    origin = gateway.origin
    browser = await launch()
  }, 90_000)

  afterAll(async () => {
    await browser?.close()
    await gateway?.close()
    await test?.close()
  })

  it('a refusal that is on the page is said again in the language that is chosen', async () => {
    const { page, close } = await openPage(browser, origin)
    await page.goto(`${origin}/loans/loan_${'0'.repeat(32)}`)
    const heading = page.getByRole('alert').getByRole('heading')
    await heading.waitFor()
    expect(await heading.textContent()).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/)
    await page.selectOption('header select >> nth=0', 'ja')
    await expect.poll(() => heading.textContent(), { timeout: 15_000 }).toMatch(/[\u3040-\u30ff]/)
    await page.selectOption('header select >> nth=0', 'en')
    await expect.poll(() => heading.textContent(), { timeout: 15_000 }).toMatch(/^[ -~]+$/)
    await close()
  }, 90_000)

  it.each(LOCALES)(
    'says that the node does not answer where no trust file comes, and goes on when it does, in %s',
    async (locale) => {
      const { page, close } = await openPage(browser, origin, { locale })
      await page.route('**/v1/trust', (route) => route.abort())
      await page.goto(origin)
      await page.getByText(said(locale, 'portal.problem.unreachable'), { exact: true }).waitFor()
      await page.unroute('**/v1/trust')
      await page.getByRole('button', { name: said(locale, 'portal.retry') }).click()
      await page.locator('main ol > li').first().waitFor()
      await close()
    },
    90_000,
  )

  it('says so too where what comes is no trust file', async () => {
    const { page, close } = await openPage(browser, origin)
    await page.route('**/v1/trust', (route) => route.fulfill({ body: '<html>a proxy</html>' }))
    await page.goto(origin)
    await page.getByText(said('en', 'portal.problem.unreachable'), { exact: true }).waitFor()
    await close()
  }, 90_000)

  it('copies an identifier also where the page has no clipboard of secure ones, in a dialog too', async () => {
    const { page, context, close } = await openPage(browser, origin)
    await context.addInitScript(`Object.defineProperty(navigator, 'clipboard', { value: undefined })
      document.addEventListener('copy', () => {
        window.copied = getSelection().toString() || document.activeElement.value })`)
    await page.goto(`${origin}/organisations`)
    await settled(page)
    const copy = page
      .getByRole('main')
      .getByRole('button', { name: said('en', 'portal.copy') })
      .first()
    await copy.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: said('en', 'portal.copied') }).waitFor()
    expect(await page.evaluate('window.copied')).toMatch(/^acct_[0-9a-f]{40}$/)
    expect(await page.evaluate(`document.activeElement?.tagName`)).toBe('BUTTON')
    await page.evaluate('window.copied = undefined')
    await page.goto(`${origin}/sign-in`)
    await page.getByRole('button', { name: said('en', 'portal.signIn.as', { name: 'servicer' }) }).click()
    await page.waitForURL(`${origin}/loans`)
    await page.goto(`${origin}/sign-in`)
    await page.getByText(said('en', 'portal.recovery.name')).click()
    await page.selectOption('#recovery-who', { label: 'dealer' })
    await page.getByRole('button', { name: said('en', 'portal.pay.read') }).click()
    const panel = page.getByRole('dialog')
    await panel
      .getByRole('button', { name: said('en', 'portal.copy') })
      .first()
      .click()
    await panel.getByRole('button', { name: said('en', 'portal.copied') }).waitFor()
    expect(await page.evaluate('window.copied')).toMatch(/^([a-z]+_)?[0-9a-f]{40,64}$/)
    await close()
  }, 90_000)

  it('numbers stand under the end of their heads', async () => {
    const { page, close } = await openPage(browser, origin)
    await page.goto(`${origin}/sign-in`)
    await page.getByRole('button', { name: said('en', 'portal.signIn.as', { name: 'servicer' }) }).click()
    await page.waitForURL(`${origin}/loans`)
    await page.goto(`${origin}/loans/${IDS.loan}`)
    await page
      .getByRole('columnheader', { name: said('en', 'portal.loan.schedule.expected') })
      .first()
      .waitFor()
    const heads = await page.evaluate(`[...document.querySelectorAll('main table')].flatMap((table) =>
      [...table.querySelectorAll('tbody tr')].slice(0, 1).flatMap((row) =>
        [...row.cells].map((cell, at) =>
          [cell, table.tHead.rows[0].cells[at]].map((one) => getComputedStyle(one).textAlign === 'right').join())))`)
    expect(new Set(heads as string[])).toEqual(new Set(['true,true', 'false,false']))
    await close()
  }, 90_000)
})
