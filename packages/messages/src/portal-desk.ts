/** Entry point of @chassis/messages/portal-desk: the words of a loan explained, and of the queue of breaks. */
import { derivationMessages } from './catalogue/derivation.ts'
import { portalBreaksWords } from './catalogue/portal-breaks.ts'
import { portalDeskWords } from './catalogue/portal-desk.ts'
import { portalFactWords } from './catalogue/portal-facts.ts'
import { standingMessages } from './catalogue/standing.ts'

export { describeDerivation } from './describe-derivation.ts'

export const portalDeskTexts = {
  ...portalDeskWords,
  ...portalBreaksWords,
  ...portalFactWords,
  ...standingMessages,
  ...derivationMessages,
}
