/** Entry point of @chassis/messages/portal-worked: the words of the worked loans. */
import { cliLoanFileMessages } from './catalogue/cli-loan-file.ts'
import { derivationMessages } from './catalogue/derivation.ts'
import { portalWorkedWords } from './catalogue/portal-worked.ts'

export const portalWorkedTexts = { ...portalWorkedWords, ...cliLoanFileMessages, ...derivationMessages }
