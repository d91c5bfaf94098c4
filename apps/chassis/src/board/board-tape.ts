/** Boards a tape and posts its month: idempotent, row by row, read back before anything is sent. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loans, titles, vehicles } from '@chassis/contracts/ledger'
import {
  AttestLien,
  BoardLoan,
  CorrectMonth,
  MonthClaim,
  RegisterVehicle,
  ReportMonth,
} from '@chassis/contracts/schemas'
import { storageError } from '@chassis/engine'
import { openVault, type Vault } from '@chassis/gateway'
import { readState } from '@chassis/kernel'
import { type Bytes, equalBytes, formatCivilDate, PlatformError, Rejection } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { encode } from '@chassis/protocol'
import type { CliIo } from '../cli/cli-io.ts'
import { type MemberKey, readDemoMember } from '../ledger/demo-members.ts'
import { InFlight } from '../ledger/in-flight.ts'
import type { OpenedLedger } from '../ledger/open-demo-ledger.ts'
import { Sender } from '../ledger/sender.ts'
import { plan } from '../ledger/sign-calls.ts'
import { readTape, surveyTape, type TapeRow } from '../tape/read-tape.ts'
import { vaultOf } from '../vault/vault-folder.ts'
import { type BookTerms, isUnboardable, type PlannedRow, planRow, type UnboardableRow } from './plan-row.ts'
import { putPersonal } from './put-personal.ts'
import { type RefusedRow, refusedRow } from './refused-row.ts'
import { RowIdentities } from './row-identity.ts'

export interface BoardingResult {
  readonly rows: number
  /** Loans boarded by this run. */
  readonly boarded: number
  /** Months posted by this run. */
  readonly posted: number
  /** Months whose figures changed since they were posted: recorded as Corrections. */
  readonly corrected: number
  /** Rows that were on the ledger already, unchanged. */
  readonly unchanged: number
  /** Rows whose contract data differ from what was boarded; the ledger keeps what was boarded. */
  readonly contractDiffers: number
  /** First 100 rows that cannot be boarded, with what they lack. */
  readonly unboardable: readonly UnboardableRow[]
  readonly unboardableCount: number
  /** First 100 rows that state everything and that the ledger's rules refuse all the same, with the refusal. */
  readonly refused: readonly RefusedRow[]
  readonly refusedCount: number
}

const IN_FLIGHT_MAX = 256
const LISTED_MAX = 100

interface Loader {
  readonly opened: OpenedLedger
  readonly servicer: MemberKey
  readonly terms: BookTerms
  readonly sender: Sender
  readonly vault: Vault
  readonly identities: RowIdentities
  readonly state: ReturnType<typeof readLoans>
  readonly counts: {
    rows: number
    boarded: number
    posted: number
    corrected: number
    unchanged: number
    contractDiffers: number
    unboardable: number
    refused: number
  }
  readonly unboardable: UnboardableRow[]
  readonly refused: RefusedRow[]
}

const readLoans = (opened: OpenedLedger) => readState(opened.ledger.reader, sha256, loans)

export interface Book {
  readonly file: string
  /** How many rows it has, where that is known. */
  readonly rows?: number
  readonly yearBasis: BookTerms['yearBasis']
}

/** Boards every row of a book and posts its month. Throws `TAPE_…` when the file as a whole cannot be used. */
export async function boardTape(opened: OpenedLedger, book: Book, io: CliIo): Promise<BoardingResult> {
  const { file, rows: total, yearBasis } = book
  // The whole file: what is boarded by a wrong scale stays on the ledger.
  const { scales } = await surveyTape(file)
  const vault = openVault(vaultOf(opened.dir))
  const lender = readDemoMember(opened.dir, opened.genesis, 'lender')
  const servicer = readDemoMember(opened.dir, opened.genesis, 'servicer')
  const loader: Loader = {
    opened,
    servicer,
    terms: { lender: lender.account, servicer: servicer.account, yearBasis },
    sender: new Sender(opened.ledger, servicer),
    vault,
    identities: new RowIdentities(bookSecret(opened.dir)),
    state: readLoans(opened),
    counts: {
      rows: 0,
      boarded: 0,
      posted: 0,
      corrected: 0,
      unchanged: 0,
      contractDiffers: 0,
      unboardable: 0,
      refused: 0,
    },
    unboardable: [],
    refused: [],
  }
  const flight = new InFlight(IN_FLIGHT_MAX)
  const label = io.format('cli.progress.board')
  let bytes = { done: 0, total: 0 }
  const onBytes = (done: number, all: number) => {
    bytes = { done, total: all }
  }
  try {
    for await (const batch of readTape(file, { scales, onBytes })) {
      for (const row of prepareRows(loader, batch)) await flight.add(() => loadRow(loader, row))
      if (total !== undefined) io.progress(label, loader.counts.rows, total)
      else if (bytes.total > 0) io.progress(label, bytes.done, bytes.total)
    }
    await flight.settled()
  } finally {
    io.progressDone()
    await vault.close()
  }
  const { unboardable, refused, ...counts } = loader.counts
  return {
    ...counts,
    unboardable: loader.unboardable,
    unboardableCount: unboardable,
    refused: loader.refused,
    refusedCount: refused,
  }
}

