/** The published encodings and hashes of CometBFT: header hashes, sign bytes, whole blocks, proofs, wire messages. */
import { type Bytes, concatBytes, fromBase64, fromHex, toHex, utf8Encode } from '@chassis/primitives'
import { nodeVerifyVote, sha256 } from '@chassis/primitives/node'
import { expect, it } from 'vitest'
import { describeShared, readSharedJson } from '../../../tests/support/shared.ts'
import { commitHash, dataHash, evidenceHash } from '../src/light/block-hashes.ts'
import { headerHash } from '../src/light/header-hash.ts'
import type { BlockId } from '../src/light/light-block.ts'
import { headerProto } from '../src/light/light-proto.ts'
import { blockIdProto, publicKeyProto, timestampProto } from '../src/light/proto-parts.ts'
import { bytesField, messageField, numberField, sfixed64Field, textField } from '../src/light/proto-writer.ts'
import { readBlockId, readCommit, readHeader, readValidators } from '../src/light/read-light-json.ts'
import { parseTimeNs } from '../src/light/rfc3339.ts'
import { validatorAddress, validatorSetHash } from '../src/light/validator-set.ts'
import { verifyCommitLight } from '../src/light/verify-commit.ts'
import { duplicateVoteProto, type Vote, voteProto } from '../src/light/vote-proto.ts'
import { blockIdField, delimited, voteSignBytes } from '../src/light/vote-sign-bytes.ts'
import { leafHash } from '../src/log/hashing.ts'
import { verifyInclusion } from '../src/log/inclusion.ts'

/** A node of a vector file; what stands where is said by its README, so a wrong place fails as a wrong result. */
interface Json {
  readonly [name: string]: Json & string & number & readonly Json[]
}
const FOLDER = ['vectors', 'protocols', 'cometbft']
const cases = (file: string): Json[] => readSharedJson<{ cases: Json[] }>(...FOLDER, file).cases
const upper = (bytes: Bytes) => toHex(bytes).toUpperCase()

describeShared('published CometBFT vectors', FOLDER, () => {
  it('sign bytes', () => {
    for (const { name, kind, ...c } of cases('sign-bytes.json')) {
      const vote = {
        type: c.type,
        height: BigInt(c.height),
        round: c.round,
        blockId: readBlockId(c.block_id ?? {}),
        timeNs: parseTimeNs(c.timestamp),
      }
      const bytes =
        kind === 'proposal' ? proposalSignBytes(c.chain_id, vote, c.pol_round) : voteSignBytes(c.chain_id, vote)
      expect(toHex(bytes), name).toBe(c.sign_bytes)
    }
  })

  it('header hashes', () => {
    for (const { name, header, hash } of cases('header-hashes.json'))
      expect(upper(headerHash(sha256, readHeader(header))), name).toBe(hash ?? '')
  })

  it('blocks: every hash is what the header says, and the commit is signed', () => {
    let signed = 0
    for (const { name, block_id, block, validators } of cases('blocks.json')) {
      const header = readHeader(block.header)
      const hashes = (bytes: Bytes) => expect(upper(bytes), name)
      hashes(headerHash(sha256, header)).toBe(block_id.hash)
      hashes(dataHash(sha256, (block.data.txs ?? []).map(fromBase64))).toBe(upper(header.dataHash))
      const commit = readCommit(block.last_commit)
      hashes(commitHash(sha256, commit)).toBe(upper(header.lastCommitHash))
      hashes(evidenceHash(sha256, block.evidence.evidence.map(duplicateVote))).toBe(upper(header.evidenceHash))
      if (!validators) continue
      const set = readValidators(validators.map(({ power, ...rest }: Json) => ({ ...rest, voting_power: power })))
      hashes(validatorSetHash(sha256, set)).toBe(upper(header.validatorsHash))
      hashes(validatorAddress(sha256, set[0]?.publicKey as Bytes)).toBe(validators[0].address)
      if (commit.signatures.length === 0) continue
      const crypto = { sha256, verifyVote: nodeVerifyVote }
      const { chainId, lastBlockId, height } = header
      expect(verifyCommitLight(crypto, chainId, set, lastBlockId, height - 1n, commit), name).toBeUndefined()
      signed++
    }
    expect(signed).toBeGreaterThan(10)
  })

  it('transaction proofs', () => {
    for (const { name, tx, hash, proof } of cases('tx-proofs.json')) {
      const digest = sha256.hash(fromBase64(tx))
      expect(upper(digest), name).toBe(hash)
      const { aunts, index, total, leaf_hash } = proof.proof
      const leaf = leafHash(sha256, digest)
      expect(toHex(leaf), name).toBe(toHex(fromBase64(leaf_hash)))
      const claim = { leafHash: leaf, leafIndex: BigInt(index), treeSize: BigInt(total), proof: aunts.map(fromBase64) }
      expect(verifyInclusion(sha256, { ...claim, root: fromHex(proof.root_hash.toLowerCase()) }), name).toBe(true)
      expect(verifyInclusion(sha256, { ...claim, root: sha256.hash(digest) }), name).toBe(false)
    }
  })

  it('wire messages: the public types in them', () => {
    for (const { name, fields, bytes } of cases('wire-messages.json')) {
      const make = MESSAGES[name.replace(/,? (largest .*|with extension)$/, '')]
      expect(make, name).toBeDefined()
      expect(toHex(make?.(fields) ?? new Uint8Array()), name).toBe(bytes)
    }
  })
})

