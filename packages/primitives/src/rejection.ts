/** Numbered rejections: the rules refuse an input. Wire code = module × 1000 + number; 0 means accepted (D4). */

import { assert } from './assert.ts'

/** One entry of the numbered registry. Texts live in the message catalogue under `error.<module>.<name>`. */
export interface RefusalCode {
  readonly module: string
  readonly name: string
  readonly code: number
}

export type RejectionDetails = Readonly<Record<string, string | number | bigint | boolean | undefined>>

/** Raised by guards, caught in one place per boundary. Carries data only; people's words come from the catalogue. */
export class Rejection extends Error {
  override readonly name = 'Rejection'
  readonly refusal: RefusalCode
  readonly details: RejectionDetails

  constructor(refusal: RefusalCode, details: RejectionDetails = {}) {
    // A refusal is an answer, not a failure: nobody looks for the place in the code, and finding it costs as much as
    // executing a call.
    const limit = Error.stackTraceLimit
    Error.stackTraceLimit = 0
    super(`${refusal.module}.${refusal.name} (${refusal.code})`)
    Error.stackTraceLimit = limit
    this.refusal = refusal
    this.details = details
  }
}

/**
 * Declares the refusals of one module. Declaration order is the order of checking; numbers (1 to 999) are never reused.
 */
export function refusals<const N extends Readonly<Record<string, number>>>(
  module: { readonly name: string; readonly number: number },
  numbers: N,
): { readonly [K in keyof N]: RefusalCode } {
  const table: Record<string, RefusalCode> = {}
  const seen = new Set<number>()
  for (const [name, number] of Object.entries(numbers)) {
    assert(Number.isInteger(number) && number >= 1 && number <= 999, 'refusal numbers run from 1 to 999')
    assert(!seen.has(number), 'a refusal number is used twice')
    seen.add(number)
    table[name] = { module: module.name, name, code: module.number * 1000 + number }
  }
  return table as { readonly [K in keyof N]: RefusalCode }
}

/** Refuses: throws the numbered {@link Rejection}. */
export function refuse(refusal: RefusalCode, details?: RejectionDetails): never {
  throw new Rejection(refusal, details)
}

/** Guard: refuses unless `condition` holds. */
export function ensure(condition: unknown, refusal: RefusalCode, details?: RejectionDetails): asserts condition {
  if (!condition) throw new Rejection(refusal, details)
}
