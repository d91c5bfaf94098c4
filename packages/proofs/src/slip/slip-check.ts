/**
 * What the verifier says about a slip: named checks with their numbers, never sentences (those come from the
 * catalogue).
 */
import type { Bytes, CborValue } from '@chassis/primitives'
import type { JsonValue } from '@chassis/protocol'

export type SlipCheckName =
  | 'slip.canonical'
  | 'issuer.known'
  | 'checkpoint.signature'
  | 'checkpoint.origin'
  | 'commit.header'
  | 'commit.validators'
  | 'commit.signatures'
  | 'state.path'
  | 'state.absence'
  | 'log.inclusion'
  | 'fields.opened'
  | 'facts.count'
  | 'facts.root'
  | 'facts.recomputed'

export interface SlipCheck {
  readonly name: SlipCheckName
  readonly passed: boolean
  readonly numbers: Readonly<Record<string, string | number>>
}

/** What a slip, even a true one, does not prove. Keys of the catalogue: `slip.limit.<name>`. */
export type SlipLimit =
  | 'laterStates'
  | 'factsAreClaims'
  | 'operatorCouldFork'
  | 'validatorsCouldFork'
  | 'hiddenFields'
  | 'factsNotIncluded'

/** A committed value, opened as far as the slip opens it. */
export interface OpenedValue {
  readonly version: number
  /** 0 for a record, else the number of the variant. */
  readonly variant: number
  /** Field number → value. */
  readonly publicFields: ReadonlyMap<number, CborValue>
  /** Field number → name and value. */
  readonly openedFields: ReadonlyMap<number, { readonly name: string; readonly value: JsonValue }>
  /** Field numbers that stay hidden. */
  readonly hiddenFields: readonly number[]
}

export interface SlipContent {
  readonly kind: 'state' | 'absence' | 'outcome'
  readonly contract?: number
  readonly map?: number
  readonly key?: Bytes
  readonly leafIndex?: bigint
  readonly value?: OpenedValue
  readonly facts?: readonly OpenedValue[]
}

export interface AnchorContent {
  readonly kind: 'checkpoint' | 'commit'
  /** Of the state that is proven; with a commit, the block before the signed header. */
  readonly height: bigint
  /** Milliseconds UTC: block time of the checkpoint, or of the signed header. */
  readonly time: number
  readonly logSize: bigint
  readonly logRoot: Bytes
  readonly stateRoot: Bytes
}

export interface SlipReport {
  /** Every check passed. */
  readonly ok: boolean
  readonly ledgerId?: string
  readonly ledgerName?: string
  readonly environment?: 'development' | 'production'
  readonly anchor?: AnchorContent
  readonly content?: SlipContent
  readonly checks: readonly SlipCheck[]
  readonly doesNotProve: readonly SlipLimit[]
}
