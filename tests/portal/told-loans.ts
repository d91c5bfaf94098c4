/** Loans with a history to look at: months that fit, that break and that were corrected, and a payment taken back. */
import { civilDateOfInstant } from '@chassis/primitives'
import { loanId } from '@chassis/protocol'
import { PARTIES, type TestLedger } from '../../packages/gateway/src/test-ledger.test-support.ts'
import { boarding, IDS, payment } from '../../packages/gateway/src/test-objects.test-support.ts'

export const TOLD = {
  /** Nobody has stated since when its interest runs. */
  silent: loanId.parse(`loan_${'51e27'.padEnd(32, '0')}`),
  /** Generated. One payment was reversed, and a lien of it is only attested. */
  reversed: loanId.parse(`loan_${'7ec1a'.padEnd(32, '0')}`),
} as const

const { lender, servicer } = PARTIES

/** Adds them to a ledger that `fillLedger` filled. */
export async function tellLoans({ act }: TestLedger): Promise<void> {
  const today = civilDateOfInstant(Date.now())
  const day = (ago: number) => today - ago
  const opening = { asOf: day(94), principal: 1_000_000n, interestDue: 0n, feesDue: 0n }
  const terms = {
    currency: 'USD',
    rate: 36_500_000n,
    yearBasis: 'actual/365F',
    allocationOrder: 'interestFeesPrincipal',
  }
  const months = Math.floor(today / 30.436_875)
  const contract = {
    originalAmount: 1_200_000n,
    termMonths: 60,
    originationMonth: 1970 * 12 + months - 8,
    paymentAmount: 30_000n,
  }
  const references = { externalRef: 'SILENT-1', obligorRef: new Uint8Array(16).fill(3), vehicle: IDS.vehicle }
  await act(servicer, boarding(TOLD.silent, lender, servicer, { opening, terms, contract, references }))
  const month = (ref: string, begin: number, claim: object) => ({
    as: servicer,
    method: 'loans.reportMonth',
    args: {
      loan: TOLD.silent,
      period: { begin: day(begin), end: day(begin - 30) },
      entry: { externalRef: ref, posted: day(begin - 30) },
      claim,
    },
  })
  // 31 days of 3.65 % on 10,000.00 are 31.00.
  const fits = { beginBalance: 1_000_000n, endBalance: 973_100n, paid: 30_000n, interest: 3_100n, principal: 26_900n }
  await act(servicer, month('M-1', 93, fits))
  const breaks = { beginBalance: 973_100n, endBalance: 946_000n, paid: 30_000n, interest: 2_999n, principal: 26_900n }
  await act(servicer, month('M-2', 62, breaks))
  const wrong = { beginBalance: 946_200n, endBalance: 919_000n, paid: 30_000n, interest: 3_000n, principal: 27_100n }
  await act(servicer, month('M-3', 31, wrong))
  const right = { ...wrong, endBalance: 919_100n, interest: 2_900n }
  const entry = { externalRef: 'C-3', posted: today }
  // Boarded, reported, reported, a break of that, reported: fact 4.
  const corrected = { loan: TOLD.silent, month: 4, entry, claim: right }
  await act(servicer, { as: servicer, method: 'loans.correctMonth', args: corrected })

  await act(
    servicer,
    boarding(TOLD.reversed, lender, servicer, {
      references: { ...references, externalRef: 'REV-1' },
      origin: 'generated',
    }),
  )
  await act(servicer, payment(TOLD.reversed, servicer, 901, 75_000n))
  await act(servicer, payment(TOLD.reversed, servicer, 902, 80_000n))
  const bounced = {
    loan: TOLD.reversed,
    payment: 1,
    reason: 'insufficientFunds',
    entry: { ...entry, externalRef: 'R-1' },
  }
  await act(servicer, { as: servicer, method: 'loans.reversePayment', args: bounced })
  const lien = { vehicle: IDS.vehicle, lienholder: lender.account, secures: TOLD.reversed }
  await act(servicer, { as: servicer, method: 'titles.attestLien', args: lien })
}
