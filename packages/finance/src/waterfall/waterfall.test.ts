import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fraction } from '../exact/fraction.ts'
import { evaluateWaterfall, type WaterfallResult } from './evaluate-waterfall.ts'
import type { WaterfallInputs, WaterfallProgram, WaterfallState, WaterfallStep } from './program.ts'
import { splitBetween } from './split-between.ts'

const NOTES = ['A', 'B', 'C']

/** A plain auto-loan deal: losses above 5 % switch to turbo for good, late payers above 10 % trap the cash. */
const DEAL: WaterfallProgram = {
  fees: ['servicing', 'trustee'],
  classes: NOTES,
  triggers: [
    { name: 'losses', measure: 'netLoss', of: 'firstPool', exceeds: fraction(5n, 100n), isLasting: true },
    { name: 'late', measure: 'delinquent', of: 'pool', exceeds: fraction(1n, 10n), isLasting: false },
  ],
  orders: [
    {
      whenTripped: 'losses',
      steps: [
        { kind: 'fee', fee: 'servicing' },
        { kind: 'fee', fee: 'trustee', capMinor: 1_000n },
        { kind: 'interest', classes: ['A'], mode: 'sequential' },
        { kind: 'interestFromReserve', classes: ['A'], mode: 'sequential' },
        { kind: 'principal', classes: NOTES, mode: 'sequential', amount: { kind: 'all' } },
        { kind: 'interest', classes: ['B', 'C'], mode: 'sequential' },
        { kind: 'residual' },
      ],
    },
    {
      steps: [
        { kind: 'fee', fee: 'servicing' },
        { kind: 'fee', fee: 'trustee', capMinor: 1_000n },
        { kind: 'interest', classes: NOTES, mode: 'sequential' },
        { kind: 'interestFromReserve', classes: NOTES, mode: 'sequential' },
        {
          kind: 'principal',
          classes: NOTES,
          mode: 'sequential',
          amount: { kind: 'downToPoolShare', share: fraction(95n, 100n) },
        },
        { kind: 'principalFromReserve', classes: NOTES },
        { kind: 'reserveTopUp' },
        { kind: 'reserveRelease' },
        { kind: 'residual' },
      ],
    },
  ],
  cleanUpCall: fraction(1n, 10n),
}

const STATE: WaterfallState = {
  classes: {
    A: { balanceMinor: 700_000n, shortfallMinor: 0n },
    B: { balanceMinor: 200_000n, shortfallMinor: 500n },
    C: { balanceMinor: 50_000n, shortfallMinor: 0n },
  },
  feesCarriedMinor: { servicing: 0n, trustee: 0n },
  reserveMinor: 10_000n,
  tripped: [],
}

const INPUTS: WaterfallInputs = {
  availableMinor: 60_000n,
  principalCollectedMinor: 50_000n,
  poolBalanceMinor: 960_000n,
  firstPoolBalanceMinor: 2_000_000n,
  reserveTargetMinor: 10_000n,
  feesDueMinor: { servicing: 800n, trustee: 1_500n },
  interestDueMinor: { A: 2_000n, B: 900n, C: 300n },
  measuresMinor: { netLoss: 20_000n, firstPool: 2_000_000n, delinquent: 10_000n, pool: 960_000n },
}

const sum = (amounts: Iterable<bigint>) => [...amounts].reduce((total, amount) => total + amount, 0n)
const total = (table: Readonly<Record<string, bigint>>) => sum(Object.values(table))

/** Σ in = Σ out + growth of the reserve, for the whole and for every line. */
function conserves(state: WaterfallState, inputs: WaterfallInputs, result: WaterfallResult): void {
  const out = total(result.feesPaidMinor) + total(result.interestPaidMinor) + total(result.principalPaidMinor)
  const grown = result.state.reserveMinor - state.reserveMinor
  const into = inputs.availableMinor + (inputs.callPriceMinor ?? 0n)
  expect(out + result.residualMinor + result.undistributedMinor + grown).toBe(into)
  let [available, reserve] = [inputs.availableMinor, state.reserveMinor]
  for (const line of result.lines) {
    expect([line.availableBeforeMinor, line.reserveBeforeMinor]).toEqual([available, reserve])
    const added = line.step.kind === 'call' ? (inputs.callPriceMinor ?? 0n) : 0n
    const paid = sum(line.payments.filter(({ kind }) => kind !== 'reserve').map(({ amountMinor }) => amountMinor))
    expect(line.availableBeforeMinor + line.reserveBeforeMinor + added).toBe(
      line.availableAfterMinor + line.reserveAfterMinor + paid,
    )
    available = line.availableAfterMinor
    reserve = line.reserveAfterMinor
    expect(available >= 0n && reserve >= 0n).toBe(true)
  }
  expect([available, reserve]).toEqual([result.undistributedMinor, result.state.reserveMinor])
}

