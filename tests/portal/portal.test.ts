/**
 * The portal in a real browser: every page under its policy, to axe in every language and theme, on a narrow screen;
 * and what people do there, in three languages, by keyboard, with the network cut and with a node that lies.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { portalTexts } from '@chassis/messages/portal'
import { portalLoansTexts } from '@chassis/messages/portal-loans'
import { formatText, LOCALES, type Locale } from '@chassis/messages/text'
import { fromHex, toHex, utf8Encode } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../../packages/gateway/src/gateway.test-support.ts'
import { foundTestLedger, PARTIES, type TestLedger } from '../../packages/gateway/src/test-ledger.test-support.ts'
import { fillLedger, IDS, payment } from '../../packages/gateway/src/test-objects.test-support.ts'
import { fromRoot } from '../../tooling/lib/root.mjs'
import { browserIsThere, flaws, launch, openPage, settled, until } from './browser.test-support.ts'
import { type PortalPage, portalPages } from './portal-pages.ts'

const SITE = fromRoot('apps/portal/dist/site')

/** A text in a language, to look for it on the page. */
const texts = { ...portalTexts, ...portalLoansTexts }

function said(locale: Locale, key: keyof typeof texts, values: Readonly<Record<string, string | number>> = {}) {
  return formatText(locale, texts[key][locale], values)
}

