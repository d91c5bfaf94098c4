/**
 * A second, naive implementation of the formats in docs/spec, written from that text and sharing no code with the
 * packages: it writes the golden vectors, which then judge the packages.
 */
import { createHash } from 'node:crypto'

export const hex = (text) => new Uint8Array(Buffer.from(text, 'hex'))
export const toHex = (bytes) => Buffer.from(bytes).toString('hex')
export const utf8 = (text) => new Uint8Array(Buffer.from(text, 'utf8'))
export const cat = (...parts) => new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))))
export const sha256 = (...parts) =>
  new Uint8Array(
    createHash('sha256')
      .update(cat(...parts))
      .digest(),
  )
/** Fixed bytes that look random: SHA-256 of a name, cut or repeated to `length`. */
export const seeded = (name, length = 32) => {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, i) => sha256(utf8(`${name}/${i}`)))
  return cat(...blocks).slice(0, length)
}
/** Big-endian, `length` bytes. */
export const be = (value, length) =>
  hex(
    BigInt(value)
      .toString(16)
      .padStart(2 * length, '0'),
  )
export const base64url = (bytes) => Buffer.from(bytes).toString('base64url')

function head(major, argument) {
  const n = BigInt(argument)
  if (n < 24n) return be((BigInt(major) << 5n) | n, 1)
  const [info, length] = n < 1n << 8n ? [24, 1] : n < 1n << 16n ? [25, 2] : n < 1n << 32n ? [26, 4] : [27, 8]
  return cat(be((major << 5) | info, 1), be(n, length))
}

/** docs/spec/encoding.md: integers, byte strings, texts, arrays, Maps with integer keys, booleans. */
export function cbor(value) {
  if (typeof value === 'number' || typeof value === 'bigint') {
    return value >= 0 ? head(0, value) : head(1, -1n - BigInt(value))
  }
  if (typeof value === 'boolean') return hex(value ? 'f5' : 'f4')
  if (typeof value === 'string') return cat(head(3, utf8(value).length), utf8(value))
  if (value instanceof Uint8Array) return cat(head(2, value.length), value)
  if (Array.isArray(value)) return cat(head(4, value.length), ...value.map(cbor))
  const pairs = [...value].map(([key, item]) => [cbor(key), cbor(item)])
  pairs.sort(([a], [b]) => Buffer.compare(a, b))
  return cat(head(5, pairs.length), ...pairs.flat())
}

/** A type: `c` makes the CBOR value, `j` the JSON value, of a value as the cases write it. */
const type = (c, j) => ({ c, j })
const same = (value) => value
export const number = type(same, same)
export const decimal = type(BigInt, String)
export const bytes = type(hex, same)
export const text = type(same, same)
export const id = type((value) => hex(value.slice(value.indexOf('_') + 1)), same)
export const instant = type(same, (ms) => new Date(ms).toISOString())
export const oneOf = (...words) => type((word) => words.indexOf(word), same)
export const list = (item) =>
  type(
    (items) => items.map(item.c),
    (items) => items.map(item.j),
  )

/** fields: name → [number, data class, type]; a value's absent members are left out. */
export function record(fields) {
  const present = (value) =>
    Object.entries(fields)
      .filter(([name]) => value[name] !== undefined)
      .sort(([, a], [, b]) => a[0] - b[0])
  return {
    fields,
    present,
    c: (value) => new Map(present(value).map(([name, [n, , t]]) => [n, t.c(value[name])])),
    j: (value) => Object.fromEntries(present(value).map(([name, [, , t]]) => [name, t.j(value[name])])),
  }
}

/** variants: kind → [number, record] */
export function choice(variants) {
  const of = ({ kind }) => variants[kind]
  return {
    of,
    c: (value) => [of(value)[0], of(value)[1].c(value)],
    j: (value) => ({ kind: value.kind, ...of(value)[1].j(value) }),
  }
}

