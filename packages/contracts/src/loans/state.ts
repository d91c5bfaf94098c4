import { chronicle, idKey, methodsOf } from '@chassis/kernel'
import { loanId } from '@chassis/protocol'
import type { LoansNeeds } from './needs.ts'
import { LoanFact } from './schema/facts.ts'
import { LoanHead } from './schema/position.ts'

export const loansState = {
  loans: chronicle(1, idKey(loanId), LoanHead, LoanFact),
}
export type LoansState = typeof loansState

export const method = methodsOf<LoansState, LoansNeeds>()
