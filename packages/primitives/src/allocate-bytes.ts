/**
 * Small byte strings cut from shared slabs. A typed array beyond 64 bytes that owns its memory costs up to a
 * microsecond to create and more to collect; the hot path makes dozens per transaction. The memory is zeroed and given
 * out once.
 */
const SLAB_BYTES = 256 * 1024
/** Larger ones get memory of their own, so that a long-lived one does not hold a whole slab. */
const SHARED_MAX = 8 * 1024

let slab = new ArrayBuffer(SLAB_BYTES)
let used = 0

/** `length` zero bytes. The result may share its `buffer` with others: use `byteOffset` when making views of it. */
export function allocateBytes(length: number): Uint8Array {
  if (length > SHARED_MAX) return new Uint8Array(length)
  if (used + length > SLAB_BYTES) {
    slab = new ArrayBuffer(SLAB_BYTES)
    used = 0
  }
  const out = new Uint8Array(slab, used, length)
  used += length
  return out
}

/** A copy of `bytes` that does not keep the memory of the original alive. */
export function copyBytes(bytes: Uint8Array): Uint8Array {
  const out = allocateBytes(bytes.length)
  out.set(bytes)
  return out
}
