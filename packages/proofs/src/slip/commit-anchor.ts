/**
 * The anchor of a network's slip: a CometBFT header that carries the app hash, and the votes for it of validators that
 * the trust file pins. The three checks are those of docs/spec/slip.md, section 3; each is only judged when the one
 * before it passed.
 */
import { type Bytes, concatBytes, equalBytes, type Sha256, type VoteVerifier } from '@chassis/primitives'
import type { CommitAnchor, TrustedLedger, ValueOf } from '@chassis/protocol'
import { appHashOf } from '../app-hash/app-hash-of.ts'
import { merkleRootOf } from '../light/merkle-root.ts'
import { bytesField, numberField, textField } from '../light/proto-writer.ts'
import { totalPower, validatorAddress, validatorSetHash } from '../light/validator-set.ts'
import { signBytesAt, VOTE_TYPE } from '../light/vote-sign-bytes.ts'
import type { AnchorContent, SlipCheck } from './slip-check.ts'

type Anchor = ValueOf<typeof CommitAnchor>

export interface CommitAnchorResult {
  readonly checks: readonly SlipCheck[]
  /** Where all checks passed. */
  readonly content?: AnchorContent
}

/** Places among the 14 fields of a header. */
const CHAIN_ID = 1
const HEIGHT = 2
const TIME = 3
const VALIDATORS_HASH = 7
const APP_HASH = 10

const NS_PER_MS = 1_000_000n
const NS_PER_SECOND = 1_000_000_000n
/** A protobuf Timestamp lies in the years 1 to 9999. */
const SECONDS_MIN = -62_135_596_800n
const SECONDS_END = 253_402_300_800n

/** Without `verifyVote` commits are not supported, and the first check fails. Never throws on bad input. */
export function verifyCommitAnchor(
  anchor: Anchor,
  { chainId, validators: pinned }: TrustedLedger,
  sha256: Sha256,
  verifyVote: VoteVerifier | undefined,
): CommitAnchorResult {
  const { headerFields, validators } = anchor
  const checks: SlipCheck[] = []
  const check = (name: SlipCheck['name'], passed: boolean, numbers: SlipCheck['numbers']): boolean => {
    checks.push({ name, passed, numbers })
    return passed
  }
  const setHash = bytesField(1, validatorSetHash(sha256, validators))
  const isPinned = isSameSet(pinned ?? [], validators) && equalBytes(setHash, headerFields[VALIDATORS_HASH] as Bytes)
  const counts = { pinned: pinned?.length ?? 0, validators: validators.length }
  if (!check('commit.validators', isPinned && verifyVote !== undefined, counts) || !verifyVote) return { checks }

  const height = heightOf(headerFields[HEIGHT] as Bytes)
  const timeNs = timeNsOf(headerFields[TIME] as Bytes)
  const appHash = bytesField(1, appHashOf(sha256, anchor.logSize, anchor.logRoot, anchor.stateRoot))
  const isOurs =
    chainId !== undefined &&
    equalBytes(headerFields[CHAIN_ID] as Bytes, textField(1, chainId)) &&
    equalBytes(headerFields[APP_HASH] as Bytes, appHash)
  check('commit.header', isOurs && height !== undefined && timeNs !== undefined, { header: String(height ?? '?') })
  if (!isOurs || height === undefined || timeNs === undefined) return { checks }

  const needed = (totalPower(validators) * 2n) / 3n
  const power = powerOf(anchor, chainId, height, sha256, verifyVote, needed)
  const numbers = { power: String(power ?? 0n), neededMoreThan: String(needed) }
  if (!check('commit.signatures', power !== undefined && power > needed, numbers)) return { checks }
  const { logSize, logRoot, stateRoot } = anchor
  // A header carries the app hash of the block before it.
  const content = { kind: 'commit', height: height - 1n, time: Number(floorDiv(timeNs, NS_PER_MS)) } as const
  return { checks, content: { ...content, logSize, logRoot, stateRoot } }
}

function isSameSet(a: Anchor['validators'], b: Anchor['validators']): boolean {
  return (
    a.length === b.length &&
    a.every(({ publicKey, power }, i) => power === b[i]?.power && equalBytes(publicKey, b[i].publicKey))
  )
}

/**
 * The power of the votes that verify, or as much of it as is needed: then the rest is left unverified. Undefined where
 * an entry stands in the place of another validator, or entries are missing.
 */
function powerOf(
  { headerFields, round, partsTotal, partsHash, signatures, validators }: Anchor,
  chainId: string,
  height: bigint,
  sha256: Sha256,
  verifyVote: VoteVerifier,
  needed: bigint,
): bigint | undefined {
  if (signatures.length !== validators.length) return undefined
  const votes = validators.flatMap(({ publicKey, power }, i) => {
    const entry = signatures[i] as Anchor['signatures'][0]
    return entry.flag === 'commit' ? [{ entry, publicKey, power }] : []
  })
  if (!votes.every(({ entry, publicKey }) => equalBytes(entry.address, validatorAddress(sha256, publicKey)))) return
  const blockId = { hash: merkleRootOf(sha256, headerFields), parts: { total: partsTotal, hash: partsHash } }
  let reached = 0n
  const vote = { type: VOTE_TYPE.precommit, height, round, blockId }
  for (const { entry, publicKey, power } of votes) {
    if (reached > needed) break
    const timestamp = concatBytes(numberField(1, entry.seconds), numberField(2, entry.nanos))
    if (verifyVote(publicKey, signBytesAt(chainId, vote, timestamp), entry.signature)) reached += power
  }
  return reached
}

/** A protobuf Int64Value that is not negative. */
function heightOf(leaf: Bytes): bigint | undefined {
  const [height, other] = numbersOf(leaf) ?? [-1n, 0n]
  return other === 0n && height >= 0n ? height : undefined
}

/** A protobuf Timestamp. */
function timeNsOf(leaf: Bytes): bigint | undefined {
  const [seconds, nanos] = numbersOf(leaf) ?? [SECONDS_END, 0n]
  const isTime = seconds >= SECONDS_MIN && seconds < SECONDS_END && nanos >= 0n && nanos < NS_PER_SECOND
  return isTime ? seconds * NS_PER_SECOND + nanos : undefined
}

/** The signed numbers in fields 1 and 2 of a message that holds nothing else and is in its one encoding. */
function numbersOf(leaf: Bytes): readonly [bigint, bigint] | undefined {
  const found = [0n, 0n]
  let shift = 0n
  let field = -1
  for (const byte of leaf) {
    if (field < 0) {
      field = byte >> 4
      shift = 0n
      continue
    }
    found[field] = (found[field] ?? 0n) | (BigInt(byte & 0x7f) << shift)
    shift += 7n
    if (byte < 0x80) field = -1
  }
  const [first = 0n, second = 0n] = found.map((number) => BigInt.asIntN(64, number))
  const again = concatBytes(numberField(1, first), numberField(2, second))
  return equalBytes(again, leaf) ? [first, second] : undefined
}

function floorDiv(value: bigint, by: bigint): bigint {
  return (value - (((value % by) + by) % by)) / by
}
