/**
 * Whether enough of a set's power signed a commit (types/validation.go). Both functions count first and verify then:
 * the
 * power that the signatures would have decides whether they are looked at at all, and they stop as soon as it suffices,
 * as CometBFT's batch verification does. A signature that is counted and does not verify fails the commit.
 */
import { assert, type Bytes, equalBytes, toHex } from '@chassis/primitives'
import {
  BLOCK_ID_FLAG,
  type BlockId,
  type Commit,
  type CommitSig,
  type LightCrypto,
  type TrustLevel,
  type Validator,
} from './light-block.ts'
import { fault, type LightFault } from './light-fault.ts'
import { totalPower, validatorAddress } from './validator-set.ts'
import { VOTE_TYPE, voteSignBytes } from './vote-sign-bytes.ts'

const SIGNATURE_LENGTH = 64

type Counted = { readonly index: number; readonly sig: CommitSig; readonly publicKey: Bytes }

/**
 * More than two thirds of `validators`, which are exactly the set that voted, signed this block at this height.
 * Precondition: commit and set are well-formed. Undefined when it holds.
 */
export function verifyCommitLight(
  crypto: LightCrypto,
  chainId: string,
  validators: readonly Validator[],
  blockId: BlockId,
  height: bigint,
  commit: Commit,
): LightFault | undefined {
  const { signatures } = commit
  if (signatures.length !== validators.length)
    return fault('signatureCount', { validators: validators.length, signatures: signatures.length })
  if (commit.height !== height) return fault('commitOfOtherHeight', { commit: String(commit.height) })
  if (!equalBlockIds(commit.blockId, blockId)) return fault('commitOfOtherHeader')
  const needed = (totalPower(validators) * 2n) / 3n
  const counted: Counted[] = []
  let power = 0n
  for (const [index, sig] of signatures.entries()) {
    if (sig.flag !== BLOCK_ID_FLAG.commit) continue
    const { publicKey, power: weight } = validators[index] as Validator
    if (!equalBytes(validatorAddress(crypto.sha256, publicKey), sig.address)) return fault('wrongAddress', { index })
    if (isWrongAtOnce(crypto, chainId, commit, sig, publicKey)) return fault('wrongSignature', { index })
    counted.push({ index, sig, publicKey })
    power += weight
    if (power > needed) break
  }
  if (power <= needed) return notEnough(power, needed)
  return wrongSignature(crypto, chainId, commit, counted)
}

/**
 * More than `trustLevel` of `trusted` signed this commit, whose own set may be another one: validators are looked up by
 * address, unknown ones are passed over, and a second signature of one of them is refused. Undefined when it holds; the
 * reason `notEnoughPower` alone means that a header in between may help.
 */
export function verifyCommitLightTrusting(
  crypto: LightCrypto,
  chainId: string,
  trusted: readonly Validator[],
  commit: Commit,
  trustLevel: TrustLevel,
): LightFault | undefined {
  assert(trustLevel.denominator > 0n, 'a trust level is a fraction')
  const needed = (totalPower(trusted) * trustLevel.numerator) / trustLevel.denominator
  const byAddress = new Map(
    trusted.map((validator) => [toHex(validatorAddress(crypto.sha256, validator.publicKey)), validator]),
  )
  const seen = new Map<string, number>()
  const counted: Counted[] = []
  let power = 0n
  for (const [index, sig] of commit.signatures.entries()) {
    if (sig.flag !== BLOCK_ID_FLAG.commit) continue
    const address = toHex(sig.address)
    const validator = byAddress.get(address)
    if (!validator) continue
    const first = seen.get(address)
    if (first !== undefined) return fault('doubleVote', { first, second: index })
    seen.set(address, index)
    const { publicKey } = validator
    if (isWrongAtOnce(crypto, chainId, commit, sig, publicKey)) return fault('wrongSignature', { index })
    counted.push({ index, sig, publicKey })
    power += validator.power
    if (power > needed) break
  }
  if (power <= needed) return notEnough(power, needed)
  return wrongSignature(crypto, chainId, commit, counted)
}

const notEnough = (power: bigint, needed: bigint): LightFault =>
  fault('notEnoughPower', { power: String(power), neededMoreThan: String(needed) })

function wrongSignature(
  crypto: LightCrypto,
  chainId: string,
  commit: Commit,
  counted: readonly Counted[],
): LightFault | undefined {
  const wrong = counted.find(({ sig, publicKey }) => !isVote(crypto, chainId, commit, sig, publicKey))
  return wrong && fault('wrongSignature', { index: wrong.index })
}

function isWrongAtOnce(
  crypto: LightCrypto,
  chainId: string,
  commit: Commit,
  sig: CommitSig,
  publicKey: Bytes,
): boolean {
  if (sig.signature.length !== SIGNATURE_LENGTH) return true
  return commit.signatures.length === 1 && !isVote(crypto, chainId, commit, sig, publicKey)
}

/** What is wrong with the vote at this place of a commit of exactly this set; undefined when it is good. */
export function voteFault(
  crypto: LightCrypto,
  chainId: string,
  commit: Commit,
  validators: readonly Validator[],
  index: number,
): LightFault | undefined {
  const sig = commit.signatures[index]
  const publicKey = validators[index]?.publicKey
  if (!sig || !publicKey) return fault('signatureCount', { index })
  if (!equalBytes(validatorAddress(crypto.sha256, publicKey), sig.address)) return fault('wrongAddress', { index })
  return isVote(crypto, chainId, commit, sig, publicKey) ? undefined : fault('wrongSignature', { index })
}

function isVote(
  crypto: LightCrypto,
  chainId: string,
  { height, round, blockId }: Commit,
  { timeNs, signature }: CommitSig,
  publicKey: Bytes,
): boolean {
  const message = voteSignBytes(chainId, { type: VOTE_TYPE.precommit, height, round, blockId, timeNs })
  return crypto.verifyVote(publicKey, message, signature)
}

export function equalBlockIds(a: BlockId, b: BlockId): boolean {
  return equalBytes(a.hash, b.hash) && a.parts.total === b.parts.total && equalBytes(a.parts.hash, b.parts.hash)
}
