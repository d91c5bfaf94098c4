/** Builds and signs a transaction of one call, for people and scripts that send it elsewhere. */
import { randomBytes } from 'node:crypto'
import { ledgerV1 } from '@chassis/contracts/ledger'
import { accounts, compareKeys, methodTable } from '@chassis/kernel'
import { PlatformError } from '@chassis/primitives'
import { encode, encodeBody, encodeTransaction, type JsonValue, type LedgerId, signBytes } from '@chassis/protocol'
import type { MemberKey } from '../ledger/demo-members.ts'

/** Unordered transactions are remembered for as long as they are valid: two minutes at most. */
export const VALID_FOR_MS = 110_000

export interface CallToSign {
  readonly ledgerId: LedgerId
  /** `loans.recordPayment` */
  readonly method: string
  /** Arguments by the method's schema, as JSON. */
  readonly args: JsonValue
  readonly signer: MemberKey
  /** Block time, milliseconds UTC. */
  readonly now: number
}

/** The encoded transaction. Throws INPUT_UNKNOWN_METHOD, and an encoding rejection that names the wrong argument. */
export function signCall({ ledgerId, method: name, args, signer, now }: CallToSign): Uint8Array {
  const found = [...methodTable({ ...ledgerV1, contracts: [accounts, ...ledgerV1.contracts] }).values()].find(
    (entry) => `${entry.contract.name}.${entry.name}` === name,
  )
  if (found === undefined) {
    throw new PlatformError(`no method ${name}`, { code: 'INPUT_UNKNOWN_METHOD', details: { method: name } })
  }
  const { contract, method } = found
  const encoded = encode(method.args, method.args.fromJson(args, ''))
  const bodyBytes = encodeBody({
    ledgerId,
    from: signer.account,
    nonce: { kind: 'unordered' },
    validUntil: now + VALID_FOR_MS,
    salt: Uint8Array.from(randomBytes(16)),
    calls: [{ contract: contract.number, method: method.number, as: signer.account, args: encoded }],
  })
  const { publicKey, sign } = signer.key
  const signature = sign(signBytes('ed25519', ledgerId, bodyBytes))
  return encodeTransaction(bodyBytes, [{ kind: 'ed25519' as const, publicKey, signature }].sort(compareKeys))
}
