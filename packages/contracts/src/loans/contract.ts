/** The loans contract: boarding, servicing facts, the position that every node recomputes, and breaks. */
import { contract } from '@chassis/kernel'
import { MODULES } from '@chassis/protocol'
import { LoansError } from './errors.ts'
import { loansEvents } from './events.ts'
import { boardLoan } from './methods/board-loan.ts'
import { changeServicer } from './methods/change-servicer.ts'
import { correctBoarding } from './methods/correct-boarding.ts'
import { correctMonth } from './methods/correct-month.ts'
import { recordPayment } from './methods/record-payment.ts'
import { reportMonth } from './methods/report-month.ts'
import { resolveBreak } from './methods/resolve-break.ts'
import { reversePayment } from './methods/reverse-payment.ts'
import { settle } from './methods/settle.ts'
import { loansState } from './state.ts'

export const loans = contract({
  number: MODULES.loans,
  name: 'loans',
  state: loansState,
  methods: {
    boardLoan,
    reportMonth,
    recordPayment,
    reversePayment,
    settle,
    correctMonth,
    resolveBreak,
    changeServicer,
    correctBoarding,
  },
  events: loansEvents as never,
  errors: LoansError,
})
