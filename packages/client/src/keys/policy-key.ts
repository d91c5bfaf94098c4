/** A key as a member of an account's policy. */
import type { PolicyKey, PublicKeyOf } from './client-key.ts'

/** `weight`: what it adds towards the threshold, 1 to 100. */
export function policyKey(key: PublicKeyOf, weight = 1): PolicyKey {
  const { kind, publicKey } = key
  if (key.kind !== 'webauthn') return { kind, publicKey, weight }
  return { kind, publicKey, weight, rpIdHash: key.rpIdHash, origins: [...key.origins] }
}
