/**
 * Keys in a real browser: a second passkey, one taken away, and all of them lost and restored by who was named for it,
 * after the days in which the owner can stop it; in three languages, and to axe.
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
import { fromRoot } from '../../tooling/lib/root.mjs'
import { browserIsThere, flaws, launch, openPage } from './browser.test-support.ts'
import { addAuthenticator, said } from './signing.test-support.ts'

const DAY_MS = 86_400_000

// Left out where there is no browser, with a line that says so; in CI that is a failure.
describe.skipIf(!browserIsThere())('keys in the portal', () => {
  let test: TestLedger
  let gateway: TestGateway
  let browser: Browser
  let origin: string

  beforeAll(async () => {
    test = await foundTestLedger()
    mkdirSync(join(test.dir, 'members'))
    for (const name of ['person', 'dealer', 'stranger', 'lender', 'insurer']) {
      writeFileSync(join(test.dir, `members/${name}.key`), toHex(sha256.hash(utf8Encode(`gateway test ${name}`))))
    }
    const siteFolder = fromRoot('apps/portal/dist/site')
    gateway = await startTestGateway(test, { siteFolder, lists: 'embedded', clock: test.clock })
    origin = gateway.origin
    browser = await launch()
  }, 90_000)

  afterAll(async () => {
    await browser?.close()
    await gateway?.close()
    await test?.close()
  })

  async function signInAs(page: Page, locale: Locale, name: string): Promise<void> {
    await page.goto(`${origin}/sign-in`)
    await page.getByRole('button', { name: said(locale, 'portal.signIn.as', { name }) }).click()
    await page.waitForURL(/\/(me|loans)$/)
    await page.goto(`${origin}/sign-in`)
    await page.getByRole('heading', { name: said(locale, 'portal.keys.title') }).waitFor()
  }

  async function confirmSheet(page: Page, locale: Locale): Promise<string> {
    const sheet = page.getByRole('dialog')
    await sheet.locator('h3').waitFor()
    const text = (await sheet.textContent()) ?? ''
    await sheet.getByRole('button', { name: said(locale, 'portal.sign.confirm') }).click()
    await sheet.waitFor({ state: 'detached' })
    return text
  }

  async function makePasskey(page: Page, locale: Locale, name: string): Promise<void> {
    await page.getByRole('button', { name: said(locale, 'portal.passkey.create', { name }) }).click()
    await confirmSheet(page, locale)
    await page.getByText(said(locale, 'portal.passkey.added')).waitFor()
  }

  async function usePasskey(page: Page, locale: Locale): Promise<void> {
    await page.goto(`${origin}/sign-in`)
    await page
      .getByRole('button', { name: said(locale, 'portal.passkey.use'), exact: false })
      .first()
      .click()
  }

  async function nameGuardian(page: Page, locale: Locale, guardian: string): Promise<void> {
    await page.getByText(said(locale, 'portal.recovery.name')).click()
    await page.getByRole('button', { name: said(locale, 'portal.pay.read') }).click()
    await page.getByRole('alert', { name: said(locale, 'portal.form.errors', { count: 1 }) }).waitFor()
    await page.selectOption('#recovery-who', { label: guardian })
    await page.fill('#recovery-days', '１')
    await page.getByRole('button', { name: said(locale, 'portal.pay.read') }).click()
    const read = await confirmSheet(page, locale)
    expect(read).toContain(guardian)
    await page.getByText(said(locale, 'portal.recovery.changed')).waitFor()
    await page.getByText(said(locale, 'portal.recovery.days', { days: 1 })).waitFor()
  }

  /** As the operator of a development ledger lets them pass. */
  async function passDays(days: number): Promise<void> {
    const { now } = (await gateway.ask('/v1/clock')).json
    const to = new Date(Date.parse(now) + days * DAY_MS + 60_000).toISOString()
    expect((await gateway.ask('/v1/clock', { as: PARTIES.operator, json: { to } })).status).toBe(200)
  }

  const keysOf = async (name: 'person' | 'stranger' | 'lender' | 'insurer') => {
    const { account } = PARTIES[name]
    const { json } = await gateway.ask(`/v1/accounts/${account}`, { as: PARTIES.auditor })
    return json.value.policy.keys as readonly { readonly kind: string; readonly publicKey: string }[]
  }

  // One account for each language: what one of them does to its keys, no other sees.
  it.each([
    ['en', 'person'],
    ['zh-CN', 'stranger'],
    ['ja', 'insurer'],
  ] as const)(
    'all keys are lost, and the account is restored by who was named, in %s',
    async (locale, name) => {
      const owner = await openPage(browser, origin, { locale })
      await addAuthenticator(owner.context, owner.page)
      await signInAs(owner.page, locale, name)
      await makePasskey(owner.page, locale, name)
      await nameGuardian(owner.page, locale, 'dealer')

      const lost = await openPage(browser, origin, { locale })
      await addAuthenticator(lost.context, lost.page)
      await lost.page.goto(`${origin}/sign-in`)
      await lost.page.getByRole('link', { name: said(locale, 'portal.recover.lost') }).click()
      await lost.page.fill('#account', 'acct_12')
      await lost.page.getByRole('button', { name: said(locale, 'portal.recover.create') }).click()
      await lost.page.getByRole('alert').first().waitFor()
      await lost.page.fill('#account', ` ${PARTIES[name].account.toUpperCase()} `)
      await lost.page.getByRole('button', { name: said(locale, 'portal.recover.create') }).click()
      await lost.page.getByRole('heading', { name: said(locale, 'portal.recover.made') }).waitFor()
      const codes = await lost.page.locator('main [role=status] code').allTextContents()
      const [address = '', mark = ''] = codes
      expect(address.startsWith(`${origin}/recover?`)).toBe(true)

      const guardian = await openPage(browser, origin, { locale })
      await signInAs(guardian.page, locale, 'dealer')
      await guardian.page.goto(address)
      await guardian.page.getByText(mark, { exact: true }).waitFor()
      await guardian.page.getByRole('button', { name: said(locale, 'portal.recover.announce') }).click()
      const read = await confirmSheet(guardian.page, locale)
      expect(read).toContain(said(locale, 'portal.sign.call.accounts.announceRecovery'))
      await guardian.page.getByText(said(locale, 'portal.recover.announced')).waitFor()
      const complete = guardian.page.getByRole('button', { name: said(locale, 'portal.recover.complete') })
      expect(await complete.count()).toBe(0)

      await passDays(1)
      await guardian.page.reload()
      await complete.click()
      await confirmSheet(guardian.page, locale)
      await guardian.page.getByText(said(locale, 'portal.recover.done')).first().waitFor()
      expect((await keysOf(name)).map(({ kind }) => kind)).toEqual(['webauthn'])
      expect((await keysOf(name))[0]?.publicKey.endsWith(mark)).toBe(true)

      await usePasskey(lost.page, locale)
      await lost.page.waitForURL(/\/(me|loans)$/)
      // What the account had before signs nothing any more.
      await owner.page.evaluate('sessionStorage.clear()')
      await usePasskey(owner.page, locale)
      await owner.page.getByRole('alert').first().waitFor()
      const complaints = [owner, lost, guardian].flatMap((one) => one.complaints())
      for (const one of [owner, lost, guardian]) await one.close()
      expect(complaints).toEqual([])
    },
    180_000,
  )

  it('a second passkey signs in, and takes the first key away; the last one stays', async () => {
    const { page, context, close, complaints } = await openPage(browser, origin)
    await addAuthenticator(context, page)
    await signInAs(page, 'en', 'lender')
    await makePasskey(page, 'en', 'lender')
    await page.getByText(said('en', 'portal.keys.inUse')).waitFor()
    await usePasskey(page, 'en')
    await page.waitForURL(`${origin}/loans`)
    await page.goto(`${origin}/sign-in`)
    const [first] = (await keysOf('lender')).filter(({ kind }) => kind === 'ed25519')
    const key = first?.publicKey.slice(-12) ?? ''
    await page.getByRole('button', { name: said('en', 'portal.keys.remove.one', { key }) }).click()
    const read = await confirmSheet(page, 'en')
    expect(read).toContain(said('en', 'portal.sign.call.accounts.replacePolicy'))
    await page.getByText(said('en', 'portal.keys.removed')).waitFor()
    expect((await keysOf('lender')).map(({ kind }) => kind)).toEqual(['webauthn'])
    const buttons = page.getByRole('button', { name: said('en', 'portal.keys.remove'), exact: false })
    await expect.poll(() => buttons.count()).toBe(0)
    await close()
    expect(complaints()).toEqual([])
  })

  it('the owner sees that a recovery was announced, and stops it', async () => {
    const { page, close } = await openPage(browser, origin)
    const { dealer, auditor } = PARTIES
    const policy = { ...auditor.policy, recovery: { account: dealer.account, delayMs: DAY_MS } }
    await test.act(auditor, { as: auditor, method: 'accounts.replacePolicy', args: { policy } })
    const args = { account: auditor.account, policy: dealer.policy }
    await test.act(dealer, { as: dealer, method: 'accounts.announceRecovery', args })
    const seed = toHex(sha256.hash(utf8Encode('gateway test auditor')))
    const person = JSON.stringify(
      JSON.stringify({ account: auditor.account, name: 'auditor', roles: ['auditor'], secret: { seed } }),
    )
    await page.addInitScript(`sessionStorage.setItem('chassis.person', ${person})`)
    await page.goto(`${origin}/sign-in`)
    await page.getByRole('button', { name: said('en', 'portal.recovery.cancel') }).click()
    await confirmSheet(page, 'en')
    await page.getByText(said('en', 'portal.recovery.cancelled')).waitFor()
    await expect.poll(() => page.getByRole('button', { name: said('en', 'portal.recovery.cancel') }).count()).toBe(0)
    await close()
  })

  it('says so where an address asks for nothing, and where somebody else was named', async () => {
    const { page, close } = await openPage(browser, origin)
    await page.goto(`${origin}/recover?account=acct_1`)
    await page.getByText(said('en', 'portal.recover.unreadable')).waitFor()
    await signInAs(page, 'en', 'dealer')
    const { account } = PARTIES.bank
    const asked = new URLSearchParams({ account, key: `04${'0a'.repeat(64)}`, site: 'localhost', page: origin })
    await page.goto(`${origin}/recover?${asked}`)
    await page.getByText(said('en', 'portal.recover.notNamed', { name: 'dealer' })).waitFor()
    await close()
  })

  it.each(LOCALES)(
    'passes axe in every theme and fits 320 pixels, in %s',
    async (locale) => {
      const { page, close, complaints } = await openPage(browser, origin, { locale })
      await page.goto(`${origin}/recover`)
      await page.getByRole('button', { name: said(locale, 'portal.recover.create') }).click()
      await page.getByRole('alert').first().waitFor()
      const found = await flaws(page, 'recover')
      await signInAs(page, locale, 'dealer')
      await page.getByText(said(locale, 'portal.recovery.name')).click()
      await page.getByRole('button', { name: said(locale, 'portal.pay.read') }).click()
      found.push(...(await flaws(page, 'keys')))
      await close()
      expect([...found, ...complaints()]).toEqual([])
    },
    180_000,
  )
})
