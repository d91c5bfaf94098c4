/** Counts: every outcome has its leaf, nothing is executed twice, and an empty block changes nothing. */

import type { BlockOutcome } from '@chassis/kernel'
import { toHex } from '@chassis/primitives'
import type { ExecutedBlock } from '../simulated-node.ts'
import { leavesOf, type PartialAuditor } from './happening.ts'

export class LedgerAuditor implements PartialAuditor {
  private last: BlockOutcome
  private readonly executed = new Set<string>()

  constructor(founded: BlockOutcome) {
    this.last = founded
  }

  *check({ block, outcome, transactions }: ExecutedBlock): Iterable<string> {
    const { last } = this
    if (outcome.empty) {
      const same = toHex(outcome.appHash) === toHex(last.appHash) && outcome.logSize === last.logSize
      if (!same || outcome.writes.length > 0) yield 'AUD-L1: an empty block changed something'
      const reasons = block.misbehaviour.length + outcome.results.length + outcome.agendaCalls
      if (reasons > 0) yield 'AUD-L1: a block with something in it is called empty'
      return
    }
    const leaves = leavesOf(outcome)
    const upgrades = last.protocolVersion === outcome.protocolVersion ? 0 : 1
    const counted = block.misbehaviour.length + outcome.agendaCalls + outcome.results.length
    const added = Number(outcome.logSize - last.logSize)
    if (added !== leaves.length || added < counted || added > counted + 1 + upgrades) {
      yield `AUD-L2: ${added} leaves for ${counted} outcomes`
    }
    if (leaves.some(({ height, index }, i) => height !== block.height || index !== i))
      yield 'AUD-L2: leaves out of order'
    if (outcome.results.length !== transactions.length) yield 'AUD-L3: a transaction without a result'
    for (const { input, leafIndex, code } of outcome.results) {
      const hash = toHex(transactions[input]?.hash ?? new Uint8Array(0))
      const leaf = leaves[Number((leafIndex ?? -1n) - last.logSize)]
      if (!leaf || toHex(leaf.subject) !== hash || leaf.code !== code) yield `AUD-L3: ${hash} has another leaf`
      if (leaf?.from === undefined) continue
      if (this.executed.has(hash)) yield `AUD-L4: ${hash} was executed twice`
      this.executed.add(hash)
    }
    this.last = outcome
  }
}
