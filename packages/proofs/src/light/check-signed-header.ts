/**
 * What must hold of a signed header before any signature is looked at (types/light.go, types/block.go: ValidateBasic).
 */
import { type Bytes, equalBytes, SHA256_LENGTH, type Sha256, utf8Encode } from '@chassis/primitives'
import { headerHash } from './header-hash.ts'
import {
  ADDRESS_LENGTH,
  BLOCK_ID_FLAG,
  BLOCK_PROTOCOL,
  type BlockId,
  CHAIN_ID_LENGTH_MAX,
  type Commit,
  type CommitSig,
  type Header,
  type SignedHeader,
  TIME_NS_END,
  VALIDATORS_MAX,
  ZERO_TIME_NS,
} from './light-block.ts'
import { fault, type LightFault } from './light-fault.ts'
import { isNilBlockId } from './vote-sign-bytes.ts'

const ROUND_MAX = 2 ** 31 - 1
const SIGNATURE_LENGTH_MAX = 64

/** The first thing wrong with a header and the commit for it, on the chain `chainId`; undefined when nothing is. */
export function signedHeaderFault(sha256: Sha256, chainId: string, signed: SignedHeader): LightFault | undefined {
  const { header, commit } = signed
  const found = headerFault(header) ?? commitFault(commit)
  if (found) return found
  if (header.chainId !== chainId) return fault('wrongChain', { expected: chainId, found: header.chainId })
  if (commit.height !== header.height)
    return fault('commitOfOtherHeight', { header: String(header.height), commit: String(commit.height) })
  return equalBytes(headerHash(sha256, header), commit.blockId.hash) ? undefined : fault('commitOfOtherHeader')
}

/** Of a header by itself. The application hash alone may have any length. */
export function headerFault(header: Header): LightFault | undefined {
  const { version, chainId, height, timeNs } = header
  if (version.block !== BLOCK_PROTOCOL) return fault('wrongBlockProtocol', { found: String(version.block) })
  if (utf8Encode(chainId).length > CHAIN_ID_LENGTH_MAX) return fault('chainIdTooLong')
  if (height <= 0n) return fault('heightNotPositive', { height: String(height) })
  if (timeNs < ZERO_TIME_NS || timeNs >= TIME_NS_END) return fault('malformedTime')
  if (header.proposerAddress.length !== ADDRESS_LENGTH) return fault('malformedAddress')
  const hashes = [
    header.lastCommitHash,
    header.dataHash,
    header.evidenceHash,
    header.validatorsHash,
    header.nextValidatorsHash,
    header.consensusHash,
    header.lastResultsHash,
  ]
  return hashes.every(isHashOrEmpty) && isBlockId(header.lastBlockId) ? undefined : fault('malformedHash')
}

/** Of a commit by itself. */
export function commitFault(commit: Commit): LightFault | undefined {
  const { height, round, blockId, signatures } = commit
  if (height <= 0n) return fault('heightNotPositive', { height: String(height) })
  if (!(round >= 0 && round <= ROUND_MAX)) return fault('malformedRound')
  if (isNilBlockId(blockId)) return fault('commitOfNothing')
  if (!isBlockId(blockId)) return fault('malformedHash')
  if (signatures.length === 0) return fault('noSignatures')
  if (signatures.length > VALIDATORS_MAX) return fault('tooManySignatures', { found: signatures.length })
  for (const [index, signature] of signatures.entries()) {
    const reason = commitSigFault(signature)
    if (reason) return fault(reason, { index })
  }
  return undefined
}

function commitSigFault({ flag, address, timeNs, signature }: CommitSig) {
  if (flag === BLOCK_ID_FLAG.absent) {
    const isEmpty = address.length === 0 && timeNs === ZERO_TIME_NS && signature.length === 0
    return isEmpty ? undefined : 'absentWithContent'
  }
  if (flag !== BLOCK_ID_FLAG.commit && flag !== BLOCK_ID_FLAG.nil) return 'unknownFlag'
  if (address.length !== ADDRESS_LENGTH) return 'malformedAddress'
  if (timeNs < ZERO_TIME_NS || timeNs >= TIME_NS_END) return 'malformedTime'
  return signature.length >= 1 && signature.length <= SIGNATURE_LENGTH_MAX ? undefined : 'malformedSignature'
}

const isHashOrEmpty = (hash: Bytes): boolean => hash.length === 0 || hash.length === SHA256_LENGTH

function isBlockId({ hash, parts }: BlockId): boolean {
  return isHashOrEmpty(hash) && isHashOrEmpty(parts.hash)
}
