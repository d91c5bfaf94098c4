/**
 * Leaves put in the order of their paths before a tree is built of them. Branches are numbered as they are made: made
 * in path order, those of one subtree lie side by side in memory, and a later change finds what it needs in few pages.
 */
import { assert, type Bytes, SHA256_LENGTH } from '@chassis/primitives'
import type { SmtLeaf } from './smt-proof.ts'

/** One bucket for each first byte of a path. */
const BUCKETS = 256
/** Leaves handed on at a time: their objects are all that exists beside the flat memory. */
const BATCH_MAX = 2 ** 14
const LEAF_BYTES = 2 * SHA256_LENGTH

export class LeafBuckets {
  /** Path and value hash of each leaf, one after the other. */
  private readonly buckets: Uint8Array[] = Array.from({ length: BUCKETS }, () => new Uint8Array(0))
  private readonly counts = new Int32Array(BUCKETS)

  add({ path, valueHash }: SmtLeaf): void {
    assert(path.length === SHA256_LENGTH && valueHash.length === SHA256_LENGTH, 'path and value hash have 32 bytes')
    const number = path[0] as number
    const count = this.counts[number] as number
    let bucket = this.buckets[number] as Uint8Array
    if (bucket.length === count * LEAF_BYTES) {
      const grown = new Uint8Array(Math.max(16 * LEAF_BYTES, 2 * bucket.length))
      grown.set(bucket)
      this.buckets[number] = grown
      bucket = grown
    }
    bucket.set(path, count * LEAF_BYTES)
    bucket.set(valueHash, count * LEAF_BYTES + SHA256_LENGTH)
    this.counts[number] = count + 1
  }

  /** All leaves: the buckets in order, several in one batch where they are small. Each bucket is given up after use. */
  *batches(): Generator<readonly SmtLeaf[]> {
    let batch: SmtLeaf[] = []
    for (let number = 0; number < BUCKETS; number++) {
      const bucket = this.buckets[number] as Uint8Array
      const count = this.counts[number] as number
      this.buckets[number] = new Uint8Array(0)
      for (let i = 0; i < count; i++) {
        batch.push({ path: partOf(bucket, 2 * i), valueHash: partOf(bucket, 2 * i + 1) })
        if (batch.length < BATCH_MAX) continue
        yield batch
        batch = []
      }
    }
    yield batch
  }
}

function partOf(bucket: Uint8Array, index: number): Bytes {
  return bucket.subarray(index * SHA256_LENGTH, (index + 1) * SHA256_LENGTH)
}
