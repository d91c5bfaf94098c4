/** Journals, restricted tokens, holds and settlements outside the ledger. */
import {
  accountId,
  agendaId,
  bool,
  bytes,
  choice,
  civilDateType,
  field,
  hash32,
  type Identifier,
  identifier,
  instant,
  list,
  MEMBER,
  minorUnits,
  oneOf,
  optional,
  PUBLIC,
  record,
  u32,
  type ValueOf,
} from '@chassis/protocol'
import { externalRefType } from '../vocabulary/code-text.ts'
import { currencyCode } from '../vocabulary/currency-code.ts'
import { nonZeroMinor, positiveMinor } from '../vocabulary/minor-units.ts'
import { ledgerAccount } from './ledger-accounts.ts'

export const holdId = identifier('hold', 16)
export type HoldId = Identifier<'hold'>
export const settlementId = identifier('setl', 16)
export type SettlementId = Identifier<'setl'>

export const LINES_MAX = 16

/** One line of a double entry. */
export const JournalLine = record('JournalLine', {
  account: field(1, ledgerAccount, MEMBER, 'Ledger account'),
  amountMinor: field(2, nonZeroMinor, MEMBER, 'Minor units of the journal: debits are positive, credits negative'),
})
export type JournalLine = ValueOf<typeof JournalLine>

const lineList = list(JournalLine, LINES_MAX, 2)

/** What an entry is about. */
export const ObjectReference = record('ObjectReference', {
  kind: field(1, oneOf('loan', 'vehicle', 'title', 'token', 'hold', 'settlement'), MEMBER, 'Kind of object'),
  id: field(2, bytes(32, 16), MEMBER, 'Bytes of its identifier'),
})
export type ObjectReference = ValueOf<typeof ObjectReference>

/** A journal: one account, one currency. Its facts are the entries. */
export const JournalHead = record('JournalHead', {
  factCount: field(1, u32, PUBLIC, 'Entries so far'),
  factsRoot: field(2, hash32, PUBLIC, 'Root of the entries'),
  trialBalance: field(
    3,
    list(minorUnits, 64),
    MEMBER,
    'Debits less credits per ledger account, by its position; trailing zeros are left out',
  ),
})
export type JournalHead = ValueOf<typeof JournalHead>

/** What a contract posted: one hidden field of the fact, so that a posting on the hot path costs two hashes. */
export const PostedEntry = record('PostedEntry', {
  effective: field(1, civilDateType, MEMBER, 'Date on which it counts'),
  lines: field(2, lineList, MEMBER, 'Balanced lines'),
  about: field(3, ObjectReference, MEMBER, 'What it is about'),
})
export type PostedEntry = ValueOf<typeof PostedEntry>

/** What the owner of a journal entered. */
export const EnteredEntry = record('EnteredEntry', {
  effective: field(1, civilDateType, MEMBER, 'Date on which it counts'),
  lines: field(2, lineList, MEMBER, 'Balanced lines'),
  externalRef: field(3, externalRefType, MEMBER, 'Its name in the owner’s system, used once'),
  corrects: field(4, optional(u32), MEMBER, 'Index of the entry that this one corrects'),
})
export type EnteredEntry = ValueOf<typeof EnteredEntry>

const postedAt = field(1, instant, PUBLIC, 'Block time at which it was entered')

export const JournalFact = choice('JournalFact', {
  /** By a contract: the cause is on this ledger. */
  posted: [1, record('PostedFact', { posted: postedAt, entry: field(2, PostedEntry, MEMBER, 'The entry') })],
  /** By the owner of the journal. */
  entered: [2, record('EnteredFact', { posted: postedAt, entry: field(2, EnteredEntry, MEMBER, 'The entry') })],
})
export type JournalFact = ValueOf<typeof JournalFact>

/** A claim on an issuer in one currency. The key is issuer and currency. */
export const Token = record('Token', {
  supplyMinor: field(1, minorUnits, MEMBER, 'Issued and not redeemed, in minor units'),
})
export type Token = ValueOf<typeof Token>

/** What a holder has of one token. Held amounts stay in place: they are part of the balance. */
export const TokenBalance = record('TokenBalance', {
  admitted: field(1, bool, MEMBER, 'Whether the issuer lets this account receive'),
  balanceMinor: field(2, minorUnits, MEMBER, 'Everything it owns, in minor units'),
  heldMinor: field(3, minorUnits, MEMBER, 'The part that is under holds'),
})
export type TokenBalance = ValueOf<typeof TokenBalance>

