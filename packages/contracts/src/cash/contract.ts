/** The cash contract: journals, restricted tokens, holds and settlements outside the ledger. */
import { contract } from '@chassis/kernel'
import { MODULES } from '@chassis/protocol'
import { CashError } from './errors.ts'
import { cashEvents } from './events.ts'
import { acknowledgeSettlement } from './methods/acknowledge-settlement.ts'
import { admitHolder } from './methods/admit-holder.ts'
import { captureHold } from './methods/capture-hold.ts'
import { declineSettlement } from './methods/decline-settlement.ts'
import { dismissHolder } from './methods/dismiss-holder.ts'
import { issueToken } from './methods/issue-token.ts'
import { placeHold } from './methods/place-hold.ts'
import { postEntry } from './methods/post-entry.ts'
import { proposeSettlement } from './methods/propose-settlement.ts'
import { redeemToken } from './methods/redeem-token.ts'
import { releaseHold } from './methods/release-hold.ts'
import { transferToken } from './methods/transfer-token.ts'
import { cashState } from './state.ts'

export const cash = contract({
  number: MODULES.cash,
  name: 'cash',
  state: cashState,
  methods: {
    postEntry,
    admitHolder,
    dismissHolder,
    issueToken,
    redeemToken,
    transferToken,
    placeHold,
    releaseHold,
    captureHold,
    proposeSettlement,
    acknowledgeSettlement,
    declineSettlement,
  },
  events: cashEvents as never,
  errors: CashError,
})
