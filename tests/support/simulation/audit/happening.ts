/** What an auditor is told: the outcomes of a block, one by one in their order, with decoded arguments. */
import { ledgerV1 } from '@chassis/contracts/ledger'
import {
  accounts,
  type BlockOutcome,
  KEYSPACE,
  type Misbehaviour,
  methodTable,
  type StateReader,
} from '@chassis/kernel'
import type { Bytes } from '@chassis/primitives'
import { type AccountId, decode, type EventRecord, OutcomeLeaf } from '@chassis/protocol'
import type { ExecutedBlock } from '../simulated-node.ts'

/** One accepted call of a transaction. */
export interface AcceptedCall {
  /** `contract.method` */
  readonly name: string
  readonly as: AccountId
  // biome-ignore lint/suspicious/noExplicitAny: the arguments of any method
  readonly args: any
  readonly time: number
  readonly height: bigint
  readonly transaction: Bytes
  readonly index: number
}

/** One agenda call that was accepted, with the events that it emitted. */
export interface AgendaHappening {
  readonly name: string
  readonly time: number
  readonly height: bigint
  readonly events: readonly EventRecord[]
}

/** One part of the independent model. It never looks at a contract's code, only at its schemas. */
export interface PartialAuditor {
  misbehaved?(misbehaviour: Misbehaviour, height: bigint, time: number): void
  agenda?(happening: AgendaHappening): void
  accepted?(call: AcceptedCall): void
  /** What is wrong after the block: `AUD-1: …`. */
  check(executed: ExecutedBlock, reader: StateReader): Iterable<string>
}

const METHODS = methodTable({ ...ledgerV1, contracts: [accounts, ...ledgerV1.contracts] })

/** The leaves of a block, in order. */
export function leavesOf(outcome: BlockOutcome): readonly OutcomeLeaf[] {
  return outcome.writes
    .filter(([key]) => key[0] === KEYSPACE.outcome)
    .map(([, value]) => decode(OutcomeLeaf, value as Bytes))
}

/** Tells every auditor what happened in a block: misbehaviour, the agenda, then transactions. */
export function tell(auditors: readonly PartialAuditor[], { block, outcome, transactions }: ExecutedBlock): void {
  const { time, height } = block
  for (const one of block.misbehaviour) for (const auditor of auditors) auditor.misbehaved?.(one, height, time)
  for (const { kind, code, operations, events } of leavesOf(outcome)) {
    if (kind !== 'agenda' || code !== 0) continue
    const [operation] = operations
    const found = operation && METHODS.get(operation.contract * 1000 + operation.method)
    const name = found ? `${found.contract.name}.${found.name}` : 'unknown'
    for (const auditor of auditors) auditor.agenda?.({ name, time, height, events })
  }
  for (const { input, code } of outcome.results) {
    const transaction = transactions[input]
    if (code !== 0 || !transaction) continue
    transaction.transaction.body.calls.forEach((call, index) => {
      const found = METHODS.get(call.contract * 1000 + call.method)
      if (!found) throw new Error('an accepted call has a method')
      const args = decode(found.method.args, call.args)
      const name = `${found.contract.name}.${found.name}`
      const accepted = { name, as: call.as, args, time, height, transaction: transaction.hash, index }
      for (const auditor of auditors) auditor.accepted?.(accepted)
    })
  }
}
