/** How a contract declares its state: typed maps and chronicles, each numbered once and for ever (D4). */
import { assert } from '@chassis/primitives'
import type { ChoiceType, IdentifierType, RecordType } from '@chassis/protocol'

/** One stretch of a key, for whoever reads keys without this code (docs/spec/contracts.md). */
export interface KeyPart {
  readonly name: string
  readonly bytes: number
  /** `id`: an identifier with this prefix. `number`: big-endian. `ascii`: filled up with zeros. */
  readonly form: 'id' | 'number' | 'ascii' | 'bytes'
  readonly prefix?: string
}

export interface KeyCodec<K extends string> {
  readonly length: number
  /** What the bytes are, from the first to the last. */
  readonly parts: readonly KeyPart[]
  bytesOf(key: K): Uint8Array
  of(bytes: Uint8Array): K
}

export interface MapDefinition<K extends string, V> {
  readonly shape: 'map'
  readonly number: number
  readonly key: KeyCodec<K>
  readonly value: RecordType<V>
  readonly version: number
}

/** The two fields the kernel keeps in every chronicle's head: numbers 1 and 2. */
export interface ChronicleHead {
  readonly factCount: number
  readonly factsRoot: Uint8Array
}

export interface ChronicleDefinition<K extends string, H extends ChronicleHead, F extends { readonly kind: string }> {
  readonly shape: 'chronicle'
  readonly number: number
  readonly key: KeyCodec<K>
  readonly value: RecordType<H>
  readonly fact: ChoiceType<F>
  readonly version: number
}

// biome-ignore lint/suspicious/noExplicitAny: the element type of a heterogeneous table
export type AnyDefinition = MapDefinition<any, any> | ChronicleDefinition<any, any, any>
export type StateDefinition = Readonly<Record<string, AnyDefinition>>

/** A typed map: key → record. The number is unique within the contract. */
export function map<K extends string, V>(number: number, key: KeyCodec<K>, value: RecordType<V>): MapDefinition<K, V> {
  checkDeclaration(number, key, value.name)
  return { shape: 'map', number, key, value, version: 1 }
}

/**
 * A chronicle: the append-only facts of one object and its head. The head's record must declare
 * `factCount: field(1, u32, PUBLIC)` and `factsRoot: field(2, hash32, PUBLIC)`; the kernel sets both.
 */
export function chronicle<K extends string, H extends ChronicleHead, F extends { readonly kind: string }>(
  number: number,
  key: KeyCodec<K>,
  head: RecordType<H>,
  fact: ChoiceType<F>,
): ChronicleDefinition<K, H, F> {
  checkDeclaration(number, key, head.name)
  for (const [i, name] of ['factCount', 'factsRoot'].entries()) {
    const f = head.fields[i]
    const isKernels = f?.name === name && f.number === i + 1 && f.dataClass === 'PUBLIC' && !f.optional
    assert(isKernels, `${head.name}: fields 1 and 2 are the kernel's`)
  }
  return { shape: 'chronicle', number, key, value: head, fact, version: 1 }
}

/** Bytes of a key within its map, so that its address fits into a slip. */
const KEY_BYTES_MAX = 64

function checkDeclaration(number: number, key: Pick<KeyCodec<string>, 'length' | 'parts'>, name: string): void {
  assert(Number.isInteger(number) && number >= 1 && number <= 255, `${name}: map numbers are 1 to 255`)
  assert(key.length >= 1 && key.length <= KEY_BYTES_MAX, `${name}: keys have 1 to ${KEY_BYTES_MAX} bytes`)
  const described = key.parts.reduce((sum, part) => sum + part.bytes, 0)
  assert(described === key.length, `${name}: the parts of the key are not the whole key`)
}

/** An identifier as a part of a key. */
export function idPart(name: string, { length, prefix }: { length: number; prefix: string }): KeyPart {
  return { name, bytes: length, form: 'id', prefix }
}

/** An identifier type as key codec. */
export function idKey<P extends string>(type: IdentifierType<P>): KeyCodec<ReturnType<IdentifierType<P>['of']>> {
  const { length } = type
  const parts = [idPart('id', type)]
  return { length, parts, bytesOf: (id) => type.bytesOf(id), of: (bytes) => type.of(bytes) }
}
