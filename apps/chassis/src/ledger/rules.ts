/** The rules that every command opens ledgers with. */
import { foundMembers, ledgerV1 } from '@chassis/contracts/ledger'
import type { LedgerRules } from '@chassis/engine'

export const rules: LedgerRules = {
  definition: ledgerV1,
  foundMembers: (state, members, now) => foundMembers(state, members, now),
}
