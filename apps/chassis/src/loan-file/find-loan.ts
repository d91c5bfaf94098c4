/** The loan that a command is about: that of a file, or one of the ledger. */
import { servicingHistory } from '@chassis/contracts'
import type { LoanFact } from '@chassis/contracts/schemas'
import type { LoanFile } from '@chassis/finance'
import { type CivilDate, PlatformError, parseCivilDate } from '@chassis/primitives'
import { loanId } from '@chassis/protocol'
import type { Command } from 'commander'
import { findReadingApi } from '../api/find-api.ts'
import { type LoanSource, loanOverApi } from '../api/loans-over-api.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { DEFAULT_DIR } from '../ledger/dir-option.ts'
import { withLedger } from '../ledger/read-ledger.ts'
import { readLoanInput } from './read-loan-input.ts'

const DAY_MS = 86_400_000

/** The product that loans of the ledger have in this form (servicingHistory). */
export const LEDGER_PRODUCT = 'ledger'

export interface FindLoanFlags {
  readonly dir: string
  readonly asOf?: string
}

/** Adds what finding a loan of the ledger needs. */
export function withLoanOptions(command: Command, io: CliIo): Command {
  return command
    .option('--dir <folder>', io.format('cli.option.dir'), DEFAULT_DIR)
    .option('--as-of <date>', io.format('cli.loanFile.asOf'))
}

/**
 * A file, or the id of a loan of the ledger (from the node that serves the folder or, without one, from the folder
 * itself): its payments folded as of `--as-of`, by default the day of the last block.
 */
export async function findLoan(
  fileOrId: string,
  flags: FindLoanFlags,
  io: CliIo,
  withoutInterest = false,
): Promise<LoanFile> {
  const asOf = flags.asOf === undefined ? undefined : parseCivilDate(flags.asOf)
  if (!fileOrId.startsWith('loan_')) {
    const file = readLoanInput(fileOrId)
    return asOf === undefined ? file : { ...file, asOf }
  }
  const find = (source: LoanSource) => loanOfLedger(source, fileOrId, asOf, withoutInterest)
  const api = await findReadingApi(flags.dir, io)
  if (api === undefined) return await withLedger(flags.dir, find)
  return find(await loanOverApi(api, flags.dir, loanId.parse(fileOrId)))
}

/** Throws ID_NOT_FOUND and LOAN_NOT_EXPLAINABLE. */
export function loanOfLedger(
  { book, snapshot }: Pick<LoanSource, 'book' | 'snapshot'>,
  id: string,
  asOf: CivilDate | undefined,
  withoutInterest: boolean,
): LoanFile {
  const loan = loanId.parse(id)
  const head = book.loans.get(loan)
  if (!head) throw new PlatformError('no such loan', { code: 'ID_NOT_FOUND', details: { id } })
  const today = Math.floor(snapshot.position.time / DAY_MS) as CivilDate
  const { lastEffective } = head.position
  const facts: readonly LoanFact[] = [...book.loans.facts(loan, 0, head.factCount)]
  const date = asOf ?? (today > lastEffective ? today : lastEffective)
  const file =
    servicingHistory(facts, date) ??
    (withoutInterest ? servicingHistory(facts, date, { withoutInterest: true }) : undefined)
  if (file) return file
  throw new PlatformError('the facts of this loan do not determine its interest', {
    code: 'LOAN_NOT_EXPLAINABLE',
    details: { id },
  })
}
