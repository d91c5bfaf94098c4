/** Asks a gateway what would settle a loan, and until when. */
import { civilDateType, type JsonValue, type LoanId, minorUnits, type ValueOf } from '@chassis/protocol'
import type { ClientParts } from '../client-parts.ts'

type CivilDate = ValueOf<typeof civilDateType>

export interface PayoffOptions {
  /** The day; by default that of the last block. */
  readonly on?: CivilDate
  /** Supposes since when interest runs, where nobody has stated it. */
  readonly interestFrom?: CivilDate
}

/** Amounts in minor units of `currency`. */
export interface LoanPayoff {
  readonly currency: string
  readonly on: CivilDate
  readonly payoffMinor: bigint
  readonly principalMinor: bigint
  readonly interestMinor: bigint
  readonly otherMinor: bigint
  /** Interest of the day after, rounded half up. */
  readonly perDiemMinor: bigint
  /** Last day on which the same amount settles. */
  readonly goodThrough: CivilDate
  /** The balance rests on what was attested for the close of this day. */
  readonly attestedAsOf: CivilDate
  /** Supposed: interest runs from this day on. Absent where it is stated, or nothing accrues. */
  readonly interestFrom?: CivilDate
}

type Answer = Readonly<Record<Exclude<keyof LoanPayoff, 'interestFrom'>, string>> & { readonly interestFrom?: string }

/**
 * Throws ApiProblemError (NOT_FOUND also where the caller may not see it, INTEREST_START_UNKNOWN where it is neither
 * stated nor supposed, PAYOFF_OUT_OF_ORDER for a day before the last fact).
 */
export async function payoff(
  { connection }: ClientParts,
  loan: LoanId,
  { on, interestFrom }: PayoffOptions = {},
): Promise<LoanPayoff> {
  const query = new URLSearchParams()
  if (on !== undefined) query.set('on', String(civilDateType.toJson(on)))
  if (interestFrom !== undefined) query.set('interestFrom', String(civilDateType.toJson(interestFrom)))
  const path = `/v1/loans/${loan}/payoff`
  const answer = await connection.ask<Answer>(query.size === 0 ? path : `${path}?${query}`)
  return connection.understood(() => readAnswer(answer))
}

function readAnswer(answer: Answer): LoanPayoff {
  const minor = (name: keyof Answer) => minorUnits.fromJson(answer[name] as JsonValue, name)
  const date = (name: keyof Answer) => civilDateType.fromJson(answer[name] as JsonValue, name)
  return {
    currency: answer.currency,
    on: date('on'),
    payoffMinor: minor('payoffMinor'),
    principalMinor: minor('principalMinor'),
    interestMinor: minor('interestMinor'),
    otherMinor: minor('otherMinor'),
    perDiemMinor: minor('perDiemMinor'),
    goodThrough: date('goodThrough'),
    attestedAsOf: date('attestedAsOf'),
    ...(answer.interestFrom === undefined ? {} : { interestFrom: date('interestFrom') }),
  }
}
