/** What answers the requests. `echo` and `flush` are the server's own business. */
import type { RequestName, RequestOf } from '../abci/requests.ts'
import type { ResponseOf } from '../abci/responses.ts'

type Answered = Exclude<RequestName, 'echo' | 'flush'>

/**
 * One function per request. What it throws is fatal: CometBFT gets an exception, which stops it, and the server stops.
 * A refusal that is part of the protocol is an answer, not an error.
 */
export type AbciHandlers = {
  readonly [N in Answered]: (request: RequestOf<N>) => ResponseOf<N> | Promise<ResponseOf<N>>
}

/**
 * Requests that change what the others see: one at a time, whatever connection they come on. All others begin at once.
 */
export const EXCLUSIVE: ReadonlySet<RequestName> = new Set<RequestName>([
  'initChain',
  'prepareProposal',
  'processProposal',
  'extendVote',
  'verifyVoteExtension',
  'finalizeBlock',
  'commit',
  'offerSnapshot',
  'applySnapshotChunk',
])
