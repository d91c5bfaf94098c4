/**
 * JSON and protobuf of light blocks: what is written is read back, and nothing that is read throws anything but a
 * Rejection.
 */
import { type Bytes, concatBytes, Rejection, toHex } from '@chassis/primitives'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lightCrypto as crypto, makeBlock, members } from '../../tests/support/light-fixture.ts'
import { runs } from '../../tests/support/runs.ts'
import { attackEvidence } from './attack-evidence.ts'
import type { LightBlock } from './light-block.ts'
import { attackEvidenceProto, lightBlockProto, proposerOf, signedHeaderProto } from './light-proto.ts'
import { ProtoMessage } from './proto-reader.ts'
import { bytesField, messageField, numberField, sfixed64Field, uvarint } from './proto-writer.ts'
import { readLightBlock } from './read-light-json.ts'
import { readIbcHeader, readLightBlockProto } from './read-light-proto.ts'
import { writeAttackEvidence, writeLightBlock } from './write-light-json.ts'

const { sha256 } = crypto
const block = makeBlock({
  height: 7n,
  set: members(5),
  round: 3,
  votes: (name) => (name === 'v1' ? 'absent' : name === 'v2' ? 'nil' : 'commit'),
})
const prioritised: LightBlock = {
  ...block,
  validators: block.validators.map((validator, i) => ({ ...validator, proposerPriority: BigInt(7 - 5 * i) })),
}

/** The refusal of whatever is thrown; anything else fails the test. */
function refusal(read: () => unknown): string | undefined {
  try {
    read()
    return undefined
  } catch (error) {
    if (error instanceof Rejection) return error.refusal.name
    throw error
  }
}

const cloned = () => structuredClone(writeLightBlock(sha256, block))

/** The JSON of the block with another value at a path; undefined removes the member. */
function edited(path: string, value: unknown): unknown {
  const json = cloned()
  const steps = path.split('.')
  const last = steps.pop() as string
  const parent = steps.reduce((node, step) => node[step] as Members, json as Members)
  if (value === undefined) delete parent[last]
  else parent[last] = value
  return json
}
type Members = Record<string, unknown>

describe('JSON', () => {
  it('is read as it was written', () => {
    expect(readLightBlock(writeLightBlock(sha256, prioritised))).toEqual(prioritised)
    const text = JSON.stringify(writeLightBlock(sha256, prioritised))
    expect(readLightBlock(JSON.parse(text))).toEqual(prioritised)
  })

  it('has what CometBFT leaves out or writes as null', () => {
    const nothing = new Uint8Array()
    const lastBlockId = { hash: nothing, parts: { total: 0, hash: nothing } }
    const headerOf = (json: unknown) => readLightBlock(json).signedHeader.header
    expect(headerOf(edited('signed_header.header.last_block_id', null)).lastBlockId).toEqual(lastBlockId)
    expect(headerOf(edited('signed_header.header.version', { block: '11' })).version).toEqual({ block: 11n, app: 0n })
    expect(readLightBlock(edited('validator_set.validators.0.proposer_priority', undefined))).toEqual(block)
    expect(readLightBlock(edited('validator_set.validators', null)).validators).toEqual([])
  })

  it.each([
    ['no header', 'header', undefined, 'INVALID_VALUE'],
    ['no height', 'header.height', undefined, 'MISSING_FIELD'],
    ['a height as number', 'header.height', 7, 'INVALID_VALUE'],
    ['a height beyond int64', 'header.height', '9223372036854775808', 'INVALID_VALUE'],
    ['a height with a sign', 'header.height', '+7', 'INVALID_VALUE'],
    ['a height with zeros in front', 'header.height', '07', 'INVALID_VALUE'],
    ['a round as text', 'commit.round', '0', 'INVALID_VALUE'],
    ['a negative round', 'commit.round', -1, 'INVALID_VALUE'],
    ['a fractional round', 'commit.round', 0.5, 'INVALID_VALUE'],
    ['a hash that is none', 'header.app_hash', 'XYZ', 'INVALID_TEXT'],
    ['a time with a zone', 'header.time', '2021-12-17T20:27:28+01:00', 'INVALID_TEXT'],
    ['signatures that are no list', 'commit.signatures', {}, 'INVALID_VALUE'],
    ['too many signatures', 'commit.signatures', Array(10_001).fill(null), 'TOO_LARGE'],
  ])('refuses %s', (_, path, value, name) => {
    expect(refusal(() => readLightBlock(edited(`signed_header.${path}`, value)))).toBe(name)
  })

  it.each([
    ['another kind of key', 'type', 'tendermint/PubKeySecp256k1', 'INVALID_VALUE'],
    ['a key that is no base64', 'value', '?', 'INVALID_TEXT'],
  ])('refuses %s', (_, member, value, name) => {
    const json = edited(`validator_set.validators.0.pub_key.${member}`, value)
    expect(refusal(() => readLightBlock(json))).toBe(name)
  })

  it('refuses any other JSON with a number', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(refusal(() => readLightBlock(json))).toBeDefined()
      }),
      { numRuns: runs(100) },
    )
  })
})