/** docs/spec/commitment.md: the committed form of `value`, and the disclosure of every hidden field. */
export function commit(schema, version, value, context, chainSecret) {
  const [variant, fields] = schema.of ? schema.of(value) : [0, schema]
  const open = new Map()
  const digests = new Map()
  const disclosures = []
  for (const [name, [n, dataClass, t]] of fields.present(value)) {
    if (dataClass === 'PUBLIC') {
      open.set(n, t.c(value[name]))
      continue
    }
    const salt = sha256(chainSecret, be(n, 2), context).slice(0, 16)
    const json = JSON.stringify([base64url(salt), name, t.j(value[name])])
    const disclosure = base64url(utf8(json))
    digests.set(n, sha256(utf8(disclosure)))
    disclosures.push({ field: n, name, json, disclosure, digest: toHex(digests.get(n)) })
  }
  return { committed: cbor([version, variant, open, digests]), disclosures }
}

export const treeKey = (contract, map, key) => cat(be(contract, 2), be(map, 1), key)
export const stateContext = (key, height) => cat(utf8('s'), be(height, 8), key)
export const factContext = (headKey, index) => cat(utf8('f'), be(index, 4), headKey)
export const leafContext = (index) => cat(utf8('l'), be(index, 8))

/** docs/spec/log.md */
export function logRoot(entries) {
  if (entries.length === 0) return sha256()
  if (entries.length === 1) return sha256(hex('00'), entries[0])
  let k = 1
  while (2 * k < entries.length) k *= 2
  return sha256(hex('01'), logRoot(entries.slice(0, k)), logRoot(entries.slice(k)))
}

/** docs/spec/log.md: the roots of the perfect subtrees, largest first. */
export function frontier(entries) {
  const hashes = []
  let rest = entries
  while (rest.length > 0) {
    let k = 1
    while (2 * k <= rest.length) k *= 2
    hashes.push(logRoot(rest.slice(0, k)))
    rest = rest.slice(k)
  }
  return cat(...hashes)
}

/** docs/spec/tree.md: the hash over leaves [key, value] at a depth. */
function subtree(leaves, depth) {
  const bit = (path) => (path[depth >> 3] >> (7 - (depth & 7))) & 1
  if (leaves.length === 0) return new Uint8Array(32)
  if (leaves.length === 1) return sha256(hex('00'), sha256(leaves[0][0]), sha256(leaves[0][1]))
  const sides = [0, 1].map((side) => leaves.filter(([key]) => bit(sha256(key)) === side))
  return sha256(hex('01'), subtree(sides[0], depth + 1), subtree(sides[1], depth + 1))
}

/** docs/spec/tree.md; leaves: [key, value] */
export const stateRoot = (leaves) => subtree(leaves, 0)

/** docs/spec/tree.md: siblings root side first, and the other leaf where the path ends at one; leaves: [key, value] */
export function statePath(leaves, key) {
  const bit = (path, depth) => (path[depth >> 3] >> (7 - (depth & 7))) & 1
  const target = sha256(key)
  const siblings = []
  let within = leaves
  for (let depth = 0; within.length > 1; depth++) {
    const side = (wanted) => within.filter(([one]) => bit(sha256(one), depth) === wanted)
    siblings.push(subtree(side(1 - bit(target, depth)), depth + 1))
    within = side(bit(target, depth))
  }
  const [last] = within
  const other =
    last && toHex(last[0]) !== toHex(key) ? { path: sha256(last[0]), valueHash: sha256(last[1]) } : undefined
  return { siblings, other }
}

/** docs/spec/log.md: the inclusion proof, leaf side first. */
export function inclusionProof(entries, index) {
  if (entries.length === 1) return []
  let k = 1
  while (2 * k < entries.length) k *= 2
  return index < k
    ? [...inclusionProof(entries.slice(0, k), index), logRoot(entries.slice(k))]
    : [...inclusionProof(entries.slice(k), index - k), logRoot(entries.slice(0, k))]
}

export function appHash(logSize, log, state) {
  const store = (name, value) => cat(be(name.length, 1), utf8(name), hex('20'), sha256(value))
  return logRoot([store('log', cat(be(logSize, 8), log)), store('state', state)])
}