/** Rows are told apart by a secret of the servicer's, so that loan ids say nothing about its numbers. */
function bookSecret(dir: string): Bytes {
  try {
    return createHash('sha256')
      .update('chassis/book-secret/v1')
      .update(readFileSync(join(dir, 'members', 'servicer.key')))
      .digest()
  } catch (cause) {
    throw new PlatformError('no key of the servicer', {
      code: 'MEMBER_KEY_MISSING',
      details: { file: 'servicer.key' },
      cause,
    })
  }
}

interface PreparedRow {
  readonly planned: PlannedRow
  readonly isNew: boolean
  readonly digests: Pick<BoardLoan, 'vault'>
}

/**
 * Plans the rows of a batch and puts what is personal in those that are new into the vault, durably, before the ledger
 * sees their commitments.
 */
function prepareRows(loader: Loader, rows: readonly TapeRow[]): readonly PreparedRow[] {
  const { counts, identities, state, terms, vault } = loader
  const put = () =>
    rows.flatMap((row) => {
      counts.rows += 1
      const identity = identities.next(row.assetId)
      const planned = row.problem ? { line: row.line, missing: row.problem.reason } : planRow(row, identity, terms)
      if (isUnboardable(planned)) {
        counts.unboardable += 1
        if (loader.unboardable.length < LISTED_MAX) loader.unboardable.push(planned)
        return []
      }
      const isNew = state.loans.get(identity.loan) === undefined
      return [{ planned, isNew, digests: isNew ? putPersonal(vault, planned) : {} }]
    })
  try {
    return vault.batch(put)
  } catch (error) {
    throw storageError(error, join(loader.opened.dir, 'vault'))
  }
}

async function loadRow(loader: Loader, { planned, isNew, digests }: PreparedRow): Promise<void> {
  try {
    if (isNew) await boardRow(loader, planned, digests)
    else if (contractDiffers(loader, planned)) loader.counts.contractDiffers += 1
    await postMonth(loader, planned, isNew)
  } catch (error) {
    const refused = error instanceof Rejection ? refusedRow(planned.line, error) : undefined
    if (refused === undefined) throw error
    loader.counts.refused += 1
    if (loader.refused.length < LISTED_MAX) loader.refused.push(refused)
  }
}

async function boardRow(
  { counts, servicer, sender }: Loader,
  { board, vehicle, identity }: PlannedRow,
  digests: Pick<BoardLoan, 'vault'>,
): Promise<void> {
  await sender.send([
    plan(vehicles, vehicles.methods.registerVehicle, RegisterVehicle, servicer, {
      vehicle: identity.vehicle,
      ...vehicle,
    }),
    plan(loans, loans.methods.boardLoan, BoardLoan, servicer, { ...board, ...digests }),
    plan(titles, titles.methods.attestLien, AttestLien, servicer, {
      vehicle: identity.vehicle,
      lienholder: board.lender,
      secures: identity.loan,
    }),
  ])
  counts.boarded += 1
}

type Boarded = Pick<BoardLoan, 'terms' | 'contract' | 'opening'>

function contractDiffers(loader: Loader, { board }: PlannedRow): boolean {
  const [first] = loader.state.loans.facts(board.loan, 0, 1)
  if (first?.kind !== 'boarded') return true
  const bytes = ({ terms, contract, opening }: Boarded) => encode(BoardLoan, { ...board, terms, contract, opening })
  return !equalBytes(bytes(first), bytes(board))
}

async function postMonth(loader: Loader, { board, period, claim }: PlannedRow, isNew: boolean): Promise<void> {
  const { servicer, sender, state, counts } = loader
  const { loan } = board
  const externalRef = `tape/${formatCivilDate(period.end)}`
  const index = isNew ? undefined : state.loans.findReference(loan, { member: servicer.account, externalRef })
  if (index === undefined) {
    const args = { loan, period, entry: { externalRef, posted: period.end }, claim }
    await sender.send([plan(loans, loans.methods.reportMonth, ReportMonth, servicer, args)])
    counts.posted += 1
    return
  }
  const { current, corrections } = claimInForce(state, loan, index)
  if (current !== undefined && sameClaim(current, claim)) {
    counts.unchanged += 1
    return
  }
  const entry = { externalRef: `${externalRef}/c${corrections + 1}`, posted: period.end }
  await sender.send([
    plan(loans, loans.methods.correctMonth, CorrectMonth, servicer, { loan, month: index, entry, claim }),
  ])
  counts.corrected += 1
}

function claimInForce(state: Loader['state'], loan: BoardLoan['loan'], month: number) {
  let current: MonthClaim | undefined
  let corrections = 0
  let index = 0
  for (const fact of state.loans.facts(loan)) {
    if (fact.kind === 'monthReported' && index === month) current = fact.claim
    if (fact.kind === 'monthCorrected' && fact.corrects === month) {
      current = fact.claim
      corrections += 1
    }
    index += 1
  }
  return { current, corrections }
}

function sameClaim(a: MonthClaim, b: MonthClaim): boolean {
  return equalBytes(encode(MonthClaim, a), encode(MonthClaim, b))
}
