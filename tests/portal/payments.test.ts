/**
 * Posting and signing in a real browser: a passkey is made, taken in by the account, signs in and signs; what a person
 * reads is what is signed; wrong input, lost connections, closed tabs; by keyboard alone; to axe in every language.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOCALES, type Locale } from '@chassis/messages/text'
import { toHex, utf8Encode } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../../packages/gateway/src/gateway.test-support.ts'
import { foundTestLedger, PARTIES, type TestLedger } from '../../packages/gateway/src/test-ledger.test-support.ts'
import { fillLedger, IDS } from '../../packages/gateway/src/test-objects.test-support.ts'
import { fromRoot } from '../../tooling/lib/root.mjs'
import { browserIsThere, flaws, launch, openPage, settled, until } from './browser.test-support.ts'
import { actAs, addAuthenticator, fillPayment, said, signSheet } from './signing.test-support.ts'

// Left out where there is no browser, with a line that says so; in CI that is a failure.
describe.skipIf(!browserIsThere())('posting in the portal', () => {
  let test: TestLedger
  let gateway: TestGateway
  let browser: Browser
  let origin: string
  let today: string
  const payPath = `/loans/${IDS.loan}/pay`

  beforeAll(async () => {
    test = await foundTestLedger()
    await fillLedger(test)
    mkdirSync(join(test.dir, 'members'))
    for (const name of ['servicer', 'dealer']) {
      writeFileSync(join(test.dir, `members/${name}.key`), toHex(sha256.hash(utf8Encode(`gateway test ${name}`))))
    }
    const siteFolder = fromRoot('apps/portal/dist/site')
    gateway = await startTestGateway(test, { siteFolder, lists: 'embedded', clock: test.clock })
    origin = gateway.origin
    today = new Date(test.clock.now()).toISOString().slice(0, 10)
    browser = await launch()
  }, 90_000)

  afterAll(async () => {
    await browser?.close()
    await gateway?.close()
    await test?.close()
  })

  interface Fact {
    readonly index: number
    readonly fact: { readonly kind: string; readonly receipt?: { readonly externalRef: string } }
  }

  async function paymentsWith(reference: string): Promise<readonly Fact[]> {
    const { json } = await gateway.ask(`/v1/loans/${IDS.loan}/facts?limit=100`, { as: PARTIES.lender })
    return (json.items as readonly Fact[]).filter(({ fact }) => fact.receipt?.externalRef === reference)
  }

  async function paymentRecorded(reference: string): Promise<number> {
    await expect.poll(async () => (await paymentsWith(reference)).length, { timeout: 15_000 }).toBe(1)
    return (await paymentsWith(reference))[0]?.index ?? -1
  }

  async function verifiedOutcome(page: Page, locale: Locale): Promise<void> {
    const about = said(locale, 'portal.signed.outcome')
    await page.getByRole('button', { name: `${said(locale, 'portal.stamp.verified')}: ${about}` }).waitFor()
  }

  async function openPayment(page: Page): Promise<void> {
    await page.goto(`${origin}${payPath}`)
    await page.waitForSelector('#amount')
  }

  it.each(LOCALES)(
    'a passkey is made, taken in by the account, signs in, posts a payment and reverses it, in %s',
    async (locale) => {
      const { page, context, close, complaints } = await openPage(browser, origin, { locale })
      await addAuthenticator(context, page)
      await actAs(page, origin, locale, 'servicer')
      await page.goto(`${origin}/sign-in`)
      await page.getByRole('button', { name: said(locale, 'portal.passkey.create', { name: 'servicer' }) }).click()
      const sheet = page.getByRole('dialog')
      await sheet.getByText(said(locale, 'portal.sign.value.webauthn')).first().waitFor()
      await sheet.getByText(origin).first().waitFor()
      await sheet.getByRole('button', { name: said(locale, 'portal.sign.confirm') }).click()
      await page.getByText(said(locale, 'portal.passkey.added')).waitFor()
      await page.getByRole('button', { name: said(locale, 'portal.signOut') }).click()

      await page
        .getByRole('button', { name: said(locale, 'portal.passkey.use'), exact: false })
        .first()
        .click()
      await page.waitForURL(`${origin}/loans`)
      await openPayment(page)
      const reference = `passkey-${locale}`
      await fillPayment(page, { amount: '１，２３４．５', effective: today, reference })
      const read = await signSheet(page, locale)
      expect(read).toContain('1,234.50')
      expect(read).toContain(reference)
      expect(read).toContain(IDS.loan)
      expect(read).toContain(said(locale, 'portal.sign.with.passkey'))
      await page.getByRole('heading', { name: said(locale, 'portal.pay.confirmed') }).waitFor()
      await verifiedOutcome(page, locale)
      const fact = await paymentRecorded(reference)

      await page.goto(`${origin}/loans/${IDS.loan}/reverse/${fact}`)
      await page.selectOption('#reason', 'enteredInError')
      await page.fill('#reference', `undo-${locale}`)
      await page.getByRole('button', { name: said(locale, 'portal.pay.read') }).click()
      await sheet.getByText(said(locale, 'portal.sign.call.loans.reversePayment')).waitFor()
      await sheet.getByText(said(locale, 'portal.sign.value.enteredInError')).waitFor()
      await sheet.getByRole('button', { name: said(locale, 'portal.sign.confirm') }).click()
      await page.getByRole('heading', { name: said(locale, 'portal.reverse.confirmed') }).waitFor()
      await verifiedOutcome(page, locale)
      await page.reload()
      await page.getByText(said(locale, 'portal.reverse.already')).waitFor()
      await close()
      expect(complaints()).toEqual([])
    },
    90_000,
  )

  it('what is wrong is said in one place, and nothing that was typed is lost, also by a reload', async () => {
    const { page, close } = await openPage(browser, origin)
    await actAs(page, origin, 'en', 'servicer')
    await openPayment(page)
    const wrong = '<script>alert(1)</script>'
    await fillPayment(page, { amount: '12,3', effective: '2001-01-01', reference: wrong })
    await page.getByRole('button', { name: said('en', 'portal.pay.read') }).click()
    const summary = page.getByRole('alert', { name: said('en', 'portal.form.errors', { count: 3 }) })
    await summary.waitFor()
    await until(page, `document.activeElement?.getAttribute('role') === 'alert'`)
    expect(await page.getByRole('dialog').count()).toBe(0)
    await summary.getByRole('link', { name: said('en', 'portal.pay.reference') }).click()
    await until(page, `document.activeElement?.id === 'reference'`)
    await page.reload()
    await page.waitForSelector('#amount')
    expect([await page.inputValue('#amount'), await page.inputValue('#reference')]).toEqual(['12,3', wrong])
    await close()
  })

  it('a session that has ended costs nothing: what was typed is signed all the same', async () => {
    const { page, close } = await openPage(browser, origin)
    await actAs(page, origin, 'en', 'servicer')
    await openPayment(page)
    await fillPayment(page, { amount: '7', effective: today, reference: 'ended-session' })
    await gateway.ask('/v1/tokens', { method: 'DELETE', as: PARTIES.servicer })
    await signSheet(page, 'en')
    await page.getByRole('heading', { name: said('en', 'portal.pay.confirmed') }).waitFor()
    await paymentRecorded('ended-session')
    await close()
  })

  it('without the person at the passkey nothing is signed, and the sheet says so', async () => {
    const { page, context, close } = await openPage(browser, origin)
    const authenticator = await addAuthenticator(context, page)
    await actAs(page, origin, 'en', 'servicer')
    await page.goto(`${origin}/sign-in`)
    await authenticator.refuse()
    await page.getByRole('button', { name: said('en', 'portal.passkey.create', { name: 'servicer' }) }).click()
    await page.getByText(said('en', 'platform.PASSKEY_NOT_USED.title')).waitFor()
    await close()
  })

  it('what the rules refuse is shown as refused, and can be put right and signed anew', async () => {
    const { page, close } = await openPage(browser, origin)
    await actAs(page, origin, 'en', 'servicer')
    await openPayment(page)
    await fillPayment(page, { amount: '5', effective: today, reference: 'QZCANARYREFERENCE-1' })
    await signSheet(page, 'en')
    await page.getByText(said('en', 'portal.signed.refused.means')).waitFor()
    await page.getByRole('button', { name: said('en', 'portal.pay.correct') }).click()
    expect(await page.inputValue('#amount')).toBe('5')
    await page.fill('#reference', 'put-right')
    await signSheet(page, 'en')
    await page.getByRole('heading', { name: said('en', 'portal.pay.confirmed') }).waitFor()
    await paymentRecorded('put-right')
    await close()
  })

  it.each(['before it was sent', 'after it was recorded'])(
    'a tab that is closed %s finds what was signed again, and it counts once',
    async (when) => {
      const { page, context, close } = await openPage(browser, origin)
      const reference = `closed-${when.replaceAll(' ', '-')}`
      await actAs(page, origin, 'en', 'servicer')
      await openPayment(page)
      await fillPayment(page, { amount: '3', effective: today, reference })
      await page.route('**/v1/transactions?**', async (route) => {
        if (when.startsWith('after')) await route.fetch()
        // The answer never comes.
      })
      await signSheet(page, 'en')
      const kept = `Object.keys(localStorage).some((key) => key.startsWith('chassis/submission.'))`
      await until(page, kept)
      if (when.startsWith('after')) await paymentRecorded(reference)
      await page.close()

      const next = await context.newPage()
      await next.goto(origin)
      await next.getByText(said('en', 'portal.unfinished.signIn', { name: 'servicer' })).waitFor()
      await actAs(next, origin, 'en', 'servicer')
      const notice = next.getByRole('region', { name: said('en', 'portal.unfinished.title') })
      await notice.getByText(reference).waitFor()
      await verifiedOutcome(next, 'en')
      await paymentRecorded(reference)
      await notice.getByRole('button', { name: said('en', 'portal.unfinished.done') }).click()
      await next.reload()
      await settled(next)
      expect(await notice.count()).toBe(0)
      expect(await paymentsWith(reference)).toHaveLength(1)
      await close()
    },
  )

  it('the sheet shows what the bytes say, also where the page is told something else', async () => {
    const { page, close } = await openPage(browser, origin)
    await actAs(page, origin, 'en', 'servicer')
    await openPayment(page)
    await fillPayment(page, { amount: '10', effective: today, reference: 'as-typed' })
    await page.getByRole('button', { name: said('en', 'portal.pay.read') }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText(said('en', 'portal.sign.call.loans.recordPayment')).waitFor()
    // The form behind the sheet changes: the bytes that are signed do not.
    await page.evaluate(`document.getElementById('reference').value = 'something else'`)
    await sheet.getByText('as-typed').waitFor()
    await sheet.getByText(said('en', 'portal.sign.bytes')).click()
    expect(await sheet.textContent()).toContain(toHex(utf8Encode('as-typed')))
    await sheet.getByRole('button', { name: said('en', 'portal.sign.cancel') }).click()
    await sheet.waitFor({ state: 'detached' })
    expect(await paymentsWith('as-typed')).toHaveLength(0)
    await close()
  })

  it('by keyboard alone: from the loan to the confirmation', async () => {
    const { page, close } = await openPage(browser, origin)
    await actAs(page, origin, 'en', 'servicer')
    await page.goto(`${origin}/loans/${IDS.loan}`)
    await page.getByRole('link', { name: said('en', 'portal.loan.pay') }).focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('#amount')
    const tabTo = async (expression: string): Promise<void> => {
      for (let pressed = 0; pressed < 60; pressed++) {
        if (await page.evaluate(expression)) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`the focus never came to ${expression}`)
    }
    await tabTo(`document.activeElement?.id === 'amount'`)
    await page.keyboard.type('2.50')
    await tabTo(`document.activeElement?.id === 'effective'`)
    const [year = '', month = '', day = ''] = today.split('-')
    await page.keyboard.type(`${month}${day}${year}`)
    await tabTo(`document.activeElement?.id === 'reference'`)
    await page.keyboard.type('by-keyboard')
    // Enter in a field sends the form.
    await page.keyboard.press('Enter')
    const confirm = said('en', 'portal.sign.confirm')
    const sheet = page.getByRole('dialog')
    await sheet.getByText('by-keyboard').waitFor()
    await tabTo(`document.activeElement?.textContent === ${JSON.stringify(confirm)}`)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: said('en', 'portal.pay.confirmed') }).waitFor()
    await until(
      page,
      `document.activeElement?.querySelector('h2') !== null && document.activeElement !== document.body`,
    )
    await paymentRecorded('by-keyboard')
    await close()
  })

  it('who is no party to the loan is told so, and who is not signed in is led there', async () => {
    const { page, close } = await openPage(browser, origin)
    await page.goto(`${origin}${payPath}`)
    await page.getByText(said('en', 'portal.pay.signIn')).waitFor()
    await actAs(page, origin, 'en', 'dealer')
    await page.goto(`${origin}${payPath}`)
    await page.getByRole('alert').waitFor()
    expect(await page.locator('#amount').count()).toBe(0)
    await close()
  })

  it.each(LOCALES)(
    'its pages pass axe in every theme and fit 320 pixels, in %s',
    async (locale) => {
      const { page, context, close, complaints } = await openPage(browser, origin, { locale })
      await addAuthenticator(context, page)
      await actAs(page, origin, locale, 'servicer')
      const found: string[] = []
      const look = async (name: string) => found.push(...(await flaws(page, name)))
      await page.goto(`${origin}/sign-in`)
      await page.getByRole('button', { name: said(locale, 'portal.passkey.create', { name: 'servicer' }) }).waitFor()
      await look('sign in')
      await openPayment(page)
      await page.check('main input[type=checkbox]')
      await page.getByRole('button', { name: said(locale, 'portal.pay.read') }).click()
      await look('payment with errors')
      await page.uncheck('main input[type=checkbox]')
      await fillPayment(page, { amount: '1', effective: today, reference: `axe-${locale}` })
      await look('payment')
      await page.getByRole('button', { name: said(locale, 'portal.pay.read') }).click()
      await page.getByRole('dialog').getByText(said(locale, 'portal.sign.call.loans.recordPayment')).waitFor()
      await look('sheet')
      await page.getByRole('button', { name: said(locale, 'portal.sign.confirm') }).click()
      await verifiedOutcome(page, locale)
      await look('confirmation')
      const fact = await paymentRecorded(`axe-${locale}`)
      await page.goto(`${origin}/loans/${IDS.loan}/reverse/${fact}`)
      await page.waitForSelector('#reason')
      await look('reversal')
      await close()
      expect([...found, ...complaints()]).toEqual([])
    },
    120_000,
  )
})
