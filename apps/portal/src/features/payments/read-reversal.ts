/** The form of a reversal, as the arguments of `loans.reversePayment` or as a list of what is wrong with it. */
import type { ArgumentsOf, CivilDate } from '@chassis/client'
import { type Problem, readPosted, readReference, type Surroundings } from './read-fields.ts'

export interface ReversalValues {
  readonly reason: string
  readonly posted: string
  readonly reference: string
}

export type ReversalField = keyof ReversalValues

export const NO_REVERSAL: ReversalValues = { reason: '', posted: '', reference: '' }
export const REASONS = ['insufficientFunds', 'enteredInError', 'chargeback', 'misapplied'] as const

export interface ReadReversal {
  readonly reversal: Pick<ArgumentsOf<'loans.reversePayment'>, 'reason' | 'entry'> | undefined
  readonly problems: readonly { readonly field: ReversalField; readonly problem: Problem }[]
}

/** `effective`: the day from which the payment counted. */
export function readReversal(values: ReversalValues, surroundings: Surroundings, effective: CivilDate): ReadReversal {
  const reason = REASONS.find((one) => one === values.reason)
  const posted = readPosted(values.posted, surroundings, effective)
  const reference = readReference(values.reference)
  const problems: ReadReversal['problems'] = [
    ...(reason === undefined ? [{ field: 'reason', problem: { key: 'portal.form.error.missing' } } as const] : []),
    ...('problem' in posted ? [{ field: 'posted', problem: posted.problem } as const] : []),
    ...('problem' in reference ? [{ field: 'reference', problem: reference.problem } as const] : []),
  ]
  if (reason === undefined || 'problem' in posted || 'problem' in reference) return { reversal: undefined, problems }
  return { reversal: { reason, entry: { externalRef: reference.value, posted: posted.value } }, problems }
}
