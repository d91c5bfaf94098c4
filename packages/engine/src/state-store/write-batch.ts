/** A part of a checkpoint packed into one buffer, so that handing it to another thread costs one transfer. */
import { Buffer } from 'node:buffer'

/** Name of a key in the overlay: its bytes as Latin-1, whose order is the order of the bytes. */
export type KeyName = string

/**
 * Buffer's native Latin-1 decoder takes any byte array; wrapping each key in a Buffer first costs three times as much.
 */
const { latin1Slice } = Buffer.prototype as unknown as {
  latin1Slice(this: Uint8Array, start: number, end: number): string
}

export function nameOf(key: Uint8Array): KeyName {
  return latin1Slice.call(key, 0, key.length)
}

/** `null` stands for a removed key. */
export type BatchEntry = readonly [name: KeyName, value: Uint8Array | null]

const REMOVED = 0xffffffff
const ENTRY_HEAD_BYTES = 6

export function packBatch(entries: readonly BatchEntry[]): Buffer {
  let length = 0
  for (const [name, value] of entries) length += ENTRY_HEAD_BYTES + name.length + (value?.length ?? 0)
  const out = Buffer.allocUnsafeSlow(length)
  let at = 0
  for (const [name, value] of entries) {
    out.writeUInt16BE(name.length, at)
    out.writeUInt32BE(value === null ? REMOVED : value.length, at + 2)
    at += ENTRY_HEAD_BYTES
    at += out.write(name, at, 'latin1')
    if (value === null) continue
    out.set(value, at)
    at += value.length
  }
  return out
}

export interface UnpackedEntry {
  readonly name: KeyName
  readonly key: Buffer
  readonly value: Buffer | undefined
}

/** The entries as views of the buffer. */
export function unpackBatch(batch: Buffer): UnpackedEntry[] {
  const entries: UnpackedEntry[] = []
  let at = 0
  while (at < batch.length) {
    const keyLength = batch.readUInt16BE(at)
    const valueLength = batch.readUInt32BE(at + 2)
    at += ENTRY_HEAD_BYTES
    const key = batch.subarray(at, at + keyLength)
    at += keyLength
    const removed = valueLength === REMOVED
    entries.push({
      name: key.toString('latin1'),
      key,
      value: removed ? undefined : batch.subarray(at, at + valueLength),
    })
    if (!removed) at += valueLength
  }
  return entries
}
