/** The identifiers of the wire. */
import { type Identifier, identifier } from './schema/identifier.ts'

/** 20 bytes: the hash of the first policy and a salt (docs/spec/transaction.md); stable under key rotation. */
export const accountId = /* @__PURE__ */ identifier('acct', 20)
export type AccountId = Identifier<'acct'>
export const loanId = /* @__PURE__ */ identifier('loan', 16)
export type LoanId = Identifier<'loan'>
export const vehicleId = /* @__PURE__ */ identifier('veh', 16)
export type VehicleId = Identifier<'veh'>
export const titleId = /* @__PURE__ */ identifier('titl', 16)
export type TitleId = Identifier<'titl'>
export const lienId = /* @__PURE__ */ identifier('lien', 16)
export type LienId = Identifier<'lien'>
export const journalId = /* @__PURE__ */ identifier('jrnl', 20)
export type JournalId = Identifier<'jrnl'>
export const agendaId = /* @__PURE__ */ identifier('agnd', 16)
export type AgendaId = Identifier<'agnd'>
/** SHA-256 of the first genesis: permanent (D3). */
export const ledgerId = /* @__PURE__ */ identifier('ledger', 32)
export type LedgerId = Identifier<'ledger'>
/** SHA-256 of the transaction body. */
export const transactionId = /* @__PURE__ */ identifier('tx', 32)
export type TransactionId = Identifier<'tx'>
