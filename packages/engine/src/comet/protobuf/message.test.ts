/** The message tables against CometBFT's own encodings: other protocols' messages, the same rules. */
import { fromHex, toHex } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { describeShared, readSharedJson } from '../../../../../tests/support/shared.ts'
import { PublicKey, Timestamp } from '../abci/common.ts'
import { always, bytes, enumeration, int32, int64, optional, text, uint32 } from './fields.ts'
import { decodeMessage, encodeMessage, type Fields, type Message, message } from './message.ts'

const PartSetHeader = message({ total: uint32(1), hash: bytes(2) })
const BlockId = message({ hash: bytes(1), partSetHeader: always(2, PartSetHeader) })
const NewRoundStep = message({
  height: int64(1),
  round: int32(2),
  step: uint32(3),
  secondsSinceStartTime: int64(4),
  lastCommitRound: int32(5),
})
const Proposal = message({
  type: enumeration(1),
  height: int64(2),
  round: int32(3),
  polRound: int32(4),
  blockId: always(5, BlockId),
  timestamp: always(6, Timestamp),
  signature: bytes(7),
})
const Vote = message({
  type: enumeration(1),
  height: int64(2),
  round: int32(3),
  blockId: always(4, BlockId),
  timestamp: always(5, Timestamp),
  validatorAddress: bytes(6),
  validatorIndex: int32(7),
  signature: bytes(8),
  extension: bytes(9),
})
const VoteMessage = message({ vote: optional(1, Vote) })
const HasVote = message({ height: int64(1), round: int32(2), type: enumeration(3), index: int32(4) })
const VoteSetMaj23 = message({ height: int64(1), round: int32(2), type: enumeration(3), blockId: always(4, BlockId) })
const RemoteError = message({ code: int32(1), description: text(2) })
const PublicKeyResponse = message({ pubKey: always(1, PublicKey), error: optional(2, RemoteError) })
const Heights = message({ height: int64(1), base: int64(2) })
const Empty = message({})

type Json = { readonly [name: string]: unknown }

const hash = (value: unknown) => fromHex(value as string)
function blockIdOf(value: unknown) {
  const { hash: own, part_set_header: parts } = value as {
    hash: string
    part_set_header: { total: number; hash: string }
  }
  return { hash: hash(own), partSetHeader: { total: parts.total, hash: hash(parts.hash) } }
}
const timeOf = (value: unknown) => ({ seconds: BigInt(Date.parse(value as string) / 1000), nanos: 0 })
const big = (value: unknown) => BigInt(value as string)

/** By name of the case: its number in the protocol's oneof, its table, and its fields in ours. */
const READINGS: readonly (readonly [RegExp, number, Message<Fields>, (fields: Json) => object])[] = [
  [
    /NewRoundStep/,
    1,
    NewRoundStep as never,
    (f) => ({
      height: big(f.height),
      round: f.round,
      step: f.step,
      secondsSinceStartTime: big(f.seconds_since_start_time),
      lastCommitRound: f.last_commit_round,
    }),
  ],
  [
    /^consensus Proposal$/,
    3,
    message({ proposal: optional(1, Proposal) }) as never,
    (f) => ({
      proposal: {
        type: f.type,
        height: big(f.height),
        round: f.round,
        polRound: f.pol_round,
        blockId: blockIdOf(f.block_id),
        timestamp: timeOf(f.timestamp),
        signature: hash(f.signature),
      },
    }),
  ],
  [
    /^consensus Vote( with|$)/,
    6,
    VoteMessage as never,
    (f) => ({
      vote: {
        type: f.type,
        height: big(f.height),
        round: f.round,
        blockId: blockIdOf(f.block_id),
        timestamp: timeOf(f.timestamp),
        validatorAddress: hash(f.validator_address),
        validatorIndex: f.validator_index,
        signature: hash(''),
        extension: hash(f.extension),
      },
    }),
  ],
  [/HasVote/, 7, HasVote as never, (f) => ({ height: big(f.height), round: f.round, type: f.type, index: f.index })],
  [
    /VoteSetMaj23/,
    8,
    VoteSetMaj23 as never,
    (f) => ({ height: big(f.height), round: f.round, type: f.type, blockId: blockIdOf(f.block_id) }),
  ],
  [
    /pubKey response/,
    2,
    PublicKeyResponse as never,
    ({ pub_key: key, error }) => ({
      pubKey: 'ed25519' in (key as Json) ? { ed25519: hash((key as Json).ed25519) } : {},
      error,
    }),
  ],
  [/NoBlockResponse|BlockRequest/, 0, Heights as never, (f) => ({ height: big(f.height), base: 0n })],
  [/StatusResponse/, 5, Heights as never, (f) => ({ height: big(f.height), base: big(f.base) })],
  [/StatusRequest/, 4, Empty as never, () => ({})],
  [/ping request/, 7, Empty as never, () => ({})],
  [/ping response/, 8, Empty as never, () => ({})],
]

describeShared('published wire messages', ['vectors/protocols/cometbft/wire-messages.json'], () => {
  const { cases } = readSharedJson<{ cases: readonly { name: string; fields: Json; bytes: string }[] }>(
    'vectors/protocols/cometbft/wire-messages.json',
  )
  let known = 0
  for (const one of cases) {
    const reading = READINGS.find(([name]) => name.test(one.name))
    if (reading === undefined) continue
    known += 1
    it(one.name, () => {
      const [, number, type, read] = reading
      const place = number === 0 ? (one.name.includes('NoBlock') ? 2 : 1) : number
      const Envelope = message({ inner: optional(place, type) })
      const value = { inner: read(one.fields) } as never
      expect(toHex(encodeMessage(Envelope, value))).toBe(one.bytes)
      const again = decodeMessage(Envelope, fromHex(one.bytes))
      expect(toHex(encodeMessage(Envelope, again))).toBe(one.bytes)
    })
  }

  it('are read by this test but for those with zero times and whole blocks', () => {
    expect(cases.length - known).toBe(cases.filter(({ fields }) => /zero/.test(JSON.stringify(fields))).length + 3)
  })
})

describe('message tables', () => {
  it('are declared in ascending order', () => {
    expect(() => message({ b: int32(2), a: int32(1) })).toThrow('ascending')
  })
})
