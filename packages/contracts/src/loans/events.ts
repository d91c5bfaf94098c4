import { event } from '@chassis/kernel'
import {
  BoardingRestated,
  BreakResolved,
  BreaksCorrected,
  BreaksOpened,
  LoanBoarded,
  LoanSettled,
  MonthJudged,
  PaymentRecorded,
  PaymentUndone,
  ServicerReplaced,
} from './schema/events.ts'

export const loansEvents = {
  loanBoarded: event(1, LoanBoarded),
  monthJudged: event(2, MonthJudged),
  paymentRecorded: event(3, PaymentRecorded),
  paymentUndone: event(4, PaymentUndone),
  breaksOpened: event(5, BreaksOpened),
  breakResolved: event(6, BreakResolved),
  loanSettled: event(7, LoanSettled),
  servicerReplaced: event(8, ServicerReplaced),
  breaksCorrected: event(9, BreaksCorrected),
  boardingRestated: event(10, BoardingRestated),
}
