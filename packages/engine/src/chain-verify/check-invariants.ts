/** The contracts' named invariants over a whole state: what no replay can notice, since it runs the same rules. */
import { type LedgerDefinition, readState, type StateReader } from '@chassis/kernel'
import { sha256 } from '@chassis/primitives/node'
import { FINDINGS_MAX, type Finding } from './chain-report.ts'

/** At most {@link FINDINGS_MAX} findings; their place is the name of the invariant. */
export function* checkInvariants({ invariants }: LedgerDefinition, reader: StateReader): Iterable<Finding> {
  let found = 0
  for (const { contract, check } of invariants) {
    const state = readState(reader, sha256, contract)
    for (const detail of check.check(state as never)) {
      yield { what: 'INVARIANT_BROKEN', where: check.name, detail }
      found += 1
      if (found === FINDINGS_MAX) return
    }
  }
}
