/** Entry point of @chassis/messages/portal-me: the words of a person’s own pages. */
import { portalConsentWords } from './catalogue/portal-consents.ts'
import { portalMeWords } from './catalogue/portal-me.ts'

export const portalMeTexts = { ...portalMeWords, ...portalConsentWords }
