/**
 * The state of a light client: the headers it trusts, bounded, and whether it is frozen. Values, not objects: every
 * operation gives a new state, so that a ledger can keep one as a value. Times come from outside.
 */
import { assert, type Bytes, equalBytes } from '@chassis/primitives'
import { type AttackEvidence, attackEvidence } from './attack-evidence.ts'
import { signedHeaderFault } from './check-signed-header.ts'
import { headerHash } from './header-hash.ts'
import { DEFAULT_TRUST_LEVEL, type LightBlock, type LightCrypto, type TrustLevel } from './light-block.ts'
import { fault, type LightFault } from './light-fault.ts'
import { validatorSetFault, validatorSetHash } from './validator-set.ts'
import { verifyCommitLight } from './verify-commit.ts'
import { type LightRules, verifyLightBlock } from './verify-light-block.ts'

export interface LightClientOptions extends LightRules {
  readonly chainId: string
  /** How many blocks are kept; the oldest go first. */
  readonly blocksMax: number
}

export interface LightClient {
  readonly options: LightClientOptions
  /** Trusted blocks by height, ascending; never empty. */
  readonly blocks: readonly LightBlock[]
  /** Two valid chains were seen: nothing is believed any more. */
  readonly frozen?: readonly AttackEvidence[]
}

const SECOND_NS = 1_000_000_000n
export const DEFAULT_LIGHT_OPTIONS: Omit<LightClientOptions, 'chainId'> = {
  /** A week, the default of CometBFT's own light client. */
  trustingPeriodNs: 7n * 86_400n * SECOND_NS,
  maxClockDriftNs: 10n * SECOND_NS,
  trustLevel: DEFAULT_TRUST_LEVEL,
  blocksMax: 100,
}

/** What makes the first block trusted: its hash, or the hash of the set that must have signed it. */
export type TrustAnchor = { readonly headerHash: Bytes } | { readonly validatorsHash: Bytes }

/**
 * A client that trusts `block`, which is well-formed, signed by more than two thirds of its set, and the one that the
 * anchor names; else what is wrong. Whether the block is too old shows at the first step from it.
 */
export function openLightClient(
  crypto: LightCrypto,
  options: LightClientOptions,
  block: LightBlock,
  anchor: TrustAnchor,
): LightClient | LightFault {
  assert(isTrustLevel(options.trustLevel), 'the trust level lies between 1/3 and 1')
  assert(options.blocksMax >= 1, 'a light client keeps at least one block')
  const { header, commit } = block.signedHeader
  const basic = signedHeaderFault(crypto.sha256, options.chainId, block.signedHeader)
  if (basic) return basic
  const reason = validatorSetFault(block.validators)
  if (reason) return fault(reason)
  if (!equalBytes(validatorSetHash(crypto.sha256, block.validators), header.validatorsHash))
    return fault('otherValidators')
  const isAnchor =
    'headerHash' in anchor
      ? equalBytes(commit.blockId.hash, anchor.headerHash)
      : equalBytes(header.validatorsHash, anchor.validatorsHash)
  if (!isAnchor) return fault('otherTrustedValidators')
  const { validators } = block
  return (
    verifyCommitLight(crypto, options.chainId, validators, commit.blockId, header.height, commit) ?? {
      options,
      blocks: [block],
    }
  )
}

/** Source: light/verifier.go, ValidateTrustLevel. */
export function isTrustLevel({ numerator, denominator }: TrustLevel): boolean {
  return denominator > 0n && numerator * 3n >= denominator && numerator <= denominator
}

export type UpdateOutcome =
  | { readonly kind: 'added'; readonly client: LightClient }
  /** The same header is trusted already. */
  | { readonly kind: 'known' }
  | { readonly kind: 'notEnoughTrust'; readonly from: bigint; readonly fault: LightFault }
  | { readonly kind: 'rejected'; readonly from: bigint; readonly fault: LightFault }
  /** The header is as valid as one that is trusted, and contradicts it. */
  | { readonly kind: 'conflict'; readonly client: LightClient }

