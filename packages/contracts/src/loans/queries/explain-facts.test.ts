import { explain, writeDerivation } from '@chassis/finance'
import { describe, expect, it } from 'vitest'
import { boarded, date, LENDER, LOAN, openingOf, payment, usd } from '../loans-harness.test-support.ts'
import { explainFacts } from './explain-facts.ts'
import { servicingHistory } from './servicing-history.ts'

describe('explainFacts', () => {
  const silent = () => boarded({ opening: openingOf({ interestPaidThrough: undefined }) })

  it('says nothing before the boarding', () => {
    expect(explainFacts(LOAN, boarded().facts(), date('2019-12-31'), {})).toBeUndefined()
  })

  it('derives the amount that is asked for, the payoff where none is', () => {
    const facts = boarded()
      .must('recordPayment', LENDER, payment('p1', '2020-02-10', usd(300_00)))
      .facts()
    const asOf = date('2020-03-01')
    const found = explainFacts(LOAN, facts, asOf, {})
    const file = servicingHistory(facts, asOf)
    if (file === undefined) throw new Error('interest is known')
    expect(found?.amount).toBe('payoff')
    expect(found?.derivation).toEqual(writeDerivation(explain(file.terms, file.facts, asOf, 'payoff')))
    const payoff = found?.standing.figures.find(({ name }) => name === 'payoff')
    expect(found?.derivation.result).toBe(String(payoff?.value))
    expect(explainFacts(LOAN, facts, asOf, { amount: 'principal' })?.derivation.inputs).toMatchObject({
      of: 'principal',
    })
  })

  it('derives principal in place of what nobody can know, and that on a supposition', () => {
    const asOf = date('2020-03-01')
    const found = explainFacts(LOAN, silent().facts(), asOf, { amount: 'interest' })
    expect([found?.amount, found?.file]).toEqual(['principal', undefined])
    const supposed = explainFacts(LOAN, silent().facts(), asOf, {
      amount: 'interest',
      interestFrom: date('2020-02-10'),
    })
    expect([supposed?.amount, supposed?.derivation.result]).toEqual(['interest', String(usd(20_00))])
  })
})
