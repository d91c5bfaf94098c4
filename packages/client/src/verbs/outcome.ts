/** What became of a transaction. */
import type { AccountId, JsonValue, TransactionId } from '@chassis/protocol'
import type { DecodedCall } from './decode-calls.ts'
import type { Proof } from './verify-proof.ts'

/** An outcome of the history log as the gateway shows it; see the schema `Leaf` in docs/reference/api.md. */
export interface Leaf {
  /** In the history log, from 0, without gaps; decimal digits, as every number that may pass 2⁵³. */
  readonly index: string
  readonly kind: 'transaction' | 'agenda' | 'system'
  readonly height: string
  readonly position: number
  /** ISO 8601, UTC. */
  readonly time: string
  readonly subject: string
  /** 0 accepted, else the number of the refusal. */
  readonly code: number
  /** `loans.LOAN_NOT_FOUND` */
  readonly refusal?: string
  readonly operations: readonly { readonly contract: string; readonly method: string; readonly organisation?: string }[]
  readonly failedCall?: number
  readonly from?: string
  readonly events: readonly { readonly contract: string; readonly event: string; readonly body: JsonValue }[]
  readonly hidden: readonly string[]
}

/** In a durable block: `accepted`, or `refused` by the rules, and then none of its calls took effect. */
export interface Recorded {
  readonly status: 'accepted' | 'refused'
  readonly id: TransactionId
  readonly leaf: Leaf
  /** Values that belong to a refusal, where the gateway still knows them. */
  readonly details?: Readonly<Record<string, string>>
  /** Where it was asked for: the outcome, verified. */
  readonly proof?: Proof
}

/** It was not recorded and never will be: its time is over. It may be submitted anew. */
export interface Expired {
  readonly status: 'expired'
  readonly id: TransactionId
}

/**
 * It was sent, and nobody has said yet what became of it. It may have taken effect: never sign another in its place.
 */
export interface Indefinite {
  readonly status: 'indefinite'
  readonly id: TransactionId
  /** Under which the client's store keeps it. */
  readonly key: string
  /** Why there is no answer; absent while the gateway says that it is pending. */
  readonly cause?: Error
  /**
   * Looks it up and, where it is not recorded, sends the same bytes again: they take effect once. Indefinite again
   * while nobody answers.
   */
  resolve(): Promise<SubmitResult>
}

/** One that a program finds in its store: whose it is, and what was signed. */
export interface Unresolved extends Indefinite {
  readonly from: AccountId
  readonly calls: readonly DecodedCall[]
}

export type SubmitResult = Recorded | Expired | Indefinite
