/** Typed reads of the durable state, contract by contract. */
import { cash, consents, governance, loans, parties, titles, vehicles } from '@chassis/contracts/ledger'
import { accounts, type ReadState, type Role, readState, type StateReader } from '@chassis/kernel'
import { sha256 } from '@chassis/primitives/node'
import type { AccountId } from '@chassis/protocol'

export interface LedgerReads {
  readonly accounts: ReadState<typeof accounts.state>
  readonly parties: ReadState<typeof parties.state>
  readonly cash: ReadState<typeof cash.state>
  readonly vehicles: ReadState<typeof vehicles.state>
  readonly titles: ReadState<typeof titles.state>
  readonly loans: ReadState<typeof loans.state>
  readonly governance: ReadState<typeof governance.state>
  readonly consents: ReadState<typeof consents.state>
}

export function ledgerReads(state: StateReader): LedgerReads {
  return {
    accounts: readState(state, sha256, accounts),
    parties: readState(state, sha256, parties),
    cash: readState(state, sha256, cash),
    vehicles: readState(state, sha256, vehicles),
    titles: readState(state, sha256, titles),
    loans: readState(state, sha256, loans),
    governance: readState(state, sha256, governance),
    consents: readState(state, sha256, consents),
  }
}

/** Roles of an active member organisation; none for a suspended one and for a person. */
export function rolesOf(reads: LedgerReads, account: AccountId): readonly Role[] {
  const member = reads.parties.members.get(account)
  return member?.status === 'active' ? member.roles : []
}
