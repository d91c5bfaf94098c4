/**
 * Messages by table: one declaration gives the TypeScript type, the writer and the reader. Written canonically (fields
 * in ascending order, defaults left out); read as every proto3 reader does: unknown fields are passed over, of a field
 * given twice the last counts, lists may be packed.
 * Source: protobuf.dev/programming-guides/encoding.
 */
import type { Buffer } from 'node:buffer'
import { assert, type Bytes } from '@chassis/primitives'
import { protoError } from './proto-error.ts'
import { ProtoReader } from './proto-reader.ts'
import { ProtoWriter } from './proto-writer.ts'

/** What a field holds, by the names of the proto3 language. */
export type FieldKind = 'uint32' | 'int32' | 'uint64' | 'int64' | 'bool' | 'bytes' | 'string' | 'message'

export interface Field<T> {
  readonly number: number
  readonly kind: FieldKind
  /** How often it stands in a message: `one` is always written when it is a message. */
  readonly count: 'one' | 'optional' | 'many'
  /** The table of a message. */
  readonly type?: Message<Fields>
  initial(): T
  /** Tag and value; nothing when the value is the default. */
  write(out: ProtoWriter, value: T): void
  /** The value after reading one occurrence; `before` is what there was. */
  read(input: ProtoReader, wireType: number, before: T): T
}

// biome-ignore lint/suspicious/noExplicitAny: the table is heterogeneous; MessageOf gives each field its type
export type Fields = Readonly<Record<string, Field<any>>>

export interface Message<F extends Fields> {
  readonly fields: F
  readonly entries: readonly (readonly [name: string, field: F[string]])[]
  readonly byNumber: readonly (readonly [name: string, field: F[string]] | undefined)[]
}

export type MessageOf<M> =
  M extends Message<infer F> ? { -readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never } : never

export function message<F extends Fields>(fields: F): Message<F> {
  const entries = Object.entries(fields) as [string, F[string]][]
  const byNumber: (readonly [string, F[string]] | undefined)[] = []
  let last = 0
  for (const entry of entries) {
    const { number } = entry[1]
    assert(number > last, 'fields are declared in ascending order')
    last = number
    byNumber[number] = entry
  }
  return { fields, entries, byNumber }
}

export function encodeMessage<F extends Fields>(type: Message<F>, value: Partial<MessageOf<Message<F>>>): Buffer {
  const out = new ProtoWriter()
  writeMessage(out, type, value)
  return out.take()
}

/** Throws ABCI_MALFORMED. Byte strings are views of `bytes`. */
export function decodeMessage<F extends Fields>(type: Message<F>, bytes: Bytes): MessageOf<Message<F>> {
  return readMessage(new ProtoReader(bytes), type)
}

export function writeMessage<F extends Fields>(
  out: ProtoWriter,
  { entries }: Message<F>,
  value: Partial<MessageOf<Message<F>>>,
): void {
  const values = value as Record<string, unknown>
  for (const [name, field] of entries) {
    const own = values[name]
    field.write(out, own === undefined ? field.initial() : own)
  }
}

export function readMessage<F extends Fields>(input: ProtoReader, type: Message<F>): MessageOf<Message<F>> {
  const value: Record<string, unknown> = {}
  for (const [name, field] of type.entries) value[name] = field.initial()
  while (!input.done) {
    const tag = input.uint32()
    const number = tag >>> 3
    if (number === 0) throw protoError('field 0')
    const known = type.byNumber[number]
    if (known === undefined) input.skip(tag & 7)
    else value[known[0]] = known[1].read(input, tag & 7, value[known[0]])
  }
  return value as MessageOf<Message<F>>
}
