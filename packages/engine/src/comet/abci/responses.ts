/** What the application answers. Source: proto/tendermint/abci/types.proto, CometBFT v0.38.25. */
import {
  bytes,
  enumeration,
  int64,
  list,
  listOfBytes,
  listOfTexts,
  listOfUint32,
  optional,
  text,
  uint32,
  uint64,
} from '../protobuf/fields.ts'
import { type MessageOf, message } from '../protobuf/message.ts'
import { ConsensusParams, Event, ProofOps, Snapshot, ValidatorUpdate } from './common.ts'

export const ResponseException = message({ error: text(1) })
export const ResponseEcho = message({ message: text(1) })
export const ResponseFlush = message({})
export const ResponseInfo = message({
  data: text(1),
  version: text(2),
  appVersion: uint64(3),
  lastBlockHeight: int64(4),
  lastBlockAppHash: bytes(5),
})
export const ResponseInitChain = message({
  consensusParams: optional(1, ConsensusParams),
  validators: list(2, ValidatorUpdate),
  appHash: bytes(3),
})
export const ResponseQuery = message({
  code: uint32(1),
  log: text(3),
  info: text(4),
  index: int64(5),
  key: bytes(6),
  value: bytes(7),
  proofOps: optional(8, ProofOps),
  height: int64(9),
  codespace: text(10),
})

/** Of these fields code, data and both gas figures are hashed into the next header; the others are of this node. */
export const ExecTxResult = message({
  code: uint32(1),
  data: bytes(2),
  log: text(3),
  info: text(4),
  gasWanted: int64(5),
  gasUsed: int64(6),
  events: list(7, Event),
  codespace: text(8),
})
export const ResponseCheckTx = ExecTxResult

export const ResponseCommit = message({ retainHeight: int64(3) })
export const ResponseListSnapshots = message({ snapshots: list(1, Snapshot) })
export const OFFER = { unknown: 0, accept: 1, abort: 2, reject: 3, rejectFormat: 4, rejectSender: 5 } as const
export const ResponseOfferSnapshot = message({ result: enumeration(1) })
export const ResponseLoadSnapshotChunk = message({ chunk: bytes(1) })
export const APPLY = { unknown: 0, accept: 1, abort: 2, retry: 3, retrySnapshot: 4, rejectSnapshot: 5 } as const
export const ResponseApplySnapshotChunk = message({
  result: enumeration(1),
  refetchChunks: listOfUint32(2),
  rejectSenders: listOfTexts(3),
})
export const ResponsePrepareProposal = message({ txs: listOfBytes(1) })
export const VERDICT = { unknown: 0, accept: 1, reject: 2 } as const
export const ResponseProcessProposal = message({ status: enumeration(1) })
export const ResponseExtendVote = message({ voteExtension: bytes(1) })
export const ResponseVerifyVoteExtension = message({ status: enumeration(1) })
export const ResponseFinalizeBlock = message({
  events: list(1, Event),
  txResults: list(2, ExecTxResult),
  validatorUpdates: list(3, ValidatorUpdate),
  consensusParamUpdates: optional(4, ConsensusParams),
  appHash: bytes(5),
})

/** The responses by the name of their request, with their number in `Response`; and the exception, which is fatal. */
export const RESPONSES = {
  exception: [1, ResponseException],
  echo: [2, ResponseEcho],
  flush: [3, ResponseFlush],
  info: [4, ResponseInfo],
  initChain: [6, ResponseInitChain],
  query: [7, ResponseQuery],
  checkTx: [9, ResponseCheckTx],
  commit: [12, ResponseCommit],
  listSnapshots: [13, ResponseListSnapshots],
  offerSnapshot: [14, ResponseOfferSnapshot],
  loadSnapshotChunk: [15, ResponseLoadSnapshotChunk],
  applySnapshotChunk: [16, ResponseApplySnapshotChunk],
  prepareProposal: [17, ResponsePrepareProposal],
  processProposal: [18, ResponseProcessProposal],
  extendVote: [19, ResponseExtendVote],
  verifyVoteExtension: [20, ResponseVerifyVoteExtension],
  finalizeBlock: [21, ResponseFinalizeBlock],
} as const
export type ResponseName = keyof typeof RESPONSES
export type ResponseOf<N extends ResponseName> = Partial<MessageOf<(typeof RESPONSES)[N][1]>>
