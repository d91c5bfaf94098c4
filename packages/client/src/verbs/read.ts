/** Reads an object of the ledger by its key: now, as of a day, as it was known at a time, with proof. */
import {
  civilDateType,
  instant,
  type JsonObject,
  type JsonValue,
  type RecordType,
  u64,
  type ValueOf,
} from '@chassis/protocol'
import type { ClientParts } from '../client-parts.ts'
import { type ParamsOf, READABLE, type ReadableName, type ValueOfReadable } from '../readable.ts'
import { fail, isOfKey, type Proof, showsWhatIsProven, verifyAnswer } from './verify-proof.ts'

export interface ReadOptions {
  /** Takes a proof slip with the answer and verifies it against the client's trust file. */
  readonly proof?: boolean
  /** Loans only: what counts on or before this day. */
  readonly asOf?: ValueOf<typeof civilDateType>
  /** Loans only: what was recorded at or before this block time, milliseconds UTC. */
  readonly knownAt?: number
}

export interface ReadAnswer<V> {
  /** Block height that the answer is of. */
  readonly height: bigint
  /** Time of that block, milliseconds UTC. */
  readonly time: number
  /** Height of the last change. */
  readonly changedAt?: bigint
  /** What of it the caller may see; absent only where a proof says that nothing is there. */
  readonly value?: Partial<V>
  /** Fields that are there and not shown. */
  readonly hidden: readonly string[]
  /** Interest unpaid at the close of `asOf`, minor units. */
  readonly interestAsOf?: bigint
  /** How many facts were known, with `asOf` or `knownAt`. */
  readonly factsKnown?: number
  /**
   * With `proof`. It proves `value`; with `asOf` or `knownAt`, whose arithmetic a slip does not carry, the loan of
   * today and all its facts, from which `chassis loan` recomputes any day.
   */
  readonly proof?: Proof
}

interface Answer {
  readonly height: string
  readonly time: string
  readonly changedAt?: string
  readonly value?: JsonObject
  readonly hidden: readonly string[]
  readonly interestAsOf?: string
  readonly factsKnown?: number
  readonly proof?: string
}

/** Throws ApiProblemError (NOT_FOUND also where the caller may not see it) and PROOF_FAILED. */
export async function read<N extends ReadableName>(
  parts: ClientParts,
  name: N,
  params: ParamsOf<N>,
  { proof: withProof = false, asOf, knownAt }: ReadOptions = {},
): Promise<ReadAnswer<ValueOfReadable<N>>> {
  const { connection } = parts
  const row = READABLE[name]
  const query = new URLSearchParams()
  if (withProof) query.set('proof', 'true')
  if (asOf !== undefined) query.set('asOf', String(civilDateType.toJson(asOf)))
  if (knownAt !== undefined) query.set('knownAt', String(instant.toJson(knownAt)))
  const path = row.path(params as never)
  const answer = await connection.ask<Answer>(query.size === 0 ? path : `${path}?${query}`)
  const isOfToday = asOf === undefined && knownAt === undefined
  const proof = withProof ? verifyValue(parts, name, params, answer, isOfToday) : undefined
  return connection.understood(() => ({
    ...readFields(answer),
    ...(answer.value === undefined ? {} : { value: partOf(row.value as never, answer.value) }),
    ...(proof === undefined ? {} : { proof }),
  }))
}

function readFields({ height, time, changedAt, hidden, interestAsOf, factsKnown }: Answer) {
  return {
    height: u64.fromJson(height, 'height'),
    time: instant.fromJson(time, 'time'),
    hidden,
    ...(changedAt === undefined ? {} : { changedAt: u64.fromJson(changedAt, 'changedAt') }),
    ...(interestAsOf === undefined ? {} : { interestAsOf: BigInt(interestAsOf) }),
    ...(factsKnown === undefined ? {} : { factsKnown }),
  }
}

/** The fields that are there, in their types. */
export function partOf<V>(record: RecordType<V>, json: JsonObject): Partial<V> {
  const out: Record<string, unknown> = {}
  for (const { name, type } of record.fields) {
    const value = json[name]
    if (value !== undefined)
      out[name] = (type as { fromJson(json: JsonValue, path: string): unknown }).fromJson(value, name)
  }
  return out as Partial<V>
}

function verifyValue<N extends ReadableName>(
  parts: ClientParts,
  name: N,
  params: ParamsOf<N>,
  answer: Answer,
  isOfToday: boolean,
): Proof {
  const row = READABLE[name]
  const { report, proof } = verifyAnswer(parts, answer.proof)
  const { contract, map } = row
  if (!isOfKey(report, { contract, map, key: row.key(params as never) })) fail('answer.question')
  const { value, hidden, height } = answer
  if (String(proof.height) !== height) fail('answer.height')
  if (value === undefined) {
    if (report.content?.kind !== 'absence') fail('answer.value')
    return proof
  }
  const opened = report.content?.value
  if (opened === undefined) return fail('answer.value')
  if (isOfToday && !showsWhatIsProven(row.value as RecordType<never> as never, value, hidden, opened))
    fail('answer.value')
  return proof
}
