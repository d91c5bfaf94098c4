import { describe, expect, it } from 'vitest'
import { boarded, date, LOAN, payment, SERVICER, usd } from '../loans-harness.test-support.ts'
import { derivationOf } from './derivation-of.ts'
import { servicingHistory } from './servicing-history.ts'
import { standingOf } from './standing-of.ts'

/** A loan of 10,000.00 that is paid off and more, then asked about on the last day of March. */
function overpaid() {
  const harness = boarded()
    .must('recordPayment', SERVICER, payment('p1', '2020-02-10', usd(300_00)))
    .must('recordPayment', SERVICER, payment('p2', '2020-03-01', usd(10_000_00)))
    .must('recordPayment', SERVICER, payment('p3', '2020-03-02', usd(5_00)))
  const asOf = date('2020-03-31')
  const file = servicingHistory(harness.facts(), asOf)
  if (!file) throw new Error('interest is known')
  return { file, standing: standingOf(LOAN, harness.facts(), asOf) }
}

describe('derivationOf', () => {
  it('opens the same suspense that the standing shows, and its parts add up', () => {
    const { file, standing } = overpaid()
    const shown = standing?.figures.find(({ name }) => name === 'suspense')?.value
    const { result, children } = derivationOf(file, 'suspense')
    expect(result).toBeGreaterThan(usd(5_00))
    expect(result).toBe(shown)
    expect(children.reduce((sum, child) => sum + child.result, 0n)).toBe(result)
  })

  it('opens interest with what has accrued since it was posted', () => {
    const harness = boarded().must('recordPayment', SERVICER, payment('p1', '2020-02-10', usd(300_00)))
    const asOf = date('2020-03-31')
    const file = servicingHistory(harness.facts(), asOf)
    if (!file) throw new Error('interest is known')
    const shown = standingOf(LOAN, harness.facts(), asOf)?.figures.find(({ name }) => name === 'interest')?.value
    expect(shown).toBeGreaterThan(0n)
    expect(derivationOf(file, 'interest').result).toBe(shown)
  })
})
