/** The codec against another implementation on random messages, against golden bytes, and against hostile ones. */
import { Buffer } from 'node:buffer'
import { fromHex, toHex } from '@chassis/primitives'
import * as theirs from 'cosmjs-types/tendermint/abci/types'
import * as keys from 'cosmjs-types/tendermint/crypto/keys'
import * as proof from 'cosmjs-types/tendermint/crypto/proof'
import * as params from 'cosmjs-types/tendermint/types/params'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeMessage, encodeMessage, type Field, type Fields, type Message } from '../protobuf/message.ts'
import { ProtoReader } from '../protobuf/proto-reader.ts'
import { ProtoWriter } from '../protobuf/proto-writer.ts'
import * as common from './common.ts'
import { decodeRequest, decodeResponse, encodeRequest, encodeResponse } from './frame.ts'
import { Framer } from './framer.ts'
import * as requests from './requests.ts'
import * as responses from './responses.ts'

type AnyMessage = Message<Fields>
interface TheirCodec {
  encode(value: unknown): { finish(): Uint8Array }
  decode(bytes: Uint8Array): unknown
  fromPartial(value: unknown): unknown
}

const RUNS = Number(process.env.CHASSIS_RANDOM_RUNS ?? 60)
const their = { ...theirs, ...params, ...keys, ...proof } as unknown as Record<string, TheirCodec>
/** Our names of messages that carry another name there. */
const THEIR_NAMES: Record<string, string> = { AbciParams: 'ABCIParams' }

const ours = new Map(
  Object.entries({ ...common, ...requests, ...responses }).filter(
    (entry): entry is [string, AnyMessage] => typeof entry[1] === 'object' && 'byNumber' in entry[1],
  ),
)
const compared = [...ours].filter(([name]) => name !== 'Timestamp' && name !== 'Duration')

function fieldValue(field: Field<unknown>): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'uint32':
      return fc.oneof(fc.nat(200), fc.nat(0xffff_ffff))
    case 'int32':
      return fc.nat(5)
    case 'uint64':
      return fc.oneof(fc.bigInt(0n, 300n), fc.bigInt(0n, 2n ** 64n - 1n))
    case 'int64':
      return fc.oneof(fc.bigInt(0n, 300n), fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n))
    case 'bool':
      return fc.boolean()
    case 'bytes':
      return fc.uint8Array({ maxLength: 200 })
    case 'string':
      return fc.string({ maxLength: 40, unit: 'binary' })
    case 'message':
      return arbitraryOf(field.type as AnyMessage)
  }
}

const key = fc.uint8Array({ maxLength: 40 })
const publicKey = fc.oneof(fc.record({ ed25519: key }), fc.record({ secp256k1: key }), fc.constant({}))

function arbitraryOf(type: AnyMessage): fc.Arbitrary<Record<string, unknown>> {
  if (type === (common.PublicKey as unknown)) return publicKey
  const parts = type.entries.map(([name, field]) => {
    const one = fieldValue(field)
    // An empty packed list is nothing on the wire; cosmjs-types writes a field without content instead.
    const many = fc.array(one, { minLength: field.kind === 'uint32' ? 1 : 0, maxLength: 3 })
    return [name, field.count === 'many' ? many : field.count === 'optional' ? fc.option(one, { nil: undefined }) : one]
  })
  return fc.record(Object.fromEntries(parts))
}