/**
 * One step: judges `block` from the nearest trusted block below its height and takes it in. A valid block that differs
 * from the trusted one of its height, or whose time does not lie between those of its trusted neighbours, freezes the
 * client. A frozen client takes nothing any more.
 */
export function updateLightClient(
  crypto: LightCrypto,
  client: LightClient,
  block: LightBlock,
  nowNs: bigint,
): UpdateOutcome {
  const { options, blocks } = client
  const height = heightOf(block)
  const base = blocks.findLast((one) => heightOf(one) < height)
  const same = blocks.find((one) => heightOf(one) === height)
  const from = base ? heightOf(base) : 0n
  if (client.frozen) return rejected(from, 'frozen', height)
  if (same && equalBytes(hashOf(crypto, same), hashOf(crypto, block))) return { kind: 'known' }
  if (!base) return same ? besideFirst(crypto, client, block, same) : rejected(from, 'nothingBelow', height)
  const trusted = { header: base.signedHeader.header, validators: base.validators }
  const verdict = verifyLightBlock(crypto, trusted, block, nowNs, options)
  if (verdict.kind === 'notEnoughTrust') return { ...verdict, from }
  if (verdict.kind === 'invalid') return { kind: 'rejected', from, fault: verdict.fault }
  const above = blocks.find((one) => heightOf(one) > height)
  const contradicted = same ?? (above && timeOf(above) <= timeOf(block) ? above : undefined)
  if (contradicted) return { kind: 'conflict', client: freeze(crypto, client, block, contradicted, base) }
  return { kind: 'added', client: { options, blocks: inserted(blocks, block, options.blocksMax) } }
}

const rejected = (from: bigint, reason: 'frozen' | 'nothingBelow', height: bigint): UpdateOutcome => ({
  kind: 'rejected',
  from,
  fault: fault(reason, { height: String(height) }),
})

/** Another header at the height of the oldest trusted one: a conflict only where the same set signed both. */
function besideFirst(crypto: LightCrypto, client: LightClient, block: LightBlock, first: LightBlock): UpdateOutcome {
  const from = heightOf(first)
  const { chainId } = client.options
  const { header, commit } = block.signedHeader
  const found =
    signedHeaderFault(crypto.sha256, chainId, block.signedHeader) ??
    (equalBytes(header.validatorsHash, first.signedHeader.header.validatorsHash)
      ? verifyCommitLight(crypto, chainId, first.validators, commit.blockId, header.height, commit)
      : fault('otherValidators'))
  if (found) return { kind: 'rejected', from, fault: found }
  const signed = { ...block, validators: first.validators }
  return { kind: 'conflict', client: freeze(crypto, client, signed, first, first) }
}

/** Both sides are accused, each on the assumption that the other is right: who looks at it later can tell. */
function freeze(
  crypto: LightCrypto,
  client: LightClient,
  block: LightBlock,
  trusted: LightBlock,
  common: LightBlock,
): LightClient {
  return freezeLightClient(client, [
    attackEvidence(crypto, block, trusted, common),
    attackEvidence(crypto, trusted, block, common),
  ])
}

export function freezeLightClient(client: LightClient, evidence: readonly AttackEvidence[]): LightClient {
  return { ...client, frozen: [...(client.frozen ?? []), ...evidence] }
}

const heightOf = ({ signedHeader }: LightBlock): bigint => signedHeader.header.height
const timeOf = ({ signedHeader }: LightBlock): bigint => signedHeader.header.timeNs
const hashOf = ({ sha256 }: LightCrypto, { signedHeader }: LightBlock): Bytes => headerHash(sha256, signedHeader.header)

function inserted(blocks: readonly LightBlock[], block: LightBlock, max: number): LightBlock[] {
  const at = blocks.filter((one) => heightOf(one) < heightOf(block)).length
  return blocks.toSpliced(at, 0, block).slice(-max)
}
