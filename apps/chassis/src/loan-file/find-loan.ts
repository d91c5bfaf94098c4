/** The loan that a command is about: that of a file, or one of the ledger. */
import { servicingHistory } from '@chassis/contracts'
import type { LoanFact } from '@chassis/contracts/schemas'
import type { LoanFile } from '@chassis/finance'
import type { Genesis } from '@chassis/kernel'
import { type CivilDate, PlatformError } from '@chassis/primitives'
import { type LoanId, loanId } from '@chassis/protocol'
import type { Command } from 'commander'
import { findReadingApi } from '../api/find-api.ts'
import { type LoanSource, loanOverApi } from '../api/loans-over-api.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { dateOption } from '../cli/date-option.ts'
import { DEFAULT_DIR } from '../ledger/dir-option.ts'
import { withLedger } from '../ledger/read-ledger.ts'
import { readLoanInput } from './read-loan-input.ts'

const DAY_MS = 86_400_000

export interface FindLoanFlags {
  readonly dir: string
  readonly asOf?: CivilDate
  readonly interestFrom?: CivilDate
}

/** Adds what finding a loan of the ledger needs. */
export function withLoanOptions(command: Command, io: CliIo): Command {
  return command
    .option('--dir <folder>', io.format('cli.option.dir'), DEFAULT_DIR)
    .option('--as-of <date>', io.format('cli.loanFile.asOf'), dateOption(io.format))
}

/** For commands whose answer rests on interest. */
export function withInterestFrom(command: Command, io: CliIo): Command {
  const description = io.format('cli.standing.interestFromOption')
  return command.option('--interest-from <date>', description, dateOption(io.format))
}

/** A loan of the ledger with all its facts, and the day that is asked about. */
export interface LedgerLoan {
  readonly loan: LoanId
  readonly facts: readonly LoanFact[]
  readonly asOf: CivilDate
  readonly interestFrom: CivilDate | undefined
  readonly genesis: Genesis
}

export function isLedgerLoan(fileOrId: string): boolean {
  return fileOrId.startsWith('loan_')
}

/**
 * A loan file, as of `--as-of` where that is given. A file states since when interest runs: throws
 * LOAN_FILE_STATES_INTEREST
 * where something else is to be supposed.
 */
export function findLoanFile(path: string, flags: FindLoanFlags): LoanFile {
  if (flags.interestFrom !== undefined) {
    throw new PlatformError('a loan file states since when interest runs', {
      code: 'LOAN_FILE_STATES_INTEREST',
      details: { file: path },
    })
  }
  const file = readLoanInput(path)
  return flags.asOf === undefined ? file : { ...file, asOf: flags.asOf }
}

/**
 * The loan with this id, from the node that serves the folder or, without one, from the folder itself; as of `--as-of`,
 * by default the day of the last block. Throws ID_NOT_FOUND.
 */
export async function findLedgerLoan(id: string, flags: FindLoanFlags, io: CliIo): Promise<LedgerLoan> {
  const find = (source: LoanSource) => loanOfLedger(source, id, flags)
  const api = await findReadingApi(flags.dir, io)
  if (api === undefined) return await withLedger(flags.dir, find)
  return find(await loanOverApi(api, flags.dir, loanId.parse(id)))
}

/** Throws ID_NOT_FOUND, also where the loan was not boarded on that day. */
export function loanOfLedger(
  { book, snapshot, genesis }: Pick<LoanSource, 'book' | 'snapshot' | 'genesis'>,
  id: string,
  { asOf: wanted, interestFrom }: Pick<FindLoanFlags, 'asOf' | 'interestFrom'>,
): LedgerLoan {
  const loan = loanId.parse(id)
  const head = book.loans.get(loan)
  const facts = head ? [...book.loans.facts(loan, 0, head.factCount)] : []
  const first = facts[0]
  const today = Math.floor(snapshot.position.time / DAY_MS) as CivilDate
  const asOf = wanted ?? laterOf(today, head?.position.lastEffective)
  if (first?.kind !== 'boarded' || asOf < first.opening.asOf) {
    throw new PlatformError('no such loan, or not yet', { code: 'ID_NOT_FOUND', details: { id } })
  }
  return { loan, facts, asOf, interestFrom, genesis }
}

function laterOf(today: CivilDate, other: CivilDate | undefined): CivilDate {
  return other === undefined || today > other ? today : other
}

/** The loan as a file that finance folds. Throws LOAN_NOT_EXPLAINABLE where its facts do not determine interest. */
export function fileOfLedger({ loan, facts, asOf, interestFrom }: LedgerLoan, withoutInterest = false): LoanFile {
  const file = servicingHistory(facts, asOf, { interestFrom })
  const told = file ?? (withoutInterest ? servicingHistory(facts, asOf, { withoutInterest }) : undefined)
  if (told) return told
  const details = { id: loan }
  throw new PlatformError('the facts of this loan do not determine its interest', {
    code: 'LOAN_NOT_EXPLAINABLE',
    details,
  })
}