/** A promise to a beneficiary, in place: the amount stays with the holder and cannot be spent. */
export const Hold = record('Hold', {
  issuer: field(1, accountId, PUBLIC, 'Issuer of the token'),
  currency: field(2, currencyCode, MEMBER, 'Currency of the token'),
  holder: field(3, accountId, MEMBER, 'Whose balance it binds'),
  beneficiary: field(4, accountId, MEMBER, 'Who may capture it'),
  amountMinor: field(5, positiveMinor, MEMBER, 'Amount in minor units'),
  expiresAt: field(6, instant, MEMBER, 'Block time from which the holder is free again'),
  expiry: field(7, optional(agendaId), MEMBER, 'The agenda call that ends it'),
})
export type Hold = ValueOf<typeof Hold>

/** A payment made outside the ledger: it counts when both sides have said so. */
export const Settlement = record('Settlement', {
  payer: field(1, accountId, MEMBER, 'Who says it paid'),
  payee: field(2, accountId, MEMBER, 'Who has to acknowledge'),
  currency: field(3, currencyCode, MEMBER, 'Currency'),
  amountMinor: field(4, positiveMinor, MEMBER, 'Amount in minor units'),
  paidOn: field(5, civilDateType, MEMBER, 'Date of the payment'),
  about: field(6, optional(ObjectReference), MEMBER, 'What was paid'),
  externalRef: field(7, optional(externalRefType), MEMBER, 'Reference on the payment'),
  status: field(8, oneOf('proposed', 'acknowledged', 'declined'), PUBLIC, 'What the two sides said'),
  proposedAt: field(9, instant, PUBLIC, 'Block time of the proposal'),
  closedAt: field(10, optional(instant), PUBLIC, 'Block time of the answer'),
})
export type Settlement = ValueOf<typeof Settlement>

export const PostEntry = record('PostEntry', {
  currency: field(1, currencyCode, MEMBER, 'Currency of the journal'),
  lines: field(2, lineList, MEMBER, 'Balanced lines'),
  effective: field(3, civilDateType, MEMBER, 'Date on which it counts'),
  externalRef: field(4, externalRefType, MEMBER, 'Its name in the caller’s system, used once per journal'),
  corrects: field(5, optional(u32), MEMBER, 'Index of the entry that this one corrects'),
})
export type PostEntry = ValueOf<typeof PostEntry>
export const AdmitHolder = record('AdmitHolder', {
  currency: field(1, currencyCode, MEMBER, 'Currency of the caller’s token'),
  holder: field(2, accountId, MEMBER, 'Who may receive it from now on'),
})
export type AdmitHolder = ValueOf<typeof AdmitHolder>
export const DismissHolder = record('DismissHolder', {
  currency: field(1, currencyCode, MEMBER, 'Currency of the caller’s token'),
  holder: field(2, accountId, MEMBER, 'Who may not receive it any more'),
})
export type DismissHolder = ValueOf<typeof DismissHolder>
export const IssueToken = record('IssueToken', {
  currency: field(1, currencyCode, MEMBER, 'Currency of the caller’s token'),
  to: field(2, accountId, MEMBER, 'An admitted holder'),
  amountMinor: field(3, positiveMinor, MEMBER, 'Amount in minor units'),
})
export type IssueToken = ValueOf<typeof IssueToken>
export const RedeemToken = record('RedeemToken', {
  issuer: field(1, accountId, MEMBER, 'Issuer of the token'),
  currency: field(2, currencyCode, MEMBER, 'Currency of the token'),
  amountMinor: field(3, positiveMinor, MEMBER, 'Amount in minor units'),
})
export type RedeemToken = ValueOf<typeof RedeemToken>
export const TransferToken = record('TransferToken', {
  issuer: field(1, accountId, MEMBER, 'Issuer of the token'),
  currency: field(2, currencyCode, MEMBER, 'Currency of the token'),
  to: field(3, accountId, MEMBER, 'An admitted holder'),
  amountMinor: field(4, positiveMinor, MEMBER, 'Amount in minor units'),
})
export type TransferToken = ValueOf<typeof TransferToken>
export const PlaceHold = record('PlaceHold', {
  issuer: field(1, accountId, MEMBER, 'Issuer of the token'),
  currency: field(2, currencyCode, MEMBER, 'Currency of the token'),
  beneficiary: field(3, accountId, MEMBER, 'Who may capture it; an admitted holder'),
  amountMinor: field(4, positiveMinor, MEMBER, 'Amount in minor units'),
  expiresAt: field(5, instant, MEMBER, 'Block time from which the caller is free again, at most 400 days ahead'),
})
export type PlaceHold = ValueOf<typeof PlaceHold>
export const ReleaseHold = record('ReleaseHold', {
  hold: field(1, holdId, MEMBER, 'The hold'),
})
export type ReleaseHold = ValueOf<typeof ReleaseHold>
export const CaptureHold = record('CaptureHold', {
  hold: field(1, holdId, MEMBER, 'The hold'),
  amountMinor: field(2, positiveMinor, MEMBER, 'What the beneficiary takes; the rest is released'),
})
export type CaptureHold = ValueOf<typeof CaptureHold>
export const ProposeSettlement = record('ProposeSettlement', {
  payee: field(1, accountId, MEMBER, 'Who received the money'),
  currency: field(2, currencyCode, MEMBER, 'Currency'),
  amountMinor: field(3, positiveMinor, MEMBER, 'Amount in minor units'),
  paidOn: field(4, civilDateType, MEMBER, 'Date of the payment, not in the future'),
  about: field(5, optional(ObjectReference), MEMBER, 'What was paid'),
  externalRef: field(6, optional(externalRefType), MEMBER, 'Reference on the payment'),
})
export type ProposeSettlement = ValueOf<typeof ProposeSettlement>
export const AcknowledgeSettlement = record('AcknowledgeSettlement', {
  settlement: field(1, settlementId, MEMBER, 'The settlement'),
})
export type AcknowledgeSettlement = ValueOf<typeof AcknowledgeSettlement>
export const DeclineSettlement = record('DeclineSettlement', {
  settlement: field(1, settlementId, MEMBER, 'The settlement'),
})
export type DeclineSettlement = ValueOf<typeof DeclineSettlement>

