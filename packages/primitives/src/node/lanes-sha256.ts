/** SHA-256 of many short messages at once, four in step; single and long ones by OpenSSL. */
import { assert } from '../assert.ts'
import type { Bytes } from '../bytes.ts'
import { SHA256_LENGTH, type Sha256 } from '../sha256.ts'
import { assembleSha256Lanes, LANE_BYTES_MAX, LANES_MEMORY_START } from './assemble-sha256-lanes.ts'
import { nodeSha256 } from './node-sha256.ts'

const LANES = 4
const PAGES = 4
const MEMORY_BYTES = PAGES * 65_536
/** Messages of one call of the kernel. */
const GROUP = 1_024
const LENGTHS = LANES_MEMORY_START
const DIGESTS = LENGTHS + GROUP * 4
const ITEMS = DIGESTS + GROUP * SHA256_LENGTH
/** The kernel reads a little beyond the last message. */
const ITEM_BYTES_MAX = MEMORY_BYTES - ITEMS - 16

interface Kernel {
  hash(items: number, lengths: number, count: number, out: number): void
  readonly memory: { readonly buffer: ArrayBuffer }
}

/** Every runtime of ours has it; the types of Node.js 20 do not say so. */
interface WebAssemblyOf {
  readonly Module: new (code: Uint8Array<ArrayBuffer>) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

function lanesSha256Over(kernel: Kernel): Sha256 {
  const memory = new Uint8Array(kernel.memory.buffer)
  const laneLengths = new Uint32Array(kernel.memory.buffer, LENGTHS, GROUP)
  /** Hashes `count` messages of `bytes` bytes together, whose lengths are set. */
  const run = (input: Bytes, from: number, bytes: number, count: number, output: Bytes, to: number): void => {
    // Beyond the input lie the messages of an earlier call.
    assert(from + bytes <= input.length, 'messages lie in the input')
    const lanes = Math.ceil(count / LANES) * LANES
    for (let i = count; i < lanes; i++) laneLengths[i] = 0
    memory.set(bytes === input.length ? input : input.subarray(from, from + bytes), ITEMS)
    kernel.hash(ITEMS, LENGTHS, lanes, DIGESTS)
    output.set(memory.subarray(DIGESTS, DIGESTS + count * SHA256_LENGTH), to)
  }
  return {
    hash: nodeSha256.hash,
    hashMany(input, itemLength, count, output) {
      if (count < 2 || itemLength > LANE_BYTES_MAX) return nodeSha256.hashMany(input, itemLength, count, output)
      const most = Math.min(GROUP, Math.floor(ITEM_BYTES_MAX / Math.max(1, itemLength)))
      for (let done = 0; done < count; done += most) {
        const group = Math.min(most, count - done)
        laneLengths.fill(itemLength, 0, group)
        run(input, done * itemLength, group * itemLength, group, output, done * SHA256_LENGTH)
      }
    },
    hashEach(input, lengths, count, output) {
      let bytes = 0
      let longest = 0
      for (let i = 0; i < count; i++) {
        const length = lengths[i] as number
        if (i < GROUP) laneLengths[i] = length
        if (length > longest) longest = length
        bytes += length
      }
      if (count < 2 || count > GROUP || longest > LANE_BYTES_MAX || bytes > ITEM_BYTES_MAX)
        nodeSha256.hashEach(input, lengths, count, output)
      else run(input, 0, bytes, count, output, 0)
    },
  }
}

function load(): Sha256 {
  const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: WebAssemblyOf }
  try {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(assembleSha256Lanes(PAGES)))
    return lanesSha256Over(instance.exports as Kernel)
  } catch {
    // A processor without vector instructions: the same digests, one after the other.
    return nodeSha256
  }
}

export const lanesSha256: Sha256 = load()