/** A proposal is signed like a vote, with the round of its proof of lock between round and block id. */
function proposalSignBytes(chainId: string, vote: Parameters<typeof voteSignBytes>[1], polRound: number): Bytes {
  return delimited(
    numberField(1, vote.type),
    sfixed64Field(2, vote.height),
    sfixed64Field(3, vote.round),
    numberField(4, polRound),
    blockIdField(5, vote.blockId),
    messageField(6, timestampProto(vote.timeNs)),
    textField(7, chainId),
  )
}

function duplicateVote({ value }: Json): Bytes {
  return duplicateVoteProto({
    voteA: rpcVote(value.vote_a),
    voteB: rpcVote(value.vote_b),
    totalPower: BigInt(value.total_voting_power ?? value.TotalVotingPower),
    validatorPower: BigInt(value.validator_power ?? value.ValidatorPower),
    timeNs: parseTimeNs(value.timestamp ?? value.Timestamp),
  })
}

function rpcVote(vote: Json): Vote {
  return {
    type: vote.type,
    height: BigInt(vote.height),
    round: vote.round,
    blockId: readBlockId(vote.block_id),
    timeNs: parseTimeNs(vote.timestamp),
    validatorAddress: fromHex(vote.validator_address.toLowerCase()),
    validatorIndex: vote.validator_index,
    signature: fromBase64(vote.signature ?? ''),
  }
}

const blockIdOf = ({ hash, part_set_header: { total, hash: parts } }: Json): BlockId => ({
  hash: fromHex(hash),
  parts: { total, hash: fromHex(parts) },
})

function wireVote(vote: Json): Bytes {
  const { type, height, round, validator_address, validator_index, extension, timestamp } = vote
  const plain = voteProto({
    type,
    height: BigInt(height),
    round,
    blockId: blockIdOf(vote.block_id),
    timeNs: parseTimeNs(timestamp),
    validatorAddress: fromHex(validator_address),
    validatorIndex: validator_index,
    signature: new Uint8Array(),
  })
  return concatBytes(plain, bytesField(9, fromHex(extension)))
}

const ZERO_TIME = messageField(5, timestampProto(parseTimeNs('0001-01-01T00:00:00Z')))
const NO_BLOCK = { hash: new Uint8Array(), parts: { total: 0, hash: new Uint8Array() } }

