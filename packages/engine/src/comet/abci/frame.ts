/** A frame: varint length and one `Request` or `Response`, each of them exactly one of many messages. */
import type { Buffer } from 'node:buffer'
import type { Bytes } from '@chassis/primitives'
import { type Fields, type Message, type MessageOf, readMessage, writeMessage } from '../protobuf/message.ts'
import { protoError } from '../protobuf/proto-error.ts'
import { ProtoReader } from '../protobuf/proto-reader.ts'
import { ProtoWriter, WIRE } from '../protobuf/proto-writer.ts'
import { REQUESTS, type RequestName, type RequestOf } from './requests.ts'
import { RESPONSES, type ResponseName, type ResponseOf } from './responses.ts'

type Table = Readonly<Record<string, readonly [number: number, type: Message<Fields>]>>

export type AnyRequest = { [N in RequestName]: { readonly name: N; readonly value: RequestOf<N> } }[RequestName]
export type AnyResponse = {
  [N in ResponseName]: { readonly name: N; readonly value: MessageOf<(typeof RESPONSES)[N][1]> }
}[ResponseName]

/** What a frame holds. Throws ABCI_MALFORMED, also for a request that this program does not know. */
export function decodeRequest(frame: Bytes): AnyRequest {
  return decodeOneOf(REQUESTS as Table, REQUEST_NUMBERS, frame) as AnyRequest
}

export function decodeResponse(frame: Bytes): AnyResponse {
  return decodeOneOf(RESPONSES as Table, RESPONSE_NUMBERS, frame) as AnyResponse
}

/** A whole frame, length included. */
export function encodeRequest<N extends RequestName>(name: N, value: Partial<RequestOf<N>>): Buffer {
  return encodeFrame(REQUESTS as Table, name, value)
}

export function encodeResponse<N extends ResponseName>(name: N, value: ResponseOf<N>): Buffer {
  return encodeFrame(RESPONSES as Table, name, value)
}

const REQUEST_NUMBERS = byNumber(REQUESTS as Table)
const RESPONSE_NUMBERS = byNumber(RESPONSES as Table)

function byNumber(table: Table): ReadonlyMap<number, string> {
  return new Map(Object.entries(table).map(([name, [number]]) => [number, name]))
}

/** One writer serves all frames of the process: it is emptied by each. */
const writer = new ProtoWriter()

function encodeFrame(table: Table, name: string, value: object): Buffer {
  const [number, type] = table[name] as Table[string]
  writer.delimited(() => {
    writer.tag(number, WIRE.bytes)
    writer.delimited(() => writeMessage(writer, type, value))
  })
  return writer.take()
}

function decodeOneOf(table: Table, numbers: ReadonlyMap<number, string>, frame: Bytes): unknown {
  const input = new ProtoReader(frame)
  let found: { name: string; value: unknown } | undefined
  while (!input.done) {
    const tag = input.uint32()
    const name = numbers.get(tag >>> 3)
    if (name === undefined) {
      input.skip(tag & 7)
      continue
    }
    if ((tag & 7) !== WIRE.bytes) throw protoError(`field ${tag >>> 3} has wire type ${tag & 7}`)
    const [, type] = table[name] as Table[string]
    found = { name, value: input.within(() => readMessage(input, type)) }
  }
  if (found === undefined) throw protoError('a frame without any known message')
  return found
}
