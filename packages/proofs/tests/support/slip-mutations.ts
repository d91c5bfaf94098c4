/** For tests: every small change of the structure of a CBOR item, encoded again in its one form. */
import { type Bytes, type CborMap, type CborValue, compareBytes, decodeCbor, encodeCbor } from '@chassis/primitives'

export interface Mutation {
  readonly what: string
  readonly bytes: Bytes
}

const isMap = (value: CborValue): value is CborMap => typeof value === 'object' && value !== null && 'pairs' in value

/**
 * The items made from `bytes` by changing one node: other numbers, bytes and texts, items and fields removed, repeated,
 * moved, added, and every part of the same kind from `donors` in its place. The item itself is not among them.
 */
export function* mutationsOf(bytes: Bytes, donors: readonly Bytes[]): Generator<Mutation> {
  const root = decodeCbor(bytes)
  const parts = donors.flatMap((donor) => [...nodesOf(decodeCbor(donor), '')])
  const original = Buffer.from(bytes)
  const seen = new Set<string>()
  for (const { path } of nodesOf(root, '')) {
    for (const { what, value } of changesAt(root, path, parts)) {
      let encoded: Bytes
      try {
        encoded = encodeCbor(value)
      } catch {
        // A map with a key twice has no form.
        continue
      }
      const key = Buffer.from(encoded).toString('latin1')
      if (seen.has(key) || original.equals(encoded)) continue
      seen.add(key)
      yield { what: `${path || '/'} ${what}`, bytes: encoded }
    }
  }
}

interface Node {
  readonly path: string
  readonly value: CborValue
}

function* nodesOf(value: CborValue, path: string): Generator<Node> {
  yield { path, value }
  if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* nodesOf(item, `${path}/${i}`)
  else if (isMap(value)) for (const [i, [, item]] of value.pairs.entries()) yield* nodesOf(item, `${path}/${i}`)
}

function* changesAt(root: CborValue, path: string, parts: readonly Node[]) {
  const steps = path.split('/').slice(1).map(Number)
  const node = steps.reduce(childAt, root)
  for (const { what, value } of variantsOf(node)) yield { what, value: replaced(root, steps, value) }
  for (const part of parts) {
    // Parts from the same place, and parts of the same shape from near it.
    if (part.path !== path && !sameShape(part.value, node)) continue
    yield { what: `taken from ${part.path}`, value: replaced(root, steps, part.value) }
  }
}

function childAt(value: CborValue, step: number): CborValue {
  if (Array.isArray(value)) return value[step] as CborValue
  return ((value as CborMap).pairs[step] as readonly [CborValue, CborValue])[1]
}

function replaced(value: CborValue, steps: readonly number[], by: CborValue): CborValue {
  const [step, ...rest] = steps
  if (step === undefined) return by
  if (Array.isArray(value)) return value.map((item, i) => (i === step ? replaced(item, rest, by) : item))
  const { pairs } = value as CborMap
  return { pairs: pairs.map(([key, item], i) => [key, i === step ? replaced(item, rest, by) : item] as const) }
}

function sameShape(a: CborValue, b: CborValue): boolean {
  if (a instanceof Uint8Array) return b instanceof Uint8Array && a.length === b.length
  if (Array.isArray(a)) return Array.isArray(b) && a.length <= 8
  if (isMap(a)) return isMap(b) && a.pairs.length === b.pairs.length
  return false
}

function* variantsOf(value: CborValue): Generator<{ readonly what: string; readonly value: CborValue }> {
  for (const other of [null, true, 0n, -1n, '', new Uint8Array(0), [], { pairs: [] }] as CborValue[])
    yield { what: 'of another type', value: other }
  if (typeof value === 'bigint') {
    for (const other of [value + 1n, value - 1n, 255n, 2n ** 32n, 2n ** 64n - 1n])
      yield { what: `is ${other}`, value: other }
  } else if (typeof value === 'string') {
    for (const other of [`${value} `, value.slice(1), value.toUpperCase()])
      yield { what: `is "${other}"`, value: other }
  } else if (value instanceof Uint8Array) yield* bytesVariants(value)
  else if (Array.isArray(value)) yield* arrayVariants(value)
  else if (typeof value === 'object' && value !== null) yield* mapVariants((value as CborMap).pairs)
}

function* bytesVariants(value: Bytes) {
  const flipped = (at: number) => value.with(at, (value[at] as number) ^ 1)
  if (value.length > 0) {
    yield { what: 'first bit', value: flipped(0) }
    yield { what: 'last bit', value: flipped(value.length - 1) }
    yield { what: 'shorter', value: value.subarray(1) }
    yield { what: 'cut', value: value.subarray(0, -1) }
  }
  yield { what: 'longer', value: Uint8Array.of(...value.subarray(0, 1000), 0) }
  yield { what: 'zero', value: new Uint8Array(value.length) }
}

function* arrayVariants(items: readonly CborValue[]) {
  for (let i = 0; i < items.length; i++) {
    yield { what: `without ${i}`, value: items.toSpliced(i, 1) }
    yield { what: `${i} twice`, value: items.toSpliced(i, 0, items[i] as CborValue) }
    if (i === 0) continue
    yield { what: `${i} moved`, value: items.toSpliced(i - 1, 2, items[i] as CborValue, items[i - 1] as CborValue) }
  }
  yield { what: 'with null', value: [...items, null] }
  yield { what: 'with zeros', value: [...items, new Uint8Array(32)] }
}

function* mapVariants(pairs: CborMap['pairs']) {
  const form = (changed: CborMap['pairs']): CborValue => ({
    pairs: changed.toSorted(([a], [b]) => compareBytes(encodeCbor(a), encodeCbor(b))),
  })
  for (let i = 0; i < pairs.length; i++) {
    const [key, value] = pairs[i] as readonly [CborValue, CborValue]
    yield { what: `without field ${key}`, value: form(pairs.toSpliced(i, 1)) }
    for (const other of [0n, 99n, 24n, (key as bigint) + 1n])
      yield { what: `field ${key} as ${other}`, value: form(pairs.toSpliced(i, 1, [other, value])) }
    const [nextKey, nextValue] = pairs[(i + 1) % pairs.length] as readonly [CborValue, CborValue]
    const swapped = pairs.with(i, [key, nextValue]).with((i + 1) % pairs.length, [nextKey, value])
    yield { what: `fields ${key} and ${nextKey} swapped`, value: form(swapped) }
  }
  for (const value of [0n, null, new Uint8Array(32), []] as CborValue[])
    yield { what: 'with a field more', value: form([...pairs, [77n, value]]) }
}
