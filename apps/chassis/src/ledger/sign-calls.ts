/** Plans calls that the compiler checks, and signs them as one transaction. */
import { randomBytes } from 'node:crypto'
import { compareKeys, type MethodDefinition } from '@chassis/kernel'
import { assert } from '@chassis/primitives'
import {
  encode,
  encodeBody,
  encodeTransaction,
  type LedgerId,
  type RecordType,
  signBytes,
  type TransactionBody,
} from '@chassis/protocol'
import type { MemberKey } from './demo-members.ts'

/** One call, before encoding. */
export interface PlannedCall {
  readonly contract: number
  readonly method: MethodDefinition
  readonly as: MemberKey
  readonly args: unknown
}

/** A call whose arguments the compiler checks against the method's schema. */
export function plan<A>(
  contract: { readonly number: number },
  method: MethodDefinition,
  schema: RecordType<A>,
  as: MemberKey,
  args: A,
): PlannedCall {
  assert((method.args as unknown) === schema, 'the schema of another method')
  return { contract: contract.number, method, as, args }
}

export type Nonce = TransactionBody['nonce']

export interface PlannedTransaction {
  readonly ledgerId: LedgerId
  readonly from: MemberKey
  readonly nonce: Nonce
  readonly validUntil: number
  readonly calls: readonly PlannedCall[]
}

/** The envelope, signed by the keys of `from` and of every account that a call acts as. */
export function signCalls({ ledgerId, from, nonce, validUntil, calls }: PlannedTransaction): Uint8Array {
  const bodyBytes = encodeBody({
    ledgerId,
    from: from.account,
    nonce,
    validUntil,
    salt: Uint8Array.from(randomBytes(16)),
    calls: calls.map(({ contract, method, as, args }) => ({
      contract,
      method: method.number,
      as: as.account,
      args: encode(method.args, args),
    })),
  })
  const message = signBytes('ed25519', ledgerId, bodyBytes)
  const signers = new Map([from, ...calls.map((c) => c.as)].map((m) => [m.account, m.key]))
  const signatures = [...signers.values()]
    .map((key) => ({ kind: 'ed25519', publicKey: key.publicKey, signature: key.sign(message) }) as const)
    .sort(compareKeys)
  return encodeTransaction(bodyBytes, signatures)
}
