/** What many routes share: parameters, pages and the place an answer speaks of. */
import { Rejection } from '@chassis/primitives'
import { bool, field, instant, optional, PUBLIC, record, u64 } from '@chassis/protocol'
import type { Grade } from '../authorisation/access-table.ts'
import type { Viewer } from '../authorisation/viewer.ts'
import { GatewayError } from '../errors.ts'
import { cursorText, wholeNumber } from '../schema/api-types.ts'
import type { Gateway } from './gateway.ts'

export const NoParams = record('NoParams', {})
export const PAGE_MAX = 100
export const PAGE_DEFAULT = 25

export const limitField = optional(wholeNumber(1, PAGE_MAX))
export const ProofQuery = record('ProofQuery', {
  proof: field(1, optional(bool), PUBLIC, 'Adds a proof slip of what is shown'),
})
export const PageQuery = record('PageQuery', {
  limit: field(1, limitField, PUBLIC, `Items on a page, ${PAGE_DEFAULT} by default`),
  cursor: field(2, optional(cursorText), PUBLIC, 'Where to go on: `next` of the page before'),
})

/** Of which block an answer speaks. */
export const atHeight = {
  height: field(1, u64, PUBLIC, 'Block height that the answer is of'),
  time: field(2, instant, PUBLIC, 'Time of that block'),
}

export function positionNow({ ledger }: Gateway): { readonly height: bigint; readonly time: number } {
  const { height, time } = ledger.state.position
  return { height: BigInt(height), time }
}

export function notFound(): never {
  throw new Rejection(GatewayError.NOT_FOUND)
}

/** As {@link notFound} to the caller; the audit log is told that it was there. */
function forbidden(): never {
  const rejection = new Rejection(GatewayError.NOT_FOUND)
  rejection.cause = FORBIDDEN
  throw rejection
}

export const FORBIDDEN = 'forbidden'

export type Seen = Exclude<Grade, 'none'>

/**
 * What is not to be seen is not there; whoever has not signed in is told to, whether it is there or not. `exists`: for
 * the audit log alone.
 */
export function ensureSeen(grade: Grade, viewer: Viewer, exists: boolean): asserts grade is Seen {
  if (grade !== 'none') return
  if (viewer.account === undefined) throw new Rejection(GatewayError.NOT_AUTHENTICATED)
  if (exists) forbidden()
  notFound()
}

/** As {@link ensureSeen}, for what only those see who see everything. */
export function ensureSeenInFull(grade: Grade, viewer: Viewer, exists: boolean): asserts grade is 'MEMBER' {
  ensureSeen(grade === 'MEMBER' ? grade : 'none', viewer, exists)
}
