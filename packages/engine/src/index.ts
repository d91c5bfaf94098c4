/** Entry point of @chassis/engine. */
export {
  Application,
  type ApplicationOptions,
  type BlockLimits,
  CHECKPOINT_PACE,
  type CheckpointPace,
  type LedgerRules,
} from './application.ts'
export { copyDatabase } from './backup/copy-database.ts'
export { type CopiedFile, type CopyFileOptions, copyFile } from './backup/copy-file.ts'
export { copyLedger } from './backup/copy-ledger.ts'
export { type LedgerEnd, ledgerEnd } from './backup/ledger-end.ts'
export type { StoredBlock } from './block-store/block-payload.ts'
export type { BlockReader } from './block-store/block-reader.ts'
export { readBlockStore } from './block-store/block-store.ts'
export type { TornTail } from './block-store/scan-segments.ts'
export type { ChainReport, Finding, FindingKind, Notice } from './chain-verify/chain-report.ts'
export { readStateStanding } from './chain-verify/state-standing.ts'
export type { StateStanding } from './chain-verify/stored-state.ts'
export { type VerifyChainOptions, verifyChain } from './chain-verify/verify-chain.ts'
export { CometLedger, type CometLedgerOptions } from './comet/client/comet-ledger.ts'
export { jsonRpc, type RpcAnswer } from './comet/client/json-rpc.ts'
export { CometNode, type CometNodeOptions, SNAPSHOT_INTERVAL } from './comet/node/comet-node.ts'
export { type ExportNodeOptions, exportNode } from './comet/node/export-node.ts'
export {
  type FoundedNode,
  type FoundNodeOptions,
  foundNode,
  type JoinNodeOptions,
  nodeExists,
  prepareJoiningNode,
} from './comet/node/found-node.ts'
export { type NodeFolder, nodeFolder } from './comet/node/node-folder.ts'
export { formatNodeEvent, type NodeEvent, type NodeLog } from './comet/node/node-log.ts'
export {
  type NodeStart,
  networkAppState,
  networkChainId,
  parseAppState,
  readNodeStart,
} from './comet/node/node-start.ts'
export { OUTCOMES_MAX, OutcomesAnswer, OutcomesQuery, QUERY_PATHS } from './comet/query/query-schema.ts'
export type { AbciAddress } from './comet/server/abci-server.ts'
export type { FeedBlock, FeedSink, FeedStart } from './feed/ledger-feed.ts'
export { StateFollower } from './feed/state-follower.ts'
export { builtModule } from './files/built-module.ts'
export { withShortPath } from './files/short-path.ts'
export { storageError } from './files/storage-error.ts'
export type { LedgerHead, LedgerPort, StateRange, StateRangeAnswer } from './ledger-port.ts'
export { type LedgerLock, lockHolder, lockLedger } from './lock.ts'
export {
  claimOutcome,
  claimState,
  issueOutcomeSlip,
  issueStateSlip,
  type ProvingView as SlipView,
  type StateSlipRequest,
} from './slips/issue-slip.ts'
export { type OpenedProvingView, openProvingView } from './slips/open-proving-view.ts'
export {
  type ImportedSnapshot,
  type ImportSnapshotOptions,
  importSnapshot,
} from './snapshot/import-snapshot.ts'
export {
  type ExportedSnapshot,
  type ExportSnapshotOptions,
  exportSnapshot,
} from './snapshot/write-snapshot.ts'
export type { Acknowledgement } from './solo/acknowledgement.ts'
export type { BlockPace, ProvingView } from './solo/block-maker.ts'
export { operatorKey } from './solo/checkpoint-note.ts'
export { type LedgerFolder, ledgerFolder } from './solo/ledger-folder.ts'
export { type LedgerKeys, readLedgerKeys } from './solo/ledger-keys.ts'
export {
  BLOCK_PACE,
  foundSoloLedger,
  type GenesisOf,
  keysOf,
  type LedgerBeginning,
  openSoloLedger,
  readGenesis,
  type SoloOptions,
  SUBMISSION_LIMITS,
  soloLedgerExists,
} from './solo/open-solo-ledger.ts'
export type { RecoveryReport } from './solo/recovery-report.ts'
export { SoloLedger, type SubmissionLimits } from './solo/solo-ledger.ts'
export { trustFileOf } from './solo/trust-file-of.ts'
export type { StatePosition } from './state-store/state-position.ts'
export { openStateSnapshot, type StateSnapshot } from './state-store/state-snapshot.ts'
