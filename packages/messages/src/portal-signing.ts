/** Entry point of @chassis/messages/portal-signing: the words of signing, of passkeys and of posting payments. */
import { clientMessages } from './catalogue/client.ts'
import { portalFieldTexts } from './catalogue/portal-fields.ts'
import { portalPaymentTexts } from './catalogue/portal-payments.ts'
import { portalPurposeTexts } from './catalogue/portal-purposes.ts'
import { portalRecoveryTexts } from './catalogue/portal-recovery.ts'
import { portalSignTexts } from './catalogue/portal-sign.ts'

export const portalSigningTexts = {
  ...clientMessages,
  ...portalFieldTexts,
  ...portalPurposeTexts,
  ...portalPaymentTexts,
  ...portalRecoveryTexts,
  ...portalSignTexts,
}
