import { currency } from '@chassis/finance'
import { methodTable } from '@chassis/kernel'
import { civilDate } from '@chassis/primitives'
import { loanId, MODULES, type RecordType } from '@chassis/protocol'
import { describe, expect, it } from 'vitest'
import { allRefusals, ledgerV1, loans } from './ledger.ts'
import * as schemas from './schemas.ts'
import { openStage } from './testkit/assemble.ts'
import { titlesVocabulary } from './titles/titles.test-support.ts'
import { civilMonth } from './vocabulary/civil-month.ts'

describe('ledgerV1', () => {
  it('lists contracts under their registered numbers', () => {
    const numbers = Object.fromEntries(ledgerV1.contracts.map(({ name, number }) => [name, number]))
    const { parties, cash, vehicles, titles, loans, governance, consents } = MODULES
    expect(numbers).toEqual({ parties, cash, vehicles, titles, loans, governance, consents })
    expect(methodTable(ledgerV1).size).toBe(
      ledgerV1.contracts.reduce((count, { methods }) => count + Object.keys(methods).length, 0),
    )
  })

  it('has one number per refusal and one name per module', () => {
    expect(new Set(allRefusals.map(({ code }) => code)).size).toBe(allRefusals.length)
    expect(new Set(allRefusals.map(({ module, name }) => `${module}.${name}`)).size).toBe(allRefusals.length)
  })

  it('has one name per invariant', () => {
    const names = ledgerV1.invariants.map(({ check }) => check.name)
    expect(new Set(names).size).toBe(names.length)
    for (const { check } of ledgerV1.invariants) expect(check.says).toMatch(/^[A-Z].*\.$/)
  })
})

describe('schemas', () => {
  const exported = new Set<unknown>(Object.values(schemas))

  it.each(ledgerV1.contracts)('exports every record of $name', ({ state, methods, events }) => {
    const definitions = Object.values(state as Record<string, { value: RecordType<unknown>; fact?: unknown }>)
    const used = [
      ...definitions.flatMap(({ value, fact }) => (fact ? [value, fact] : [value])),
      ...Object.values(methods).map(({ args }) => args),
      ...Object.values(events).map(({ record }) => record),
    ] as unknown as readonly { readonly name: string }[]
    expect(used.filter((schema) => !exported.has(schema)).map(({ name }) => name)).toEqual([])
  })
})

describe('one car, one loan, one lien', () => {
  const day = (month: number, date: number) => civilDate(2026, month, date)

  function boarded() {
    const stage = openStage({
      definition: ledgerV1,
      vocabulary: titlesVocabulary,
      members: { operator: ['operator'], registry: ['registry'], lender: ['lender'], servicer: ['servicer'] },
      persons: ['alice', 'bob'],
    }).setUp(
      ['registry', 'registerVehicle car1 make Toyota'],
      ['registry', 'issueTitle car1 to alice under US-TX'],
      ['lender', 'addLien car1 position 1 secures loan1 as lien1'],
      ['registry', 'perfectLien lien1 on 2026-01-01'],
    )
    const { world } = stage
    const loan = world.idOf(loanId, 'loan1')
    const args = {
      loan,
      lender: world.account('lender'),
      servicer: world.account('servicer'),
      terms: {
        currency: currency('USD'),
        rate: 60_000_000n,
        yearBasis: 'actual/365F',
        allocationOrder: 'interestFeesPrincipal',
      },
      contract: { originalAmount: 1_000_000n, termMonths: 60, originationMonth: civilMonth(2025, 6) },
      opening: {
        asOf: civilDate(2025, 12, 31),
        principal: 100_000n,
        interestDue: 0n,
        feesDue: 0n,
        interestPaidThrough: day(1, 1),
      },
      references: { externalRef: 'L-1', obligorRef: new Uint8Array(16) },
    }
    expect(world.submit([{ as: 'servicer', contract: 'loans', method: 'boardLoan', args }]).result).toBe('ok')
    return { stage, world, loan }
  }

  it('the payoff starts the clock, the missed deadline opens the case, and the owner can help herself', () => {
    const { stage, world, loan } = boarded()
    stage.on('2026-02-01')
    // 100,000 at 6 % for the days of January, over 365.
    const payoff = 100_000n + (100_000n * 60_000_000n * 31n + 182_500_000_000n) / 365_000_000_000n
    const receipt = { amount: payoff, effective: day(2, 1), posted: day(2, 1), externalRef: 'P-1' }
    const settled = world.submit([
      { as: 'servicer', contract: 'loans', method: 'settle', args: { loan, receipt, payoff } },
    ])
    expect(settled.result).toBe('ok')
    expect(settled.events.map(({ name }) => name)).toContain('releaseClockStarted')
    expect(world.read(loans).loans.get(loan)?.status).toBe('settled')
    expect(stage.play('anyone', '? clock lien1')).toBe('2026-02-11')
    expect(stage.play('alice', 'transferTitle car1 to bob')).toBe('refused OPEN_LIEN')
    stage.on('2026-02-12')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['lienReleaseOverdue'])
    expect(stage.play('alice + alice', 'releaseLien lien1 paidOff + transferTitle car1 to bob')).toBe('ok')
    expect(world.findings()).toEqual([])
    expect(world.alarms).toEqual([])
  })
})
