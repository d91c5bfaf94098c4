/**
 * Writes vectors/log.json, vectors/tree.json and vectors/checkpoint.json from the definitions of docs/spec, without the
 * packages that are tested with them. `node tooling/vectors/proofs.mjs` rewrites them, the test beside this file
 * compares.
 */
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { formatVectors } from './format-vectors.mjs'

const fileOf = (name) => fileURLToPath(new URL(`../../vectors/${name}.json`, import.meta.url))
export const LOG_JSON = fileOf('log')
export const TREE_JSON = fileOf('tree')
export const CHECKPOINT_JSON = fileOf('checkpoint')

const sha256 = (...parts) =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest()
const leafHash = (data) => sha256([0], data)
const nodeHash = (left, right) => sha256([1], left, right)
const about = (page) => `${page}; written by tooling/vectors/proofs.mjs; byte strings in lower-case hex`
const hex = (bytes) => bytes.toString('hex')
const hexes = (list) => list.map(hex)

// The log, as RFC 6962 section 2.1 defines it.
const split = (length) => 2 ** Math.floor(Math.log2(length - 1))

function logRoot(leaves) {
  if (leaves.length === 0) return sha256()
  if (leaves.length === 1) return leaves[0]
  const middle = split(leaves.length)
  return nodeHash(logRoot(leaves.slice(0, middle)), logRoot(leaves.slice(middle)))
}

function auditPath(index, leaves) {
  if (leaves.length === 1) return []
  const middle = split(leaves.length)
  return index < middle
    ? [...auditPath(index, leaves.slice(0, middle)), logRoot(leaves.slice(middle))]
    : [...auditPath(index - middle, leaves.slice(middle)), logRoot(leaves.slice(0, middle))]
}

function consistencyPath(size1, leaves, known = true) {
  if (size1 === leaves.length) return known ? [] : [logRoot(leaves)]
  const middle = split(leaves.length)
  return size1 <= middle
    ? [...consistencyPath(size1, leaves.slice(0, middle), known), logRoot(leaves.slice(middle))]
    : [...consistencyPath(size1 - middle, leaves.slice(middle), false), logRoot(leaves.slice(0, middle))]
}

function frontier(leaves) {
  const hashes = []
  let start = 0
  for (let width = 2 ** 20; width >= 1; width /= 2) {
    if (leaves.length - start < width) continue
    hashes.push(logRoot(leaves.slice(start, start + width)))
    start += width
  }
  return hashes
}

const SIZES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 16, 31, 255, 256, 257, 300]

export function logVectors() {
  const leaves = Array.from({ length: 300 }, (_, i) => leafHash(Buffer.from(`entry ${i}`)))
  const first = (size) => leaves.slice(0, size)
  const inclusionCases = [
    [0, 1],
    [0, 2],
    [1, 2],
    [2, 3],
    [4, 5],
    [6, 7],
    [5, 13],
    [255, 256],
    [256, 257],
    [299, 300],
  ]
  const consistencyCases = [
    [1, 2],
    [1, 5],
    [2, 5],
    [3, 7],
    [4, 7],
    [6, 13],
    [8, 8],
    [255, 256],
    [256, 300],
    [257, 300],
  ]
  return {
    about: `${about('docs/spec/log.md')}; entry i is the ASCII text "entry i"`,
    trees: SIZES.map((size) => ({ size, root: hex(logRoot(first(size))), frontier: hexes(frontier(first(size))) })),
    inclusion: inclusionCases.map(([index, size]) => {
      return { index, size, leafHash: hex(leaves[index]), proof: hexes(auditPath(index, first(size))) }
    }),
    consistency: consistencyCases.map(([size1, size2]) => {
      return { size1, size2, proof: hexes(consistencyPath(size1, first(size2))) }
    }),
    tiles: [
      { path: 'tile/0/000', sha256: hex(sha256(...first(256))) },
      { path: 'tile/0/001.p/44', sha256: hex(sha256(...leaves.slice(256))) },
      { path: 'tile/1/000.p/1', sha256: hex(sha256(logRoot(first(256)))) },
      { path: 'tile/entries/000', sha256: hex(bundleHash(0, 256)) },
      { path: 'tile/entries/001.p/44', sha256: hex(bundleHash(256, 300)) },
    ],
  }
}

function bundleHash(from, to) {
  const parts = []
  for (let i = from; i < to; i++) parts.push([0, `entry ${i}`.length], Buffer.from(`entry ${i}`))
  return sha256(...parts)
}

// The tree, as docs/spec/tree.md defines it.
const EMPTY = Buffer.alloc(32)
const bit = (path, depth) => (path[depth >> 3] >> (7 - (depth & 7))) & 1

function treeRoot(leaves, depth = 0) {
  if (leaves.length === 0) return EMPTY
  if (leaves.length === 1) return sha256([0], leaves[0].path, leaves[0].valueHash)
  const side = (wanted) => leaves.filter((leaf) => bit(leaf.path, depth) === wanted)
  return nodeHash(treeRoot(side(0), depth + 1), treeRoot(side(1), depth + 1))
}

function treeProof(leaves, path) {
  const siblings = []
  let within = leaves
  for (let depth = 0; within.length > 1; depth++) {
    const goes = bit(path, depth)
    siblings.push(
      treeRoot(
        within.filter((leaf) => bit(leaf.path, depth) !== goes),
        depth + 1,
      ),
    )
    within = within.filter((leaf) => bit(leaf.path, depth) === goes)
  }
  const other = within.find((leaf) => !leaf.path.equals(path))
  return { siblings, ...(other && { leaf: other }) }
}

