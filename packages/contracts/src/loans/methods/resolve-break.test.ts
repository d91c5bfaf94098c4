import { describe, expect, it } from 'vitest'
import { FACTS_MAX, REFOLD_MAX } from '../guards.ts'
import { boarded, DEALER, LENDER, LOAN, LoansHarness, payment, SERVICER, usd } from '../loans-harness.test-support.ts'

/** The break is opened by fact 2. */
function broken(): LoansHarness {
  const claimed = { interest: usd(31_00), principal: usd(269_00) }
  return boarded().must('recordPayment', SERVICER, payment('p1', '2020-01-31', usd(300_00), { claimed }))
}

function resolution(how: 'explained' | 'waived' = 'explained', opened = 2): object {
  return { loan: LOAN, opened, resolution: how, explanation: 'timing' }
}

describe('resolveBreak', () => {
  it('closes the break and leaves both figures', () => {
    const harness = broken()
    const { principal } = harness.position
    harness.must('resolveBreak', SERVICER, resolution())
    expect(harness.position).toMatchObject({ openBreaks: 0, principal })
    expect(harness.facts()[3]).toMatchObject({
      kind: 'breakClosed',
      opened: 2,
      resolution: 'explained',
      explanation: 'timing',
    })
    expect(harness.findings()).toEqual([])
  })

  it('lets the lender waive', () => {
    expect(broken().call('resolveBreak', LENDER, resolution('waived'))).toBe('ok')
  })

  it('rejects: LOAN_NOT_FOUND', () => {
    expect(new LoansHarness().call('resolveBreak', SERVICER, resolution())).toBe('LOAN_NOT_FOUND')
  })

  it('rejects: NOT_LENDER_NOR_SERVICER', () => {
    expect(broken().call('resolveBreak', DEALER, resolution())).toBe('NOT_LENDER_NOR_SERVICER')
  })

  it('rejects: ONLY_THE_LENDER', () => {
    expect(broken().call('resolveBreak', SERVICER, resolution('waived'))).toBe('ONLY_THE_LENDER')
  })

  it.each([0, 1, 3, 77])('rejects: NOT_A_BREAK (fact %i)', (opened) => {
    expect(broken().call('resolveBreak', SERVICER, resolution('explained', opened))).toBe('NOT_A_BREAK')
  })

  it('rejects: TOO_MANY_FACTS and REFOLD_TOO_LONG', () => {
    const harness = broken()
    const [fact] = harness.facts()
    while (harness.state.loans.factCount(LOAN) <= REFOLD_MAX + 2) harness.state.loans.append(LOAN, fact as never)
    expect(harness.call('resolveBreak', SERVICER, resolution())).toBe('REFOLD_TOO_LONG')
    while (harness.state.loans.factCount(LOAN) < FACTS_MAX) harness.state.loans.append(LOAN, fact as never)
    expect(harness.call('resolveBreak', SERVICER, resolution())).toBe('TOO_MANY_FACTS')
  })

  it('rejects: BREAK_CLOSED', () => {
    const harness = broken().must('resolveBreak', SERVICER, resolution())
    expect(harness.call('resolveBreak', LENDER, resolution('waived'))).toBe('BREAK_CLOSED')
  })
})
