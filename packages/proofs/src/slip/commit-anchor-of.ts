/** Makes the commit anchor of a slip from a signed header: what `verifyCommitAnchor` checks again. */
import { ensure } from '@chassis/primitives'
import type { CommitAnchor, ValueOf } from '@chassis/protocol'
import { headerFields } from '../light/header-hash.ts'
import { BLOCK_ID_FLAG, type CommitSig, type LightBlock } from '../light/light-block.ts'
import { ProofsError } from '../proofs-error.ts'

type Anchor = ValueOf<typeof CommitAnchor>
/** The roots in the app hash of the header: those of the state after the block before it. */
export type AnchoredRoots = Pick<Anchor, 'logSize' | 'logRoot' | 'stateRoot'>

/** Of the largest set that a slip can carry (docs/spec/slip.md). */
const SLIP_VALIDATORS_MAX = 200
const NS_PER_SECOND = 1_000_000_000n

/** Refuses TOO_LARGE where the set has more members than a slip may carry. */
export function commitAnchorOf({ signedHeader, validators }: LightBlock, roots: AnchoredRoots): Anchor {
  ensure(validators.length <= SLIP_VALIDATORS_MAX, ProofsError.TOO_LARGE, { validators: validators.length })
  const { header, commit } = signedHeader
  return {
    headerFields: headerFields(header),
    round: commit.round,
    partsTotal: commit.blockId.parts.total,
    partsHash: commit.blockId.parts.hash,
    signatures: commit.signatures.map(entryOf),
    validators: validators.map(({ publicKey, power }) => ({ publicKey, power })),
    logSize: roots.logSize,
    logRoot: roots.logRoot,
    stateRoot: roots.stateRoot,
  }
}

const FLAGS = {
  [BLOCK_ID_FLAG.absent]: 'absent',
  [BLOCK_ID_FLAG.commit]: 'commit',
  [BLOCK_ID_FLAG.nil]: 'nil',
} as const

function entryOf({ flag, address, timeNs, signature }: CommitSig): Anchor['signatures'][0] {
  const named = FLAGS[flag as keyof typeof FLAGS]
  if (named === 'absent') return { flag: named, address, seconds: 0n, nanos: 0, signature }
  const nanos = ((timeNs % NS_PER_SECOND) + NS_PER_SECOND) % NS_PER_SECOND
  const seconds = BigInt.asUintN(64, (timeNs - nanos) / NS_PER_SECOND)
  return { flag: named, address, seconds, nanos: Number(nanos), signature }
}
