/** Every user-facing text. A new group is a file in `catalogue/` and two lines here. */

import { accountsErrorTexts } from './catalogue/accounts-errors.ts'
import { apiMessages } from './catalogue/api.ts'
import { cliMessages } from './catalogue/cli.ts'
import { cliApiMessages } from './catalogue/cli-api.ts'
import { cliAprMessages } from './catalogue/cli-apr.ts'
import { cliBackupMessages } from './catalogue/cli-backup.ts'
import { cliChainMessages } from './catalogue/cli-chain.ts'
import { cliConfigMessages } from './catalogue/cli-config.ts'
import { cliErrorTexts } from './catalogue/cli-errors.ts'
import { cliGovernanceMessages } from './catalogue/cli-governance.ts'
import { cliLoanMessages } from './catalogue/cli-loan.ts'
import { cliLoanFileMessages } from './catalogue/cli-loan-file.ts'
import { cliNetworkMessages } from './catalogue/cli-network.ts'
import { cliSimulateMessages } from './catalogue/cli-simulate.ts'
import { cliStandingMessages } from './catalogue/cli-standing.ts'
import { cliTrustMessages } from './catalogue/cli-trust.ts'
import { cliVaultMessages } from './catalogue/cli-vault.ts'
import { clientMessages } from './catalogue/client.ts'
import { cometMessages } from './catalogue/comet.ts'
import { cashErrorTexts } from './catalogue/contracts-cash.ts'
import { consentsErrorTexts } from './catalogue/contracts-consents.ts'
import { governanceErrorTexts } from './catalogue/contracts-governance.ts'
import { loansErrorTexts } from './catalogue/contracts-loans.ts'
import { partiesErrorTexts } from './catalogue/contracts-parties.ts'
import { titlesErrorTexts } from './catalogue/contracts-titles.ts'
import { vehiclesErrorTexts } from './catalogue/contracts-vehicles.ts'
import { derivationMessages } from './catalogue/derivation.ts'
import { encodingErrorTexts } from './catalogue/encoding-errors.ts'
import { engineMessages } from './catalogue/engine.ts'
import { financeDealErrorTexts } from './catalogue/finance-deal-errors.ts'
import { financeErrorTexts } from './catalogue/finance-errors.ts'
import { financeRateErrorTexts } from './catalogue/finance-rate-errors.ts'
import { servicingErrorTexts } from './catalogue/finance-servicing-errors.ts'
import { gatewayErrorTexts } from './catalogue/gateway-errors.ts'
import { lightMessages } from './catalogue/light.ts'
import { networkErrorMessages } from './catalogue/network-errors.ts'
import { portalFrameTexts } from './catalogue/portal.ts'
import { portalActTexts } from './catalogue/portal-acts.ts'
import { portalBreaksWords } from './catalogue/portal-breaks.ts'
import { portalConsentWords } from './catalogue/portal-consents.ts'
import { portalDeskWords } from './catalogue/portal-desk.ts'
import { portalExplorerTexts } from './catalogue/portal-explorer.ts'
import { portalFactWords } from './catalogue/portal-facts.ts'
import { portalFieldTexts } from './catalogue/portal-fields.ts'
import { portalLoansTexts } from './catalogue/portal-loans.ts'
import { portalMeWords } from './catalogue/portal-me.ts'
import { portalPaymentTexts } from './catalogue/portal-payments.ts'
import { portalPurposeTexts } from './catalogue/portal-purposes.ts'
import { portalRecoveryTexts } from './catalogue/portal-recovery.ts'
import { portalRulesTexts } from './catalogue/portal-rules.ts'
import { portalSignTexts } from './catalogue/portal-sign.ts'
import { portalVerifyTexts } from './catalogue/portal-verify.ts'
import { portalWorkedWords } from './catalogue/portal-worked.ts'
import { proofsErrorTexts } from './catalogue/proofs-errors.ts'
import { protocolErrorTexts } from './catalogue/protocol-errors.ts'
import { providerErrorTexts } from './catalogue/provider-errors.ts'
import { serveMessages } from './catalogue/serve.ts'
import { slipMessages } from './catalogue/slip.ts'
import { standingMessages } from './catalogue/standing.ts'
import { startMessages } from './catalogue/start.ts'
import { tapeMessages } from './catalogue/tape.ts'
import { tapeIssueMessages } from './catalogue/tape-issues.ts'
import { vaultMessages } from './catalogue/vault.ts'
import type { Texts, TextTable } from './text-table.ts'

export const catalogue = {
  ...encodingErrorTexts,
  ...protocolErrorTexts,
  ...proofsErrorTexts,
  ...financeErrorTexts,
  ...financeDealErrorTexts,
  ...financeRateErrorTexts,
  ...servicingErrorTexts,
  ...loansErrorTexts,
  ...cashErrorTexts,
  ...partiesErrorTexts,
  ...vehiclesErrorTexts,
  ...titlesErrorTexts,
  ...governanceErrorTexts,
  ...consentsErrorTexts,
  ...derivationMessages,
  ...engineMessages,
  ...clientMessages,
  ...cometMessages,
  ...vaultMessages,
  ...gatewayErrorTexts,
  ...apiMessages,
  ...serveMessages,
  ...tapeMessages,
  ...tapeIssueMessages,
  ...providerErrorTexts,
  ...accountsErrorTexts,
  ...cliErrorTexts,
  ...slipMessages,
  ...startMessages,
  ...cliMessages,
  ...cliLoanMessages,
  ...cliAprMessages,
  ...cliBackupMessages,
  ...cliChainMessages,
  ...cliGovernanceMessages,
  ...cliApiMessages,
  ...cliNetworkMessages,
  ...networkErrorMessages,
  ...cliTrustMessages,
  ...lightMessages,
  ...cliLoanFileMessages,
  ...portalFrameTexts,
  ...portalActTexts,
  ...portalExplorerTexts,
  ...portalRulesTexts,
  ...portalLoansTexts,
  ...portalBreaksWords,
  ...portalMeWords,
  ...portalConsentWords,
  ...portalDeskWords,
  ...portalFactWords,
  ...portalVerifyTexts,
  ...portalWorkedWords,
  ...cliConfigMessages,
  ...cliSimulateMessages,
  ...portalFieldTexts,
  ...portalPurposeTexts,
  ...portalRecoveryTexts,
  ...portalPaymentTexts,
  ...portalSignTexts,
  ...cliStandingMessages,
  ...standingMessages,
  ...cliVaultMessages,
}

export type MessageKey = keyof typeof catalogue

/** The texts of a key that is only known at run time. */
export function textsOf(key: string): Texts | undefined {
  return Object.hasOwn(catalogue, key) ? (catalogue as TextTable)[key] : undefined
}
