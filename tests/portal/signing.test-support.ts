/** People who sign in the portal: a passkey authenticator of Chromium, and the steps that every journey takes. */
import { portalTexts } from '@chassis/messages/portal'
import { portalDeskTexts } from '@chassis/messages/portal-desk'
import { portalLoansTexts } from '@chassis/messages/portal-loans'
import { portalMeTexts } from '@chassis/messages/portal-me'
import { portalSigningTexts } from '@chassis/messages/portal-signing'
import { portalWorkedTexts } from '@chassis/messages/portal-worked'
import { formatText, type Locale } from '@chassis/messages/text'
import type { BrowserContext, Page } from 'playwright-core'

const areas = { ...portalDeskTexts, ...portalMeTexts, ...portalSigningTexts, ...portalWorkedTexts }
const texts = { ...portalTexts, ...portalLoansTexts, ...areas }

/** A text in a language, to look for it on the page. */
export function said(locale: Locale, key: keyof typeof texts, values: Readonly<Record<string, string | number>> = {}) {
  return formatText(locale, texts[key][locale], values)
}

/** Chromium's virtual authenticator (WebAuthn domain of its debugger): it confirms whatever it is asked. */
export async function addAuthenticator(context: BrowserContext, page: Page) {
  const session = await context.newCDPSession(page)
  await session.send('WebAuthn.enable')
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options })
  return {
    /** From now on nobody is there to confirm. */
    refuse: () => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }),
    confirm: () => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true }),
  }
}

export async function actAs(page: Page, origin: string, locale: Locale, name: string): Promise<void> {
  await page.goto(`${origin}/sign-in`)
  await page.getByRole('button', { name: said(locale, 'portal.signIn.as', { name }) }).click()
  await page.waitForURL(`${origin}/loans`)
}

export interface TypedPayment {
  readonly amount: string
  readonly effective: string
  readonly reference: string
}

export async function fillPayment(page: Page, { amount, effective, reference }: TypedPayment): Promise<void> {
  await page.fill('#amount', amount)
  await page.fill('#effective', effective)
  await page.fill('#reference', reference)
}

/** Presses "read and sign", reads the sheet, signs. */
export async function signSheet(page: Page, locale: Locale): Promise<string> {
  await page.getByRole('button', { name: said(locale, 'portal.pay.read') }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByText(said(locale, 'portal.sign.call.loans.recordPayment')).waitFor()
  const text = (await sheet.textContent()) ?? ''
  await sheet.getByRole('button', { name: said(locale, 'portal.sign.confirm') }).click()
  return text
}
