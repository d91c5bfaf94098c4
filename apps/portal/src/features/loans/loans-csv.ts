/** The loans that are loaded, as comma-separated values (RFC 4180): exact amounts in minor units. */
import type { ListedLoan } from '../../loan/loan-types.ts'

const HEAD =
  'loan,status,lender,servicer,currency,rateNanos,principalMinor,interestDueMinor,feesDueMinor,paidMinor,openBreaks,origin'

export function loansCsv(loans: readonly ListedLoan[]): string {
  const rows = loans.map(({ id, value: { status, lender, servicer, terms, position, origin } }) =>
    [
      id,
      status,
      lender,
      servicer,
      terms?.currency,
      terms?.rate,
      position?.principal,
      position?.interestDue,
      position?.feesDue,
      position?.paid,
      position?.openBreaks,
      origin,
    ]
      .map((cell) => String(cell ?? ''))
      .join(','),
  )
  // Identifiers, codes and numbers: none of them holds a comma, a quote or the beginning of a formula.
  return `${[HEAD, ...rows].join('\r\n')}\r\n`
}
