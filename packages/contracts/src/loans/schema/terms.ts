/** What the contract says, and what was attested when the loan was boarded. */
import {
  bytes,
  civilDateType,
  field,
  hash32,
  MEMBER,
  oneOf,
  optional,
  record,
  u16,
  type ValueOf,
  vehicleId,
} from '@chassis/protocol'
import { civilMonthType } from '../../vocabulary/civil-month.ts'
import { externalRefType } from '../../vocabulary/code-text.ts'
import { currencyCode } from '../../vocabulary/currency-code.ts'
import { contractRate, loanAmount } from './amounts.ts'

/** How many days a year of interest has (finance: YearBasis). */
export const yearBasis = oneOf('actual/365F', 'actual/360', '30/360', 'actual/actualYear')
/** In which order a payment is used up; what is left after the last is suspense. */
export const allocationOrder = oneOf('interestFeesPrincipal', 'feesInterestPrincipal', 'interestPrincipalFees')

/**
 * Where a loan comes from, if not from a book: a `generated` one was drawn by a program, and nobody owes it. Said once,
 * at the boarding, by whoever boards it; absent of every other loan.
 */
export const loanOrigin = oneOf('generated')
export type LoanOrigin = ValueOf<typeof loanOrigin>

/** The part of the contract that the arithmetic of every payment needs. */
export const ServicingTerms = record('ServicingTerms', {
  currency: field(1, currencyCode, MEMBER, 'Currency of the loan'),
  rate: field(2, contractRate, MEMBER, 'Contract rate a year, 10⁻⁹'),
  yearBasis: field(3, yearBasis, MEMBER, 'Days of a year of interest'),
  allocationOrder: field(4, allocationOrder, MEMBER, 'Order in which a payment is allocated'),
})
export type ServicingTerms = ValueOf<typeof ServicingTerms>

/** The rest of the contract, as the book states it. */
export const ContractTerms = record('ContractTerms', {
  originalAmount: field(1, loanAmount, MEMBER, 'Amount financed, minor units'),
  termMonths: field(2, u16, MEMBER, 'Original term in months, 1 to 600'),
  originationMonth: field(3, civilMonthType, MEMBER, 'Month of the contract'),
  firstPaymentMonth: field(4, optional(civilMonthType), MEMBER, 'Month of the first payment due'),
  maturityMonth: field(5, optional(civilMonthType), MEMBER, 'Month of the last payment due'),
  paymentAmount: field(6, optional(loanAmount), MEMBER, 'Scheduled payment, minor units'),
  product: field(7, optional(externalRefType), MEMBER, "The lender's name of the product"),
})
export type ContractTerms = ValueOf<typeof ContractTerms>

/** The balance that another book hands over. It is attested: no node has recomputed it, and it shows as that. */
export const OpeningBalance = record('OpeningBalance', {
  asOf: field(1, civilDateType, MEMBER, 'Close of this day'),
  principal: field(2, loanAmount, MEMBER, 'Unpaid principal, minor units'),
  interestDue: field(3, loanAmount, MEMBER, 'Interest accrued and unpaid, minor units'),
  feesDue: field(4, loanAmount, MEMBER, 'Fees charged and unpaid, minor units'),
  interestPaidThrough: field(
    5,
    optional(civilDateType),
    MEMBER,
    'Interest accrues from this day on; absent when the book does not say',
  ),
})
export type OpeningBalance = ValueOf<typeof OpeningBalance>

/** Names of this loan elsewhere. */
export const LoanReferences = record('LoanReferences', {
  externalRef: field(1, externalRefType, MEMBER, "The loan's number in the book it comes from"),
  obligorRef: field(2, bytes(16, 16), MEMBER, 'Random, for this contract alone, never used again'),
  vehicle: field(3, optional(vehicleId), MEMBER, 'The collateral'),
})
export type LoanReferences = ValueOf<typeof LoanReferences>

/** Salted commitments (RFC 9901 digests) of personal data that the member keeps in its vault. */
export const VaultDigests = record('VaultDigests', {
  creditScore: field(1, optional(hash32), MEMBER, 'Of the credit score at origination'),
  paymentToIncome: field(2, optional(hash32), MEMBER, 'Of the payment-to-income ratio'),
  location: field(3, optional(hash32), MEMBER, "Of the obligor's state or region"),
})
export type VaultDigests = ValueOf<typeof VaultDigests>
