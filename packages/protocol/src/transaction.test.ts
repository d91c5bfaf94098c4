import { type Bytes, coseSigStructure, Rejection, toHex, utf8Encode } from '@chassis/primitives'
import { nodeSha256 as sha256 } from '@chassis/primitives/node'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProtocolError } from './errors.ts'
import { accountId, ledgerId } from './ids.ts'
import {
  decodeTransaction,
  encodeBody,
  encodeTransaction,
  type SignatureEntry,
  signBytes,
  TRANSACTION_BYTES_MAX,
  type TransactionBody,
  transactionIdOf,
} from './transaction.ts'

const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const u64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })
const account = bytesOf(20).map((one) => accountId.of(one))
const body: fc.Arbitrary<TransactionBody> = fc.record({
  ledgerId: bytesOf(32).map((one) => ledgerId.of(one)),
  from: account,
  nonce: fc.oneof(
    fc.record({ kind: fc.constant('ordered' as const), lane: u64, sequence: u64 }),
    fc.record({ kind: fc.constant('unordered' as const) }),
  ),
  validUntil: fc.nat({ max: 253_402_300_799_999 }),
  salt: bytesOf(16),
  calls: fc.array(
    fc.record({
      contract: fc.nat({ max: 65_535 }),
      method: fc.nat({ max: 65_535 }),
      as: account,
      args: fc.uint8Array({ maxLength: 60 }),
    }),
    { maxLength: 5 },
  ),
})
const entry: fc.Arbitrary<SignatureEntry> = fc.record({
  kind: fc.constantFrom('ed25519' as const, 'es256' as const, 'webauthn' as const),
  publicKey: fc.uint8Array({ minLength: 32, maxLength: 65 }),
  signature: bytesOf(64),
})

const codeOf = (raw: Bytes) => {
  try {
    decodeTransaction(raw)
    return 0
  } catch (error) {
    if (error instanceof Rejection) return error.refusal.code
    throw error
  }
}

describe('transactions', () => {
  it('read back as they were written, from a view into something larger, too', () => {
    fc.assert(
      fc.property(body, fc.array(entry, { minLength: 1, maxLength: 4 }), (one, entries) => {
        const bytes = encodeBody(one)
        const raw = encodeTransaction(bytes, entries)
        const within = Buffer.concat([Buffer.from('before'), raw, Buffer.from('behind')]).subarray(6, 6 + raw.length)
        const read = decodeTransaction(within)
        expect(read).toEqual({ body: one, bodyBytes: bytes, signatures: entries })
        expect(toHex(encodeTransaction(read.bodyBytes, read.signatures))).toBe(toHex(raw))
      }),
    )
  })

  it('with one bit changed are refused or are another transaction', () => {
    fc.assert(
      fc.property(body, entry, fc.nat(), fc.nat({ max: 7 }), (one, signature, at, bit) => {
        const raw = encodeTransaction(encodeBody(one), [signature])
        const changed = raw.slice()
        changed[at % raw.length] = (changed[at % raw.length] as number) ^ (1 << bit)
        if (codeOf(changed) !== 0) return
        const read = decodeTransaction(changed)
        expect(toHex(encodeTransaction(encodeBody(read.body), read.signatures))).toBe(toHex(changed))
      }),
      { numRuns: 1000 },
    )
  })

  it('have at most 65,536 bytes', () => {
    const rest = fc.sample(body, 1)[0] as TransactionBody
    const call = { contract: 1, method: 1, as: rest.from }
    const signature = { kind: 'ed25519', publicKey: new Uint8Array(32), signature: new Uint8Array(64) } as const
    const sized = (length: number) =>
      encodeTransaction(encodeBody({ ...rest, calls: [{ ...call, args: new Uint8Array(length) }] }), [signature])
    const overhead = sized(65_000).length - 65_000
    expect(sized(TRANSACTION_BYTES_MAX - overhead)).toHaveLength(TRANSACTION_BYTES_MAX)
    expect(codeOf(sized(TRANSACTION_BYTES_MAX - overhead))).toBe(0)
    expect(codeOf(sized(TRANSACTION_BYTES_MAX - overhead + 1))).toBe(ProtocolError.TRANSACTION_TOO_LARGE.code)
  })

  it('sign the COSE Sig_structure, bound to the ledger', () => {
    fc.assert(
      fc.property(body, bytesOf(32), (one, other) => {
        const bytes = encodeBody(one)
        const aad = (id: Bytes) => Buffer.concat([utf8Encode('chassis/tx/v1'), id])
        const expected = coseSigStructure(
          new Uint8Array([0xa1, 0x01, 0x27]),
          aad(ledgerId.bytesOf(one.ledgerId)),
          bytes,
        )
        expect(toHex(signBytes('ed25519', one.ledgerId, bytes))).toBe(toHex(expected))
        expect(toHex(signBytes('ed25519', ledgerId.of(other), bytes))).not.toBe(toHex(expected))
        expect(toHex(signBytes('es256', one.ledgerId, bytes))).not.toBe(toHex(expected))
      }),
      { numRuns: 30 },
    )
  })

  it('keep their id whatever the signatures', () => {
    const bytes = encodeBody(fc.sample(body, 1)[0] as TransactionBody)
    const ids = fc.sample(entry, 3).map((one) => {
      return transactionIdOf(sha256, decodeTransaction(encodeTransaction(bytes, [one])).bodyBytes)
    })
    expect(new Set(ids).size).toBe(1)
  })
})

it('every refusal of the module has its own number, in the order of checking', () => {
  expect(Object.values(ProtocolError).map(({ code }) => code - 2000)).toEqual([
    1, 2, 3, 4, 5, 6, 8, 9, 10, 7, 11, 12, 13, 14, 15, 16, 17, 19, 18, 20,
  ])
})
