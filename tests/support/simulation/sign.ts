/** Builds and signs transactions, and tells the identifiers that their calls will create. */

import { ledgerV1 } from '@chassis/contracts/ledger'
import { accounts, compareKeys, methodTable, u64Bytes } from '@chassis/kernel'
import { type Bytes, concatBytes } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import {
  encode,
  encodeBody,
  encodeTransaction,
  type Identifier,
  type IdentifierType,
  type LedgerId,
  signBytes,
  type TransactionBody,
  transactionHash,
} from '@chassis/protocol'
import type { Actor } from './cast.ts'

export interface PlannedCall {
  readonly as: Actor
  readonly contract: number
  readonly method: number
  readonly args: Bytes
}

export interface SignedTransaction {
  readonly raw: Bytes
  readonly hash: Bytes
}

const ALL = methodTable({ ...ledgerV1, contracts: [accounts, ...ledgerV1.contracts] })
const METHODS = new Map([...ALL.values()].map((found) => [`${found.contract.name}.${found.name}`, found]))

/**
 * `name`: `contract.method`. Arguments outside the schema throw: what is to be refused by the codec is made as bytes.
 */
export function call(as: Actor, name: string, args: unknown): PlannedCall {
  const found = METHODS.get(name)
  if (!found) throw new Error(`no method ${name}`)
  const { contract, method } = found
  return { as, contract: contract.number, method: method.number, args: encode(method.args, args) }
}

export interface SignOptions {
  readonly ledger: LedgerId
  readonly from: Actor
  readonly calls: readonly PlannedCall[]
  readonly nonce: TransactionBody['nonce']
  readonly validUntil: number
  readonly salt: Bytes
}

export function sign({ ledger, from, calls, nonce, validUntil, salt }: SignOptions): SignedTransaction {
  const body = encodeBody({
    ledgerId: ledger,
    from: from.account,
    nonce,
    validUntil,
    salt,
    calls: calls.map(({ as, contract, method, args }) => ({ contract, method, as: as.account, args })),
  })
  const message = signBytes('ed25519', ledger, body)
  const keys = new Map(
    [from, ...calls.map(({ as }) => as)].flatMap(({ keys }) => keys).map((key) => [key.publicKey.join(), key]),
  )
  const signatures = [...keys.values()]
    .map((key) => ({ kind: 'ed25519' as const, publicKey: key.publicKey, signature: key.sign(message) }))
    .sort(compareKeys)
  return { raw: encodeTransaction(body, signatures), hash: transactionHash(sha256, body) }
}

/**
 * The first identifier that the call with this index creates: SHA-256(transaction ‖ index ‖ counter), cut to length.
 */
export function createdId<P extends string>(type: IdentifierType<P>, hash: Bytes, index = 0): Identifier<P> {
  return type.of(sha256.hash(concatBytes(hash, u64Bytes(BigInt(index)), u64Bytes(0n))).slice(0, type.length))
}