describe('evaluateWaterfall', () => {
  it('pays fees, interest with what was carried, principal to the target, and the rest to the residual', () => {
    const result = evaluateWaterfall(DEAL, STATE, INPUTS)
    expect(result).toMatchObject({
      order: 1,
      tripped: [],
      feesPaidMinor: { servicing: 800n, trustee: 1_000n },
      interestPaidMinor: { A: 2_000n, B: 1_400n, C: 300n },
      // Down to 95 % of 960,000 = 912,000: 950,000 − 912,000 = 38,000.
      principalPaidMinor: { A: 38_000n, B: 0n, C: 0n },
      residualMinor: 16_500n,
      undistributedMinor: 0n,
      state: { feesCarriedMinor: { servicing: 0n, trustee: 500n }, reserveMinor: 10_000n, tripped: [] },
    })
    expect(result.state.classes).toEqual({
      A: { balanceMinor: 662_000n, shortfallMinor: 0n },
      B: { balanceMinor: 200_000n, shortfallMinor: 0n },
      C: { balanceMinor: 50_000n, shortfallMinor: 0n },
    })
    conserves(STATE, INPUTS, result)
  })

  it('explains each step by its claims and movements', () => {
    const { lines } = evaluateWaterfall(DEAL, STATE, { ...INPUTS, availableMinor: 5_000n })
    expect(lines[2]).toEqual({
      step: { kind: 'interest', classes: NOTES, mode: 'sequential' },
      availableBeforeMinor: 3_200n,
      reserveBeforeMinor: 10_000n,
      claims: [
        { name: 'A', owedMinor: 2_000n },
        { name: 'B', owedMinor: 1_400n },
        { name: 'C', owedMinor: 300n },
      ],
      payments: [
        { kind: 'interest', to: 'A', amountMinor: 2_000n },
        { kind: 'interest', to: 'B', amountMinor: 1_200n },
        { kind: 'interest', to: 'C', amountMinor: 0n },
      ],
      availableAfterMinor: 0n,
      reserveAfterMinor: 10_000n,
    })
    // The reserve covers what is still unpaid: 200 of B and 300 of C.
    expect(lines[3]).toMatchObject({ reserveBeforeMinor: 10_000n, reserveAfterMinor: 9_500n })
  })

  it('carries what it cannot pay', () => {
    const state = { ...STATE, reserveMinor: 0n }
    const result = evaluateWaterfall(DEAL, state, { ...INPUTS, availableMinor: 1_500n })
    expect(result.state.feesCarriedMinor).toEqual({ servicing: 0n, trustee: 800n })
    expect(result.state.classes.A?.shortfallMinor).toBe(2_000n)
    expect(result.state.classes.B?.shortfallMinor).toBe(1_400n)
    const next = evaluateWaterfall(DEAL, result.state, { ...INPUTS, availableMinor: 10_000n })
    expect(next.interestPaidMinor).toEqual({ A: 4_000n, B: 2_300n, C: 600n })
  })

  it('switches the order for good when losses trip, and pays turbo', () => {
    const bad = { ...INPUTS, measuresMinor: { ...INPUTS.measuresMinor, netLoss: 100_001n } }
    const result = evaluateWaterfall(DEAL, STATE, bad)
    expect(result).toMatchObject({ order: 0, tripped: ['losses'], residualMinor: 0n, state: { tripped: ['losses'] } })
    expect(result.principalPaidMinor).toEqual({ A: 56_200n, B: 0n, C: 0n })
    expect(result.state.classes.B?.shortfallMinor).toBe(1_400n)
    expect(evaluateWaterfall(DEAL, result.state, INPUTS).order).toBe(0)
    // 100,000 of 2,000,000 are exactly 5 %: not above.
    const edge = { ...INPUTS, measuresMinor: { ...INPUTS.measuresMinor, netLoss: 100_000n } }
    expect(evaluateWaterfall(DEAL, STATE, edge).order).toBe(1)
  })

  it('looks at other triggers anew each period', () => {
    const late = { ...INPUTS, measuresMinor: { ...INPUTS.measuresMinor, delinquent: 200_000n } }
    const result = evaluateWaterfall(DEAL, STATE, late)
    expect(result).toMatchObject({ order: 1, tripped: ['late'], state: { tripped: [] } })
    // A measure of nothing trips if there is anything at all.
    const nothing = { ...INPUTS, measuresMinor: { ...INPUTS.measuresMinor, pool: 0n, delinquent: 1n } }
    expect(evaluateWaterfall(DEAL, STATE, nothing).tripped).toEqual(['late'])
  })

  it('pays everybody off when the pool is called, and gives the reserve back', () => {
    const small = { ...INPUTS, poolBalanceMinor: 200_000n, callPriceMinor: 950_000n }
    const result = evaluateWaterfall(DEAL, STATE, small)
    expect(result.principalPaidMinor).toEqual({ A: 700_000n, B: 200_000n, C: 50_000n })
    expect(result.state.reserveMinor).toBe(0n)
    // 60,000 + 950,000 + 10,000 − 1,800 − 3,700 − 950,000; the reserve is not filled for classes that are gone.
    expect(result.residualMinor).toBe(64_500n)
    conserves(STATE, small, result)
    const early = { ...small, poolBalanceMinor: 200_001n }
    expect(() => evaluateWaterfall(DEAL, STATE, early)).toThrow('finance.WATERFALL_CALL_NOT_ALLOWED')
    const { cleanUpCall: _, ...without } = DEAL
    expect(() => evaluateWaterfall(without, STATE, small)).toThrow('finance.WATERFALL_CALL_NOT_ALLOWED')
    expect(() => evaluateWaterfall(DEAL, STATE, { ...small, firstPoolBalanceMinor: 0n })).toThrow(
      'finance.WATERFALL_CALL_NOT_ALLOWED',
    )
  })

  it('uses the reserve for the last principal only if it pays everybody off', () => {
    const classes = {
      A: { balanceMinor: 0n, shortfallMinor: 0n },
      B: STATE.classes.A,
      C: { balanceMinor: 0n, shortfallMinor: 0n },
    }
    const left = (balanceMinor: bigint) =>
      evaluateWaterfall(
        DEAL,
        { ...STATE, classes: { ...classes, B: { balanceMinor, shortfallMinor: 0n } } },
        { ...INPUTS, availableMinor: 6_000n, poolBalanceMinor: 10_000n, reserveTargetMinor: 10_000n },
      )
    // 6,000 − 1,800 − 3,200 leave 1,000; the target of 9,500 asks for more.
    expect(left(11_000n)).toMatchObject({ principalPaidMinor: { B: 11_000n }, state: { reserveMinor: 0n } })
    expect(left(11_001n)).toMatchObject({ principalPaidMinor: { B: 1_000n }, state: { reserveMinor: 10_000n } })
  })

  it('leaves what no step takes', () => {
    const program = { ...DEAL, triggers: [], orders: [{ steps: [] }] }
    expect(evaluateWaterfall(program, STATE, INPUTS).undistributedMinor).toBe(60_000n)
  })

  it('shares pro rata', () => {
    const steps: WaterfallStep[] = [
      { kind: 'principal', classes: ['B', 'C'], mode: 'proRata', amount: { kind: 'collected' } },
    ]
    const program = { ...DEAL, triggers: [], orders: [{ steps }] }
    expect(evaluateWaterfall(program, STATE, INPUTS).principalPaidMinor).toEqual({ A: 0n, B: 40_000n, C: 10_000n })
    // The collected principal is paid once, however many steps name it.
    const twice = { ...program, orders: [{ steps: [...steps, ...steps] }] }
    expect(evaluateWaterfall(twice, STATE, INPUTS).principalPaidMinor).toEqual({ A: 0n, B: 40_000n, C: 10_000n })
  })
})

