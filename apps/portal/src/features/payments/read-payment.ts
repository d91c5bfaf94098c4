/** The form of a payment, as the arguments of `loans.recordPayment` or as a list of what is wrong with it. */
import type { ArgumentsOf } from '@chassis/client'
import {
  type Problem,
  type Read,
  readEffective,
  readMoney,
  readPosted,
  readReference,
  type Surroundings,
} from './read-fields.ts'

export interface PaymentValues {
  readonly amount: string
  readonly effective: string
  readonly posted: string
  readonly reference: string
  readonly channel: string
  /** Whether a split is stated. */
  readonly isSplit: boolean
  readonly interest: string
  readonly principal: string
  readonly fees: string
}

export const NO_PAYMENT: PaymentValues = {
  amount: '',
  effective: '',
  posted: '',
  reference: '',
  channel: '',
  isSplit: false,
  interest: '',
  principal: '',
  fees: '',
}

export const CHANNELS = ['transfer', 'directDebit', 'card', 'cheque', 'cash', 'other'] as const

type Payment = Omit<ArgumentsOf<'loans.recordPayment'>, 'loan'>
export type PaymentField = Exclude<keyof PaymentValues, 'isSplit'>

export interface ReadPayment {
  /** What can be foreseen already, while other fields are still open. */
  readonly amount: bigint | undefined
  readonly effective: Payment['receipt']['effective'] | undefined
  readonly payment: Payment | undefined
  /** In the order of the form. */
  readonly problems: readonly { readonly field: PaymentField; readonly problem: Problem }[]
}

export function readPayment(values: PaymentValues, surroundings: Surroundings): ReadPayment {
  const problems: { field: PaymentField; problem: Problem }[] = []
  const take = <T>(field: PaymentField, read: Read<T>): T | undefined => {
    if ('value' in read) return read.value
    problems.push({ field, problem: read.problem })
    return undefined
  }
  const amount = take('amount', readMoney(values.amount, surroundings, 1n))
  const effective = take('effective', readEffective(values.effective, surroundings))
  const posted = take('posted', readPosted(values.posted, surroundings, effective))
  const externalRef = take('reference', readReference(values.reference))
  const claimed = values.isSplit ? readSplit(values, surroundings, take) : undefined
  const channel = CHANNELS.find((one) => one === values.channel)
  const isRead = amount !== undefined && effective !== undefined && posted !== undefined && externalRef !== undefined
  const payment: Payment | undefined =
    isRead && problems.length === 0
      ? {
          receipt: { externalRef, effective, posted, amount, ...(channel === undefined ? {} : { channel }) },
          ...(claimed === undefined ? {} : { claimed }),
        }
      : undefined
  return { amount, effective, payment, problems }
}

function readSplit(
  values: PaymentValues,
  surroundings: Surroundings,
  take: <T>(field: PaymentField, read: Read<T>) => T | undefined,
): Payment['claimed'] {
  const interest = take('interest', readMoney(values.interest, surroundings, 0n))
  const principal = take('principal', readMoney(values.principal, surroundings, 0n))
  // The only part that may be left unstated: it is then not compared.
  const fees = values.fees.trim() === '' ? undefined : take('fees', readMoney(values.fees, surroundings, 0n))
  if (interest === undefined || principal === undefined) return undefined
  return { interest, principal, ...(fees === undefined ? {} : { fees }) }
}
