/** Entry point of @chassis/client/foresee: what an entry would do to a loan, by the arithmetic of every node. */
export { type Foreseen, foreseePayment, foreseeReversal, type LoanFacts, readLoanFacts } from './verbs/foresee-loan.ts'
