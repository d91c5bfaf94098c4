/** Builds and signs a transaction. */
import { compareKeys } from '@chassis/kernel'
import { type Bytes, toHex } from '@chassis/primitives'
import { encodeBody, encodeTransaction, type LedgerId, signBytes } from '@chassis/protocol'
import type { Identity } from '../http/connection.ts'
import type { ClientKey } from '../keys/client-key.ts'
import type { PlannedCall } from '../methods.ts'

/**
 * Unordered transactions are remembered for as long as they are valid: two minutes at most (docs/spec/transaction.md).
 */
export const VALID_FOR_MS = 110_000

export interface TransactionToSign {
  readonly ledgerId: LedgerId
  /** Whose nonce and quota are used; calls without `as` act for this account. */
  readonly from: Identity
  /** Keys of further accounts that the calls act for. */
  readonly signers: readonly ClientKey[]
  readonly calls: readonly PlannedCall[]
  /** The ledger's time, milliseconds UTC. */
  readonly now: number
}

/** The encoded transaction, valid for {@link VALID_FOR_MS}. */
export async function signTransaction({ ledgerId, from, signers, calls, now }: TransactionToSign): Promise<Bytes> {
  const bodyBytes = encodeBody({
    ledgerId,
    from: from.account,
    nonce: { kind: 'unordered' },
    validUntil: now + VALID_FOR_MS,
    salt: globalThis.crypto.getRandomValues(new Uint8Array(16)),
    calls: calls.map((planned) => ({ ...planned, as: planned.as ?? from.account })),
  })
  const keys = new Map([from.key, ...signers].map((key) => [toHex(key.publicKey), key]))
  const signatures = await Promise.all(
    [...keys.values()].map(async (key) => {
      const signature = await key.sign(signBytes(key.kind, ledgerId, bodyBytes))
      return { kind: key.kind, publicKey: key.publicKey, signature } as const
    }),
  )
  return encodeTransaction(bodyBytes, signatures.sort(compareKeys))
}
