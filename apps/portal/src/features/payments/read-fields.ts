/** What somebody typed, as the ledger takes it, or what is wrong with it. */
import { type CivilDate, parseCivilDate } from '@chassis/client'
import type { MessageKey } from '@chassis/messages'
import type { MessageValues } from '@chassis/messages/text'
import { readAmount } from '../../ui/read-amount.ts'

export interface Problem {
  readonly key: MessageKey
  readonly values?: MessageValues
}

/** What the fields are held to. */
export interface Surroundings {
  readonly currency: string
  readonly decimals: number
  /** An amount as the reader would write it. */
  readonly example: string
  /** The ledger's day. */
  readonly today: CivilDate
  /** The balance is attested for the close of this day; nothing before it is recomputed. */
  readonly attestedAsOf: CivilDate
  /** The same, for people. */
  readonly attestedDay: string
}

export type Read<T> = { readonly value: T } | { readonly problem: Problem }

/** As the ledger's own form of an external reference (packages/contracts, `externalRefType`). */
const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9._:/#-]{0,63}$/
/** Bound of every amount of a loan, in minor units (packages/contracts, `positiveLoanAmount`). */
const AMOUNT_MAX = 1_000_000_000_000_000n

const missing: { readonly problem: Problem } = { problem: { key: 'portal.form.error.missing' } }

export function readReference(text: string): Read<string> {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return missing
  return REFERENCE.test(plain) ? { value: plain } : { problem: { key: 'portal.form.error.reference' } }
}

/** `least`: what is still taken, 1 for what came and 0 for a part of it. */
export function readMoney(text: string, { currency, decimals, example }: Surroundings, least: bigint): Read<bigint> {
  if (text.trim() === '') return missing
  const read = readAmount(text, decimals)
  if ('problem' in read) {
    return read.problem === 'form'
      ? { problem: { key: 'portal.form.error.amount', values: { example } } }
      : { problem: { key: 'portal.form.error.decimals', values: { currency, digits: decimals } } }
  }
  const { minor } = read
  return minor < least || minor > AMOUNT_MAX ? { problem: { key: 'portal.form.error.positive' } } : { value: minor }
}

/** Not after the ledger's day. */
export function readDay(text: string, { today }: Pick<Surroundings, 'today'>): Read<CivilDate> {
  if (text === '') return missing
  let day: CivilDate
  try {
    day = parseCivilDate(text)
  } catch {
    return { problem: { key: 'portal.form.error.day' } }
  }
  return day > today ? { problem: { key: 'portal.form.error.future' } } : { value: day }
}

/** The day on which a payment counts: after that of the attested balance. */
export function readEffective(text: string, surroundings: Surroundings): Read<CivilDate> {
  const read = readDay(text, surroundings)
  const { attestedAsOf, attestedDay } = surroundings
  if ('problem' in read || read.value > attestedAsOf) return read
  return { problem: { key: 'portal.form.error.attested', values: { day: attestedDay } } }
}

/** The day of an entry: not before the payment counts. */
export function readPosted(
  text: string,
  surroundings: Surroundings,
  effective: CivilDate | undefined,
): Read<CivilDate> {
  const read = readDay(text, surroundings)
  if ('problem' in read || effective === undefined || read.value >= effective) return read
  return { problem: { key: 'portal.form.error.posted' } }
}

const DAY_MS = 86_400_000

/** As a date field holds it. */
export function dayText(day: CivilDate): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}
