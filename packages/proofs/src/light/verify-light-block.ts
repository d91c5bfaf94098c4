/** One step of a light client: from a trusted header to a later one (light/verifier.go, Verify). */
import { equalBytes } from '@chassis/primitives'
import { signedHeaderFault } from './check-signed-header.ts'
import type { Header, LightBlock, LightCrypto, TrustLevel, Validator } from './light-block.ts'
import { fault, type LightFault } from './light-fault.ts'
import { validatorSetFault, validatorSetHash } from './validator-set.ts'
import { verifyCommitLight, verifyCommitLightTrusting } from './verify-commit.ts'

export interface LightRules {
  /** How long a header stays trusted after its time. Shorter than the period in which validators can be punished. */
  readonly trustingPeriodNs: bigint
  /** How far a header's time may be ahead of `now`. */
  readonly maxClockDriftNs: bigint
  readonly trustLevel: TrustLevel
}

/** What a step starts from. */
export interface TrustedState {
  readonly header: Header
  /**
   * The set of the next height (`nextValidatorsHash`), or that of the header's own height (`validatorsHash`), which is
   * all that CometBFT's own client has. Only needed for a step over more than one height.
   */
  readonly validators: readonly Validator[]
}

/** `notEnoughTrust`: nothing is wrong, but a header in between is needed. */
export type LightVerdict =
  | { readonly kind: 'verified' }
  | { readonly kind: 'notEnoughTrust'; readonly fault: LightFault }
  | { readonly kind: 'invalid'; readonly fault: LightFault }

const VERIFIED: LightVerdict = { kind: 'verified' }
const invalid = (found: LightFault): LightVerdict => ({ kind: 'invalid', fault: found })

/** Judges `untrusted` at `nowNs` on the grounds of `trusted`. The most expensive check comes last. Never throws. */
export function verifyLightBlock(
  crypto: LightCrypto,
  trusted: TrustedState,
  untrusted: LightBlock,
  nowNs: bigint,
  rules: LightRules,
): LightVerdict {
  if (isExpired(trusted.header, nowNs, rules)) return invalid(fault('expired'))
  const early = newBlockFault(crypto, trusted.header, untrusted, nowNs, rules)
  if (early) return invalid(early)
  const { header, commit } = untrusted.signedHeader
  if (header.height === trusted.header.height + 1n) {
    if (!equalBytes(header.validatorsHash, trusted.header.nextValidatorsHash))
      return invalid(fault('otherNextValidators'))
  } else {
    const found = trustFault(crypto, trusted, untrusted, rules)
    if (found) return found.reason === 'notEnoughPower' ? { kind: 'notEnoughTrust', fault: found } : invalid(found)
  }
  const { chainId } = trusted.header
  const found = verifyCommitLight(crypto, chainId, untrusted.validators, commit.blockId, header.height, commit)
  return found ? invalid(found) : VERIFIED
}

/** Whether a header is too old to start from: its time and the trusting period have passed. */
export function isExpired(header: Header, nowNs: bigint, { trustingPeriodNs }: LightRules): boolean {
  return header.timeNs + trustingPeriodNs <= nowNs
}

function newBlockFault(
  { sha256 }: LightCrypto,
  trusted: Header,
  { signedHeader, validators }: LightBlock,
  nowNs: bigint,
  { maxClockDriftNs }: LightRules,
): LightFault | undefined {
  const basic = signedHeaderFault(sha256, trusted.chainId, signedHeader)
  if (basic) return basic
  const { height, timeNs, validatorsHash } = signedHeader.header
  if (height <= trusted.height)
    return fault('heightNotAbove', { trusted: String(trusted.height), height: String(height) })
  if (timeNs <= trusted.timeNs) return fault('timeNotAfter')
  if (timeNs >= nowNs + maxClockDriftNs) return fault('fromTheFuture')
  const reason = validatorSetFault(validators)
  if (reason) return fault(reason)
  return equalBytes(validatorSetHash(sha256, validators), validatorsHash) ? undefined : fault('otherValidators')
}

function trustFault(
  crypto: LightCrypto,
  { header, validators }: TrustedState,
  untrusted: LightBlock,
  { trustLevel }: LightRules,
): LightFault | undefined {
  const reason = validatorSetFault(validators)
  if (reason) return fault(reason)
  const hash = validatorSetHash(crypto.sha256, validators)
  if (!equalBytes(hash, header.nextValidatorsHash) && !equalBytes(hash, header.validatorsHash))
    return fault('otherTrustedValidators')
  return verifyCommitLightTrusting(crypto, header.chainId, validators, untrusted.signedHeader.commit, trustLevel)
}
