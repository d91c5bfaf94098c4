import { expect, it } from 'vitest'
import { boarded, date, JANUARY, month, payment, SERVICER, usd } from '../loans-harness.test-support.ts'
import { factStanding, type MonthStanding } from './fact-standing.ts'
import { worthOfMonth } from './worth-of-month.ts'

const REPORT = month('jan', '2020-01-02', '2020-01-31', JANUARY)

it('is a day of interest on the principal before the month', () => {
  const facts = boarded().must('reportMonth', SERVICER, REPORT).facts()
  const { step } = factStanding(facts, 1, date('2020-02-01')) as MonthStanding
  // 10,000.00 at 3.66 % over the 366 days of 2020.
  expect(worthOfMonth(facts, step)).toEqual({ principal: usd(10_000_00), perDiem: usd(1_00) })
})

it('is nothing for a month that was only compared with payments', () => {
  const facts = boarded()
    .must('recordPayment', SERVICER, payment('p1', '2020-01-10', usd(300_00)))
    .must('reportMonth', SERVICER, REPORT)
    .facts()
  const { step } = factStanding(facts, 2, date('2020-02-01')) as MonthStanding
  expect(worthOfMonth(facts, step)).toBeUndefined()
})
