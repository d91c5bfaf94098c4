/** A fact of a loan of the ledger: what would differ without it or on another day, or why nothing can be supposed. */
import { factStanding, type MonthStanding, worthOfMonth } from '@chassis/contracts'
import { MonthStep } from '@chassis/contracts/schemas'
import { FinanceError } from '@chassis/finance'
import { formatCivilDate, PlatformError, refuse } from '@chassis/primitives'
import type { CliIo } from '../cli/cli-io.ts'
import { amountText } from '../ledger/money-text.ts'
import { fileOfLedger, type LedgerLoan } from './find-loan.ts'
import { monthLine } from './print-standing.ts'
import { printSupposed, type Supposed } from './print-supposed.ts'

/**
 * `fact`: `fact-N`, N its index in the chronicle. Refuses FACT_UNKNOWN; throws FACT_REVERSED, FACT_COUNTS_LATER and
 * FACT_MOVES_NOTHING, and LOAN_NOT_EXPLAINABLE for a payment of a loan without known interest.
 */
export function explainLedgerFact(
  loan: LedgerLoan,
  { fact, on }: Supposed,
  flags: { readonly json?: boolean },
  io: CliIo,
): void {
  const index = Number(/^fact-(0|[1-9]\d{0,8})$/.exec(fact)?.[1] ?? -1)
  const standing = factStanding(loan.facts, index, loan.asOf) ?? refuse(FinanceError.FACT_UNKNOWN, { fact })
  switch (standing.kind) {
    case 'payment':
      printSupposed(fileOfLedger(loan), { fact, on }, flags, io)
      break
    case 'month':
      printMonth(index, standing, loan, flags, io)
      break
    case 'reversed':
      throw new PlatformError('the payment was reversed', {
        code: 'FACT_REVERSED',
        details: { fact: index, by: standing.by },
      })
    case 'later':
      throw new PlatformError('the fact counts later', {
        code: 'FACT_COUNTS_LATER',
        details: { fact: index, date: formatCivilDate(standing.effective), day: formatCivilDate(loan.asOf) },
      })
    case 'still':
      throw new PlatformError('the fact moves no balance', { code: 'FACT_MOVES_NOTHING', details: { fact: index } })
  }
}

/** "Had this been paid on the 3rd", where nobody knows when it was paid: the month as it counts, and a day's worth. */
function printMonth(
  named: number,
  { report, corrections, step }: MonthStanding,
  { facts }: LedgerLoan,
  { json }: { readonly json?: boolean },
  io: CliIo,
): void {
  const [first] = facts
  const currency = first?.kind === 'boarded' ? first.terms.currency : ''
  const worth = worthOfMonth(facts, step)
  if (json) {
    const month = MonthStep.toJson(step)
    const [principal, perDiem] = [worth?.principal.toString(), worth?.perDiem.toString()]
    io.print(JSON.stringify({ fact: named, report, corrections, month, currency, principal, perDiem }))
    return
  }
  if (corrections.length > 0) {
    io.print(io.format('cli.standing.corrected', { fact: report, facts: corrections.join(', '), last: step.fact }))
  }
  io.print(`  ${monthLine(step, currency, io)}`)
  if (worth === undefined) {
    io.print(io.format('cli.standing.monthMovesNothing', { fact: report }))
    return
  }
  const money = (amountMinor: bigint) => `${amountText(amountMinor, currency)} ${currency}`
  const { perDiem, principal } = worth
  io.print(
    io.format('cli.standing.monthHasNoDay', { fact: report, amount: money(perDiem), principal: money(principal) }),
  )
}
