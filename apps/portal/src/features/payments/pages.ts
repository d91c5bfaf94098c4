/** Posting payments and reversing them, one chunk, with the words of it. */
import { portalLoansTexts } from '@chassis/messages/portal-loans'
import { addTexts } from '../../text/texts.ts'
import '../../signing/texts.ts'

addTexts(portalLoansTexts)

export { PostPaymentPage } from './post-payment-page.tsx'
export { ReversePaymentPage } from './reverse-payment-page.tsx'