// Left out where there is no browser, with a line that says so; in CI that is a failure.
describe.skipIf(!browserIsThere())('the portal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chassis-portal-'))
  let test: TestLedger
  let gateway: TestGateway
  let browser: Browser
  let pages: readonly PortalPage[]
  let origin: string

  beforeAll(async () => {
    test = await foundTestLedger()
    await fillLedger(test)
    mkdirSync(join(test.dir, 'members'))
    const seed = toHex(sha256.hash(utf8Encode('gateway test servicer')))
    writeFileSync(join(test.dir, 'members/servicer.key'), seed)
    gateway = await startTestGateway(test, { siteFolder: SITE, lists: 'embedded' })
    origin = gateway.origin
    pages = await portalPages(test, gateway.ask, PARTIES.lender.account, IDS.loan)
    browser = await launch()
  }, 90_000)

  afterAll(async () => {
    await browser?.close()
    await gateway?.close()
    await test?.close()
    rmSync(folder, { recursive: true })
  })

  describe('pages', () => {
    it.each(LOCALES)(
      'keep their policy, pass axe in every theme, and fit 320 pixels, in %s',
      async (locale) => {
        const complaints: string[] = []
        const opened = await openPage(browser, origin, { locale })
        const { page } = opened
        for (const { name, path } of pages) {
          await page.goto(`${origin}${path}`)
          await settled(page)
          expect(await page.getAttribute('html', 'lang'), name).toBe(locale)
          complaints.push(...(await flaws(page, name)))
          complaints.push(...opened.complaints().map((one) => `${name}: ${one}`))
        }
        await opened.close()
        expect(complaints).toEqual([])
      },
      240_000,
    )

    it('are in the language that is chosen there, at once and at the next visit', async () => {
      const { page, close } = await openPage(browser, origin)
      await page.goto(`${origin}/contracts`)
      for (const locale of LOCALES) {
        await page.selectOption('header select >> nth=0', locale)
        await page.getByRole('heading', { level: 1, name: said(locale, 'portal.place.contracts') }).waitFor()
      }
      await page.reload()
      await page.getByRole('heading', { level: 1, name: said('ja', 'portal.place.contracts') }).waitFor()
      await close()
    })
  })

  describe.each(LOCALES)('in %s', (locale) => {
    it('a newcomer sees an outcome, why it is believed, and finds a block', async () => {
      const { page, close, complaints } = await openPage(browser, origin, { locale })
      await page.goto(origin)
      const about = said(locale, 'portal.stamp.verified')
      const stamp = page.locator(`main ol button[aria-label^="${about}"]`).first()
      await stamp.waitFor()
      await stamp.click()
      const panel = page.getByRole('dialog')
      await panel.getByText(said(locale, 'slip.check.log.inclusion')).waitFor()
      await panel.getByRole('tab', { name: said(locale, 'portal.stamp.why') }).click()
      await panel.getByText(said(locale, 'portal.outcome.why')).waitFor()
      await page.keyboard.press('Escape')
      await panel.waitFor({ state: 'detached' })
      // Full-width digits, as an input method leaves them.
      const height = String(test.ledger.height)
      const wide = height.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      await page.fill('input[type=search]', wide)
      await page.keyboard.press('Enter')
      await page.waitForURL(`${origin}/blocks/${height}`)
      await page.fill('input[type=search]', '<script>alert(1)</script>')
      await page.keyboard.press('Enter')
      await page.getByText(said(locale, 'portal.search.unknown')).waitFor()
      await close()
      expect(complaints()).toEqual([])
    })

    it('a slip is verified with the network cut; one byte more, and the page says in words what failed', async () => {
      const { page, context, close, complaints } = await openPage(browser, origin, { locale })
      const { json } = await gateway.ask(`/v1/parties/${PARTIES.lender.account}?proof=true`)
      const slip = Buffer.from(fromHex(json.proof))
      await page.goto(`${origin}/verify`)
      await settled(page)
      await context.setOffline(true)
      const give = (name: string, buffer: Buffer) =>
        page.setInputFiles('input[type=file] >> nth=0', { name, mimeType: 'application/octet-stream', buffer })
      await give('good.slip', slip)
      await page.getByRole('heading', { name: said(locale, 'portal.verdict.true', { name: 'good.slip' }) }).waitFor()
      await page.getByText('lender', { exact: true }).first().waitFor()
      const bad = Buffer.from(slip)
      const at = bad.indexOf(Buffer.from('lender'))
      bad.write('Lender', at)
      await give('bad.slip', bad)
      await page.getByRole('heading', { name: said(locale, 'portal.verdict.false', { name: 'bad.slip' }) }).waitFor()
      const check = said(locale, 'slip.check.state.path')
      await page.getByText(said(locale, 'portal.verdict.failed', { check })).waitFor()
      await give('photo.png', Buffer.from('this is no slip'))
      await page.getByRole('heading', { name: said(locale, 'portal.verdict.noSlip', { name: 'photo.png' }) }).waitFor()
      await close()
      expect(complaints()).toEqual([])
    })
  })

  it.each(LOCALES)('a servicer signs in by one press, finds a loan and what is known of it, in %s', async (locale) => {
    const { page, close, complaints } = await openPage(browser, origin, { locale })
    await page.goto(`${origin}/loans`)
    await page.getByText(said(locale, 'portal.loans.signIn')).waitFor()
    await page
      .locator('main')
      .getByRole('link', { name: said(locale, 'portal.signIn') })
      .click()
    await page.getByRole('button', { name: said(locale, 'portal.signIn.as', { name: 'servicer' }) }).click()
    await page.waitForURL(`${origin}/loans`)
    const rows = page.locator('tbody tr')
    await rows.first().waitFor()
    await page.selectOption('main select >> nth=0', 'active')
    await page.waitForURL(/status=active/)
    await page.locator(`tbody a[href="/loans/${IDS.loan}"]`).click()
    await page.getByRole('heading', { name: said(locale, 'portal.loan.position') }).waitFor()
    const stamp = page.getByRole('button', {
      name: `${said(locale, 'portal.stamp.verified')}: ${said(locale, 'portal.loan.paid')}`,
    })
    await stamp.waitFor()
    const slip = await page.textContent('main')
    expect(slip).toContain('5.90 %')
    // The tab that is loaded anew is signed in still.
    await page.reload()
    await stamp.waitFor()
    await close()
    expect(complaints()).toEqual([])
  })

  it('outcomes come while the page is open, and wait while it is paused', async () => {
    const { page, close } = await openPage(browser, origin)
    await page.goto(origin)
    await settled(page)
    const rows = page.locator('main ol > li')
    const first = await rows.first().textContent()
    await test.act(PARTIES.servicer, payment(IDS.loan, PARTIES.servicer, 71))
    await until(page, `document.querySelector('main ol > li')?.textContent !== ${JSON.stringify(first)}`)
    // The organisation's name comes a moment after the outcome.
    await until(page, `document.querySelector('main ol > li')?.textContent.startsWith('servicer')`)
    await page.getByRole('button', { name: said('en', 'portal.live.pause') }).click()
    const held = await rows.first().textContent()
    await test.act(PARTIES.servicer, payment(IDS.loan, PARTIES.servicer, 72))
    const resume = page.getByRole('button', { name: said('en', 'portal.live.resume', { count: 1 }) })
    await resume.waitFor()
    expect(await rows.first().textContent()).toBe(held)
    await resume.click()
    await until(page, `document.querySelector('main ol > li')?.textContent !== ${JSON.stringify(held)}`)
    await close()
  })

  it('can be used by keyboard alone', async () => {
    const { page, close } = await openPage(browser, origin)
    await page.goto(`${origin}/organisations`)
    await settled(page)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(`document.activeElement?.getAttribute('href')`)).toBe('#main')
    await page.keyboard.press('Enter')
    const label = said('en', 'portal.stamp.verified')
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab')
      const on = String(await page.evaluate(`document.activeElement?.getAttribute('aria-label')`))
      if (on.startsWith(label)) break
    }
    const stamp = await page.evaluate(`document.activeElement?.getAttribute('aria-label')`)
    expect(String(stamp ?? (await page.textContent('main')))).toContain(label)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.getByRole('tab', { name: said('en', 'portal.stamp.proof') }).focus()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('tabpanel', { name: said('en', 'portal.stamp.history') }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await page.evaluate(`document.activeElement?.getAttribute('aria-label')`)).toBe(stamp)
    await page.keyboard.press('/')
    await page.keyboard.type('loans.settle')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${origin}/contracts/loans/settle`)
    await close()
  })

  it('a node that lies is not believed: nothing of its answer is shown', async () => {
    const { page, close } = await openPage(browser, origin)
    const { account } = PARTIES.lender
    await page.route(`**/v1/parties/${account}?proof=true`, async (route) => {
      const response = await route.fetch()
      await route.fulfill({
        response,
        body: (await response.text()).replace('"legalName":"lender"', '"legalName":"Liar"'),
      })
    })
    await page.goto(`${origin}/organisations/${account}`)
    await page.getByText(said('en', 'portal.problem.proof')).waitFor()
    expect(await page.textContent('main')).not.toContain('Liar')
    await page
      .getByRole('button', { name: said('en', 'portal.stamp.break') })
      .first()
      .waitFor()
    await close()
  })

  it('an account of nobody is no member: nothing of it is shown but the proof that there is none', async () => {
    const { page, close } = await openPage(browser, origin)
    await page.goto(`${origin}/organisations/acct_${'00'.repeat(20)}`)
    await page.getByText(said('en', 'portal.organisation.none')).waitFor()
    expect(await page.locator('main dl').count()).toBe(0)
    await page
      .getByRole('button', { name: said('en', 'portal.stamp.verified') })
      .first()
      .click()
    await page.getByRole('dialog').getByText(said('en', 'slip.check.state.absence')).waitFor()
    await close()
  })

  it('liens that could not be asked for are a problem, and not no liens', async () => {
    const { page, close } = await openPage(browser, origin)
    await page.route('**/liens?proof=true', (route) => route.abort())
    await page.goto(`${origin}/loans/${IDS.loan}`)
    await page.getByText(said('en', 'portal.problem.unreachable'), { exact: true }).waitFor()
    expect(await page.textContent('main')).not.toContain(said('en', 'portal.loan.liens.none'))
    await close()
  })

  it('a block with many transactions shows them step by step', async () => {
    const { page, close } = await openPage(browser, origin)
    const path = `/v1/blocks/${test.ledger.height}`
    const transactions = Array.from({ length: 60 }, (_, at) => `tx_${String(at).padStart(64, '0')}`)
    await page.route(`**${path}`, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: { ...(await response.json()), transactions } })
    })
    await page.goto(`${origin}/blocks/${test.ledger.height}`)
    const more = page.getByRole('button', { name: said('en', 'portal.block.more') })
    await more.waitFor()
    const rows = page.locator('main ol > li')
    expect(await rows.count()).toBe(50)
    await more.click()
    await more.waitFor({ state: 'detached' })
    expect(await rows.count()).toBe(60)
    await close()
  })

  it('another ledger than the one that is trusted is not shown until a person accepts it', async () => {
    const { page, context, close } = await openPage(browser, origin)
    const other = JSON.parse((await gateway.ask('/v1/trust')).text)
    other.ledgers[0].name = 'Another ledger'
    const kept = JSON.stringify(JSON.stringify(other))
    await context.addInitScript(
      `if (localStorage.getItem('chassis.trust') === null) localStorage.setItem('chassis.trust', ${kept})`,
    )
    await page.goto(origin)
    await page.getByText(said('en', 'portal.trust.other'), { exact: true }).waitFor()
    expect(await page.locator('main ol > li').count()).toBe(0)
    await page.getByRole('button', { name: said('en', 'portal.trust.accept') }).click()
    await page.locator('main ol > li').first().waitFor()
    await close()
  })

  it('the single file verifies by itself, from the disk, and obeys its own policy', async () => {
    const { page, close, complaints } = await openPage(browser, origin)
    const file = join(folder, 'verify.html')
    writeFileSync(file, (await gateway.ask('/verify.html')).text)
    const trust = (await gateway.ask('/v1/trust')).text
    const { json } = await gateway.ask(`/v1/parties/${PARTIES.lender.account}?proof=true`)
    await page.goto(pathToFileURL(file).href)
    await page.getByText(said('en', 'portal.verify.trust.none')).waitFor()
    await page.setInputFiles('input[type=file] >> nth=1', {
      name: 'trust.json',
      mimeType: 'application/json',
      buffer: Buffer.from(trust),
    })
    await page.fill('textarea', json.proof)
    await page.getByRole('button', { name: said('en', 'portal.verify.check'), exact: true }).click()
    const name = said('en', 'portal.verify.pasted')
    await page.getByRole('heading', { name: said('en', 'portal.verdict.true', { name }) }).waitFor()
    await close()
    expect(complaints()).toEqual([])
  })
})
