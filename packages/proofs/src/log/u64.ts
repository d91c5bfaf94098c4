/** Indexes and sizes of logs: unsigned 64-bit, given as safe integers or bigints. */

export type LogIndex = number | bigint

export const U64_MAX = (1n << 64n) - 1n

/** The value as a bigint, or undefined where it is not an unsigned 64-bit integer. */
export function asU64(value: LogIndex): bigint | undefined {
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) && value >= 0 ? BigInt(value) : undefined
  }
  return value >= 0n && value <= U64_MAX ? value : undefined
}

/** Parses a decimal without sign or leading zeros up to 2⁶⁴ − 1; undefined for anything else. */
export function parseU64(text: string): bigint | undefined {
  if (!/^(?:0|[1-9][0-9]{0,19})$/.test(text)) return undefined
  const value = BigInt(text)
  return value <= U64_MAX ? value : undefined
}

/** The largest power of two below `size` (which is at least 2): where RFC 6962 splits a tree of that size. */
export function splitPoint(size: bigint): bigint {
  let power = 1n
  while (power * 2n < size) power *= 2n
  return power
}
