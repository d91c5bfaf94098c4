/**
 * The state tree: what a changed key costs at 10⁴, 10⁵ and 10⁶ keys, beside raw hashing and the naive tree.
 * Options: `--quick` (up to 10⁵ keys), `--provider node|sodium` (the node's default otherwise).
 */
import { sha256 as defaultSha256, nodeSha256, sodiumSha256 } from '@chassis/primitives/node'
import { buildStateTree } from '@chassis/proofs'
import { fromRoot } from '../lib/root.mjs'

export const summary = 'microseconds a changed key, beside hashing as many items and beside a naive tree'

const PROVIDERS = { node: nodeSha256, sodium: sodiumSha256 }
/** A branch: 01 ‖ left ‖ right. */
const ITEM = 65
/** Changed keys that are measured for each figure. */
const CHANGES = 60_000
/** Those that are made one at a time. */
const ALONE = 5_000
const HASH_BYTES = 32

export async function run({ log, args = [] }) {
  const at = args.indexOf('--provider')
  const sha256 = at < 0 ? defaultSha256 : PROVIDERS[args[at + 1]]
  if (sha256 === undefined) throw new Error('--provider node|sodium')
  const results = []
  for (const keys of args.includes('--quick') ? [10_000, 100_000] : [10_000, 100_000, 1_000_000]) {
    log(`${keys} keys`)
    results.push(...(await measureAt(sha256, keys, log)))
  }
  return results
}

async function measureAt(sha256, keys, log) {
  const paths = Array.from({ length: keys }, (_, i) => sha256.hash(bytesOf(i)))
  const value = (n) => sha256.hash(bytesOf(n + 2 ** 30))
  const leaves = function* () {
    for (let i = 0; i < keys; i++) yield { path: paths[i], valueHash: value(i) }
  }
  const counting = counted(sha256)
  const started = performance.now()
  const tree = buildStateTree(counting, leaves(), { capacity: keys })
  const build = performance.now() - started
  const results = []
  const alone = measureBatches({ sha256, counting, tree, paths, value, size: 1, changes: ALONE }).hashesPerKey
  for (const size of [100, 1_000]) {
    const { perKey, hashesPerKey, raw } = measureBatches({ sha256, counting, tree, paths, value, size })
    log(`  batches of ${size}: ${perKey.toFixed(2)} µs a key, ${hashesPerKey.toFixed(1)} hashes of it`)
    results.push(
      result(`${keys} keys, batches of ${size}`, perKey, 'µs/key', `hashing as many ${ITEM}-byte items`, raw),
      result(`${keys} keys, batches of ${size}: hashes`, hashesPerKey, 'hashes/key', 'one key at a time', alone),
    )
  }
  const last = results[2]
  const naive = await naiveRebuild(sha256, tree, leaves())
  results.push(result(last.metric, last.value, 'µs/key', 'naive tree, recomputed for the batch', naive / 1_000))
  results.push(
    result(`${keys} keys: memory`, tree.memory / keys, 'bytes/key', 'path and value hash alone', 2 * HASH_BYTES),
  )
  results.push(result(`${keys} keys: building`, (build * 1000) / keys, 'µs/key', 'naive tree', naive / keys))
  const proof = proofMicros(sha256, tree, paths)
  results.push(result(`${keys} keys: proof`, proof.made, 'µs', 'hashing the branches of its path', proof.hashed))
  return results
}

/**
 * The tree's batches and as many raw hashes take turns, so that whatever else the machine does slows both; `raw` is
 * what the hashes of one key cost by themselves.
 */
function measureBatches({ sha256, counting, tree, paths, value, size, changes: total = CHANGES }) {
  const items = new Uint8Array(1024 * ITEM).fill(7)
  const output = new Uint8Array(1024 * HASH_BYTES)
  const rounds = total / size
  let treeMs = 0
  let rawMs = 0
  let next = 1
  for (let round = -rounds / 5; round < rounds; round++) {
    const changes = Array.from({ length: size }, (_, i) => {
      next = (next * 48271) % 2147483647
      return { at: (next + i) % paths.length, path: undefined, valueHash: value(next) }
    })
    const distinct = [...new Map(changes.map((change) => [change.at, { ...change, path: paths[change.at] }])).values()]
    const before = counting.count
    const start = performance.now()
    tree.applyBatch(distinct)
    const middle = performance.now()
    for (let left = counting.count - before; left > 0; left -= 1024)
      sha256.hashMany(items, ITEM, Math.min(left, 1024), output)
    const end = performance.now()
    if (round < 0) {
      counting.count = 0
      continue
    }
    treeMs += middle - start
    rawMs += end - middle
  }
  const changed = rounds * size
  return { perKey: (treeMs * 1000) / changed, raw: (rawMs * 1000) / changed, hashesPerKey: counting.count / changed }
}

function counted(sha256) {
  const provider = {
    count: 0,
    hash(data) {
      provider.count += 1
      return sha256.hash(data)
    },
    hashMany(input, itemLength, count, output) {
      provider.count += count
      sha256.hashMany(input, itemLength, count, output)
    },
  }
  return provider
}

/** Microseconds of the naive tree over all leaves: what one batch would cost it, whatever its size. */
async function naiveRebuild(sha256, tree, leaves) {
  const { naiveRoot } = await import(fromRoot('packages/proofs/dist/tree/naive-tree.js'))
  const all = [...leaves].map(({ path }) => ({ path, valueHash: tree.get(path) }))
  const started = performance.now()
  const root = naiveRoot(sha256, all)
  const elapsed = performance.now() - started
  if (Buffer.compare(root, tree.root()) !== 0) throw new Error('the naive tree has another root')
  return elapsed * 1000
}

/** Microseconds of making a proof, and of hashing as many branches as lie on its path, one by one as verifiers do. */
function proofMicros(sha256, tree, paths) {
  const count = 20_000
  for (let i = 0; i < count / 10; i++) tree.prove(paths[(i * 7919) % paths.length])
  let branches = 0
  const started = performance.now()
  for (let i = 0; i < count; i++) branches += tree.prove(paths[(i * 7919) % paths.length]).siblings.length
  const middle = performance.now()
  const item = new Uint8Array(ITEM).fill(7)
  for (let i = 0; i < branches; i++) sha256.hash(item)
  const ended = performance.now()
  return { made: ((middle - started) * 1000) / count, hashed: ((ended - middle) * 1000) / count }
}

function bytesOf(n) {
  const out = Buffer.allocUnsafe(8)
  out.writeDoubleBE(n)
  return out
}

function result(metric, value, unit, what, baseline) {
  return { metric, value, unit, baseline: { what, value: baseline } }
}
