/**
 * Verifies a proof slip offline against a trust file. The steps and the names of the checks are those of
 * docs/spec/slip.md. A slip that cannot be read is refused with a numbered rejection; one that can is answered with
 * named checks.
 */
import {
  type Bytes,
  concatBytes,
  EncodingError,
  ensure,
  ensureAgreement,
  equalBytes,
  type Sha256,
  type SignatureVerifier,
  type VoteVerifier,
} from '@chassis/primitives'
import {
  type CommittedPart,
  decode,
  encode,
  SLIP_BYTES_MAX,
  SLIP_VERSION,
  Slip,
  type TrustedLedger,
  type TrustFile,
  type ValueOf,
} from '@chassis/protocol'
import { merkleRootOf } from '../light/merkle-root.ts'
import { leafHash } from '../log/hashing.ts'
import { verifyInclusion } from '../log/inclusion.ts'
import { verifySmtAbsence, verifySmtPresence } from '../tree/smt-proof.ts'
import { verifyCheckpointAnchor } from './checkpoint-anchor.ts'
import { verifyCommitAnchor } from './commit-anchor.ts'
import { openCommitted } from './open-committed.ts'
import type { AnchorContent, OpenedValue, SlipCheck, SlipContent, SlipLimit, SlipReport } from './slip-check.ts'

export interface SlipVerifierOptions {
  readonly sha256: Sha256
  readonly verifier: SignatureVerifier
  /** Needed for slips of a network. Without it, a slip that is anchored in a commit fails `commit.validators`. */
  readonly verifyVote?: VoteVerifier
  /**
   * Recomputes the latest position from the facts: true when it equals what the head says. Left out where the
   * arithmetic is not at hand (the browser's small verifier); the check is then not in the list.
   */
  recompute?(content: SlipContent): boolean | undefined
}

interface Reading {
  readonly options: SlipVerifierOptions
  readonly slip: Slip
  readonly checks: SlipCheck[]
}

/**
 * Throws an encoding rejection when the bytes are no slip at all, and PlatformError PROVIDERS_DISAGREE where a provider
 * gives a wrong answer to an edge case: it is asked before the first slip that it is to verify.
 */
export function verifySlip(bytes: Bytes, trust: TrustFile, options: SlipVerifierOptions): SlipReport {
  ensureAgreement('slip verifier', options.sha256, options.verifier.verifyEd25519)
  ensure(bytes.length <= SLIP_BYTES_MAX, EncodingError.TOO_LARGE, { bytes: bytes.length })
  const slip = decode(Slip, bytes)
  const reading: Reading = { options, slip, checks: [] }
  check(reading, 'slip.canonical', slip.version === SLIP_VERSION && equalBytes(encode(Slip, slip), bytes), {
    bytes: bytes.length,
    version: slip.version,
  })
  const ledger = trust.ledgers.find((candidate) => candidate.ledgerId === slip.ledgerId)
  check(reading, 'issuer.known', ledger !== undefined, { ledgerId: slip.ledgerId })
  if (!ledger) return report(reading, undefined, undefined, undefined)
  const anchor = checkAnchor(reading, ledger)
  if (!anchor) return report(reading, ledger, undefined, undefined)
  return report(reading, ledger, anchor, checkClaim(reading, anchor))
}

function check(reading: Reading, name: SlipCheck['name'], passed: boolean, numbers: SlipCheck['numbers']): boolean {
  reading.checks.push({ name, passed, numbers })
  return passed
}

function checkAnchor(reading: Reading, ledger: TrustedLedger): AnchorContent | undefined {
  const { anchor } = reading.slip
  const { sha256, verifier, verifyVote } = reading.options
  if (anchor.kind === 'commit') {
    const { checks, content } = verifyCommitAnchor(anchor, ledger, sha256, verifyVote)
    reading.checks.push(...checks)
    return content
  }
  // A ledger without operator is a network: only its validators could speak for it.
  if (ledger.operator === undefined) {
    check(reading, 'commit.validators', false, { pinned: ledger.validators?.length ?? 0 })
    return undefined
  }
  const result = verifyCheckpointAnchor(anchor.note, ledger.operator, ledger.ledgerId, sha256, verifier)
  check(reading, 'checkpoint.origin', result.originMatches, { origin: result.origin })
  check(reading, 'checkpoint.signature', result.signed, { key: ledger.operator })
  if (!result.originMatches || !result.signed || !result.content) return undefined
  const { height } = result.content
  if (ledger.operatorUntilHeight !== undefined && height > ledger.operatorUntilHeight) {
    check(reading, 'issuer.known', false, { height: height.toString(), until: ledger.operatorUntilHeight.toString() })
    return undefined
  }
  return result.content
}

