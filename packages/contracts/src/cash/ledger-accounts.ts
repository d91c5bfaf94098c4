/** The chart of accounts of every journal. The list only ever grows at its end: positions are on the wire (D4). */
import { oneOf, type ValueOf } from '@chassis/protocol'

export const LEDGER_ACCOUNTS = [
  /** Money received and paid outside this ledger. */
  'cash',
  'loanPrincipal',
  'accruedInterest',
  'interestIncome',
  'feesReceivable',
  'feeIncome',
  /** Received, not yet applied to anything. */
  'suspense',
  /** Received beyond what was owed: a debt to the payer. */
  'overpayment',
  'adjustment',
  /** Balances taken over from another book. */
  'openingBalance',
  'chargeOff',
  'recovery',
  /** Paid or received between members and acknowledged by both sides. */
  'settlement',
  /** What an issuer owes the holders of its tokens. */
  'tokensInIssue',
  'payable',
  'receivable',
  /** Collected with a payment for others: taxes, insurance, products. */
  'otherCollected',
  /** Differences between a claim and what can be recomputed, until they are explained. */
  'unreconciled',
] as const

export const ledgerAccount = oneOf(...LEDGER_ACCOUNTS)
export type LedgerAccount = ValueOf<typeof ledgerAccount>

/** Accounts that only contracts move: a figure there has a cause on this ledger. */
export const RESERVED_ACCOUNTS: readonly LedgerAccount[] = [
  'loanPrincipal',
  'accruedInterest',
  'feesReceivable',
  'tokensInIssue',
]
