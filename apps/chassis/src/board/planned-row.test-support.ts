/** Rows of a generated tape as they are planned, and the facts that boarding them leaves. */
import type { LoanFact, VehicleHead } from '@chassis/contracts/schemas'
import { type Bytes, parseCivilDate } from '@chassis/primitives'
import { accountId } from '@chassis/protocol'
import { type SmallTape, scratchFolder, smallTape, withCell, writeTape } from '../../../../tests/support/run-chassis.ts'
import { CALENDAR_YEAR } from '../commands/year-basis-option.ts'
import { readTape, surveyTape } from '../tape/read-tape.ts'
import { planRow } from './plan-row.ts'
import { isUnboardable, type PlannedRow, plannedRow } from './planned-row.ts'
import { RowIdentities } from './row-identity.ts'

const folder = scratchFolder()
export const TAPE: SmallTape = smallTape(1)
export const LENDER = accountId.of(new Uint8Array(20).fill(1))
export const SERVICER = accountId.of(new Uint8Array(20).fill(2))
/** Some commitment. */
export const DIGEST: Bytes = new Uint8Array(32).fill(3)

let files = 0

/** The row of {@link TAPE} with these cells, of the month that ends on the day of `end` where one is given. */
export async function planned(cells: Readonly<Record<string, string>> = {}, yearBasis = CALENDAR_YEAR) {
  const tape = Object.entries(cells).reduce((all, [column, cell]) => withCell(all, 0, column, cell), TAPE)
  files += 1
  const file = writeTape(`${folder}/${files}.csv`, tape)
  const { scales, missing } = await surveyTape(file)
  for await (const [row] of readTape(file, { scales })) {
    if (row === undefined) continue
    const plan = planRow(row, { lender: LENDER, servicer: SERVICER, yearBasis, missing })
    if (isUnboardable(plan)) throw new Error(`not boardable: ${plan.missing}`)
    return plannedRow(plan, new RowIdentities(new Uint8Array(32)).of(row.assetId))
  }
  throw new Error('no row')
}

const recordedAt = parseCivilDate('2026-07-01') * 86_400_000

export function boardedFact({ board }: PlannedRow): LoanFact {
  const { terms, contract, opening, references, lender, servicer } = board
  return { kind: 'boarded', by: SERVICER, recordedAt, terms, contract, opening, references, lender, servicer }
}

export function monthFact({ claim, period }: PlannedRow, externalRef: string): LoanFact {
  const entry = { externalRef, posted: period.end }
  const judgement = { verdict: 'noPayment' } as Extract<LoanFact, { kind: 'monthReported' }>['judgement']
  return { kind: 'monthReported', by: SERVICER, recordedAt, period, entry, claim, judgement }
}

export function vehicleOf({ vehicle }: PlannedRow): VehicleHead {
  return { ...vehicle, factCount: 1, factsRoot: DIGEST } as unknown as VehicleHead
}
