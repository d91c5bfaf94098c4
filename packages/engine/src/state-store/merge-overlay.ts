/** Entries of a database with what was written since over them, in key order. */
import { Buffer } from 'node:buffer'
import type { Bytes } from '@chassis/primitives'
import { type BatchEntry, type KeyName, nameOf } from './write-batch.ts'

const keyOf = (name: KeyName): Bytes => Buffer.from(name, 'latin1')

/** `overlay` in ascending order; `null` hides what the database holds under that key. */
export function* mergeOverlay(
  database: Iterable<readonly [Bytes, Bytes]>,
  overlay: readonly BatchEntry[],
): Generator<readonly [Bytes, Bytes]> {
  let next = 0
  for (const [key, value] of database) {
    const name = nameOf(key)
    for (; next < overlay.length && (overlay[next] as BatchEntry)[0] < name; next++) {
      const [own, fresh] = overlay[next] as BatchEntry
      if (fresh !== null) yield [keyOf(own), fresh]
    }
    const same = overlay[next]
    if (same !== undefined && same[0] === name) {
      next += 1
      if (same[1] !== null) yield [key, same[1]]
    } else {
      yield [key, value]
    }
  }
  for (; next < overlay.length; next++) {
    const [own, fresh] = overlay[next] as BatchEntry
    if (fresh !== null) yield [keyOf(own), fresh]
  }
}
