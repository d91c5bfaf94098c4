/** Entry point of @chassis/contracts/fold: the arithmetic of a loan's facts, for whoever recomputes them elsewhere. */
export { insertPayment } from './loans/fold/insert-payment.ts'
export { recomputeFromFacts } from './loans/fold/recompute-from-facts.ts'
export { type ContractMonth, contractMonths } from './loans/queries/contract-months.ts'
export { type ExplainedFacts, explainFacts } from './loans/queries/explain-facts.ts'
