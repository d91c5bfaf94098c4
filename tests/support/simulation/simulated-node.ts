/** One node of a simulation: the machine over storage in memory. What is no transaction is left out. */
import {
  type BlockOutcome,
  LedgerMachine,
  type StateReader,
  type StateWrite,
  type VerifiedTransaction,
  verifyTransaction,
} from '@chassis/kernel'
import { type Bytes, Rejection, toHex } from '@chassis/primitives'
import { sha256, verifier } from '@chassis/primitives/node'
import type { SimulatedBlock, Simulation } from './generate-blocks.ts'

/** Storage in memory; keys are kept in order, so that a scan costs what it finds. */
export class MemoryStore implements StateReader {
  private readonly values = new Map<string, Bytes>()
  private readonly ordered: string[] = []

  get(key: Bytes): Bytes | undefined {
    return this.values.get(toHex(key))
  }

  *scan(prefix: Bytes, after?: Bytes): Iterable<readonly [Bytes, Bytes]> {
    const [start, from] = [toHex(prefix), after && toHex(after)]
    for (let at = firstAtLeast(this.ordered, from ?? start); at < this.ordered.length; at++) {
      const key = this.ordered[at] as string
      if (key === from) continue
      if (!key.startsWith(start)) break
      yield [Uint8Array.from(Buffer.from(key, 'hex')), this.values.get(key) as Bytes]
    }
  }

  apply(writes: readonly StateWrite[]): void {
    for (const [key, value] of writes) {
      const name = toHex(key)
      if (value) {
        if (!this.values.has(name)) this.ordered.splice(firstAtLeast(this.ordered, name), 0, name)
        this.values.set(name, value)
      } else if (this.values.delete(name)) {
        this.ordered.splice(firstAtLeast(this.ordered, name), 1)
      }
    }
  }
}

function firstAtLeast(sorted: readonly string[], wanted: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as string) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

export interface ExecutedBlock {
  readonly block: SimulatedBlock
  readonly outcome: BlockOutcome
  /** Those of the block that could be decoded, in order: `outcome.results` is about these. */
  readonly transactions: readonly VerifiedTransaction[]
}

export class SimulatedNode {
  readonly store = new MemoryStore()
  /** Calls that failed unexpectedly; there should be none. */
  readonly alarms: unknown[] = []
  readonly machine: LedgerMachine
  readonly founded: BlockOutcome

  constructor({ genesis, chainSecret, rules }: Simulation) {
    const { definition, earlier } = rules
    const alarm = (failure: unknown) => this.alarms.push(failure)
    this.machine = new LedgerMachine({ definition, earlier, sha256, reader: this.store, genesis, chainSecret, alarm })
    this.founded = this.machine.found(rules.foundMembers)
    this.store.apply(this.founded.writes)
  }

  execute(block: SimulatedBlock): ExecutedBlock {
    const transactions = block.transactions.flatMap((raw) => this.verified(raw) ?? [])
    const { height, time, misbehaviour } = block
    const input = { height, time, transactions, misbehaviour, unauthenticated: 'record' } as const
    const outcome = this.machine.executeBlock(input)
    this.store.apply(outcome.writes)
    return { block, outcome, transactions }
  }

  private verified(raw: Bytes): VerifiedTransaction | undefined {
    try {
      return verifyTransaction(sha256, verifier, this.machine.ledgerId, raw)
    } catch (error) {
      if (error instanceof Rejection) return undefined
      throw error
    }
  }
}
