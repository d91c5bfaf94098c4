/** A loan of the ledger: what is known of it and how, then where an amount comes from as far as that can be told. */
import { derivationOf, standingOf, TOLD_WITHOUT_INTEREST } from '@chassis/contracts'
import { LoanStanding } from '@chassis/contracts/schemas'
import { EXPLAINABLE, type Explainable, writeDerivation } from '@chassis/finance'
import { PlatformError } from '@chassis/primitives'
import type { CliIo } from '../cli/cli-io.ts'
import { fileOfLedger, type LedgerLoan } from './find-loan.ts'
import { printDerivation } from './print-derivation.ts'
import { printStanding } from './print-standing.ts'

/** They need due days or instalments, of which the ledger knows none. */
const NEEDS_DUE_DAYS: ReadonlySet<string> = new Set<Explainable>(['daysPastDue', 'level'])

/** Where interest is not known the principal is derived instead of what rests on it. Throws LOAN_HAS_NO_DUE_DAYS. */
export function explainLedgerLoan(
  loan: LedgerLoan,
  wanted: Explainable,
  { json }: { readonly json?: boolean },
  io: CliIo,
): void {
  if (NEEDS_DUE_DAYS.has(wanted) || wanted.startsWith('instalment:')) {
    const names = EXPLAINABLE.filter((name) => !NEEDS_DUE_DAYS.has(name)).join(', ')
    throw new PlatformError('the ledger knows no due days of a loan', {
      code: 'LOAN_HAS_NO_DUE_DAYS',
      details: { id: loan.loan, amount: wanted, names },
    })
  }
  const standing = standingOf(loan.loan, loan.facts, loan.asOf, loan.interestFrom) as LoanStanding
  const isSilent = standing.figures.some(({ name, basis }) => name === 'interest' && basis === 'unknown')
  const amount = isSilent && !TOLD_WITHOUT_INTEREST.has(wanted) ? 'principal' : wanted
  const file = fileOfLedger(loan, true)
  const tree = derivationOf(file, amount)
  if (json) {
    io.print(JSON.stringify({ standing: LoanStanding.toJson(standing), amount, derivation: writeDerivation(tree) }))
    return
  }
  printStanding(standing, loan.genesis, io)
  io.print('')
  printDerivation(tree, file.terms.product.currency, io)
}
