/** A signed transaction of one call that is named and given as JSON, for people and scripts that send it elsewhere. */
import { ledgerV1 } from '@chassis/contracts/ledger'
import { accounts, methodTable } from '@chassis/kernel'
import { PlatformError } from '@chassis/primitives'
import type { JsonValue, LedgerId } from '@chassis/protocol'
import type { MemberKey } from '../ledger/demo-members.ts'
import { signCalls } from '../ledger/sign-calls.ts'

/** Unordered transactions are remembered for as long as they are valid: two minutes at most. */
const VALID_FOR_MS = 110_000

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
  const call = { contract: contract.number, method, as: signer, args: method.args.fromJson(args, '') }
  const nonce = { kind: 'unordered' } as const
  return signCalls({ ledgerId, from: signer, nonce, validUntil: now + VALID_FOR_MS, calls: [call] })
}
