/** The worked loans, one chunk: their pages, their figures, the engine that computes them anew, the words of them. */
import { portalWorkedTexts } from '@chassis/messages/portal-worked'
import { addTexts } from '../../text/texts.ts'

addTexts(portalWorkedTexts)

export { WorkedLoanPage } from './worked-loan-page.tsx'
export { WorkedLoansPage } from './worked-loans-page.tsx'
