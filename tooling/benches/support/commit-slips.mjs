/** The slips of a bench as a network would issue them: the same claims, anchored in a commit of so many validators. */
import { ed25519KeyFromSeed, sha256 } from '@chassis/primitives/node'
import { appHashOf } from '@chassis/proofs'
import {
  BLOCK_ID_FLAG,
  BLOCK_PROTOCOL,
  commitAnchorOf,
  headerHash,
  sortValidators,
  VOTE_TYPE,
  validatorAddress,
  validatorSetHash,
  voteSignBytes,
} from '@chassis/proofs/light'
import { decode, encode, Slip } from '@chassis/protocol'

const CHAIN_ID = 'chassis-bench-1'
const POWER = 10n

/** `{ trusted, anchored(slip) }`: what a trust file says of the network, and a solo ledger's slip in its commit. */
export function commitSlips({ logSize, logRoot, stateRoot, height, time }, validators) {
  const keys = Array.from({ length: validators }, (_, i) => ed25519KeyFromSeed(sha256.hash(Uint8Array.of(i))))
  const set = sortValidators(
    sha256,
    keys.map(({ publicKey }) => ({ publicKey, power: POWER, proposerPriority: 0n })),
  )
  const roots = { logSize: BigInt(logSize), logRoot, stateRoot }
  const header = headerOf(set, appHashOf(sha256, logSize, logRoot, stateRoot), BigInt(height) + 1n, time)
  const blockId = { hash: headerHash(sha256, header), parts: { total: 1, hash: stateRoot } }
  const signers = new Map(keys.map((key) => [String(key.publicKey), key]))
  const signatures = set.map(({ publicKey }, i) => {
    const timeNs = header.timeNs + BigInt(i) * 1_000_003n
    const vote = { type: VOTE_TYPE.precommit, height: header.height, round: 0, blockId, timeNs }
    const signature = signers.get(String(publicKey)).sign(voteSignBytes(CHAIN_ID, vote))
    return { flag: BLOCK_ID_FLAG.commit, address: validatorAddress(sha256, publicKey), timeNs, signature }
  })
  const commit = { height: header.height, round: 0, blockId, signatures }
  const anchor = { kind: 'commit', ...commitAnchorOf({ signedHeader: { header, commit }, validators: set }, roots) }
  return {
    trusted: { chainId: CHAIN_ID, validators: set.map(({ publicKey, power }) => ({ publicKey, power })) },
    anchored: (slip) => encode(Slip, { ...decode(Slip, slip), anchor }),
  }
}

function headerOf(set, appHash, height, time) {
  const hash = (name) => sha256.hash(Buffer.from(name))
  return {
    version: { block: BLOCK_PROTOCOL, app: 1n },
    chainId: CHAIN_ID,
    height,
    timeNs: BigInt(time) * 1_000_000n,
    lastBlockId: { hash: hash('last'), parts: { total: 1, hash: hash('parts') } },
    lastCommitHash: hash('commit'),
    dataHash: hash('data'),
    validatorsHash: validatorSetHash(sha256, set),
    nextValidatorsHash: validatorSetHash(sha256, set),
    consensusHash: hash('consensus'),
    appHash,
    lastResultsHash: hash('results'),
    evidenceHash: hash('evidence'),
    proposerAddress: validatorAddress(sha256, set[0].publicKey),
  }
}