function wireProposal({ type, height, round, pol_round, block_id, timestamp, signature }: Json): Bytes {
  return concatBytes(
    numberField(1, type),
    numberField(2, BigInt(height)),
    numberField(3, round),
    numberField(4, pol_round),
    messageField(5, blockIdProto(blockIdOf(block_id))),
    messageField(6, timestampProto(parseTimeNs(timestamp))),
    bytesField(7, fromHex(signature)),
  )
}

const remoteError = ({ code, description }: Json) => messageField(2, numberField(1, code), textField(2, description))
const height = (fields: Json, n = 1) => numberField(n, BigInt(fields.height))
const zeroVote = () => concatBytes(messageField(4, blockIdProto(NO_BLOCK)), ZERO_TIME)
const zeroProposal = () =>
  concatBytes(
    messageField(5, blockIdProto(NO_BLOCK)),
    messageField(6, timestampProto(parseTimeNs('0001-01-01T00:00:00Z'))),
  )

/** The wrappers belong to protocols that we do not speak; votes, proposals, block ids, keys and headers are ours. */
const MESSAGES: Record<string, (fields: Json) => Bytes> = {
  'consensus NewRoundStep': (f) =>
    messageField(
      1,
      height(f),
      numberField(2, f.round),
      numberField(3, f.step),
      numberField(4, BigInt(f.seconds_since_start_time)),
      numberField(5, f.last_commit_round),
    ),
  'consensus Proposal': (f) => messageField(3, messageField(1, wireProposal(f))),
  'consensus ProposalPOL': (f) => messageField(4, height(f), numberField(2, f.proposal_pol_round), messageField(3)),
  'consensus Vote': (f) => messageField(6, messageField(1, wireVote(f))),
  'consensus HasVote': (f) =>
    messageField(7, height(f), numberField(2, f.round), numberField(3, f.type), numberField(4, f.index)),
  'consensus VoteSetMaj23': (f) =>
    messageField(
      8,
      height(f),
      numberField(2, f.round),
      numberField(3, f.type),
      messageField(4, blockIdProto(blockIdOf(f.block_id))),
    ),
  'privval ping request': () => messageField(7),
  'privval ping response': () => messageField(8),
  'privval pubKey response': (f) => messageField(2, messageField(1, publicKeyProto(fromHex(f.pub_key.ed25519)))),
  'privval pubKey response with error': (f) => messageField(2, messageField(1), remoteError(f.error)),
  'privval Vote Response': (f) => messageField(4, messageField(1, wireVote(f.vote))),
  'privval Vote Response with error': (f) => messageField(4, messageField(1, zeroVote()), remoteError(f.error)),
  'privval Proposal Response': (f) => messageField(6, messageField(1, wireProposal(f.proposal))),
  'privval Proposal Response with error': (f) => messageField(6, messageField(1, zeroProposal()), remoteError(f.error)),
  'blocksync BlockRequest': (f) => messageField(1, height(f)),
  'blocksync NoBlockResponse': (f) => messageField(2, height(f)),
  'blocksync BlockResponse': () => messageField(3, messageField(1, blockProto())),
  'blocksync StatusRequest': () => messageField(4),
  'blocksync StatusResponse': (f) => messageField(5, height(f), numberField(2, BigInt(f.base))),
}

/** The block of blocksync/msgs_test.go: height 3, one transaction, no last commit. */
function blockProto(): Bytes {
  const transactions = [utf8Encode('Hello World')]
  const header = readHeader({
    version: { block: '11' },
    chain_id: '',
    height: '3',
    time: '0001-01-01T00:00:00Z',
    last_commit_hash: '',
    data_hash: upper(dataHash(sha256, transactions)),
    validators_hash: '',
    next_validators_hash: '',
    consensus_hash: '',
    app_hash: '',
    last_results_hash: '',
    evidence_hash: upper(evidenceHash(sha256, [])),
    proposer_address: '',
  })
  const data = transactions.map((transaction) => messageField(1, transaction))
  return concatBytes(messageField(1, headerProto(header)), messageField(2, ...data), messageField(3))
}
