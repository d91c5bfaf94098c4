/**
 * What shows that validators attacked a light client: CometBFT's LightClientAttackEvidence (types/evidence.go,
 * light/detector.go). Full nodes verify it and hand the named validators to the application.
 */
import { equalBytes, toHex } from '@chassis/primitives'
import { BLOCK_ID_FLAG, type Header, type LightBlock, type LightCrypto, type Validator } from './light-block.ts'
import { sortValidators, totalPower } from './validator-set.ts'
import { voteFault } from './verify-commit.ts'

/**
 * lunatic: the header claims a state that the chain never had. equivocation: validators signed two blocks in one round.
 * amnesia: two blocks in different rounds; who forgot the lock cannot be told from the headers.
 */
export type AttackKind = 'lunatic' | 'equivocation' | 'amnesia'

export interface AttackEvidence {
  readonly kind: AttackKind
  readonly conflictingBlock: LightBlock
  /** The last height that both chains share (lunatic), else the height of the conflict. */
  readonly commonHeight: bigint
  readonly byzantineValidators: readonly Validator[]
  /** Total power and time of the block at the common height. */
  readonly totalPower: bigint
  readonly timeNs: bigint
}

/**
 * The evidence against `conflicting`, holding `trusted` of the same height (or, for a header from the future, the last
 * one before) for true; `common` is a block before both.
 */
export function attackEvidence(
  crypto: LightCrypto,
  conflicting: LightBlock,
  trusted: LightBlock,
  common: LightBlock,
): AttackEvidence {
  const kind = attackKind(conflicting, trusted)
  const at = kind === 'lunatic' ? common : trusted
  return {
    kind,
    conflictingBlock: conflicting,
    commonHeight: at.signedHeader.header.height,
    byzantineValidators: byzantineValidators(crypto, kind, conflicting, trusted, common),
    totalPower: totalPower(at.validators),
    timeNs: at.signedHeader.header.timeNs,
  }
}

/** Blocks of different heights contradict each other by their times: one of them is of no true chain. */
function attackKind(conflicting: LightBlock, trusted: LightBlock): AttackKind {
  if (conflicting.signedHeader.header.height !== trusted.signedHeader.header.height) return 'lunatic'
  if (!sameState(conflicting.signedHeader.header, trusted.signedHeader.header)) return 'lunatic'
  return conflicting.signedHeader.commit.round === trusted.signedHeader.commit.round ? 'equivocation' : 'amnesia'
}

/** The fields that follow from the chain before; a valid block cannot choose them. */
function sameState(a: Header, b: Header): boolean {
  return (
    equalBytes(a.validatorsHash, b.validatorsHash) &&
    equalBytes(a.nextValidatorsHash, b.nextValidatorsHash) &&
    equalBytes(a.consensusHash, b.consensusHash) &&
    equalBytes(a.appHash, b.appHash) &&
    equalBytes(a.lastResultsHash, b.lastResultsHash)
  )
}

/** Only validators whose signatures verify are named: a forged block may carry the addresses of honest ones. */
function byzantineValidators(
  crypto: LightCrypto,
  kind: AttackKind,
  conflicting: LightBlock,
  trusted: LightBlock,
  common: LightBlock,
): Validator[] {
  if (kind === 'amnesia') return []
  const signers = signersOf(crypto, conflicting)
  if (kind === 'lunatic') return sortValidators(crypto.sha256, membersAmong(common.validators, signers))
  // Both commits are of one set: who signed both voted twice in one round.
  const twice = membersAmong(signersOf(crypto, trusted), signers)
  return sortValidators(crypto.sha256, membersAmong(conflicting.validators, twice))
}

/** The validators of a block whose vote for it verifies. */
function signersOf(crypto: LightCrypto, { signedHeader, validators }: LightBlock): Validator[] {
  const { header, commit } = signedHeader
  return validators.filter((_, index) => {
    const sig = commit.signatures[index]
    return sig?.flag === BLOCK_ID_FLAG.commit && !voteFault(crypto, header.chainId, commit, validators, index)
  })
}

function membersAmong(set: readonly Validator[], others: readonly Validator[]): Validator[] {
  const keys = new Set(others.map(({ publicKey }) => toHex(publicKey)))
  return set.filter(({ publicKey }) => keys.has(toHex(publicKey)))
}
