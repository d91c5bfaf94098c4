/** Protocol version 1: the list of contracts, how they are wired, and everything they may refuse. */

import { FinanceError } from '@chassis/finance'
import { AccountsError, contractRefusals, type InvariantCheck, type LedgerDefinition, wire } from '@chassis/kernel'
import { EncodingError, type RefusalCode } from '@chassis/primitives'
import { ProtocolError } from '@chassis/protocol'
import { cash } from './cash/contract.ts'
import { cashInvariants } from './cash/invariants.ts'
import { asJournal } from './cash/journal.ts'
import { consents } from './consents/contract.ts'
import { consentsInvariants } from './consents/invariants.ts'
import { asOwnerWatcher } from './consents/owner-watch.ts'
import { asGovernance } from './governance/as-governance.ts'
import { governance } from './governance/contract.ts'
import { governanceInvariants } from './governance/invariants.ts'
import { loans } from './loans/contract.ts'
import { loansInvariants } from './loans/invariants.ts'
import { asLoanBook } from './loans/loan-book.ts'
import { parties } from './parties/contract.ts'
import { rolesOf } from './parties/directory.ts'
import { partiesInvariants } from './parties/invariants.ts'
import { asMemberBook } from './parties/member-book.ts'
import { titles } from './titles/contract.ts'
import { titlesInvariants } from './titles/invariants.ts'
import { asCollateral } from './titles/release-clock.ts'
import { vehicles } from './vehicles/contract.ts'
import { vehiclesInvariants } from './vehicles/invariants.ts'
import { asVehicleBook } from './vehicles/vehicle-book.ts'

export { LANES, type Lane, laneOf } from './lanes.ts'
export { foundMembers } from './parties/found-members.ts'
export { cash, consents, governance, loans, parties, titles, vehicles }

function checksOf(contract: LedgerDefinition['contracts'][number], checks: readonly unknown[]) {
  return checks.map((check) => ({ contract, check: check as InvariantCheck<never> }))
}

export const ledgerV1: LedgerDefinition = {
  protocolVersion: 1,
  contracts: [parties, cash, vehicles, titles, loans, governance, consents],
  needs: {
    titles: {
      loanBook: wire(loans, asLoanBook),
      vehicles: wire(vehicles, asVehicleBook),
      consents: wire(consents, asOwnerWatcher),
    },
    loans: {
      journal: wire(cash, asJournal),
      collateral: wire(titles, asCollateral),
      vehicles: wire(vehicles, asVehicleBook),
    },
    governance: { members: wire(parties, asMemberBook) },
    consents: { vehicles: wire(vehicles, asVehicleBook) },
  },
  directory: { contract: parties, rolesOf },
  governance: { contract: governance, provide: asGovernance as never },
  invariants: [
    ...checksOf(parties, partiesInvariants),
    ...checksOf(cash, cashInvariants),
    ...checksOf(vehicles, vehiclesInvariants),
    ...checksOf(titles, titlesInvariants),
    ...checksOf(loans, loansInvariants),
    ...checksOf(governance, governanceInvariants),
    ...checksOf(consents, consentsInvariants),
  ],
}

/**
 * Every numbered refusal that an outcome on this ledger can carry, or that its layers give before one. The refusals of
 * proofs (module 4) are given by verifiers, never by a block; they stand in `@chassis/proofs`.
 */
export const allRefusals: readonly RefusalCode[] = [
  ...Object.values(EncodingError),
  ...Object.values(ProtocolError),
  ...Object.values(FinanceError),
  ...Object.values(AccountsError),
  ...contractRefusals(ledgerV1),
]
