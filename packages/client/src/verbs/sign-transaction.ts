/** Builds and signs a transaction. */
import { compareKeys } from '@chassis/kernel'
import { type Bytes, toHex } from '@chassis/primitives'
import { type AccountId, encodeBody, encodeTransaction, type LedgerId, signBytes } from '@chassis/protocol'
import type { ClientKey } from '../keys/client-key.ts'
import { signWith } from '../keys/sign-with.ts'
import type { PlannedCall } from '../methods.ts'

/**
 * Unordered transactions are remembered for as long as they are valid: two minutes at most (docs/spec/transaction.md).
 */
export const VALID_FOR_MS = 110_000

export interface BodyToBuild {
  readonly ledgerId: LedgerId
  /** Whose nonce and quota are used; calls without `as` act for this account. */
  readonly from: AccountId
  readonly calls: readonly PlannedCall[]
  /** The ledger's time, milliseconds UTC. */
  readonly now: number
}

/** The encoded body, valid for {@link VALID_FOR_MS}: what is signed. */
export function buildBody({ ledgerId, from, calls, now }: BodyToBuild): Bytes {
  return encodeBody({
    ledgerId,
    from,
    nonce: { kind: 'unordered' },
    validUntil: now + VALID_FOR_MS,
    salt: globalThis.crypto.getRandomValues(new Uint8Array(16)),
    calls: calls.map((planned) => ({ ...planned, as: planned.as ?? from })),
  })
}

/** The encoded transaction: these very bytes, signed by every key once. Throws as the keys do. */
export async function signBody(ledgerId: LedgerId, bodyBytes: Bytes, signers: readonly ClientKey[]): Promise<Bytes> {
  const keys = new Map(signers.map((key) => [toHex(key.publicKey), key]))
  const signatures = await Promise.all(
    [...keys.values()].map((key) => signWith(key, signBytes(key.kind, ledgerId, bodyBytes))),
  )
  return encodeTransaction(bodyBytes, signatures.sort(compareKeys))
}
