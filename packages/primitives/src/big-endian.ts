/**
 * Integers as big-endian bytes, without a DataView: making one forces the runtime to give a small array memory of its
 * own, which costs more than everything else done with it.
 */
import type { Bytes } from './bytes.ts'

/** Writes the low 32 bits of `value` (0 … 2³² − 1) to `out` from `at`. */
export function writeU32(out: Bytes, at: number, value: number): void {
  out[at] = value >>> 24
  out[at + 1] = (value >>> 16) & 0xff
  out[at + 2] = (value >>> 8) & 0xff
  out[at + 3] = value & 0xff
}

/** Writes `value` (0 … 2⁶⁴ − 1) to the eight bytes of `out` from `at`. */
export function writeU64(out: Bytes, at: number, value: bigint): void {
  writeU32(out, at, Number(value >> 32n))
  writeU32(out, at + 4, Number(value & 0xffffffffn))
}

/** The four bytes of `bytes` from `at` as an integer. */
export function readU32(bytes: Bytes, at: number): number {
  const high = ((bytes[at] as number) << 8) | (bytes[at + 1] as number)
  const low = ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number)
  return high * 0x10000 + low
}

/** The eight bytes of `bytes` from `at` as an integer. */
export function readU64(bytes: Bytes, at: number): bigint {
  return (BigInt(readU32(bytes, at)) << 32n) | BigInt(readU32(bytes, at + 4))
}
