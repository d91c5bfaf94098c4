/** What CometBFT asks. Source: proto/tendermint/abci/types.proto, CometBFT v0.38.25. */
import {
  always,
  bool,
  bytes,
  enumeration,
  int64,
  list,
  listOfBytes,
  optional,
  text,
  uint32,
  uint64,
} from '../protobuf/fields.ts'
import { type MessageOf, message } from '../protobuf/message.ts'
import {
  CommitInfo,
  ConsensusParams,
  ExtendedCommitInfo,
  Misbehavior,
  Snapshot,
  Timestamp,
  ValidatorUpdate,
} from './common.ts'

export const RequestEcho = message({ message: text(1) })
export const RequestFlush = message({})
export const RequestInfo = message({
  version: text(1),
  blockVersion: uint64(2),
  p2pVersion: uint64(3),
  abciVersion: text(4),
})
export const RequestInitChain = message({
  time: always(1, Timestamp),
  chainId: text(2),
  consensusParams: optional(3, ConsensusParams),
  validators: list(4, ValidatorUpdate),
  appStateBytes: bytes(5),
  initialHeight: int64(6),
})
export const RequestQuery = message({ data: bytes(1), path: text(2), height: int64(3), prove: bool(4) })
export const CHECK_TX = { new: 0, recheck: 1 } as const
export const RequestCheckTx = message({ tx: bytes(1), type: enumeration(2) })
export const RequestCommit = message({})
export const RequestListSnapshots = message({})
export const RequestOfferSnapshot = message({ snapshot: optional(1, Snapshot), appHash: bytes(2) })
export const RequestLoadSnapshotChunk = message({ height: uint64(1), format: uint32(2), chunk: uint32(3) })
export const RequestApplySnapshotChunk = message({ index: uint32(1), chunk: bytes(2), sender: text(3) })
export const RequestPrepareProposal = message({
  maxTxBytes: int64(1),
  txs: listOfBytes(2),
  localLastCommit: always(3, ExtendedCommitInfo),
  misbehavior: list(4, Misbehavior),
  height: int64(5),
  time: always(6, Timestamp),
  nextValidatorsHash: bytes(7),
  proposerAddress: bytes(8),
})
export const RequestProcessProposal = message({
  txs: listOfBytes(1),
  proposedLastCommit: always(2, CommitInfo),
  misbehavior: list(3, Misbehavior),
  hash: bytes(4),
  height: int64(5),
  time: always(6, Timestamp),
  nextValidatorsHash: bytes(7),
  proposerAddress: bytes(8),
})
export const RequestExtendVote = message({
  hash: bytes(1),
  height: int64(2),
  time: always(3, Timestamp),
  txs: listOfBytes(4),
  proposedLastCommit: always(5, CommitInfo),
  misbehavior: list(6, Misbehavior),
  nextValidatorsHash: bytes(7),
  proposerAddress: bytes(8),
})
export const RequestVerifyVoteExtension = message({
  hash: bytes(1),
  validatorAddress: bytes(2),
  height: int64(3),
  voteExtension: bytes(4),
})
export const RequestFinalizeBlock = message({
  txs: listOfBytes(1),
  decidedLastCommit: always(2, CommitInfo),
  misbehavior: list(3, Misbehavior),
  hash: bytes(4),
  height: int64(5),
  time: always(6, Timestamp),
  nextValidatorsHash: bytes(7),
  proposerAddress: bytes(8),
})

/** The requests by name, with their number in `Request`. */
export const REQUESTS = {
  echo: [1, RequestEcho],
  flush: [2, RequestFlush],
  info: [3, RequestInfo],
  initChain: [5, RequestInitChain],
  query: [6, RequestQuery],
  checkTx: [8, RequestCheckTx],
  commit: [11, RequestCommit],
  listSnapshots: [12, RequestListSnapshots],
  offerSnapshot: [13, RequestOfferSnapshot],
  loadSnapshotChunk: [14, RequestLoadSnapshotChunk],
  applySnapshotChunk: [15, RequestApplySnapshotChunk],
  prepareProposal: [16, RequestPrepareProposal],
  processProposal: [17, RequestProcessProposal],
  extendVote: [18, RequestExtendVote],
  verifyVoteExtension: [19, RequestVerifyVoteExtension],
  finalizeBlock: [20, RequestFinalizeBlock],
} as const
export type RequestName = keyof typeof REQUESTS
export type RequestOf<N extends RequestName> = MessageOf<(typeof REQUESTS)[N][1]>
