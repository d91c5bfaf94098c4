/** The pages of a person who owes a loan, one chunk, with the words of them. */
import { portalDeskTexts } from '@chassis/messages/portal-desk'
import { portalLoansTexts } from '@chassis/messages/portal-loans'
import { portalMeTexts } from '@chassis/messages/portal-me'
import { addTexts } from '../../text/texts.ts'
import '../../signing/texts.ts'

addTexts(portalLoansTexts)
addTexts(portalDeskTexts)
addTexts(portalMeTexts)

export { MePage, MyLoanPage } from './me-page.tsx'
