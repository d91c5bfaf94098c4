/** What a row says differently from what stands on the ledger: Corrections where there is one, else a difference. */
import { type Boarding, boardingOf } from '@chassis/contracts'
import {
  type BoardLoan,
  type CivilMonth,
  type CorrectVehicle,
  formatCivilMonth,
  type LoanFact,
  type VehicleHead,
} from '@chassis/contracts/schemas'
import type { CivilDate } from '@chassis/primitives'
import type { TapeField } from '../tape/fields.ts'
import { CONTRACT_COLUMNS, keepSilent, PERSONAL_COLUMNS, VEHICLE_COLUMNS } from './ledger-columns.ts'
import type { PlannedRow } from './planned-row.ts'

/** What a row says that the ledger does not take over. Of personal data the values are never told. */
export interface RowDifference {
  readonly line: number
  /** The column, or `yearBasis`: what the loader says for the whole book. */
  readonly field: TapeField | 'yearBasis'
  /** As it stands and as the row says; null where nothing is stated. Absent for personal data. */
  readonly before?: string | null
  readonly after?: string | null
}

export interface Standing {
  readonly facts: readonly LoanFact[]
  readonly vehicle: VehicleHead | undefined
  /** Undefined where the vault does not give them out any more: the person's data were erased. */
  readonly personal: Readonly<Record<string, string>> | undefined
}

export interface RowChanges {
  /** As it should stand, without commitments. */
  readonly boarding: Pick<Boarding, 'terms' | 'contract' | 'opening'>
  /** Only what is to be corrected; undefined where nothing is. */
  readonly vehicle: Pick<CorrectVehicle, keyof PlannedRow['vehicle']> | undefined
  /** All that goes to the vault; undefined where it stands there. */
  readonly personal: Readonly<Record<string, string>> | undefined
  readonly differences: readonly RowDifference[]
}

/**
 * A row of the month with which the loan was boarded states its rate, opening balance and payment anew. What holds for
 * the whole contract, the car and the person is taken from the latest month on the ledger and none before it.
 */
export function compareRow(planned: PlannedRow, standing: Standing): RowChanges {
  const isLatest = planned.period.end >= latestMonth(standing.facts)
  const { boarding, differences } = compareContract(planned, boardingOf(standing.facts), isLatest)
  const car = compareVehicle(planned, standing.vehicle, isLatest)
  const person = comparePersonal(planned, standing.personal, isLatest)
  return {
    boarding,
    vehicle: car.changes,
    personal: person.values,
    differences: [...differences, ...car.differences, ...person.differences],
  }
}

function latestMonth(facts: readonly LoanFact[]): CivilDate {
  let latest = 0
  for (const fact of facts) if (fact.kind === 'monthReported') latest = Math.max(latest, fact.period.end)
  return latest as CivilDate
}

function compareContract(
  { line, board, silent }: PlannedRow,
  { terms, contract, opening }: Boarding,
  isLatest: boolean,
): Pick<RowChanges, 'boarding' | 'differences'> {
  const isBoardingMonth = board.opening.asOf === opening.asOf
  const stated = keepSilent({ ...contract, ...withAbsent(board.contract) }, contract, CONTRACT_COLUMNS, silent)
  const lasting = {
    ...(isLatest ? stated : contract),
    paymentAmount: (isBoardingMonth ? stated : contract).paymentAmount,
  }
  const differences: RowDifference[] = []
  if (board.terms.yearBasis !== terms.yearBasis) {
    differences.push({ line, field: 'yearBasis', before: terms.yearBasis, after: board.terms.yearBasis })
  }
  for (const [field, column] of Object.entries(CONTRACT_COLUMNS) as [keyof typeof CONTRACT_COLUMNS, TapeField][]) {
    if (field === 'paymentAmount' || stated[field] === lasting[field]) continue
    differences.push({ line, field: column, before: text(field, lasting[field]), after: text(field, stated[field]) })
  }
  return {
    boarding: {
      terms: isBoardingMonth ? { ...terms, rate: board.terms.rate } : terms,
      contract: lasting,
      opening: isBoardingMonth ? { ...opening, principal: board.opening.principal } : opening,
    },
    differences,
  }
}

/** A field that the row does not state is one that it no longer states. */
function withAbsent(contract: BoardLoan['contract']): BoardLoan['contract'] {
  const { firstPaymentMonth, maturityMonth, paymentAmount } = contract
  return { ...contract, firstPaymentMonth, maturityMonth, paymentAmount }
}

function text(field: keyof typeof CONTRACT_COLUMNS, value: bigint | number | undefined): string | null {
  if (value === undefined) return null
  return field.endsWith('Month') ? formatCivilMonth(value as CivilMonth) : String(value)
}

function compareVehicle({ line, vehicle, silent }: PlannedRow, head: VehicleHead | undefined, isLatest: boolean) {
  const differences: RowDifference[] = []
  const changes: Record<string, unknown> = {}
  for (const [field, column] of Object.entries(VEHICLE_COLUMNS) as [keyof PlannedRow['vehicle'], TapeField][]) {
    const [before, after] = [head?.[field], vehicle[field]]
    if (head === undefined || silent.has(column) || before === after) continue
    // A description can be put right, but not be taken back.
    if (isLatest && after !== undefined) changes[field] = after
    else differences.push({ line, field: column, before: before?.toString() ?? null, after: after?.toString() ?? null })
  }
  return { changes: Object.keys(changes).length > 0 ? (changes as RowChanges['vehicle']) : undefined, differences }
}

function comparePersonal(
  { line, personal, silent }: PlannedRow,
  standing: Standing['personal'],
  isLatest: boolean,
): { readonly values: RowChanges['personal']; readonly differences: readonly RowDifference[] } {
  const columns = Object.entries(PERSONAL_COLUMNS)
  const stated = keepSilent(personal, standing ?? {}, PERSONAL_COLUMNS, silent)
  const changed = columns.filter(([field]) => stated[field] !== standing?.[field])
  if (changed.length === 0) return { values: undefined, differences: [] }
  if (standing !== undefined && isLatest) return { values: stated, differences: [] }
  return { values: undefined, differences: changed.map(([, column]) => ({ line, field: column })) }
}