describe('any program', () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 12n })
  const someNotes = fc.shuffledSubarray(NOTES, { minLength: 1 })
  const mode = fc.constantFrom('sequential' as const, 'proRata' as const)
  const share = fc.bigInt({ min: 0n, max: 150n }).map((n) => fraction(n, 100n))
  const principal = fc.oneof(
    fc.constant({ kind: 'collected' as const }),
    fc.constant({ kind: 'all' as const }),
    share.map((part) => ({ kind: 'downToPoolShare' as const, share: part })),
  )
  const step: fc.Arbitrary<WaterfallStep> = fc.oneof(
    fc.record({ kind: fc.constant('fee' as const), fee: fc.constantFrom('servicing', 'trustee'), capMinor: amount }),
    fc.record({ kind: fc.constantFrom('interest' as const, 'interestFromReserve' as const), classes: someNotes, mode }),
    fc.record({ kind: fc.constant('principal' as const), classes: someNotes, mode, amount: principal }),
    fc.record({ kind: fc.constant('principalFromReserve' as const), classes: someNotes }),
    fc.record({ kind: fc.constantFrom('reserveTopUp' as const, 'reserveRelease' as const) }),
  )
  const program = fc
    .record({ steps: fc.array(step, { maxLength: 20 }), ends: fc.boolean(), call: fc.boolean() })
    .map(({ steps, ends, call }) => ({
      ...DEAL,
      orders: [{ steps: ends ? [...steps, { kind: 'residual' as const }] : steps }],
      cleanUpCall: fraction(call ? 1_000n : 1n, 1_000n),
    }))
  const noteState = fc.record({ balanceMinor: amount, shortfallMinor: amount })
  const state = fc.record({
    classes: fc.record({ A: noteState, B: noteState, C: noteState }),
    feesCarriedMinor: fc.record({ servicing: amount, trustee: amount }),
    reserveMinor: amount,
    tripped: fc.constant([] as string[]),
  })
  const inputs = fc.record({
    availableMinor: amount,
    principalCollectedMinor: amount,
    poolBalanceMinor: amount,
    firstPoolBalanceMinor: fc.constant(10n ** 12n),
    reserveTargetMinor: amount,
    feesDueMinor: fc.record({ servicing: amount, trustee: amount }),
    interestDueMinor: fc.record({ A: amount, B: amount, C: amount }),
    measuresMinor: fc.record({ netLoss: amount, firstPool: amount, delinquent: amount, pool: amount }),
  })

  it('conserves money in every line, pays nobody more than is owed, and owes nobody less than before', () => {
    fc.assert(
      fc.property(program, state, inputs, fc.option(amount), (p, s, i, price) => {
        const isCallable = (p.cleanUpCall.numerator as bigint) * i.firstPoolBalanceMinor >= i.poolBalanceMinor * 1_000n
        const given = price === null || !isCallable ? i : { ...i, callPriceMinor: price }
        const result = evaluateWaterfall(p, s, given)
        conserves(s, given, result)
        for (const note of NOTES as ('A' | 'B' | 'C')[]) {
          const [before, after] = [s.classes[note], result.state.classes[note]]
          expect(before.balanceMinor - (result.principalPaidMinor[note] ?? 0n)).toBe(after?.balanceMinor)
          const owed = before.shortfallMinor + i.interestDueMinor[note]
          expect(owed - (result.interestPaidMinor[note] ?? 0n)).toBe(after?.shortfallMinor)
          expect((after?.balanceMinor ?? -1n) >= 0n && (after?.shortfallMinor ?? -1n) >= 0n).toBe(true)
        }
        for (const fee of ['servicing', 'trustee'] as const) {
          const owed = s.feesCarriedMinor[fee] + i.feesDueMinor[fee]
          expect(owed - (result.feesPaidMinor[fee] ?? 0n)).toBe(result.state.feesCarriedMinor[fee])
          expect((result.state.feesCarriedMinor[fee] ?? -1n) >= 0n).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('of sequential steps pays no junior while a senior is short', () => {
    fc.assert(
      fc.property(state, inputs, (s, i) => {
        const result = evaluateWaterfall({ ...DEAL, orders: DEAL.orders.slice(1) }, s, i)
        const short = (note: string) => (result.state.classes[note]?.shortfallMinor ?? 0n) > 0n
        for (const [senior, junior] of [
          ['A', 'B'],
          ['B', 'C'],
          ['A', 'C'],
        ] as const) {
          if (short(senior)) expect(result.interestPaidMinor[junior]).toBe(0n)
          const seniorLeft = result.state.classes[senior]?.balanceMinor ?? 0n
          if (seniorLeft > 0n) expect(result.principalPaidMinor[junior]).toBe(0n)
        }
        // INV-S1: nothing for the residual while interest is short.
        if (NOTES.some(short)) expect(result.residualMinor).toBe(0n)
      }),
      { numRuns: 300 },
    )
  })
})

describe('splitBetween', () => {
  it('gives the units that rounding leaves to the claims in order', () => {
    const claims = ['x', 'y', 'z'].map((name) => ({ name, owedMinor: 10n }))
    expect(splitBetween(20n, claims, 'proRata')).toEqual([7n, 7n, 6n])
    expect(splitBetween(20n, claims, 'sequential')).toEqual([10n, 10n, 0n])
    expect(splitBetween(99n, claims, 'proRata')).toEqual([10n, 10n, 10n])
    expect(splitBetween(5n, [], 'proRata')).toEqual([])
    expect(
      splitBetween(
        1n,
        [
          { name: 'x', owedMinor: 0n },
          { name: 'y', owedMinor: 2n },
        ],
        'proRata',
      ),
    ).toEqual([0n, 1n])
  })

  it('pays exactly the amount, within a unit of the exact share', () => {
    const owed = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { maxLength: 12 })
    fc.assert(
      fc.property(owed, fc.bigInt({ min: 0n, max: 10n ** 10n }), (amounts, paid) => {
        const claims = amounts.map((owedMinor, i) => ({ name: String(i), owedMinor }))
        const all = sum(amounts)
        const given = paid < all ? paid : all
        const parts = splitBetween(paid, claims, 'proRata')
        expect(sum(parts)).toBe(given)
        for (const [i, part] of parts.entries()) {
          const exact = all === 0n ? 0n : (given * (amounts[i] as bigint)) / all
          expect(part >= exact && part <= exact + 1n && part <= (amounts[i] as bigint)).toBe(true)
        }
      }),
    )
  })
})

describe('what is refused', () => {
  const order = (...steps: WaterfallStep[]) => ({ ...DEAL, triggers: [], orders: [{ steps }] })
  const programs: [string, WaterfallProgram][] = [
    ['an unknown fee', order({ kind: 'fee', fee: 'nobody' })],
    ['a negative cap', order({ kind: 'fee', fee: 'trustee', capMinor: -1n })],
    ['an unknown class', order({ kind: 'interest', classes: ['D'], mode: 'sequential' })],
    ['a class twice', order({ kind: 'principalFromReserve', classes: ['A', 'A'] })],
    ['no class', order({ kind: 'interestFromReserve', classes: [], mode: 'proRata' })],
    [
      'a negative share',
      order({
        kind: 'principal',
        classes: ['A'],
        mode: 'proRata',
        amount: { kind: 'downToPoolShare', share: fraction(-1n, 2n) },
      }),
    ],
    ['a step after the residual', order({ kind: 'residual' }, { kind: 'reserveTopUp' })],
    ['too many steps', order(...Array.from({ length: 129 }, () => ({ kind: 'reserveTopUp' }) as const))],
    ['no order', { ...DEAL, orders: [] }],
    ['a last order with a condition', { ...DEAL, orders: DEAL.orders.slice(0, 1) }],
    ['an earlier one without', { ...DEAL, orders: [...DEAL.orders.slice(1), ...DEAL.orders.slice(1)] }],
    ['an unknown trigger', { ...DEAL, triggers: [] }],
    ['a name twice', { ...DEAL, classes: ['A', 'B', 'B'] }],
    ['a name that is none', { ...DEAL, fees: ['servicing', 'trustee', ''] }],
    [
      'a negative threshold',
      { ...DEAL, triggers: [{ ...(DEAL.triggers[0] as (typeof DEAL.triggers)[0]), exceeds: fraction(-1n, 2n) }] },
    ],
    ['a negative call', { ...DEAL, cleanUpCall: fraction(-1n, 2n) }],
  ]
  it.each(programs)('%s', (_, program) => {
    expect(() => evaluateWaterfall(program, STATE, INPUTS)).toThrow('finance.WATERFALL_PROGRAM_INVALID')
  })

  const amounts: [string, Partial<WaterfallState>, Partial<WaterfallInputs>][] = [
    ['negative funds', {}, { availableMinor: -1n }],
    ['too much', {}, { poolBalanceMinor: 10n ** 18n + 1n }],
    ['a negative reserve', { reserveMinor: -1n }, {}],
    ['a missing fee', {}, { feesDueMinor: { servicing: 1n } }],
    ['a fee of nobody', {}, { feesDueMinor: { servicing: 1n, trustee: 1n, nobody: 1n } }],
    ['interest of another class', {}, { interestDueMinor: { A: 1n, B: 1n, D: 1n } }],
    ['an inherited name', {}, { feesDueMinor: Object.create({ servicing: 1n, trustee: 1n }) }],
    ['a missing measure', {}, { measuresMinor: { netLoss: 1n } }],
    ['a missing class', { classes: {} }, {}],
  ]
  it.each(amounts)('%s', (_, state, inputs) => {
    expect(() => evaluateWaterfall(DEAL, { ...STATE, ...state }, { ...INPUTS, ...inputs })).toThrow(
      'finance.WATERFALL_AMOUNT_INVALID',
    )
  })
})
