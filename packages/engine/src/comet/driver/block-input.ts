/** What CometBFT says of a block, in the kernel's terms. */
import { Buffer } from 'node:buffer'
import type { Misbehaviour } from '@chassis/kernel'
import { type Bytes, PlatformError } from '@chassis/primitives'
import { MISBEHAVIOR, type Misbehavior, type Timestamp } from '../abci/common.ts'

/** Block time in milliseconds UTC: nanoseconds are cut off, so that the time of a block never lies in its future. */
export function millisecondsOf({ seconds, nanos }: Timestamp): number {
  return Number(seconds) * 1_000 + Math.floor(nanos / 1_000_000)
}

/** A height as a number. Throws ABCI_MALFORMED beyond 2⁵³. */
export function heightOf(height: bigint): number {
  const value = Number(height)
  if (Number.isSafeInteger(value) && value >= 0) return value
  throw new PlatformError(`height ${height}`, { code: 'ABCI_MALFORMED', details: { problem: `height ${height}` } })
}

/** Misbehaviour of a kind that this program knows; CometBFT v0.38 knows no other. */
export function misbehaviourOf(list: readonly Misbehavior[]): Misbehaviour[] {
  const known: Misbehaviour[] = []
  for (const { type, validator, height, time, totalVotingPower } of list) {
    const kind =
      type === MISBEHAVIOR.duplicateVote
        ? 'duplicateVote'
        : type === MISBEHAVIOR.lightClientAttack
          ? 'lightClientAttack'
          : undefined
    if (kind === undefined) continue
    known.push({
      kind,
      validator: copyOf(validator.address),
      height,
      time: millisecondsOf(time),
      totalPower: totalVotingPower,
    })
  }
  return known
}

/** A frame's byte strings are views of it: what outlives the request is copied. */
export function copyOf(bytes: Bytes): Bytes {
  return Buffer.from(bytes)
}
