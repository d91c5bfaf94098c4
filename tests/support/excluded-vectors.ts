/**
 * Published vector files that lie outside our profile, each with its reason: the one list of them. Every other file
 * of the folders whose tests use this list must be exercised (the tests check that none is forgotten).
 */
export interface ExcludedVectors {
  /** Path below vectors/protocols. */
  readonly set: string
  readonly reason: string
}

export const EXCLUDED_VECTORS: readonly ExcludedVectors[] = [
  {
    set: 'tlog/witness-add-checkpoint.json',
    reason: 'the HTTP protocol of a witness: a ledger is cosigned by witnesses, it is not one',
  },
  { set: 'tlog/policies.json', reason: 'the text format of witness policies, part of the witness protocol' },
  { set: 'tlog/quorums.json', reason: 'quorums of witnesses, part of the witness protocol' },
]

/**
 * Single cases of exercised files that our profile refuses although their source accepts them. The tests assert that
 * they are refused for exactly this reason.
 */
export const REFUSED_BY_PROFILE: readonly ExcludedVectors[] = [
  {
    set: 'tlog/verifier-keys.json: types 2 (ECDSA) and 5 (RFC 6962)',
    reason: 'signature types other than Ed25519 (1) and its cosignature (4) are unknown to us',
  },
  {
    set: 'tlog/other-signature-types.json',
    reason: 'notes signed with those types only: no verifiable signature, as their README asks of an Ed25519 verifier',
  },
]

export function isExcluded(set: string): boolean {
  return EXCLUDED_VECTORS.some((excluded) => excluded.set === set)
}