describe('protobuf', () => {
  const bytes = lightBlockProto(sha256, prioritised)

  it('is read as it was written', () => {
    expect(readLightBlockProto(bytes)).toEqual(prioritised)
    const set = new ProtoMessage(bytes).bytes(2)
    const header = concatBytes(
      messageField(1, signedHeaderProto(prioritised.signedHeader)),
      messageField(2, set),
      messageField(3, numberField(1, 4n), numberField(2, 6n)),
      messageField(4, set),
    )
    expect(readIbcHeader(header)).toEqual({
      block: prioritised,
      trustedHeight: { revisionNumber: 4n, revisionHeight: 6n },
      trustedValidators: prioritised.validators,
    })
  })

  it('truncated anywhere, or with any bit flipped, it is refused or another block', () => {
    for (let end = 0; end < bytes.length; end += 1) {
      const cut = bytes.subarray(0, end)
      if (refusal(() => readLightBlockProto(cut)) === undefined)
        expect(readLightBlockProto(cut)).not.toEqual(prioritised)
    }
    const step = process.env.CI === 'true' ? 1 : 5
    for (let bit = 0; bit < 8 * bytes.length; bit += step) {
      const changed = bytes.with(bit >> 3, (bytes[bit >> 3] as number) ^ (1 << (bit & 7)))
      refusal(() => readLightBlockProto(changed))
    }
  })

  it.each([
    ['a varint of more than 64 bits', new Uint8Array([8, ...Array(9).fill(255), 2])],
    ['a varint without end', new Uint8Array([8, ...Array(10).fill(255), 1])],
    ['field 0', new Uint8Array([0, 0])],
    ['a group', new Uint8Array([11])],
    ['a length beyond the end', new Uint8Array([10, 5, 1])],
    ['a fixed number cut short', new Uint8Array([9, 1, 2, 3])],
  ] as const)('refuses %s', (_, given: Bytes) => {
    expect(refusal(() => new ProtoMessage(given))).toBe('MALFORMED_PROOF')
  })

  it('a single field that stands twice is refused, one of another type too, and an unknown one is passed over', () => {
    const twice = new ProtoMessage(concatBytes(numberField(1, 5n), numberField(1, 6n)))
    expect(refusal(() => twice.uint(1))).toBe('MALFORMED_PROOF')
    expect(refusal(() => new ProtoMessage(numberField(1, 5n)).bytes(1))).toBe('MALFORMED_PROOF')
    expect(refusal(() => new ProtoMessage(bytesField(1, bytes)).uint(1))).toBe('MALFORMED_PROOF')
    expect(refusal(() => new ProtoMessage(numberField(1, 2n ** 32n)).small(1))).toBe('MALFORMED_PROOF')
    expect(readLightBlockProto(concatBytes(bytes, numberField(99, 1n), sfixed64Field(98, 3n)))).toEqual(prioritised)
    expect(refusal(() => readLightBlockProto(new Uint8Array(8_000_001)))).toBe('TOO_LARGE')
  })

  it('numbers have one form, and negative ones ten bytes', () => {
    for (const value of [0n, 1n, 127n, 128n, 300n, 2n ** 63n - 1n, -1n, -(2n ** 63n)]) {
      expect(new ProtoMessage(concatBytes(numberField(1, value))).int(1)).toBe(value)
      expect(BigInt.asIntN(64, new ProtoMessage(sfixed64Field(1, value)).uint(1))).toBe(value)
    }
    expect(toHex(uvarint(300))).toBe('ac02')
    expect(uvarint(-1n)).toHaveLength(10)
  })
})

describe('evidence', () => {
  const fork = makeBlock({ height: 7n, set: members(5), round: 3, header: { dataHash: new Uint8Array(32) } })
  const common = makeBlock({ height: 3n, set: members(5) })
  const evidence = attackEvidence(crypto, fork, block, common)

  it('names who signed both, and is written with type and members of CometBFT', () => {
    expect(evidence.kind).toBe('equivocation')
    expect(evidence.byzantineValidators).toHaveLength(3)
    const json = writeAttackEvidence(sha256, evidence) as { type: string; value: Record<string, unknown> }
    expect(json.type).toBe('tendermint/LightClientAttackEvidence')
    expect(Object.keys(json.value)).toEqual([
      'ConflictingBlock',
      'CommonHeight',
      'ByzantineValidators',
      'TotalVotingPower',
      'Timestamp',
    ])
    expect(readLightBlock(json.value.ConflictingBlock)).toEqual(fork)
  })

  it('as protobuf: block, height, validators, power, time', () => {
    const message = new ProtoMessage(attackEvidenceProto(sha256, evidence))
    expect(toHex(message.bytes(1))).toBe(toHex(lightBlockProto(sha256, fork)))
    expect(message.int(2)).toBe(7n)
    expect(message.repeated(3).map((validator) => toHex(validator.message(2).bytes(1)))).toEqual(
      evidence.byzantineValidators.map(({ publicKey }) => toHex(publicKey)),
    )
    expect(message.int(4)).toBe(50n)
  })

  it('does not name validators whose signature in the fork is not theirs', () => {
    const { commit, header } = fork.signedHeader
    const signatures = commit.signatures.map((sig, i) => (i < 4 ? sig : { ...sig, signature: new Uint8Array(64) }))
    const forged = { ...fork, signedHeader: { header, commit: { ...commit, signatures } } }
    const named = attackEvidence(crypto, forged, fork, common).byzantineValidators
    expect(named).toHaveLength(4)
    const lie = {
      ...forged,
      signedHeader: { ...forged.signedHeader, header: { ...header, appHash: new Uint8Array(1) } },
    }
    expect(attackEvidence(crypto, lie, fork, common)).toMatchObject({ kind: 'lunatic', commonHeight: 3n })
  })

  it('the proposer is the one of least priority, then of greatest address', () => {
    expect(proposerOf(sha256, prioritised.validators)).toBe(prioritised.validators.at(-1))
    // Of equal power the set is in the order of addresses.
    expect(proposerOf(sha256, block.validators)).toBe(block.validators.at(-1))
    expect(proposerOf(sha256, [])).toBeUndefined()
  })
})
