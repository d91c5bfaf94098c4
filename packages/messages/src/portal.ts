/** Entry point of @chassis/messages/portal: what every page of the portal needs, and nothing else. */
import { portalFrameTexts } from './catalogue/portal.ts'
import { portalActTexts } from './catalogue/portal-acts.ts'
import { portalExplorerTexts } from './catalogue/portal-explorer.ts'
import { portalRulesTexts } from './catalogue/portal-rules.ts'
import { portalVerifyTexts } from './catalogue/portal-verify.ts'
import { slipMessages } from './catalogue/slip.ts'

export const portalTexts = {
  ...portalFrameTexts,
  ...portalActTexts,
  ...portalExplorerTexts,
  ...portalRulesTexts,
  ...portalVerifyTexts,
  ...slipMessages,
}
