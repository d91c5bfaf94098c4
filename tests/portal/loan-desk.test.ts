/** The loan desk in a real browser: a loan explained down to its facts, in three languages, to axe and on a phone. */
import type { BreakKind } from '@chassis/client'
import { portalTexts } from '@chassis/messages/portal'
import { portalDeskTexts } from '@chassis/messages/portal-desk'
import { portalLoansTexts } from '@chassis/messages/portal-loans'
import { formatText, LOCALES, type Locale } from '@chassis/messages/text'
import { toHex, utf8Encode } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../../packages/gateway/src/gateway.test-support.ts'
import { foundTestLedger, PARTIES, type TestLedger } from '../../packages/gateway/src/test-ledger.test-support.ts'
import { fillLedger, IDS } from '../../packages/gateway/src/test-objects.test-support.ts'
import { fromRoot } from '../../tooling/lib/root.mjs'
import {
  browserIsThere,
  flaws,
  launch,
  openPage,
  type PageWishes,
  settled,
  violations,
} from './browser.test-support.ts'
import { TOLD, tellLoans } from './told-loans.ts'

const THEMES = ['light', 'dark', 'contrast'] as const
type StampState = 'verified' | 'inferred' | 'pending' | 'superseded'
const texts = { ...portalTexts, ...portalLoansTexts, ...portalDeskTexts }

function said(locale: Locale, key: keyof typeof texts, values: Readonly<Record<string, string | number>> = {}) {
  return formatText(locale, texts[key][locale], values)
}

