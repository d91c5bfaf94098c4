/** What an event of the ledger asks of a simulated counterparty. */
import { type SettlementId, settlementId } from '@chassis/contracts/schemas'
import { type CurrencyCode, currency } from '@chassis/finance'
import { type AccountId, accountId, type JsonObject, type JsonValue, type LienId, lienId } from '@chassis/protocol'

export type Request =
  /** A payment outside the ledger that the counterparty is said to have received. */
  | { readonly kind: 'settlement'; readonly settlement: SettlementId }
  /** Tokens of the counterparty that were given back: money to be paid out. */
  | {
      readonly kind: 'payout'
      readonly holder: AccountId
      readonly currency: CurrencyCode
      readonly amountMinor: bigint
    }
  /** A lien entered on a title, to be recorded as holding against third parties. */
  | { readonly kind: 'lien'; readonly lien: LienId }

interface ToldEvent {
  readonly contract: string
  readonly event: string
  readonly body: JsonValue
}

/** Undefined where the event asks nothing of `me`; `isRegistry` whether `me` keeps titles. */
export function requestOf(
  { contract, event, body }: ToldEvent,
  me: AccountId,
  isRegistry: boolean,
): Request | undefined {
  const told = body as JsonObject
  switch (`${contract}.${event}`) {
    case 'cash.settlementProposed':
      if (told.payee !== me) return undefined
      return { kind: 'settlement', settlement: settlementId.parse(String(told.settlement)) }
    case 'cash.tokenRedeemed':
      if (told.issuer !== me) return undefined
      return {
        kind: 'payout',
        holder: accountId.parse(String(told.holder)),
        currency: currency(String(told.currency)),
        amountMinor: BigInt(String(told.amountMinor)),
      }
    case 'titles.lienAdded':
      return isRegistry ? { kind: 'lien', lien: lienId.parse(String(told.lien)) } : undefined
    default:
      return undefined
  }
}
