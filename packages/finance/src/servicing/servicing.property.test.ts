/** Any loan, any facts: what is refused changes nothing; what is accepted keeps every named invariant. */
import { addDays, isPlatformError, Rejection } from '@chassis/primitives'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../loan-file/form.ts'
import { type LoanFile, readLoanFile } from '../loan-file/loan-file.ts'
import { advance } from './advance.ts'
import { anyLoan } from './any-loan.test-support.ts'
import { applyFact, copyState } from './apply-fact.ts'
import { checkState } from './check-state.ts'
import { explain } from './explain.ts'
import type { Fact, MovingFact } from './fact.ts'
import { foldState } from './fold-loan.ts'
import { addFact, openHistory } from './loan-history.ts'
import { openLoan } from './open-loan.ts'
import { positionAt } from './position-at.ts'
import type { LoanState } from './state.ts'
import { ACCOUNTS } from './trace.ts'

const RUNS = Number(process.env.CHASSIS_PROPERTY_RUNS ?? 300)

/** What is refused gives undefined; anything else is our bug and fails the test. */
function unlessRefused<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (cause) {
    if (cause instanceof Rejection && !isPlatformError(cause)) return undefined
    throw cause
  }
}

function readable(json: JsonObject): LoanFile | undefined {
  return unlessRefused(() => {
    const file = readLoanFile(json, () => undefined)
    openLoan(file.terms)
    return file
  })
}

describe('any loan', () => {
  it('keeps the invariants after every step', () => {
    const seen = { loans: 0, facts: 0 }
    fc.assert(
      fc.property(anyLoan, (json) => {
        const file = readable(json)
        if (!file) return
        seen.loans += 1
        const facts = [...file.facts].sort((a, b) => a.effective - b.effective) as MovingFact[]
        let state: LoanState = openLoan(file.terms)
        checkState(state)
        for (const fact of facts) {
          const next = unlessRefused(() => applyFact(state, fact))
          if (!next) continue
          seen.facts += 1
          checkState(next)
          state = next
          const later = copyState(state)
          advance(later, addDays(state.date, 17))
          checkState(later)
        }
        advance(state, addDays(state.date, 2_000))
        checkState(state)
      }),
      { numRuns: RUNS },
    )
    expect(seen.loans).toBeGreaterThan(RUNS / 3)
    expect(seen.facts).toBeGreaterThan(RUNS)
  })

  it('can be paid off on any day, by exactly its payoff', () => {
    fc.assert(
      fc.property(anyLoan, fc.integer({ min: 0, max: 400 }), (json, days) => {
        const file = readable(json)
        if (!file) return
        const history = grown(file)
        const on = addDays(history.state.date, days)
        const { payoff, status } = positionAt(history.state, on)
        if (status === 'settled' || status === 'writtenOff' || payoff.amountMinor === 0n) return
        const paid = applyFact(history.state, {
          id: 'payoff',
          kind: 'payoff',
          effective: on,
          posted: on,
          amountMinor: payoff.amountMinor,
          goodThrough: undefined,
        })
        checkState(paid)
        expect([paid.status, paid.overpaid - history.state.overpaid]).toEqual(['settled', 0n])
      }),
      { numRuns: RUNS },
    )
  })

  it('is the same in steps, from checkpoints, and folded anew (INV-L4)', () => {
    fc.assert(
      fc.property(anyLoan, (json) => {
        const file = readable(json)
        if (!file) return
        const history = grown(file)
        const anew = foldState(file.terms, history.facts, history.state.date)
        expect(history.state).toEqual(anew)
        const asOf = addDays(history.state.date, 45)
        const position = positionAt(history.state, asOf)
        expect(position).toEqual(positionAt(anew, asOf))
        // INV-X1: every amount is the sum of what its derivation says.
        for (const account of ACCOUNTS) explain(file.terms, history.facts, asOf, account)
        expect(explain(file.terms, history.facts, asOf, 'payoff').result).toBe(position.payoff.amountMinor)
        const accrued = explain(file.terms, history.facts, asOf, 'accrued')
        expect(accrued.children.reduce((sum, node) => sum + node.result, 0n)).toBe(accrued.result)
      }),
      { numRuns: RUNS },
    )
  })
})

/** The history of all facts of a file that are not refused, and of the reversal of every third of them. */
function grown(file: LoanFile) {
  let history = openHistory(file.terms)
  let posted = file.terms.contract.start
  file.facts.forEach((fact, i) => {
    if (fact.effective > posted) posted = fact.effective
    history = unlessRefused(() => addFact(history, { ...fact, posted } as Fact)) ?? history
    if (i % 3 !== 2) return
    const reversal: Fact = { id: `r${i}`, kind: 'reversal', effective: posted, posted, of: fact.id }
    history = unlessRefused(() => addFact(history, reversal)) ?? history
  })
  return history
}
