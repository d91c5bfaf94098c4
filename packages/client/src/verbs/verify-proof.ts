/** Verifies proof slips, and holds answers to them. */
import { type Bytes, encodeCbor, equalBytes, fromHex, PlatformError, Rejection } from '@chassis/primitives'
import { nobleSha256, nobleVerifier, nobleVerifyVote } from '@chassis/primitives/browser'
import {
  type AnchorContent,
  type OpenedValue,
  type SlipCheck,
  type SlipLimit,
  type SlipReport,
  verifySlip,
} from '@chassis/proofs/verify'
import { decode, type JsonObject, type RecordType, type TrustFile } from '@chassis/protocol'
import type { ClientParts } from '../client-parts.ts'

/** A slip that holds, and of what. Keep its bytes: anyone with a trust file can check them again, offline. */
export interface Proof {
  readonly slip: Bytes
  /** Of the state or block that is proven; the answer beside it is of the same. */
  readonly height: bigint
  /** Milliseconds UTC. */
  readonly time: number
  /** What was signed: both roots at that height. */
  readonly anchor: AnchorContent
  /** All of them passed. */
  readonly checks: readonly SlipCheck[]
  readonly doesNotProve: readonly SlipLimit[]
}

/**
 * Verifies a slip offline against a trust file: what the browser and this client use everywhere. The report names every
 * check; nothing is believed of a slip whose report is not `ok`. Throws an encoding rejection when it is no slip at
 * all.
 */
export function verify(slip: Bytes, trust: TrustFile): SlipReport {
  return verifySlip(slip, trust, { sha256: nobleSha256, verifier: nobleVerifier, verifyVote: nobleVerifyVote })
}

/** Verifies the slip in an answer. Throws PROOF_FAILED, which names the checks that did not pass. */
export function verifyAnswer(
  { ledgerId, trust }: Pick<ClientParts, 'ledgerId' | 'trust'>,
  hex: unknown,
): { readonly report: SlipReport; readonly proof: Proof } {
  const slip = bytesOf(hex)
  const report = reportOf(slip, trust)
  const failed = report.checks.filter(({ passed }) => !passed).map(({ name }) => name)
  if (!report.ok || failed.length > 0 || report.anchor === undefined) fail(failed.join(', ') || 'slip')
  if (report.ledgerId !== ledgerId) fail('ledger')
  const { anchor } = report
  const { height, time } = anchor
  return { report, proof: { slip, height, time, anchor, checks: report.checks, doesNotProve: report.doesNotProve } }
}

export function fail(checks: string): never {
  throw new PlatformError('the proof does not hold', { code: 'PROOF_FAILED', details: { checks } })
}

function bytesOf(hex: unknown): Bytes {
  if (typeof hex !== 'string') return fail('slip.missing')
  try {
    return fromHex(hex)
  } catch {
    return fail('slip.canonical')
  }
}

function reportOf(slip: Bytes, trust: TrustFile): SlipReport {
  try {
    return verify(slip, trust)
  } catch (error) {
    if (error instanceof Rejection) return fail('slip.canonical')
    throw error
  }
}

/**
 * Whether an answer shows exactly what a slip opens: every field that is shown stands in the slip with the same value,
 * and what the slip keeps closed is named as hidden.
 */
export function showsWhatIsProven(
  record: RecordType<unknown>,
  shown: JsonObject,
  hidden: readonly string[],
  opened: OpenedValue,
): boolean {
  return record.fields.every(({ name, number, type }) => {
    const json = shown[name]
    const open = opened.publicFields.get(number)
    const disclosed = opened.openedFields.get(number)
    if (json === undefined) {
      if (open !== undefined || disclosed !== undefined) return false
      return opened.hiddenFields.includes(number) === hidden.includes(name)
    }
    if (hidden.includes(name)) return false
    if (open !== undefined) return same(type.toJson(decode(type, encodeCbor(open))), json)
    return disclosed?.name === name && same(disclosed.value, json)
  })
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Whether the slip is of this very place in the state. */
export function isOfKey(
  { content }: SlipReport,
  { contract, map, key }: { readonly contract: number; readonly map: number; readonly key: Bytes },
): boolean {
  if (content?.key === undefined) return false
  return content.contract === contract && content.map === map && equalBytes(content.key, key)
}

/** Public fields of a committed record, as JSON by name. */
export function publicFieldsOf(record: RecordType<unknown>, opened: OpenedValue): JsonObject {
  return Object.fromEntries(
    record.fields.flatMap(({ name, number, type }) => {
      const value = opened.publicFields.get(number)
      return value === undefined ? [] : [[name, type.toJson(decode(type, encodeCbor(value)))]]
    }),
  )
}
