/** What fields hold: numbers, texts, byte strings, messages, and lists of them. */
import type { Bytes } from '@chassis/primitives'
import {
  type Field,
  type FieldKind,
  type Fields,
  type Message,
  type MessageOf,
  readMessage,
  writeMessage,
} from './message.ts'
import { protoError } from './proto-error.ts'
import { ProtoReader } from './proto-reader.ts'
import { type ProtoWriter, WIRE, type WireType } from './proto-writer.ts'

/** How one value is written and read, without its tag. */
interface Scalar<T> {
  readonly kind: FieldKind
  readonly wireType: WireType
  readonly initial: T
  isDefault(value: T): boolean
  write(out: ProtoWriter, value: T): void
  read(input: ProtoReader): T
}

const EMPTY: Bytes = new Uint8Array(0)

const UINT32: Scalar<number> = {
  kind: 'uint32',
  wireType: WIRE.varint,
  initial: 0,
  isDefault: (value) => value === 0,
  write: (out, value) => out.uint(value),
  read: (input) => input.uint32(),
}
const INT32: Scalar<number> = {
  ...UINT32,
  kind: 'int32',
  write: (out, value) => (value < 0 ? out.uint64(BigInt(value)) : out.uint(value)),
  read: (input) => input.int32(),
}
const UINT64: Scalar<bigint> = {
  kind: 'uint64',
  wireType: WIRE.varint,
  initial: 0n,
  isDefault: (value) => value === 0n,
  write: (out, value) => out.uint64(value),
  read: (input) => input.uint64(),
}
const INT64: Scalar<bigint> = { ...UINT64, kind: 'int64', read: (input) => input.int64() }
const BOOL: Scalar<boolean> = {
  kind: 'bool',
  wireType: WIRE.varint,
  initial: false,
  isDefault: (value) => !value,
  write: (out, value) => out.uint(value ? 1 : 0),
  read: (input) => input.uint64() !== 0n,
}
const BYTES: Scalar<Bytes> = {
  kind: 'bytes',
  wireType: WIRE.bytes,
  initial: EMPTY,
  isDefault: (value) => value.length === 0,
  write: (out, value) => out.bytes(value),
  read: (input) => input.bytes(),
}
const TEXT: Scalar<string> = {
  kind: 'string',
  wireType: WIRE.bytes,
  initial: '',
  isDefault: (value) => value === '',
  write: (out, value) => out.text(value),
  read: (input) => input.text(),
}

function checkWireType(number: number, wireType: number, expected: WireType): void {
  if (wireType !== expected) throw protoError(`field ${number} has wire type ${wireType}`)
}

function singular<T>(number: number, scalar: Scalar<T>): Field<T> {
  return {
    number,
    kind: scalar.kind,
    count: 'one',
    initial: () => scalar.initial,
    write(out, value) {
      if (scalar.isDefault(value)) return
      out.tag(number, scalar.wireType)
      scalar.write(out, value)
    },
    read(input, wireType) {
      checkWireType(number, wireType, scalar.wireType)
      return scalar.read(input)
    },
  }
}

/** Byte strings and texts: every one has its own tag. */
function repeated<T>(number: number, scalar: Scalar<T>): Field<readonly T[]> {
  return {
    number,
    kind: scalar.kind,
    count: 'many',
    initial: () => [],
    write(out, values) {
      for (const value of values) {
        out.tag(number, scalar.wireType)
        scalar.write(out, value)
      }
    },
    read(input, wireType, before) {
      checkWireType(number, wireType, scalar.wireType)
      ;(before as T[]).push(scalar.read(input))
      return before
    },
  }
}

export const uint32 = (number: number): Field<number> => singular(number, UINT32)
export const int32 = (number: number): Field<number> => singular(number, INT32)
export const uint64 = (number: number): Field<bigint> => singular(number, UINT64)
export const int64 = (number: number): Field<bigint> => singular(number, INT64)
export const bool = (number: number): Field<boolean> => singular(number, BOOL)
export const bytes = (number: number): Field<Bytes> => singular(number, BYTES)
export const text = (number: number): Field<string> => singular(number, TEXT)
/** An enumeration; unknown numbers are kept. */
export const enumeration = int32
export const listOfBytes = (number: number): Field<readonly Bytes[]> => repeated(number, BYTES)
export const listOfTexts = (number: number): Field<readonly string[]> => repeated(number, TEXT)

/** One of several byte strings (`oneof`): written whenever it is there, even when empty. */
export function bytesOfOneOf(number: number): Field<Bytes | undefined> {
  return {
    ...singular(number, BYTES),
    count: 'optional',
    initial: () => undefined,
    write(out, value) {
      if (value === undefined) return
      out.tag(number, WIRE.bytes)
      out.bytes(value)
    },
  }
}

/** Packed, as proto3 writes numbers; read in both forms. */
export function listOfUint32(number: number): Field<readonly number[]> {
  return {
    number,
    kind: 'uint32',
    count: 'many',
    initial: () => [],
    write(out, values) {
      if (values.length === 0) return
      out.tag(number, WIRE.bytes)
      out.delimited(() => {
        for (const value of values) out.uint(value)
      })
    },
    read(input, wireType, before) {
      const values = before as number[]
      if (wireType === WIRE.varint) {
        values.push(input.uint32())
        return before
      }
      checkWireType(number, wireType, WIRE.bytes)
      input.within(() => {
        while (!input.done) values.push(input.uint32())
      })
      return before
    },
  }
}

/** A message that may be absent. */
export function optional<F extends Fields>(number: number, type: Message<F>): Field<MessageOf<Message<F>> | undefined> {
  return {
    number,
    kind: 'message',
    count: 'optional',
    type: type as unknown as Message<Fields>,
    initial: () => undefined,
    write(out, value) {
      if (value === undefined) return
      out.tag(number, WIRE.bytes)
      out.delimited(() => writeMessage(out, type, value))
    },
    read: (input, wireType) => readInner(input, number, wireType, type),
  }
}

/** A message that is always written, even when empty (`gogoproto.nullable = false`). */
export function always<F extends Fields>(number: number, type: Message<F>): Field<MessageOf<Message<F>>> {
  return {
    ...optional(number, type),
    count: 'one',
    initial: () => readMessage(new ProtoReader(EMPTY), type),
    read: (input, wireType) => readInner(input, number, wireType, type),
  }
}

export function list<F extends Fields>(number: number, type: Message<F>): Field<readonly MessageOf<Message<F>>[]> {
  return {
    number,
    kind: 'message',
    count: 'many',
    type: type as unknown as Message<Fields>,
    initial: () => [],
    write(out, values) {
      for (const value of values) {
        out.tag(number, WIRE.bytes)
        out.delimited(() => writeMessage(out, type, value))
      }
    },
    read(input, wireType, before) {
      ;(before as MessageOf<Message<F>>[]).push(readInner(input, number, wireType, type))
      return before
    },
  }
}

function readInner<F extends Fields>(
  input: ProtoReader,
  number: number,
  wireType: number,
  type: Message<F>,
): MessageOf<Message<F>> {
  checkWireType(number, wireType, WIRE.bytes)
  return input.within(() => readMessage(input, type))
}
