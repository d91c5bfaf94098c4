/** The words of signing, added when the first page that signs is loaded. */
import { portalSigningTexts } from '@chassis/messages/portal-signing'
import { addTexts } from '../text/texts.ts'

addTexts(portalSigningTexts)