export const EntryPosted = record('EntryPosted', {
  owner: field(1, accountId, MEMBER, 'Owner of the journal'),
  currency: field(2, currencyCode, MEMBER, 'Currency of the journal'),
  index: field(3, u32, MEMBER, 'Index of the entry'),
})
export type EntryPosted = ValueOf<typeof EntryPosted>
const holderFields = {
  issuer: field(1, accountId, MEMBER, 'Issuer of the token'),
  currency: field(2, currencyCode, MEMBER, 'Currency of the token'),
  holder: field(3, accountId, MEMBER, 'The holder'),
}
export const HolderAdmitted = record('HolderAdmitted', holderFields)
export type HolderAdmitted = ValueOf<typeof HolderAdmitted>
export const HolderDismissed = record('HolderDismissed', holderFields)
export type HolderDismissed = ValueOf<typeof HolderDismissed>
const amountFields = { ...holderFields, amountMinor: field(4, positiveMinor, MEMBER, 'Amount in minor units') }
export const TokenIssued = record('TokenIssued', amountFields)
export type TokenIssued = ValueOf<typeof TokenIssued>
export const TokenRedeemed = record('TokenRedeemed', amountFields)
export type TokenRedeemed = ValueOf<typeof TokenRedeemed>
export const TokenTransferred = record('TokenTransferred', {
  ...amountFields,
  to: field(5, accountId, MEMBER, 'Who received it'),
})
export type TokenTransferred = ValueOf<typeof TokenTransferred>
export const HoldPlaced = record('HoldPlaced', {
  hold: field(1, holdId, MEMBER, 'The hold'),
  holder: field(2, accountId, MEMBER, 'Whose balance it binds'),
  beneficiary: field(3, accountId, MEMBER, 'Who may capture it'),
  amountMinor: field(4, positiveMinor, MEMBER, 'Amount in minor units'),
})
export type HoldPlaced = ValueOf<typeof HoldPlaced>
export const HoldReleased = record('HoldReleased', {
  hold: field(1, holdId, MEMBER, 'The hold'),
})
export type HoldReleased = ValueOf<typeof HoldReleased>
export const HoldCaptured = record('HoldCaptured', {
  hold: field(1, holdId, MEMBER, 'The hold'),
  amountMinor: field(2, positiveMinor, MEMBER, 'What the beneficiary took'),
})
export type HoldCaptured = ValueOf<typeof HoldCaptured>
const settlementFields = {
  settlement: field(1, settlementId, MEMBER, 'The settlement'),
  payer: field(2, accountId, MEMBER, 'Who says it paid'),
  payee: field(3, accountId, MEMBER, 'Who has to acknowledge'),
}
export const SettlementProposed = record('SettlementProposed', settlementFields)
export type SettlementProposed = ValueOf<typeof SettlementProposed>
export const SettlementAcknowledged = record('SettlementAcknowledged', settlementFields)
export type SettlementAcknowledged = ValueOf<typeof SettlementAcknowledged>
export const SettlementDeclined = record('SettlementDeclined', {
  ...settlementFields,
  by: field(4, accountId, MEMBER, 'Payee: it was not paid. Payer: withdrawn'),
})
export type SettlementDeclined = ValueOf<typeof SettlementDeclined>
