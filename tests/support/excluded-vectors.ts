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
 * Sets that are asked for and that nobody publishes: what is used in their place. A test fails once such a set is
 * there,
 * for then it is to be exercised.
 */
export const UNPUBLISHED_VECTORS: readonly (ExcludedVectors & { readonly instead: string })[] = [
  {
    set: 'webauthn',
    reason: 'assertions of authenticators over a challenge of our own sign bytes exist nowhere else',
    instead: 'vectors/signatures.json',
  },
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
    set: 'cose/sign1.json: algorithms other than EdDSA with Ed25519 and ES256 with P-256',
    reason: 'signature types that no account of ours can have',
  },
  {
    set: 'tlog/other-signature-types.json',
    reason: 'notes signed with those types only: no verifiable signature, as their README asks of an Ed25519 verifier',
  },
]

/**
 * Single figures of vectors/*.json that are not what our functions give, each with its reason. The tests of the finance
 * files assert the recomputed figure of the same case instead, so that a change on either side is noticed.
 */
export const EXCLUDED_FIGURES: readonly ExcludedVectors[] = [
  {
    set: 'loan_math.json: functions, XNPV, expected',
    reason:
      'off by 0.024 through local-time dates in the library it was taken from; the case is held to its `recomputed`, ' +
      'which is also what spreadsheets document (2086.65)',
  },
  {
    set: 'loan_math.json: fineractEmi, add_balance_correction_on0215, second correction',
    reason:
      'it types in amounts that no payment has: principal of 16.42 on a day on which 0.20 of interest was unpaid, ' +
      'and interest of 0.49 before it had accrued; the first correction is a payment and is held to its figures',
  },
  {
    set: 'loan_math.json: loanpro',
    reason:
      'a payment of 281.01 follows from 15,000 at 5 % on these dates under no day count (282.44 to 282.93): the ' +
      'request that it was taken from rolls an APR with charges that it does not state',
  },
]

/** Rules of vectors/legal_limits.json that no formula of finance decides, with the reason. */
export const NOT_ARITHMETIC: Readonly<Record<string, string>> = {
  'CN disclosure.annualisedRate': 'what must be shown, not how much',
  'CN pipl.automatedDecision.explainAndRefuse': 'data protection',
  'CN pipl.crossBorder': 'data protection',
  'CN pipl.erasureTriggers': 'data protection',
  'CN pipl.pia.retentionYears': 'data protection: a retention period, not a sum',
  'CN pipl.sensitive.separateConsent': 'data protection',
  'CN rate.privateLending.notApplicableTo': 'who is a financial institution is a fact about a lender',
  'EU ccd2.applies.from': 'a date of application',
  'EU ccd2.maxCredit.eur': 'a scope of application',
  'EU gdpr.17': 'data protection',
  'EU gdpr.22': 'data protection',
  'EU idd.ipid': 'what must be handed over',
  'EU withdrawal.days': 'a clock, not a sum',
  'EU withdrawal.outerLimit': 'a clock, not a sum',
  'JP appi.breach.report': 'data protection',
  'JP coolingOff.doorToDoor.days': 'a clock, not a sum',
  'JP incomeCap.exclusion.autoLoan': 'a scope of application',
  'JP incomeCap.totalVolume': 'needs the income, which is no fact of a loan; car loans are excluded',
  'JP incomeProof': 'what must be asked for',
  'JP installment.acceleration.minNoticeDays': 'a clock, not a sum',
  'JP installment.disclosure': 'what must be shown',
  'US ecoa.adverseAction.days': 'a clock, not a sum',
  'US fcra.adverseAction': 'what must be told',
  'US mla.exclusion.purchaseMoneyVehicle': 'a scope of application',
  'US odometer.exempt': 'a scope of application',
  'US ucc.9-105.control': 'a legal test of control',
}

export function isExcluded(set: string): boolean {
  return EXCLUDED_VECTORS.some((excluded) => excluded.set === set)
}