function cborBytes(bytes) {
  if (bytes.length < 24) return Buffer.concat([Buffer.from([0x40 + bytes.length]), bytes])
  const head = bytes.length < 256 ? [0x58, bytes.length] : [0x59, bytes.length >> 8, bytes.length & 255]
  return Buffer.concat([Buffer.from(head), bytes])
}

function encodedProof({ siblings, leaf }) {
  const end = leaf ? cborBytes(Buffer.concat([leaf.path, leaf.valueHash])) : Buffer.from([0xf6])
  return Buffer.concat([Buffer.from([0x82]), cborBytes(Buffer.concat(siblings)), end])
}

export function treeVectors() {
  const leafOf = (i) => ({ path: sha256(Buffer.from(`key ${i}`)), valueHash: sha256(Buffer.from(`value ${i}`)) })
  const first = (count) => Array.from({ length: count }, (_, i) => leafOf(i))
  const proofs = [1, 2, 3, 20, 100].flatMap((count) =>
    [0, count - 1, count, count + 1, 1000, 1001].map((i) => [count, i]),
  )
  const logRootOfTwo = nodeHash(leafHash(Buffer.from('entry 0')), leafHash(Buffer.from('entry 1')))
  return {
    about: `${about('docs/spec/tree.md')}; "count" leaves: key i is the ASCII text "key i", its value "value i"`,
    roots: [0, 1, 2, 3, 4, 5, 10, 20, 100, 1000].map((count) => ({ count, root: hex(treeRoot(first(count))) })),
    proofs: proofs.map(([count, i]) => {
      const path = sha256(Buffer.from(`key ${i}`))
      const proof = treeProof(first(count), path)
      const other = proof.leaf && { path: hex(proof.leaf.path), valueHash: hex(proof.leaf.valueHash) }
      const encoded = hex(encodedProof(proof))
      return {
        count,
        key: `key ${i}`,
        present: i < count,
        siblings: hexes(proof.siblings),
        other: other ?? null,
        encoded,
      }
    }),
    appHashes: [
      appHashCase(0, sha256(), EMPTY),
      appHashCase(2, logRootOfTwo, treeRoot(first(3))),
      appHashCase(2 ** 40 + 1, sha256(Buffer.from('log')), sha256(Buffer.from('state'))),
    ],
  }
}

function appHashCase(logSize, root, stateRoot) {
  const size = Buffer.alloc(8)
  size.writeBigUInt64BE(BigInt(logSize))
  const storeLeaf = (name, value) =>
    leafHash(Buffer.concat([Buffer.from([name.length]), Buffer.from(name), Buffer.from([32]), sha256(value)]))
  const appHash = nodeHash(storeLeaf('log', Buffer.concat([size, root])), storeLeaf('state', stateRoot))
  return { logSize, logRoot: hex(root), stateRoot: hex(stateRoot), appHash: hex(appHash) }
}

// Checkpoints, as docs/spec/checkpoint.md defines them.
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')

export function checkpointVectors() {
  const seed = sha256(Buffer.from('operator'))
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(12)
  const origin = `chassis.ledger/${hex(sha256(Buffer.from('ledger')))}`
  const typed = Buffer.concat([Buffer.from([1]), publicKey])
  const keyId = sha256(Buffer.from(`${origin}\n`), typed).subarray(0, 4)
  const cases = [
    { logSize: 0, logRoot: sha256(), height: 0, time: 0, stateRoot: EMPTY },
    { logSize: 7, logRoot: sha256([1]), height: 3, time: 1_800_000_000_123, stateRoot: sha256([2]) },
    {
      logSize: Number.MAX_SAFE_INTEGER,
      logRoot: sha256([3]),
      height: Number.MAX_SAFE_INTEGER,
      time: Number.MAX_SAFE_INTEGER,
      stateRoot: sha256([4]),
    },
  ].map((one) => {
    const state = `state ${one.height} ${one.time} ${one.stateRoot.toString('base64')}`
    const text = `${origin}\n${one.logSize}\n${one.logRoot.toString('base64')}\n${state}\n`
    const signature = Buffer.concat([keyId, sign(null, Buffer.from(text), key)]).toString('base64')
    return {
      ...one,
      logRoot: hex(one.logRoot),
      stateRoot: hex(one.stateRoot),
      note: `${text}\n\u2014 ${origin} ${signature}\n`,
    }
  })
  const good = cases[1].note
  const refused = [
    ['another height', good.replace('state 3', 'state 4')],
    ['another origin', good.replaceAll('chassis.ledger/', 'chassis.ledger/0')],
    ['no state line', good.replace(/state.*\n/, '')],
    ['a leading zero', good.replace('\n7\n', '\n07\n')],
    ['no signature', good.slice(0, good.indexOf('\n\n') + 2)],
    ['a carriage return', good.replace('\n7\n', '\r\n7\n')],
    ['no final newline', good.slice(0, -1)],
  ].map(([name, note]) => ({ name, note }))
  const vkey = `${origin}+${hex(keyId)}+${typed.toString('base64')}`
  return {
    about: about('docs/spec/checkpoint.md'),
    seed: hex(seed),
    origin,
    verifierKey: vkey,
    accepted: cases,
    refused,
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(LOG_JSON, formatVectors(logVectors()))
  writeFileSync(TREE_JSON, formatVectors(treeVectors()))
  writeFileSync(CHECKPOINT_JSON, formatVectors(checkpointVectors()))
}
