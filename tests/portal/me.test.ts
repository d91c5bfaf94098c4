/**
 * A borrower's own page in a real browser: what is owed and why, consents given and taken back, who has read, the data
 * that are kept, erasure; in three languages, on a phone, by keyboard, to axe; and with a node that lies.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOCALES, type Locale } from '@chassis/messages/text'
import { toHex, utf8Encode } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestGateway } from '../../packages/gateway/src/gateway.test-support.ts'
import { foundTestLedger, PARTIES, type TestLedger } from '../../packages/gateway/src/test-ledger.test-support.ts'
import { fillLedger, IDS } from '../../packages/gateway/src/test-objects.test-support.ts'
import { releaseBody, startVaultGateway, VALUES } from '../../packages/gateway/src/vault/vault.test-support.ts'
import { fromRoot } from '../../tooling/lib/root.mjs'
import { browserIsThere, flaws, launch, openPage, type PageWishes, settled, until } from './browser.test-support.ts'
import { addAuthenticator, said } from './signing.test-support.ts'

const { dealer, insurer } = PARTIES
const IN_A_MONTH = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)

// Left out where there is no browser, with a line that says so; in CI that is a failure.
describe.skipIf(!browserIsThere())('what a borrower sees', () => {
  let test: TestLedger
  let gateway: TestGateway
  let browser: Browser
  let origin: string

  beforeAll(async () => {
    test = await foundTestLedger()
    await fillLedger(test)
    mkdirSync(join(test.dir, 'members'))
    writeFileSync(join(test.dir, 'members/person.key'), toHex(sha256.hash(utf8Encode('gateway test person'))))
    const siteFolder = fromRoot('apps/portal/dist/site')
    const started = await startVaultGateway(test, [IDS.subject], { siteFolder, lists: 'embedded' })
    gateway = started.gateway
    origin = gateway.origin
    browser = await launch()
  }, 90_000)

  afterAll(async () => {
    await browser?.close()
    await gateway?.close()
    await test?.close()
  })

  interface Told {
    readonly id: string
    readonly consent: { readonly grantee: string; readonly purpose: string; readonly until: string }
  }

  /** By the API: consents and legal powers about the person. */
  async function basesOf(): Promise<{
    readonly consents: readonly Told[]
    readonly powers: readonly { id: string }[]
  }> {
    return (await gateway.ask(`/v1/subjects/${IDS.subject}/bases`, { as: PARTIES.person })).json
  }

  async function openMe(locale: Locale, wishes: PageWishes = {}) {
    const opened = await openPage(browser, origin, { locale, ...wishes })
    await opened.page.goto(`${origin}/sign-in`)
    await opened.page.getByRole('button', { name: said(locale, 'portal.signIn.as', { name: 'person' }) }).click()
    await opened.page.waitForURL(`${origin}/me`)
    await opened.page.getByRole('heading', { name: said(locale, 'portal.me.consents') }).waitFor()
    return opened
  }

  const section = (page: Page, title: string) =>
    page.locator('main section').filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) })

  async function verified(page: Page, locale: Locale, about: string): Promise<void> {
    const name = `${said(locale, 'portal.stamp.verified')}: ${about}`
    await page.getByRole('button', { name, exact: true }).first().waitFor()
  }

  async function giveConsent(page: Page, locale: Locale, to: string): Promise<void> {
    await page.getByRole('button', { name: said(locale, 'portal.me.give') }).click()
    await page.selectOption('#consent-grantee', { label: to })
    await page.selectOption('#consent-purpose', 'insurance')
    await page.getByRole('checkbox', { name: said(locale, 'portal.me.field.creditScore') }).check()
    await page.fill('#consent-until', IN_A_MONTH)
    await page.getByRole('button', { name: said(locale, 'portal.pay.read') }).click()
  }

  async function confirmSheet(page: Page, locale: Locale): Promise<string> {
    const sheet = page.getByRole('dialog')
    await sheet.locator('h3').waitFor()
    const text = (await sheet.textContent()) ?? ''
    await sheet.getByRole('button', { name: said(locale, 'portal.sign.confirm') }).click()
    await sheet.waitFor({ state: 'detached' })
    return text
  }

  describe.each(LOCALES)('in %s', (locale) => {
    it('says what is owed and why, down to the payment, on a phone', async () => {
      const { page, close, complaints } = await openMe(locale, { width: 390 })
      const payoff = said(locale, 'portal.me.payoff')
      const stamp = page.getByRole('button', { name: `${said(locale, 'portal.stamp.verified')}: ${payoff}` })
      await stamp.click()
      const panel = page.getByRole('dialog')
      await panel.getByText(said(locale, 'portal.loan.why.derived')).waitFor()
      await panel.locator('summary').first().waitFor()
      await page.keyboard.press('Escape')
      await panel.waitFor({ state: 'detached' })
      const next = section(page, said(locale, 'portal.me.next'))
      const [before] = said(locale, 'portal.me.next.month', { month: '#' }).split('#')
      await next
        .getByText(before === '' ? said(locale, 'portal.me.next.why') : (before ?? ''))
        .first()
        .waitFor()
      await page.getByRole('link', { name: said(locale, 'portal.me.everything') }).click()
      await page.waitForURL(`${origin}/loans/${IDS.loan}`)
      await page.locator('#fact-0').waitFor()
      await close()
      expect(complaints()).toEqual([])
    })

    it('gives a consent, sees that it was used, and takes it back', async () => {
      const { page, close, complaints } = await openMe(locale)
      const known = new Set((await basesOf()).consents.map(({ id }) => id))
      await giveConsent(page, locale, insurer.name)
      const read = await confirmSheet(page, locale)
      expect(read).toContain(said(locale, 'portal.sign.call.consents.giveConsent'))
      expect(read).toContain(insurer.name)
      expect(read).toContain(said(locale, 'portal.sign.value.insurance'))
      expect(read).toContain('creditScore')
      await page.getByText(said(locale, 'portal.me.give.next')).waitFor()
      const given = (await basesOf()).consents.find(({ id }) => !known.has(id))
      expect(given?.consent).toMatchObject({ grantee: insurer.account, purpose: 'insurance', fields: ['creditScore'] })
      expect(Date.parse(given?.consent.until ?? '')).toBe(new Date(`${IN_A_MONTH}T00:00:00`).getTime() + 86_400_000)
      await page.getByRole('button', { name: said(locale, 'portal.close') }).click()
      await verified(page, locale, said(locale, 'portal.me.consent', { name: insurer.name }))

      const asked = releaseBody(IDS.subject, given?.id ?? '', { purpose: 'insurance' })
      const released = await gateway.ask('/v1/vault/releases', {
        json: { ...asked, request: `used-${locale}` },
        as: insurer,
      })
      expect(released.status, released.text).toBe(200)
      await page.reload()
      const reads = section(page, said(locale, 'portal.me.reads'))
      await reads.getByText(insurer.name).first().waitFor()
      await reads.getByText(said(locale, 'portal.me.basis.consent')).first().waitFor()
      await page.getByText(said(locale, 'portal.me.used')).first().waitFor()

      const withdraw = said(locale, 'portal.me.withdraw.one', { name: insurer.name })
      await page.getByRole('button', { name: withdraw }).click()
      await confirmSheet(page, locale)
      await page.getByText(said(locale, 'portal.me.withdraw.next')).waitFor()
      await expect.poll(() => page.getByRole('button', { name: withdraw }).count()).toBe(0)
      await page.getByText(said(locale, 'portal.me.status.withdrawn')).first().waitFor()
      const again = releaseBody(IDS.subject, given?.id ?? '', { purpose: 'insurance' })
      const refused = await gateway.ask('/v1/vault/releases', {
        json: { ...again, request: `late-${locale}` },
        as: insurer,
      })
      expect(refused.json.code).toBe('17018')
      await close()
      expect(complaints()).toEqual([])
    }, 60_000)

    it('sees the data that are kept, and the own reading among the others', async () => {
      const { page, close, complaints } = await openMe(locale)
      const kept = section(page, said(locale, 'portal.me.kept'))
      await kept.getByRole('button', { name: said(locale, 'portal.me.kept.read') }).click()
      await kept.getByText(VALUES.location).waitFor()
      await kept.getByText(said(locale, 'portal.me.kept.checked')).waitFor()
      await section(page, said(locale, 'portal.me.reads'))
        .getByText(said(locale, 'portal.me.basis.ownData'))
        .first()
        .waitFor()
      await close()
      expect(complaints()).toEqual([])
    })

    it('passes axe in every theme and fits 320 pixels, with the form of a consent open and wrong', async () => {
      const { page, close, complaints } = await openMe(locale)
      await verified(page, locale, said(locale, 'portal.me.consent', { name: dealer.name }))
      const found = await flaws(page, 'me')
      await page.getByRole('button', { name: said(locale, 'portal.me.give') }).click()
      await page.waitForSelector('#consent-grantee')
      await page.getByRole('button', { name: said(locale, 'portal.pay.read') }).click()
      const heading = said(locale, 'portal.form.errors', { count: 4 })
      await page.getByRole('alert', { name: heading }).waitFor()
      await until(page, `document.activeElement?.getAttribute('role') === 'alert'`)
      found.push(...(await flaws(page, 'consent')))
      await close()
      expect([...found, ...complaints()]).toEqual([])
    }, 60_000)
  })

  it('a consent is given by keyboard alone, and signed by passkey', async () => {
    const { page, context, close } = await openMe('en')
    await addAuthenticator(context, page)
    await page.goto(`${origin}/sign-in`)
    await page.getByRole('button', { name: said('en', 'portal.passkey.create', { name: 'person' }) }).click()
    await confirmSheet(page, 'en')
    await page.getByText(said('en', 'portal.passkey.added')).waitFor()
    await page
      .getByRole('button', { name: said('en', 'portal.passkey.use'), exact: false })
      .first()
      .click()
    await page.waitForURL(`${origin}/me`)
    const known = (await basesOf()).consents.length
    await page.getByRole('button', { name: said('en', 'portal.me.give') }).focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('#consent-grantee')
    await page.focus('#consent-grantee')
    await page.keyboard.type(insurer.name)
    await page.keyboard.press('Tab')
    await page.keyboard.type(said('en', 'portal.sign.value.insurance'))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.focus('#consent-until')
    await page.fill('#consent-until', IN_A_MONTH)
    await page.getByRole('button', { name: said('en', 'portal.pay.read') }).focus()
    await page.keyboard.press('Enter')
    const sheet = page.getByRole('dialog')
    await sheet.getByText(said('en', 'portal.sign.with.passkey')).waitFor()
    await sheet.getByRole('button', { name: said('en', 'portal.sign.confirm') }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(said('en', 'portal.me.give.next')).waitFor()
    expect((await basesOf()).consents.length).toBe(known + 1)
    await close()
  })

  it('a node that leaves a reading out, or a consent, is not believed', async () => {
    const { page, close } = await openMe('en')
    await page.route(`**/v1/subjects/${IDS.subject}?proof=true`, async (route) => {
      const response = await route.fetch()
      const json = await response.json()
      await route.fulfill({ response, json: { ...json, value: { ...json.value, factCount: 1 } } })
    })
    await page.reload()
    await page.getByText(said('en', 'portal.problem.proof')).waitFor()
    expect(await page.getByRole('heading', { name: said('en', 'portal.me.reads') }).count()).toBe(0)
    await close()
  })

  it('says whose page this is to who is not signed in, and of a loan of somebody else', async () => {
    const { page, close } = await openPage(browser, origin)
    await page.goto(`${origin}/me`)
    await page.getByText(said('en', 'portal.me.signIn')).waitFor()
    await close()
    const opened = await openMe('en')
    await opened.page.goto(`${origin}/me/${IDS.otherLoan}`)
    await opened.page.getByText(said('en', 'portal.me.notYours')).waitFor()
    await opened.page.goto(`${origin}/me/loan_1`)
    await opened.page.getByText(said('en', 'portal.me.notALoan')).waitFor()
    await opened.close()
  })

  it('after an erasure nothing is kept or can be given, and the page says what went and what stayed', async () => {
    const { servicer } = PARTIES
    for (const { id: power } of (await basesOf()).powers) {
      await test.act(servicer, { as: servicer, method: 'consents.endLegalPower', args: { power } })
    }
    const erased = await gateway.ask(`/v1/vault/subjects/${IDS.subject}`, { method: 'DELETE', as: servicer })
    expect(erased.status, erased.text).toBe(200)
    const { page, close } = await openMe('en')
    await settled(page)
    const erasure = section(page, said('en', 'portal.me.erasure'))
    await erasure.getByRole('status').waitFor()
    await erasure.getByText(said('en', 'portal.me.erasure.stays')).waitFor()
    await section(page, said('en', 'portal.me.kept')).getByText(said('en', 'portal.me.kept.none')).waitFor()
    await page.getByText(said('en', 'portal.me.status.erased')).first().waitFor()
    expect(await page.getByRole('button', { name: said('en', 'portal.me.give') }).count()).toBe(0)
    // What is owed is still owed.
    await verified(page, 'en', said('en', 'portal.me.payoff'))
    await close()
  })
})
