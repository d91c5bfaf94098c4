/** Asks a gateway to explain a loan: how each figure is known, the derivation of one, and a supposition. */
import { LoanStanding, MonthStep } from '@chassis/contracts/schemas'
import { civilDateType, type JsonObject, type LoanId, type ValueOf } from '@chassis/protocol'
import type { ClientParts } from '../client-parts.ts'

type CivilDate = ValueOf<typeof civilDateType>

export interface ExplainOptions {
  /** The day; by default that of the last block. */
  readonly asOf?: CivilDate
  /** The amount to be derived; by default the payoff. */
  readonly amount?: 'principal' | 'interest' | 'fee' | 'suspense' | 'overpaid' | 'perDiem' | 'payoff'
  /** Supposes since when interest runs, where nobody has stated it. */
  readonly interestFrom?: CivilDate
  /**
   * A recorded payment that is supposed to have come on another day; without `on`, never. A reported month has no day
   * of payment: it is told as it counts, in `month`.
   */
  readonly suppose?: { readonly fact: number; readonly on?: CivilDate }
}

export interface Explanation {
  readonly standing: LoanStanding
  /** What `derivation` is of: what was asked for or, where interest is not known, the principal. */
  readonly amount: string
  /** The tree of docs/spec/servicing.md, section 18. */
  readonly derivation: JsonObject
  /** Differences in minor units; absent without a supposition, and where interest is not known. */
  readonly supposed?: { readonly principal: bigint; readonly interest: bigint; readonly payoff: bigint }
  /** Of a fact that reports or corrects a month. */
  readonly month?: ExplainedMonth
}

export interface ExplainedMonth {
  /** Index of the report, and of its Corrections: the figures of the last one count. */
  readonly report: number
  readonly corrections: readonly number[]
  readonly step: MonthStep
  /** Principal before the month, and one day's interest on it, minor units; absent where it was only compared. */
  readonly principal?: bigint
  readonly perDiem?: bigint
}

interface MonthAnswer {
  readonly report: number
  readonly corrections: readonly number[]
  readonly step: JsonObject
  readonly principal?: string
  readonly perDiem?: string
}

interface Answer {
  readonly standing: JsonObject
  readonly amount: string
  readonly derivation: JsonObject
  readonly supposed?: { readonly principal: string; readonly interest: string; readonly payoff: string }
  readonly month?: MonthAnswer
}

/** Throws ApiProblemError (NOT_FOUND also where the caller may not see it, FACT_UNKNOWN, FACT_NOT_SUPPOSABLE). */
export async function explainLoan(
  { connection }: ClientParts,
  loan: LoanId,
  { asOf, amount, interestFrom, suppose }: ExplainOptions = {},
): Promise<Explanation> {
  const query = new URLSearchParams()
  const date = (name: string, value: CivilDate | undefined) => {
    if (value !== undefined) query.set(name, String(civilDateType.toJson(value)))
  }
  date('asOf', asOf)
  date('interestFrom', interestFrom)
  if (amount !== undefined) query.set('amount', amount)
  if (suppose !== undefined) query.set('fact', String(suppose.fact))
  date('on', suppose?.on)
  const path = `/v1/loans/${loan}/explain`
  const answer = await connection.ask<Answer>(query.size === 0 ? path : `${path}?${query}`)
  return connection.understood(() => readAnswer(answer))
}

function readAnswer({ standing, amount, derivation, supposed, month }: Answer): Explanation {
  const { principal, interest, payoff } = supposed ?? {}
  return {
    standing: LoanStanding.fromJson(standing, 'standing'),
    amount,
    derivation,
    ...(principal === undefined || interest === undefined || payoff === undefined
      ? {}
      : { supposed: { principal: BigInt(principal), interest: BigInt(interest), payoff: BigInt(payoff) } }),
    ...(month === undefined ? {} : { month: readMonth(month) }),
  }
}

function readMonth({ report, corrections, step, principal, perDiem }: MonthAnswer): ExplainedMonth {
  return {
    report,
    corrections,
    step: MonthStep.fromJson(step, 'month.step'),
    ...(principal === undefined ? {} : { principal: BigInt(principal) }),
    ...(perDiem === undefined ? {} : { perDiem: BigInt(perDiem) }),
  }
}
