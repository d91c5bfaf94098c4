/** One kind of value on the ledger, as the API gives it out by id. */
import type { AnyContract, AnyDefinition } from '@chassis/kernel'
import type { AccountId, RecordType } from '@chassis/protocol'
import type { ObjectKind } from '../authorisation/access-table.ts'
import type { LedgerReads } from '../ledger/ledger-reads.ts'

export interface ResourceRow<P, V> {
  /** Unique; `get` before it is the operationId. */
  readonly name: string
  readonly kind: ObjectKind
  readonly contract: AnyContract
  /** Name of the map in the contract's state. */
  readonly map: string
  readonly path: string
  readonly tag: string
  readonly says: string
  readonly params: RecordType<P>
  /** The key of the map. */
  key(params: P, reads: LedgerReads): string | undefined
  owners(reads: LedgerReads, key: string, value: V): readonly AccountId[]
  /** To whom it is proven that nothing is there, where that depends on who asks. Default: to nobody. */
  ownersOfNone?(reads: LedgerReads, key: string): readonly AccountId[]
}

// biome-ignore lint/suspicious/noExplicitAny: rows of different types in one table
export type Resource = ResourceRow<any, any>

export function resource<P, V>(row: ResourceRow<P, V>): Resource {
  return row
}

export function definitionOf({ contract, map }: Pick<Resource, 'contract' | 'map'>): AnyDefinition {
  return contract.state[map] as AnyDefinition
}
