/** Boards a tape and posts its month: idempotent, row by row, read back before anything is sent. */
import { join } from 'node:path'
import { boardingOf } from '@chassis/contracts'
import { storageError } from '@chassis/engine'
import { openVault, type Vault } from '@chassis/gateway'
import { Rejection } from '@chassis/primitives'
import type { CliIo } from '../cli/cli-io.ts'
import { type MemberKey, readDemoMember } from '../ledger/demo-members.ts'
import { InFlight } from '../ledger/in-flight.ts'
import type { OpenedLedger } from '../ledger/open-demo-ledger.ts'
import { Sender } from '../ledger/sender.ts'
import { readTape, surveyTape, type TapeRow } from '../tape/read-tape.ts'
import { vaultOf } from '../vault/vault-folder.ts'
import { type BoardingResult, BoardingTotals } from './boarding-totals.ts'
import { bookSecret } from './book-secret.ts'
import { compareRow } from './compare-row.ts'
import { loadRow, type PreparedRow } from './load-row.ts'
import { type MatchedRow, RowMatcher } from './match-rows.ts'
import { type BookTerms, planRow } from './plan-row.ts'
import { isUnboardable, type PlannedRow, plannedRow } from './planned-row.ts'
import { personalOf, putPersonal } from './put-personal.ts'
import { refusedRow } from './refused-row.ts'
import { RepeatedNumbers } from './repeated-numbers.ts'
import { RowIdentities } from './row-identity.ts'
import { StandingLoans } from './standing-loans.ts'

const IN_FLIGHT_MAX = 256

interface Loader {
  readonly opened: OpenedLedger
  readonly servicer: MemberKey
  readonly terms: BookTerms
  readonly sender: Sender
  readonly vault: Vault
  readonly matcher: RowMatcher
  readonly standing: StandingLoans
  readonly totals: BoardingTotals
}

export interface Book {
  readonly file: string
  /** How many rows it has, where that is known. */
  readonly rows?: number
  readonly yearBasis: BookTerms['yearBasis']
  /** Every loan that it boards is marked with it. */
  readonly origin?: BookTerms['origin']
}

/** Boards every row of a book and posts its month. Throws `TAPE_…` when the file as a whole cannot be used. */
export async function boardTape(opened: OpenedLedger, book: Book, io: CliIo): Promise<BoardingResult> {
  const { file, rows: total, yearBasis, origin } = book
  const identities = new RowIdentities(bookSecret(opened.dir))
  const numbers = new RepeatedNumbers(identities)
  // The whole file: what is boarded by a wrong scale stays on the ledger.
  const survey = await surveyTape(file, undefined, (number) => numbers.add(number))
  const { scales, missing } = survey
  const standing = new StandingLoans(opened.ledger.reader, identities)
  const vault = openVault(vaultOf(opened.dir))
  const lender = readDemoMember(opened.dir, opened.genesis, 'lender')
  const servicer = readDemoMember(opened.dir, opened.genesis, 'servicer')
  const loader: Loader = {
    opened,
    servicer,
    terms: { lender: lender.account, servicer: servicer.account, yearBasis, origin, missing },
    sender: new Sender(opened.ledger, servicer),
    vault,
    matcher: new RowMatcher(identities, standing, numbers.repeated),
    standing,
    totals: new BoardingTotals(survey),
  }
  const flight = new InFlight(IN_FLIGHT_MAX)
  const label = io.format('cli.progress.board')
  let bytes = { done: 0, total: 0 }
  const onBytes = (done: number, all: number) => {
    bytes = { done, total: all }
  }
  try {
    for await (const batch of readTape(file, { scales, onBytes })) {
      for (const row of prepareRows(loader, matchRows(loader, batch))) await flight.add(() => send(loader, row))
      if (total !== undefined) io.progress(label, loader.totals.rows, total)
      else if (bytes.total > 0) io.progress(label, bytes.done, bytes.total)
    }
    for (const row of prepareRows(loader, [...loader.matcher.rest()])) await flight.add(() => send(loader, row))
    await flight.settled()
  } finally {
    io.progressDone()
    await vault.close()
  }
  return loader.totals.result()
}

/** The rows of a batch that can be boarded, without those that wait for the end of the file. */
function matchRows({ matcher, terms, totals }: Loader, rows: readonly TapeRow[]): readonly MatchedRow[] {
  return rows.flatMap((row) => {
    const plan = row.problem ? { line: row.line, missing: row.problem.reason } : planRow(row, terms)
    totals.addPlanned(plan)
    if (isUnboardable(plan)) return []
    const match = matcher.match(plan)
    return match === undefined ? [] : [{ plan, match }]
  })
}

/** The rows as they mean something to the ledger; what is personal is in the vault, durably, before it. */
function prepareRows(loader: Loader, rows: readonly MatchedRow[]): readonly PreparedRow[] {
  const { vault, totals } = loader
  // Read before the vault's transaction begins.
  const compared = rows.flatMap(({ plan, match }) => {
    if (match !== 'unclear') return [withKnown(loader, plannedRow(plan, match))]
    totals.addUnboardable({ line: plan.line, missing: 'contractUnclear' })
    return []
  })
  const put = () =>
    compared.map(({ planned, known }) => {
      if (known === undefined) return { planned, vault: putPersonal(vault, planned, planned.personal) }
      totals.addDifferences(known.changes.differences)
      const { personal } = known.changes
      const stands = boardingOf(known.facts).vault
      return { planned, known, vault: personal ? putPersonal(vault, planned, personal, known.facts) : stands }
    })
  try {
    return vault.batch(put)
  } catch (error) {
    throw storageError(error, join(loader.opened.dir, 'vault'))
  }
}

function withKnown({ standing, vault }: Loader, planned: PlannedRow): Omit<PreparedRow, 'vault'> {
  const facts = standing.factsOf(planned.identity)
  if (facts === undefined) return { planned }
  const personal = personalOf(vault, planned, boardingOf(facts))
  const vehicle = standing.vehicleOf(planned.identity)
  return { planned, known: { facts, changes: compareRow(planned, { facts, vehicle, personal }) } }
}

async function send({ sender, servicer, totals }: Loader, row: PreparedRow): Promise<void> {
  try {
    totals.addOutcome(await loadRow(sender, servicer, row))
  } catch (error) {
    const refused = error instanceof Rejection ? refusedRow(row.planned.line, error) : undefined
    if (refused === undefined) throw error
    totals.addRefused(refused)
  }
}
