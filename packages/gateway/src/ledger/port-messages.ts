/** What the engine's thread and the gateway's say to each other. Structured clone carries all of it. */
import type { FeedBlock, FeedStart, StoredBlock } from '@chassis/engine'
import type { Bytes } from '@chassis/primitives'
import type { StateProof, SubmitAnswer } from './ledger-access.ts'

/** What can be asked, and what the answer is. */
export interface Questions {
  readonly submit: { readonly ask: Bytes; readonly answer: SubmitAnswer }
  readonly prove: { readonly ask: Bytes; readonly answer: StateProof }
  readonly block: { readonly ask: number; readonly answer: StoredBlock | undefined }
  readonly moveClock: { readonly ask: number; readonly answer: number | undefined }
}
export type QuestionName = keyof Questions

export interface Question<N extends QuestionName = QuestionName> {
  readonly id: number
  readonly name: N
  readonly ask: Questions[N]['ask']
}

/** `failure`: why there is no answer, for the log. */
export type Answer =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failure: string }

/** What was asked since the last message, in order. */
export type ToEngine = readonly Question[]

export type ToGateway =
  /** `aheadMs`: by how much the ledger's clock is ahead of the system's. */
  | { readonly kind: 'start'; readonly start: FeedStart; readonly aheadMs: number }
  | { readonly kind: 'block'; readonly block: FeedBlock }
  | { readonly kind: 'answers'; readonly answers: readonly Answer[] }