// Left out where there is no browser, with a line that says so; in CI that is a failure.
describe.skipIf(!browserIsThere())('the loan desk', () => {
  let test: TestLedger
  let gateway: TestGateway
  let browser: Browser
  let origin: string

  beforeAll(async () => {
    test = await foundTestLedger()
    await fillLedger(test)
    await tellLoans(test)
    gateway = await startTestGateway(test, { siteFolder: fromRoot('apps/portal/dist/site'), lists: 'embedded' })
    origin = gateway.origin
    browser = await launch()
  }, 90_000)

  afterAll(async () => {
    await browser?.close()
    await gateway?.close()
    await test?.close()
  })

  /** Signed in as the servicer. */
  async function openDesk(wishes: PageWishes = {}) {
    const opened = await openPage(browser, origin, wishes)
    const { account, name, roles } = PARTIES.servicer
    const seed = toHex(sha256.hash(utf8Encode('gateway test servicer')))
    const person = JSON.stringify(JSON.stringify({ account, name, roles, secret: { seed } }))
    await opened.context.addInitScript(`sessionStorage.setItem('chassis.person', ${person})`)
    return opened
  }

  /** Of the silent loan, by the API. */
  async function openBreaks(): Promise<readonly { readonly index: number; readonly reason: BreakKind }[]> {
    const { json } = await gateway.ask(`/v1/loans/${TOLD.silent}/facts?limit=100`, { as: PARTIES.servicer })
    const facts: { index: number; fact: { kind: string; opened?: number; detail?: { reason: BreakKind } } }[] =
      json.items
    const closed = new Set(facts.map(({ fact }) => fact.opened))
    return facts.flatMap(({ index, fact: { kind, detail } }) =>
      kind === 'breakOpened' && detail !== undefined && !closed.has(index) ? [{ index, reason: detail.reason }] : [],
    )
  }

  const stampOf = (page: Page, locale: Locale, state: StampState, about: string) =>
    page.getByRole('button', { name: `${said(locale, `portal.stamp.${state}`)}: ${about}`, exact: true })

  describe.each(LOCALES)('in %s', (locale) => {
    it('says why interest is what it is, down to the payment and the rounding', async () => {
      const { page, close, complaints } = await openDesk({ locale })
      await page.goto(`${origin}/loans/${TOLD.reversed}`)
      await stampOf(page, locale, 'verified', said(locale, 'standing.figure.interest')).click()
      const panel = page.getByRole('dialog')
      await panel.getByText(said(locale, 'standing.basis.recomputed')).waitFor()
      const sum = said(locale, 'derivation.rule.sum', { what: said(locale, 'derivation.name.interest') })
      await panel.getByText(sum).waitFor()
      // The one payment that counts: the other was reversed. Interest of 30 days at 5.9 % of 76,543.21 is 371.18.
      await panel
        .getByText(/371[.,]18/)
        .first()
        .waitFor()
      await panel.getByText(said(locale, 'derivation.rounding.halfUp')).first().waitFor()
      await panel
        .getByText(/5\.90 %/)
        .first()
        .waitFor()
      await panel.getByRole('tab', { name: said(locale, 'portal.stamp.proof') }).click()
      await panel.getByText(said(locale, 'slip.check.state.path')).waitFor()
      await close()
      expect(complaints()).toEqual([])
    })

    it('says of a generated loan that it is one: in the list, on its page and over its slip, of no other', async () => {
      const { page, close, complaints } = await openDesk({ locale })
      await page.goto(`${origin}/loans`)
      const mark = said(locale, 'portal.loan.origin.generated')
      const marked = page.locator('tbody tr').filter({ hasText: mark })
      await marked.first().waitFor()
      const links = marked.getByRole('link')
      expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toContain(
        `/loans/${TOLD.reversed}`,
      )
      expect(await marked.count()).toBe(1)
      const note = page.getByRole('note').filter({ hasText: said(locale, 'loan.origin.generated') })
      await page.goto(`${origin}/loans/${TOLD.reversed}`)
      await note.waitFor()
      await page.goto(`${origin}/loans/${TOLD.silent}`)
      await page.locator('#fact-0').waitFor()
      expect(await note.count()).toBe(0)
      await page.goto(`${origin}/verify`)
      for (const [loan, notes] of [
        [TOLD.reversed, 1],
        [TOLD.silent, 0],
      ] as const) {
        // As a stranger gets it, who sees none of its figures.
        const { json } = await gateway.ask(`/v1/loans/${loan}?proof=true`)
        expect(json.value.origin).toBe(notes === 1 ? 'generated' : undefined)
        const slip = {
          name: `${loan}.slip`,
          mimeType: 'application/octet-stream',
          buffer: Buffer.from(json.proof, 'hex'),
        }
        await page.setInputFiles('input[type=file] >> nth=0', slip)
        await page.getByText(slip.name).first().waitFor()
        expect(await note.count()).toBe(notes)
      }
      await close()
      expect(complaints()).toEqual([])
    })

    it('says what cannot be known and why, and what would follow from a supposition', async () => {
      const { page, close, complaints } = await openDesk({ locale })
      await page.goto(`${origin}/loans/${TOLD.silent}`)
      const interest = said(locale, 'standing.figure.interest')
      await stampOf(page, locale, 'pending', interest).click()
      const because = said(locale, 'standing.because.interestStartNotStated')
      await page
        .getByRole('dialog')
        .getByText(said(locale, 'portal.loan.why.unknown', { because }))
        .waitFor()
      await page.keyboard.press('Escape')
      const from = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10)
      await page.getByLabel(said(locale, 'portal.loan.suppose')).fill(from)
      const supposed = stampOf(page, locale, 'inferred', interest)
      await supposed.click()
      await page.getByRole('dialog').getByText(said(locale, 'standing.basis.supposed')).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: said(locale, 'portal.loan.suppose.end') }).click()
      await stampOf(page, locale, 'pending', interest).waitFor()
      await close()
      expect(complaints()).toEqual([])
    })

    it('shows months that fit and break, corrections, the schedule, and the balance over time', async () => {
      const { page, close, complaints } = await openDesk({ locale })
      await page.goto(`${origin}/loans/${TOLD.silent}`)
      const months = page.getByRole('region', { name: said(locale, 'portal.loan.months'), exact: true })
      await months.getByText(said(locale, 'standing.verdict.consistentWithInferredDate', { days: 31 })).waitFor()
      await page.locator('figure svg.recharts-surface').waitFor()
      await page.getByText(said(locale, 'portal.loan.chart.table')).click()
      const points = page.getByRole('table').filter({ hasText: said(locale, 'portal.loan.chart.basis.claimed') })
      expect(await points.locator('tbody tr').count()).toBe(4)
      const schedule = page.getByRole('region', { name: said(locale, 'portal.loan.schedule'), exact: true })
      expect(await schedule.locator('tbody tr').count()).toBe(24)
      await page.getByRole('button', { name: said(locale, 'portal.loan.schedule.all', { count: 60 }) }).click()
      expect(await schedule.locator('tbody tr').count()).toBe(60)
      const report = said(locale, 'portal.loan.fact.monthReported')
      const reported = `${said(locale, 'portal.loan.fact.go', { number: 4 })}: ${report}`
      await stampOf(page, locale, 'superseded', reported).click()
      await page
        .getByRole('dialog')
        .getByRole('tab', { name: said(locale, 'portal.stamp.history') })
        .click()
      const corrected = said(locale, 'portal.fact.superseded.corrected', { number: 7 })
      await page.getByRole('dialog').getByText(corrected).waitFor()
      await close()
      expect(complaints()).toEqual([])
    })

    it('lists open breaks by kind, each with why it is one and the fact on the page of its loan', async () => {
      const { page, close, complaints } = await openDesk({ locale })
      const open = await openBreaks()
      expect(open.length).toBeGreaterThan(1)
      await page.goto(`${origin}/breaks`)
      const rows = page.locator('main tbody tr')
      await rows.first().waitFor()
      expect(await rows.count()).toBe(open.length)
      const [first] = open
      if (first === undefined) throw new Error('there is a break')
      const kind = said(locale, `portal.breaks.reason.${first.reason}`)
      await page.locator('main select').selectOption(first.reason)
      await page.waitForURL(`${origin}/breaks?kind=${first.reason}`)
      const ofKind = open.filter(({ reason }) => reason === first.reason)
      await expect.poll(() => rows.count()).toBe(ofKind.length)
      const stamp = page.getByRole('button', { name: `${said(locale, 'portal.stamp.break')}: ${kind}` }).first()
      await stamp.click()
      await page
        .getByRole('dialog')
        .getByText(said(locale, `portal.breaks.because.${first.reason}`))
        .waitFor()
      await page.keyboard.press('Escape')
      const number = first.index
      await rows.getByRole('link', { name: said(locale, 'portal.loan.fact.go', { number }), exact: true }).click()
      await page.waitForURL(`${origin}/loans/${TOLD.silent}#fact-${number}`)
      await page.locator(`#fact-${number} details[open]`).first().waitFor()
      await close()
      expect(complaints()).toEqual([])
    })

    it('passes axe in every theme, with a stamp open too, and fits 320 pixels', async () => {
      const found: string[] = []
      const { page, close, complaints } = await openDesk({ locale })
      for (const path of [`/loans/${TOLD.silent}`, `/loans/${TOLD.reversed}`, '/breaks', '/loans/loan_1']) {
        await page.goto(`${origin}${path}`)
        await settled(page)
        if (path.endsWith('loan_1')) await page.getByText(said(locale, 'portal.loan.notAnId')).waitFor()
        else if (path === '/breaks') await page.locator('tbody tr').first().waitFor()
        else await page.locator('#fact-0').waitFor()
        found.push(...(await flaws(page, path)))
      }
      await page.setViewportSize({ width: 320, height: 700 })
      await page.goto(`${origin}/loans/${TOLD.reversed}`)
      await stampOf(page, locale, 'verified', said(locale, 'standing.figure.payoff')).click()
      await page.getByRole('dialog').locator('summary').first().waitFor()
      for (const theme of THEMES) {
        await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`)
        found.push(...(await violations(page)).map((one) => `panel ${theme}: ${one}`))
      }
      await close()
      expect([...found, ...complaints()]).toEqual([])
    }, 120_000)
  })

  it('says that lists are not ready, asks again by itself, and says where no break is of a kind', async () => {
    const { page, close } = await openDesk()
    let refused = 0
    await page.route('**/v1/loans?*', async (route) => {
      refused += 1
      if (refused > 2) return route.continue()
      const problem = { code: '1', name: 'READ_MODEL_BEHIND', title: 'not ready', detail: 'wait', status: 503 }
      return route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(problem) })
    })
    await page.goto(`${origin}/breaks`)
    await page.getByText(said('en', 'portal.lists.behind.action')).waitFor()
    await page.locator('main tbody tr').first().waitFor()
    await page.goto(`${origin}/breaks?kind=negativeFigure`)
    await page.getByText(said('en', 'portal.breaks.none.kind')).waitFor()
    await page.goto(`${origin}/breaks?kind=nonsense`)
    await page.locator('main tbody tr').first().waitFor()
    await close()
  })

  it('tells a lien that a registry keeps from one that is only said to be', async () => {
    const { page, close } = await openDesk()
    await page.goto(`${origin}/loans/${TOLD.reversed}`)
    const section = page.locator('section', { hasText: said('en', 'portal.loan.vehicle') })
    await section.getByText(said('en', 'portal.loan.lien.attested')).first().waitFor()
    await section.getByText('US-CA').first().waitFor()
    expect(await section.getByText(said('en', 'portal.loan.lien.registered')).count()).toBe(0)
    await page.goto(`${origin}/loans/${IDS.settledLoan}`)
    await page.getByText(said('en', 'portal.loan.lien.registered')).waitFor()
    await close()
  })

  it('shows a stranger what is public and no figure', async () => {
    const { page, close } = await openPage(browser, origin)
    await page.goto(`${origin}/loans/${TOLD.silent}`)
    await page.getByText(said('en', 'portal.loan.hidden')).waitFor()
    await page.locator('#fact-0').waitFor()
    const main = await page.textContent('main')
    expect(main).not.toContain(said('en', 'portal.loan.position'))
    expect(main).not.toMatch(/\d[.,]\d\d\b/)
    await close()
  })
})