/** Plain values, so that a Buffer equals a Uint8Array and an absent field equals an undefined one. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return `0x${toHex(value)}`
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const own = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(own.map(([name, part]) => [name, plain(part)]))
}

describe('ABCI codec beside cosmjs-types', () => {
  it('knows every message of ABCI 2.0', () => {
    const known = Object.keys(theirs).filter(
      (name) => typeof their[name] === 'object' && 'decode' in (their[name] as object),
    )
    const elsewhere = ['Request', 'Response', 'ResponseCheckTx', 'TxResult']
    const missing = known.filter((name) => !ours.has(name) && !elsewhere.includes(name))
    expect(missing).toEqual([])
  })

  for (const [name, type] of compared) {
    it(`${name}: the same bytes and the same values`, () => {
      const codec = their[THEIR_NAMES[name] ?? name] as TheirCodec
      fc.assert(
        fc.property(arbitraryOf(type), (value) => {
          const bytes = encodeMessage(type, value)
          const foreign = codec.encode(codec.fromPartial(value)).finish()
          expect(toHex(bytes)).toBe(toHex(foreign))
          expect(plain(decodeMessage(type, foreign))).toEqual(plain(value))
          expect(plain(codec.decode(bytes))).toEqual(plain(value))
        }),
        { numRuns: RUNS },
      )
    })
  }

  it('requests and responses are the same frames', () => {
    const known = { ...requests.REQUESTS, ...responses.RESPONSES } as Record<string, readonly [number, AnyMessage]>
    for (const [envelope, table] of [
      ['Request', requests.REQUESTS],
      ['Response', responses.RESPONSES],
    ] as const) {
      for (const name of Object.keys(table)) {
        const [, type] = (envelope === 'Request' ? requests.REQUESTS : known)[name as never] as readonly [
          number,
          AnyMessage,
        ]
        const [value] = fc.sample(arbitraryOf(type), { numRuns: 1, seed: 7 }) as [Record<string, unknown>]
        const codec = their[envelope] as TheirCodec
        const body = codec.encode(codec.fromPartial({ [name]: value })).finish()
        const ofRequest = envelope === 'Request'
        const framed = ofRequest
          ? encodeRequest(name as never, value as never)
          : encodeResponse(name as never, value as never)
        const [frame] = new Framer(1 << 20).push(framed) as [Buffer]
        expect(toHex(frame)).toBe(toHex(body))
        const decoded = (envelope === 'Request' ? decodeRequest : decodeResponse)(frame)
        expect(decoded.name).toBe(name)
        expect(plain(decoded.value)).toEqual(plain(value))
      }
    }
  })
})

describe('ABCI codec by itself', () => {
  it('writes the golden bytes', () => {
    // Written down from the encoding rules, not by a program.
    expect(toHex(encodeRequest('flush', {}))).toBe('021200')
    expect(toHex(encodeRequest('echo', { message: 'hi' }))).toBe('060a040a026869')
    expect(toHex(encodeResponse('flush', {}))).toBe('021a00')
    expect(toHex(encodeResponse('checkTx', {}))).toBe('024a00')
    expect(toHex(encodeResponse('commit', { retainHeight: 300n }))).toBe('0562031' + '8ac02')
    expect(toHex(encodeResponse('info', { lastBlockHeight: 1n }))).toBe('0422022001')
    expect(toHex(encodeResponse('applySnapshotChunk', { result: 3, refetchChunks: [0, 200] }))).toBe(
      '0a820107080312030' + '0c801',
    )
  })

  it('passes over fields that it does not know, of every wire type', () => {
    const known = encodeMessage(requests.RequestCheckTx, { tx: Buffer.from([1, 2, 3]), type: 1 })
    const unknown = fromHex(`${'9806ff01'}${'9906'}${'11'.repeat(8)}${'9a0603'}${'222222'}${'9d06'}${'33'.repeat(4)}`)
    for (const bytes of [Buffer.concat([unknown, known]), Buffer.concat([known, unknown])]) {
      expect(plain(decodeMessage(requests.RequestCheckTx, bytes))).toEqual({ tx: '0x010203', type: 1 })
    }
  })

  it('reads numbers one by one and packed, and of a field given twice the last', () => {
    expect(decodeMessage(responses.ResponseApplySnapshotChunk, fromHex('10011202020310040802' + '0803'))).toMatchObject(
      {
        result: 3,
        refetchChunks: [1, 2, 3, 4],
      },
    )
  })

  it('refuses what is cut off, of another type or no known request', () => {
    const malformed = expect.objectContaining({ code: 'ABCI_MALFORMED' })
    const [sample] = fc.sample(arbitraryOf(requests.RequestFinalizeBlock as never), { numRuns: 1, seed: 3 })
    const [frame] = new Framer(1 << 20).push(encodeRequest('finalizeBlock', sample as never)) as [Buffer]
    for (let end = 0; end < frame.length; end++) expect(() => decodeRequest(frame.subarray(0, end))).toThrow(malformed)
    for (const bytes of ['', '4a00', '1001', '0b', '0a0a', '00', '08', '3a020a05', 'ffffffffffffffffffff01']) {
      expect(() => decodeRequest(fromHex(bytes)), bytes).toThrow(malformed)
    }
  })

  it('never fails otherwise on random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        try {
          decodeRequest(bytes)
        } catch (error) {
          expect((error as { code: string }).code).toBe('ABCI_MALFORMED')
        }
      }),
      { numRuns: RUNS * 50 },
    )
  })

  it('reads 64-bit integers to their limits and drops what is above 32 bits of a 32-bit one', () => {
    const read = (hex: string) => new ProtoReader(fromHex(hex))
    expect(read('ffffffffffffffffff01').uint64()).toBe(2n ** 64n - 1n)
    expect(read('ffffffffffffffffff01').int64()).toBe(-1n)
    expect(read('ffffffffffffffffff01').int32()).toBe(-1)
    expect(read('80808080808080808001').int64()).toBe(-(2n ** 63n))
    expect(read('8180808010').uint32()).toBe(1)
    expect(() => read('80808080808080808080').uint64()).toThrow('ten bytes')
    const out = new ProtoWriter()
    out.uint(2 ** 53)
    expect(read(toHex(out.take())).uint64()).toBe(2n ** 53n)
  })
})
