/**
 * The independent auditor of a simulation: a naive model of balances, positions, titles, votes and counts that follows
 * the accepted calls and compares itself with the state after every block; and the named invariants of the contracts.
 */
import { readState } from '@chassis/kernel'
import { sha256 } from '@chassis/primitives/node'
import { GovernanceAuditor } from './audit/audit-governance.ts'
import { LedgerAuditor } from './audit/audit-ledger.ts'
import { LoanAuditor } from './audit/audit-loans.ts'
import { TitleAuditor } from './audit/audit-titles.ts'
import { TokenAuditor } from './audit/audit-tokens.ts'
import { type PartialAuditor, tell } from './audit/happening.ts'
import type { Simulation } from './generate-blocks.ts'
import type { ExecutedBlock, SimulatedNode } from './simulated-node.ts'

export class Auditor {
  private readonly node: SimulatedNode
  private readonly simulation: Simulation
  private readonly parts: readonly PartialAuditor[]

  constructor(simulation: Simulation, node: SimulatedNode) {
    this.simulation = simulation
    this.node = node
    this.parts = [
      new LedgerAuditor(node.founded),
      new TokenAuditor(),
      new LoanAuditor(),
      new TitleAuditor(),
      new GovernanceAuditor(simulation.genesis, () => node.machine.rules),
    ]
  }

  /** What is wrong after this block; to be asked after every block. */
  after(executed: ExecutedBlock): readonly string[] {
    tell(this.parts, executed)
    const findings = this.parts.flatMap((part) => [...part.check(executed, this.node.store)])
    return [...findings, ...this.node.alarms.splice(0).map((alarm) => `alarm: ${String(alarm)}`)]
  }

  /** What the contracts' own invariants find in the whole state. */
  invariants(): readonly string[] {
    return this.simulation.rules.definition.invariants.flatMap(({ contract, check }) => {
      const state = readState(this.node.store, sha256, contract as never)
      return [...check.check(state as never)].map((problem) => `${check.name}: ${problem}`)
    })
  }
}
