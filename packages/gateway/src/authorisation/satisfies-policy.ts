/** Whether signatures satisfy an account's own keys. */
import { type SignatureVerdict, verifySignatureOver } from '@chassis/kernel'
import { equalBytes } from '@chassis/primitives'
import { sha256, verifier } from '@chassis/primitives/node'
import { type LedgerId, type Policy, type SignatureEntry, signInBytes } from '@chassis/protocol'

type PolicyKey = Policy['keys'][number]

/** The policy's key that this entry is of, if it may stand for it: a passkey only from its own site. */
function keyOf(policy: Policy, entry: SignatureEntry, verdict: SignatureVerdict): PolicyKey | undefined {
  const key = policy.keys.find((k) => k.kind === entry.kind && equalBytes(k.publicKey, entry.publicKey))
  if (key === undefined || !verdict.valid) return undefined
  if (key.kind !== 'webauthn') return key
  const { rpIdHash, origin } = verdict
  if (rpIdHash === undefined || key.rpIdHash === undefined || !equalBytes(key.rpIdHash, rpIdHash)) return undefined
  return origin !== undefined && key.origins?.includes(origin) === true ? key : undefined
}

/**
 * Whether these entries over the challenge reach the policy's threshold by keys of its own. Accounts that a policy
 * names sign in as themselves; a key that may sign for some methods only still says who is there.
 */
export function satisfiesPolicy(
  policy: Policy,
  ledger: LedgerId,
  challenge: Uint8Array,
  entries: readonly SignatureEntry[],
): boolean {
  const used = new Set<PolicyKey>()
  for (const entry of entries) {
    const verdict = verifySignatureOver(sha256, verifier, signInBytes(entry.kind, ledger, challenge), entry)
    const key = keyOf(policy, entry, verdict)
    if (key === undefined) return false
    used.add(key)
  }
  return weightOf(used) >= policy.threshold
}

/** Whether the keys that signed in before would still do under this policy. */
export function stillSatisfies(policy: Policy, keys: readonly Pick<SignatureEntry, 'kind' | 'publicKey'>[]): boolean {
  const used = keys.map(({ kind, publicKey }) =>
    policy.keys.find((k) => k.kind === kind && equalBytes(k.publicKey, publicKey)),
  )
  return used.every((key) => key !== undefined) && weightOf(used as PolicyKey[]) >= policy.threshold
}

function weightOf(keys: Iterable<PolicyKey>): number {
  let weight = 0
  for (const key of keys) weight += key.weight
  return weight
}
