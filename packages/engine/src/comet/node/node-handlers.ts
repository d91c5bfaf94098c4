/** Answers every request of ABCI: by the driver once there is a state, and what can be said without one. */
import type { LedgerRules } from '../../application.ts'
import type { RequestOf } from '../abci/requests.ts'
import { type ResponseOf, VERDICT } from '../abci/responses.ts'
import { NODE, NODE_CODE } from '../driver/answers.ts'
import type { CometDriver } from '../driver/comet-driver.ts'
import { consensusError } from '../driver/consensus-error.ts'
import { answerQuery } from '../query/answer-query.ts'
import type { AbciHandlers } from '../server/handlers.ts'
import { abciSnapshot, STATE_SYNC_FORMAT } from '../state-sync/snapshot-offer.ts'
import type { SnapshotShelf } from '../state-sync/snapshot-shelf.ts'
import { answerInitChain } from './init-chain.ts'
import type { NodeStart } from './node-start.ts'

export interface NodeParts {
  readonly start: NodeStart
  readonly rules: LedgerRules
  /** Undefined as long as the node has no state. */
  driver(): CometDriver | undefined
  /** The node's snapshots; undefined as long as it has no state. */
  shelf(): SnapshotShelf | undefined
  offerSnapshot(request: RequestOf<'offerSnapshot'>): Promise<ResponseOf<'offerSnapshot'>>
  applySnapshotChunk(request: RequestOf<'applySnapshotChunk'>): Promise<ResponseOf<'applySnapshotChunk'>>
}

/** Snapshots that CometBFT asks a node for. */
const LISTED_MAX = 10

const NAME = 'chassis'
const SOFTWARE_VERSION = '0.1.0'

export function nodeHandlers(parts: NodeParts): AbciHandlers {
  const required = (): CometDriver => {
    const driver = parts.driver()
    if (driver === undefined) throw consensusError('NODE_WITHOUT_STATE', { height: parts.start.initialHeight - 1 })
    return driver
  }
  return {
    info: () => ({ data: NAME, version: SOFTWARE_VERSION, ...standing(parts) }),
    initChain: (request) => answerInitChain(parts.start, parts.driver(), request),
    query(request) {
      const driver = parts.driver()
      if (driver === undefined) return { code: NODE_CODE.notReady, codespace: NODE, log: 'NOT_READY' }
      const { application } = driver
      return answerQuery({ application, rules: parts.rules, detailsOf: (id) => driver.detailsOf(id) }, request)
    },
    checkTx(request) {
      const driver = parts.driver()
      return driver?.checkTx(request) ?? { code: NODE_CODE.notReady, codespace: NODE, log: 'NOT_READY' }
    },
    prepareProposal: (request) => required().prepareProposal(request),
    processProposal: (request) => required().processProposal(request),
    // Vote extensions are not used: the only valid one is empty.
    extendVote: () => ({}),
    verifyVoteExtension: ({ voteExtension }) => ({
      status: voteExtension.length === 0 ? VERDICT.accept : VERDICT.reject,
    }),
    finalizeBlock: (request) => required().finalizeBlock(request),
    commit: () => required().commit(),
    listSnapshots: () => ({ snapshots: (parts.shelf()?.list() ?? []).slice(0, LISTED_MAX).map(abciSnapshot) }),
    offerSnapshot: (request) => parts.offerSnapshot(request),
    async loadSnapshotChunk({ height, format, chunk }) {
      const piece = format === STATE_SYNC_FORMAT ? await parts.shelf()?.piece(height, chunk) : undefined
      return piece === undefined ? {} : { chunk: piece }
    },
    applySnapshotChunk: (request) => parts.applySnapshotChunk(request),
  }
}

function standing({ rules, driver }: NodeParts): ResponseOf<'info'> {
  const current = driver()
  if (current === undefined) return { appVersion: BigInt(rules.definition.protocolVersion) }
  return { appVersion: BigInt(current.application.nextProtocolVersion), ...current.info() }
}
