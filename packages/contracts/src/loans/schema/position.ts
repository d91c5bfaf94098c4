/** Where a loan stands: the fold of its facts in effective order, and the head that carries it. */
import {
  accountId,
  civilDateType,
  exactInteger,
  field,
  hash32,
  MEMBER,
  minorUnits,
  oneOf,
  optional,
  PUBLIC,
  record,
  u16,
  u32,
  type ValueOf,
} from '@chassis/protocol'
import { loanOrigin, ServicingTerms } from './terms.ts'

export const Position = record('Position', {
  principal: field(1, minorUnits, MEMBER, 'Unpaid principal, minor units'),
  interestDue: field(2, minorUnits, MEMBER, 'Interest accrued up to accruedThrough and unpaid, whole minor units'),
  feesDue: field(3, minorUnits, MEMBER, 'Fees unpaid, minor units'),
  suspense: field(4, minorUnits, MEMBER, 'Money received that nothing due could take, minor units'),
  residue: field(5, exactInteger, MEMBER, 'What rounding left of the interest: numerator over the basis denominator'),
  accruedThrough: field(6, optional(civilDateType), MEMBER, 'Interest accrues from this day on; absent: unknown'),
  lastEffective: field(7, civilDateType, MEMBER, 'Effective date of the last fact that moved the position'),
  attestedAsOf: field(8, civilDateType, MEMBER, 'Close of the day for which the servicer attested the balance'),
  restsOn: field(9, u16, MEMBER, 'Index of the fact with that attestation'),
  paid: field(10, minorUnits, MEMBER, 'Total of the payments recorded here, minor units'),
  interestPaid: field(11, minorUnits, MEMBER, 'Of it, interest'),
  feesPaid: field(12, minorUnits, MEMBER, 'Of it, fees'),
  principalPaid: field(13, minorUnits, MEMBER, 'Of it, principal'),
  claimedPrincipal: field(
    14,
    optional(minorUnits),
    MEMBER,
    "The servicer's last balance, where it differs from principal",
  ),
  settledOn: field(15, optional(civilDateType), MEMBER, 'Effective date of the payment that left nothing due'),
  openBreaks: field(16, u16, MEMBER, 'Breaks opened and not closed'),
})
export type Position = ValueOf<typeof Position>

/**
 * `settled`: payments recorded here left nothing due. `zeroBalance`: nothing is due because the servicer attests it,
 * for whatever reason (a charge-off too). `active`: the rest.
 */
export const loanStatus = oneOf('active', 'settled', 'zeroBalance')
export type LoanStatus = ValueOf<typeof loanStatus>

/** Head of a loan's chronicle. */
export const LoanHead = record('LoanHead', {
  factCount: field(1, u32, PUBLIC, 'Number of facts'),
  factsRoot: field(2, hash32, PUBLIC, 'RFC 6962 root of the facts'),
  status: field(3, loanStatus, PUBLIC, 'Status class'),
  lender: field(4, accountId, PUBLIC, 'Whose receivable it is'),
  servicer: field(5, accountId, PUBLIC, 'Who collects; the lender itself where nobody else does'),
  computationVersion: field(6, u16, PUBLIC, 'Version of the arithmetic that this loan is pinned to'),
  terms: field(7, ServicingTerms, MEMBER, 'What the arithmetic needs of the contract'),
  position: field(8, Position, MEMBER, 'Where the loan stands'),
  origin: field(9, optional(loanOrigin), PUBLIC, 'Of a loan that is no real one, as said at the boarding'),
})
export type LoanHead = ValueOf<typeof LoanHead>
