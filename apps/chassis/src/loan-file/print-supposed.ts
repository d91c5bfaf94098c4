/** What would differ had a fact of a loan come on another day, or never. */
import { contextOf, type LoanFile, positionForm, suppose } from '@chassis/finance'
import { type CivilDate, formatCivilDate } from '@chassis/primitives'
import type { CliIo } from '../cli/cli-io.ts'
import { amountText } from '../ledger/money-text.ts'

export interface Supposed {
  readonly fact: string
  readonly on: CivilDate | 'never' | undefined
}

/** Without a day the fact never came. Refuses FACT_UNKNOWN and what the fold of the supposed facts refuses. */
export function printSupposed(
  file: LoanFile,
  { fact, on }: Supposed,
  { json }: { readonly json?: boolean },
  io: CliIo,
): void {
  const effective = on === 'never' ? undefined : on
  const { actual, supposed, difference } = suppose(file.terms, file.facts, file.asOf, { fact, effective })
  const { product } = file.terms
  if (json) {
    const context = contextOf(product)
    const amounts = Object.entries(difference).map(([name, value]) => [
      name,
      typeof value === 'bigint' ? amountText(value, product.currency) : value,
    ])
    io.print(
      JSON.stringify({
        actual: positionForm.write(actual, context),
        supposed: positionForm.write(supposed, context),
        difference: Object.fromEntries(amounts),
      }),
    )
    return
  }
  io.print(
    effective === undefined
      ? io.format('cli.loanFile.explain.never', { fact })
      : io.format('cli.loanFile.explain.had', { fact, date: formatCivilDate(effective) }),
  )
  const money = (amountMinor: bigint) =>
    `${amountMinor > 0n ? '+' : ''}${amountText(amountMinor, product.currency)} ${product.currency}`
  for (const [key, amountMinor] of [
    ['cli.loan.field.principal', difference.principal],
    ['cli.loanFile.interest', difference.interest],
    ['cli.loanFile.penalty', difference.penalty],
    ['cli.loanFile.fee', difference.fee],
    ['cli.loanFile.payoff', difference.payoff],
  ] as const) {
    io.print(`  ${io.format(key)}: ${money(amountMinor)}`)
  }
  const days = difference.daysPastDue
  io.print(`  ${io.format('cli.loanFile.daysPastDue')}: ${days > 0 ? '+' : ''}${days}`)
}
