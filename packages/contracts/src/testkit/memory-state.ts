/** Storage in memory: what a machine reads and where its writes go. */

import type { StateReader, StateWrite } from '@chassis/kernel'
import { type Bytes, compareBytes, fromHex, toHex } from '@chassis/primitives'

export class MemoryState implements StateReader {
  private readonly values = new Map<string, Bytes>()

  get(key: Bytes): Bytes | undefined {
    return this.values.get(toHex(key))
  }

  *scan(prefix: Bytes, after?: Bytes): Iterable<readonly [Bytes, Bytes]> {
    const start = toHex(prefix)
    const from = after && toHex(after)
    const found = [...this.values]
      .filter(([key]) => key.startsWith(start) && (from === undefined || key > from))
      .map(([key, value]) => [fromHex(key), value] as const)
    found.sort((a, b) => compareBytes(a[0], b[0]))
    yield* found
  }

  apply(writes: readonly StateWrite[]): void {
    for (const [key, value] of writes) {
      if (value) this.values.set(toHex(key), value)
      else this.values.delete(toHex(key))
    }
  }
}
