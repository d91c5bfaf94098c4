/** One planned row on the ledger: boarded, or compared with what stands there and corrected. */
import { boardingChanges, boardingOf } from '@chassis/contracts'
import { loans, titles, vehicles } from '@chassis/contracts/ledger'
import {
  AttestLien,
  BoardLoan,
  CorrectBoarding,
  CorrectMonth,
  CorrectVehicle,
  type LoanFact,
  MonthClaim,
  RegisterVehicle,
  ReportMonth,
} from '@chassis/contracts/schemas'
import { equalBytes, formatCivilDate } from '@chassis/primitives'
import { encode } from '@chassis/protocol'
import type { MemberKey } from '../ledger/demo-members.ts'
import type { Sender } from '../ledger/sender.ts'
import { type PlannedCall, plan } from '../ledger/sign-calls.ts'
import type { RowChanges } from './compare-row.ts'
import { CLAIM_COLUMNS, keepSilent } from './ledger-columns.ts'
import type { PlannedRow } from './planned-row.ts'

/** A row with what it means for the ledger; what is personal in it is in the vault already. */
export interface PreparedRow {
  readonly planned: PlannedRow
  /** Commitments to what the row says of the person, or those that stand. */
  readonly vault: BoardLoan['vault']
  /** Undefined for a loan that is not on the ledger yet. */
  readonly known?: { readonly facts: readonly LoanFact[]; readonly changes: RowChanges }
}

export interface RowOutcome {
  readonly boarded: boolean
  readonly posted: boolean
  /** Which Corrections the row became. */
  readonly corrected: { readonly month: boolean; readonly loan: boolean; readonly vehicle: boolean }
}

/** Sends what the row adds, in one transaction. Throws the ledger's refusal. */
export async function loadRow(sender: Sender, servicer: MemberKey, row: PreparedRow): Promise<RowOutcome> {
  const { known, planned } = row
  if (known === undefined) {
    // With its month, or not at all: a row that is refused leaves nothing behind.
    await sender.send([...boardingCalls(servicer, row), reportCall(servicer, planned)])
    return { boarded: true, posted: true, corrected: { month: false, loan: false, vehicle: false } }
  }
  const vehicle = vehicleCall(servicer, planned, known.changes)
  const loan = restatingCall(servicer, row, known)
  const month = monthCall(servicer, planned, known.facts)
  // The terms first: the month is judged by them.
  const calls = [vehicle, loan, month?.call].flatMap((call) => call ?? [])
  if (calls.length > 0) await sender.send(calls)
  const corrected = { month: month?.isNew === false, loan: loan !== undefined, vehicle: vehicle !== undefined }
  return { boarded: false, posted: month?.isNew === true, corrected }
}

function boardingCalls(servicer: MemberKey, { planned, vault }: PreparedRow): readonly PlannedCall[] {
  const { board, vehicle, identity } = planned
  return [
    plan(vehicles, vehicles.methods.registerVehicle, RegisterVehicle, servicer, {
      vehicle: identity.vehicle,
      ...vehicle,
    }),
    plan(loans, loans.methods.boardLoan, BoardLoan, servicer, { ...board, ...(vault && { vault }) }),
    plan(titles, titles.methods.attestLien, AttestLien, servicer, {
      vehicle: identity.vehicle,
      lienholder: board.lender,
      secures: identity.loan,
    }),
  ]
}

function vehicleCall(servicer: MemberKey, { identity }: PlannedRow, { vehicle: changes }: RowChanges) {
  if (changes === undefined) return undefined
  const args: CorrectVehicle = { vehicle: identity.vehicle, cause: 'sourceError', ...changes }
  return plan(vehicles, vehicles.methods.correctVehicle, CorrectVehicle, servicer, args)
}

function restatingCall(
  servicer: MemberKey,
  { planned, vault }: PreparedRow,
  { facts, changes }: NonNullable<PreparedRow['known']>,
): PlannedCall | undefined {
  const restated = { ...changes.boarding, vault }
  if (boardingChanges(boardingOf(facts), restated).length === 0) return undefined
  const { period, board } = planned
  // Its place among the facts makes the reference unique.
  const entry = { externalRef: `${monthReference(planned)}/b${facts.length}`, posted: period.end }
  const { loan } = board
  return plan(loans, loans.methods.correctBoarding, CorrectBoarding, servicer, { loan, entry, ...restated })
}

const monthReference = ({ period }: PlannedRow) => `tape/${formatCivilDate(period.end)}`

function reportCall(servicer: MemberKey, planned: PlannedRow): PlannedCall {
  const { board, period, claim } = planned
  const entry = { externalRef: monthReference(planned), posted: period.end }
  const args = { loan: board.loan, period, entry, claim }
  return plan(loans, loans.methods.reportMonth, ReportMonth, servicer, args)
}

/** The report of the month, its Correction, or nothing where it stands as the row says. */
function monthCall(servicer: MemberKey, planned: PlannedRow, facts: readonly LoanFact[]) {
  const { board, period, silent } = planned
  const reference = monthReference(planned)
  const month = facts.findIndex(
    (fact) => fact.kind === 'monthReported' && fact.by === servicer.account && fact.entry.externalRef === reference,
  )
  if (month === -1) return { call: reportCall(servicer, planned), isNew: true }
  const { current, corrections } = claimInForce(facts, month)
  const claim = keepSilent(planned.claim, current, CLAIM_COLUMNS, silent)
  if (equalBytes(encode(MonthClaim, current), encode(MonthClaim, claim))) return undefined
  const entry = { externalRef: `${reference}/c${corrections + 1}`, posted: period.end }
  const args = { loan: board.loan, month, entry, claim }
  return { call: plan(loans, loans.methods.correctMonth, CorrectMonth, servicer, args), isNew: false }
}

function claimInForce(facts: readonly LoanFact[], month: number) {
  let current: MonthClaim = {}
  let corrections = 0
  for (const [index, fact] of facts.entries()) {
    if (fact.kind === 'monthReported' && index === month) current = fact.claim
    if (fact.kind !== 'monthCorrected' || fact.corrects !== month) continue
    current = fact.claim
    corrections += 1
  }
  return { current, corrections }
}
