/** SHA-256 of many short messages at once, four in step; single and long ones by OpenSSL. */
import { assert } from '../assert.ts'
import { SHA256_LENGTH, type Sha256 } from '../sha256.ts'
import { assembleSha256Lanes, LANE_BYTES_MAX, LANES_MEMORY_START } from './assemble-sha256-lanes.ts'
import { nodeSha256 } from './node-sha256.ts'

const LANES = 4
const PAGES = 4
const MEMORY_BYTES = PAGES * 65_536
/** Messages of one call of the kernel. */
const GROUP = 1_024
const DIGESTS = LANES_MEMORY_START
const ITEMS = DIGESTS + GROUP * SHA256_LENGTH
/** The lanes without a message read on beyond the last one. */
const ITEM_BYTES_MAX = MEMORY_BYTES - ITEMS - (LANES - 1) * LANE_BYTES_MAX - 16

interface Kernel {
  hash(items: number, length: number, count: number, out: number): void
  readonly memory: { readonly buffer: ArrayBuffer }
}

/** Every runtime of ours has it; the types of Node.js 20 do not say so. */
interface WebAssemblyOf {
  readonly Module: new (code: Uint8Array<ArrayBuffer>) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

function hashManyOver(kernel: Kernel): Sha256['hashMany'] {
  const memory = new Uint8Array(kernel.memory.buffer)
  return (input, itemLength, count, output) => {
    if (count < 2 || itemLength > LANE_BYTES_MAX) return nodeSha256.hashMany(input, itemLength, count, output)
    // Beyond the input lie the messages of an earlier call.
    assert(count * itemLength <= input.length, 'messages lie in the input')
    const most = Math.min(GROUP, Math.floor(ITEM_BYTES_MAX / Math.max(1, itemLength)))
    for (let done = 0; done < count; done += most) {
      const group = Math.min(most, count - done)
      const from = done * itemLength
      const to = from + group * itemLength
      memory.set(to - from === input.length ? input : input.subarray(from, to), ITEMS)
      kernel.hash(ITEMS, itemLength, Math.ceil(group / LANES) * LANES, DIGESTS)
      output.set(memory.subarray(DIGESTS, DIGESTS + group * SHA256_LENGTH), done * SHA256_LENGTH)
    }
  }
}

function load(): Sha256['hashMany'] {
  const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: WebAssemblyOf }
  try {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(assembleSha256Lanes(PAGES)))
    return hashManyOver(instance.exports as Kernel)
  } catch {
    // A processor without vector instructions: the same digests, one after the other.
    return nodeSha256.hashMany
  }
}

/** Assembled when it is first needed: many commands never hash two messages at once. */
let hashMany: Sha256['hashMany'] | undefined

export const lanesSha256: Sha256 = {
  hash: nodeSha256.hash,
  hashMany(input, itemLength, count, output) {
    hashMany ??= load()
    hashMany(input, itemLength, count, output)
  },
}
