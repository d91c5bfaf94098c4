/** Entry point of @chassis/contracts: queries over committed state, for gateways, tools and verifiers. */

export { type BasisState, endOfConsent, ensureCovered, isInForce } from './consents/basis.ts'
export { ConsentsError } from './consents/errors.ts'
export {
  type ConsentOfSubject,
  consentsOf,
  type PowerOfSubject,
  powersOf,
} from './consents/queries/consents-of.ts'
export { type ReadOfSubject, readsOf } from './consents/queries/reads-of.ts'
export { countVotes, entitledOrganisations } from './governance/electorate.ts'
export { type ParameterInForce, parametersInForce } from './governance/queries/parameters-in-force.ts'
export {
  emptyRecord,
  type ReplayedRecord,
  type ReplayedValidator,
  replayFact,
  replayRecord,
  validatorsAfter,
} from './governance/queries/replay-record.ts'
export { type TableVersion, tableInForce } from './governance/queries/table-in-force.ts'
export { RECORD as GOVERNANCE_RECORD } from './governance/state.ts'
export { accrueTo } from './loans/fold/accrue-to.ts'
export { type Boarding, boardingOf, recomputeFromFacts } from './loans/fold/recompute-from-facts.ts'
export { type BoardingChange, boardingChanges } from './loans/queries/boarding-changes.ts'
export { type ContractMonth, contractMonths } from './loans/queries/contract-months.ts'
export { derivationOf, TOLD_WITHOUT_INTEREST } from './loans/queries/derivation-of.ts'
export { type ExplainedFacts, explainFacts } from './loans/queries/explain-facts.ts'
export { type FactStanding, factStanding, type MonthStanding } from './loans/queries/fact-standing.ts'
export { type Break, breaksOf, openBreaksOfBook } from './loans/queries/list-breaks.ts'
export { LIST_MAX, type LoanPage, listLoans } from './loans/queries/list-loans.ts'
export { type PayoffOptions, type PayoffQuote, payoffQuote } from './loans/queries/payoff-quote.ts'
export { type LoanView, type PositionTime, positionOf } from './loans/queries/position-of.ts'
export { type Reconciliation, reconcile } from './loans/queries/reconcile.ts'
export { type HistoryOptions, servicingHistory } from './loans/queries/servicing-history.ts'
export { standingOf } from './loans/queries/standing-of.ts'
export { type WorthOfMonth, worthOfMonth } from './loans/queries/worth-of-month.ts'
