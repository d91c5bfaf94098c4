import { event } from '@chassis/kernel'
import {
  EntryPosted,
  HoldCaptured,
  HolderAdmitted,
  HolderDismissed,
  HoldPlaced,
  HoldReleased,
  SettlementAcknowledged,
  SettlementDeclined,
  SettlementProposed,
  TokenIssued,
  TokenRedeemed,
  TokenTransferred,
} from './schema.ts'

export const cashEvents = {
  entryPosted: event(1, EntryPosted),
  holderAdmitted: event(2, HolderAdmitted),
  holderDismissed: event(3, HolderDismissed),
  tokenIssued: event(4, TokenIssued),
  tokenRedeemed: event(5, TokenRedeemed),
  tokenTransferred: event(6, TokenTransferred),
  holdPlaced: event(7, HoldPlaced),
  holdReleased: event(8, HoldReleased),
  holdCaptured: event(9, HoldCaptured),
  settlementProposed: event(10, SettlementProposed),
  settlementAcknowledged: event(11, SettlementAcknowledged),
  settlementDeclined: event(12, SettlementDeclined),
}
