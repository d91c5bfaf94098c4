import { addDays, type CivilDate } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { boarded, date, JANUARY, LOAN, month, SERVICER, usd } from './loans-harness.test-support.ts'
import { monthInForce } from './month-in-force.ts'
import { monthsInForce } from './months-in-force.ts'
import { contractMonths } from './queries/contract-months.ts'
import { factStanding } from './queries/fact-standing.ts'
import { standingOf } from './queries/standing-of.ts'
import type { LoanFact } from './schema/facts.ts'
import type { MonthClaim } from './schema/reported-month.ts'

const correction = (externalRef: string, claim: MonthClaim) => {
  return { loan: LOAN, month: 1, entry: { externalRef, posted: date('2020-03-10') }, claim }
}

/** A report and a Correction of it a day, for `days` days. */
function longHistory(days: number): { readonly facts: readonly LoanFact[]; readonly end: CivilDate } {
  const [first, report, correct] = boarded()
    .must('reportMonth', SERVICER, month('m1', '2020-01-02', '2020-01-31', { ...JANUARY, principal: 1n }))
    .must('correctMonth', SERVICER, correction('c1', { ...JANUARY, principal: 2n }))
    .facts()
    .filter(({ kind }) => kind === 'boarded' || kind === 'monthReported' || kind === 'monthCorrected')
  if (report?.kind !== 'monthReported' || correct?.kind !== 'monthCorrected') throw new Error('no such facts')
  const facts = [first as LoanFact]
  for (let n = 0; n < days; n++) {
    const day = addDays(report.period.end, n)
    facts.push({ ...report, period: { begin: day, end: day } }, { ...correct, corrects: facts.length })
  }
  return { facts, end: addDays(report.period.end, days) }
}

/** How often `look` reads one of the facts. */
function readsOf(facts: readonly LoanFact[], look: (facts: readonly LoanFact[]) => unknown): number {
  let reads = 0
  look(
    new Proxy(facts, {
      get(list, name) {
        if (typeof name === 'string' && /^\d+$/.test(name)) reads += 1
        return Reflect.get(list, name)
      },
    }),
  )
  return reads
}

describe('monthsInForce', () => {
  it('says of every report what its last Correction says, like the search for one', () => {
    const facts = boarded()
      .must('reportMonth', SERVICER, month('m1', '2020-01-02', '2020-01-31', JANUARY))
      .must('reportMonth', SERVICER, month('m2', '2020-02-01', '2020-02-29', { paid: usd(1_00) }))
      .must('correctMonth', SERVICER, correction('c1', { ...JANUARY, daysPastDue: 3 }))
      .must('correctMonth', SERVICER, correction('c2', { ...JANUARY, daysPastDue: 4 }))
      .facts()
    const found = monthsInForce(facts)
    expect([...found.keys()]).toEqual([1, 2])
    for (const [report, standing] of found) expect(standing).toEqual(monthInForce(facts.slice(report), report))
    expect(found.get(1)?.fact.claim.daysPastDue).toBe(4)
  })

  it('lets the queries read each fact a few times, however many there are', () => {
    const { facts, end } = longHistory(2_000)
    expect(facts).toHaveLength(4_001)
    const few = 16 * facts.length
    expect(readsOf(facts, (read) => standingOf(LOAN, read, end))).toBeLessThan(few)
    expect(readsOf(facts, (read) => contractMonths(read))).toBeLessThan(few)
    expect(readsOf(facts, (read) => factStanding(read, 3_999, end))).toBeLessThan(few)
  })
})