function checkClaim(reading: Reading, anchor: AnchorContent): SlipContent {
  const { claim } = reading.slip
  const { sha256 } = reading.options
  if (claim.kind === 'outcome') {
    const value = open(reading, claim.leaf)
    const included = verifyInclusion(sha256, {
      leafHash: leafHash(sha256, claim.leaf.committed),
      leafIndex: claim.leafIndex,
      treeSize: anchor.logSize,
      proof: claim.inclusion,
      root: anchor.logRoot,
    })
    check(reading, 'log.inclusion', included, { index: claim.leafIndex.toString(), size: anchor.logSize.toString() })
    return { kind: 'outcome', leafIndex: claim.leafIndex, ...(value && { value }) }
  }
  const { contract, map, key } = claim.address
  const place = { contract, map, key }
  const path = sha256.hash(concatBytes(Uint8Array.of(contract >> 8, contract & 0xff, map), key))
  const proof = {
    siblings: claim.path.siblings,
    ...(claim.path.other && { leaf: claim.path.other }),
  }
  if (claim.kind === 'absence') {
    const absent = verifySmtAbsence(sha256, anchor.stateRoot, path, proof)
    check(reading, 'state.absence', absent, { siblings: claim.path.siblings.length })
    return { kind: 'absence', ...place }
  }
  const leaf = { path, valueHash: sha256.hash(claim.value.committed) }
  const present = claim.path.other === undefined && verifySmtPresence(sha256, anchor.stateRoot, leaf, proof)
  check(reading, 'state.path', present, { siblings: claim.path.siblings.length })
  const value = open(reading, claim.value)
  const facts = claim.facts && value ? checkFacts(reading, value, claim.facts) : undefined
  const content: SlipContent = { kind: 'state', ...place, ...(value && { value }), ...(facts && { facts }) }
  const recomputed = reading.options.recompute?.(content)
  if (recomputed !== undefined) check(reading, 'facts.recomputed', recomputed, { facts: facts?.length ?? 0 })
  return content
}

function open(reading: Reading, part: ValueOf<typeof CommittedPart>): OpenedValue | undefined {
  const value = openCommitted(reading.options.sha256, part)
  check(reading, 'fields.opened', value !== undefined, {
    opened: part.opened.length,
    hidden: value?.hiddenFields.length ?? 0,
  })
  return value
}

function checkFacts(
  reading: Reading,
  head: OpenedValue,
  parts: readonly ValueOf<typeof CommittedPart>[],
): readonly OpenedValue[] | undefined {
  const { sha256 } = reading.options
  const count = head.publicFields.get(1)
  const root = head.publicFields.get(2)
  check(reading, 'facts.count', count === BigInt(parts.length), { facts: parts.length, head: String(count) })
  const factsRoot = merkleRootOf(
    sha256,
    parts.map(({ committed }) => committed),
  )
  const matches = root instanceof Uint8Array && equalBytes(factsRoot, root)
  check(reading, 'facts.root', matches, { facts: parts.length })
  const opened: OpenedValue[] = []
  let allOpen = true
  for (const part of parts) {
    const fact = openCommitted(sha256, part)
    if (fact) opened.push(fact)
    else allOpen = false
  }
  check(reading, 'fields.opened', allOpen, { facts: parts.length })
  return allOpen ? opened : undefined
}

function report(
  reading: Reading,
  ledger: TrustedLedger | undefined,
  anchor: AnchorContent | undefined,
  content: SlipContent | undefined,
): SlipReport {
  return {
    ok: content !== undefined && reading.checks.every((c) => c.passed),
    ledgerId: reading.slip.ledgerId,
    ...(ledger && { ledgerName: ledger.name, environment: ledger.environment }),
    ...(anchor && { anchor }),
    ...(content && { content }),
    checks: reading.checks,
    doesNotProve: limits(anchor, content),
  }
}

function limits(anchor: AnchorContent | undefined, content: SlipContent | undefined): readonly SlipLimit[] {
  const out: SlipLimit[] = ['laterStates', 'factsAreClaims']
  if (anchor) out.push(anchor.kind === 'checkpoint' ? 'operatorCouldFork' : 'validatorsCouldFork')
  const parts = content?.value ? [content.value, ...(content.facts ?? [])] : []
  if (parts.some(({ hiddenFields }) => hiddenFields.length > 0)) out.push('hiddenFields')
  const isChronicle = content?.kind === 'state' && content.value?.publicFields.get(2) instanceof Uint8Array
  if (isChronicle && !content?.facts) out.push('factsNotIncluded')
  return out
}
