/** The loan desk's pages, one chunk, with the words of them. */
import { portalDeskTexts } from '@chassis/messages/portal-desk'
import { portalLoansTexts } from '@chassis/messages/portal-loans'
import { addTexts } from '../../text/texts.ts'

addTexts(portalLoansTexts)
addTexts(portalDeskTexts)

export { BreaksPage } from './breaks-page.tsx'
export { LoanPage } from './loan-page.tsx'
export { LoansPage } from './loans-page.tsx'
