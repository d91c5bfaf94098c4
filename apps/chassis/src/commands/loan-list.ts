/** `chassis loan list`: loans in the order of their ids, page by page. */
import { LIST_MAX, listLoans } from '@chassis/contracts'
import type { LoanHead } from '@chassis/contracts/schemas'
import { formatRateFraction } from '@chassis/finance'
import { type LoanId, loanId } from '@chassis/protocol'
import type { Command } from 'commander'
import { findReadingApi } from '../api/find-api.ts'
import { loansOverApi } from '../api/loans-over-api.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { parseCount, withLedgerOptions } from '../ledger/dir-option.ts'
import { amountText, rateText } from '../ledger/money-text.ts'
import { withLedger } from '../ledger/read-ledger.ts'

interface Flags {
  readonly dir: string
  readonly json?: boolean
  readonly limit: string
  readonly cursor?: string
}

export function registerLoanList(loan: Command, io: CliIo): void {
  withLedgerOptions(loan.command('list').description(io.format('cli.loan.list.description')), io)
    .option('--limit <n>', io.format('cli.loan.list.limit'), '20')
    .option('--cursor <loan>', io.format('cli.loan.list.cursor'))
    .addHelpText('after', helpEnd(io.format, ['chassis loan list', 'chassis loan list --limit 100 --json']))
    .action((flags: Flags) => run(flags, io))
}

interface Page {
  readonly items: readonly (readonly [LoanId, LoanHead])[]
  readonly cursor?: string
  readonly height: number
}

/** From the node that serves the folder or, without one, from the folder itself. */
async function pageOf({ dir, cursor }: Flags, limit: number, io: CliIo): Promise<Page> {
  const api = await findReadingApi(dir, io)
  if (api !== undefined) return loansOverApi(api, limit, cursor)
  const after = cursor === undefined ? undefined : loanId.parse(cursor)
  return withLedger(dir, ({ book, snapshot }) => ({
    ...listLoans(book, limit, after),
    height: snapshot.position.height,
  }))
}

async function run(flags: Flags, io: CliIo): Promise<void> {
  const page = await pageOf(flags, parseCount(flags.limit, '--limit', LIST_MAX), io)
  if (flags.json) {
    const items = page.items.map(([id, { status, lender, servicer, terms, position, factCount, origin }]) => ({
      id,
      status,
      lender,
      servicer,
      currency: terms.currency,
      principal: amountText(position.principal, terms.currency),
      rate: formatRateFraction(terms.rate),
      openBreaks: position.openBreaks,
      facts: factCount,
      origin: origin ?? null,
    }))
    io.print(JSON.stringify({ items, cursor: page.cursor ?? null, height: page.height }))
    return
  }
  if (page.items.length === 0) {
    io.print(io.format('cli.loan.list.empty'))
    return
  }
  for (const [id, { status, terms, position, origin }] of page.items) {
    const amount = `${amountText(position.principal, terms.currency)} ${terms.currency}`
    const breaks = position.openBreaks > 0 ? `  ${io.format('cli.loan.breaks', { count: position.openBreaks })}` : ''
    const standing = io.format(`portal.loan.status.${status}`)
    const mark = origin === undefined ? '' : `  ${io.format(`portal.loan.origin.${origin}`)}`
    io.print(`${id}  ${amount.padStart(16)}  ${rateText(terms.rate).padStart(9)}  ${standing}${mark}${breaks}`)
  }
  if (page.cursor) io.print(io.format('cli.loan.list.more', { cursor: page.cursor }))
}
