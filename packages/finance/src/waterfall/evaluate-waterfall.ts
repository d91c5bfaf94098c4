/** Distributes the money of one period by a program. */
import { ensure } from '@chassis/primitives'
import { compareFractions, fraction } from '../exact/fraction.ts'
import { floorDivide } from '../exact/integer.ts'
import { FinanceError } from '../finance-error.ts'
import { checkAmounts, checkProgram } from './check-program.ts'
import type {
  PrincipalAmount,
  WaterfallInputs,
  WaterfallOrder,
  WaterfallProgram,
  WaterfallState,
  WaterfallStep,
} from './program.ts'
import { type Claim, splitBetween } from './split-between.ts'

/** One movement of money. `to` names a fee or class; it is absent for reserve and residual. */
export interface WaterfallPayment {
  readonly kind: 'fee' | 'interest' | 'principal' | 'reserve' | 'residual'
  readonly to?: string
  readonly amountMinor: bigint
}

/** What one step did: the explanation of every amount. */
export interface WaterfallLine {
  readonly step: WaterfallStep | { readonly kind: 'call' }
  /** Before and after the step: money still to be distributed, and money in the reserve account. */
  readonly availableBeforeMinor: bigint
  readonly reserveBeforeMinor: bigint
  /** Claims at the step, in the order in which they were served. */
  readonly claims: readonly Claim[]
  readonly payments: readonly WaterfallPayment[]
  readonly availableAfterMinor: bigint
  readonly reserveAfterMinor: bigint
}

export interface WaterfallResult {
  /** Which of the program's orders was carried out, by its place. */
  readonly order: number
  /** Triggers that are tripped in this period, lasting ones of former periods included. */
  readonly tripped: readonly string[]
  readonly lines: readonly WaterfallLine[]
  readonly feesPaidMinor: Readonly<Record<string, bigint>>
  readonly interestPaidMinor: Readonly<Record<string, bigint>>
  readonly principalPaidMinor: Readonly<Record<string, bigint>>
  readonly residualMinor: bigint
  /** What no step took. */
  readonly undistributedMinor: bigint
  readonly state: WaterfallState
}

/**
 * Carries out the first order that applies, step by step. No step repeats and none refers back: at most 128 steps of at
 * most 64 claims each. It conserves money:
 *
 *   available + call price = fees + interest + principal + residual + undistributed + growth of the reserve.
 *
 * When the servicer exercises its call, its price and the whole reserve are added to what is available before the
 * first step, and every principal step pays all it can.
 *
 * Refuses WATERFALL_PROGRAM_INVALID, WATERFALL_AMOUNT_INVALID and WATERFALL_CALL_NOT_ALLOWED (a call without the right
 * to it, or while the pool is above the share).
 */
export function evaluateWaterfall(
  program: WaterfallProgram,
  state: WaterfallState,
  inputs: WaterfallInputs,
): WaterfallResult {
  checkProgram(program)
  checkAmounts(program, state, inputs)
  const isCalled = inputs.callPriceMinor !== undefined
  ensure(!isCalled || mayCall(program, inputs), FinanceError.WATERFALL_CALL_NOT_ALLOWED)
  const tripped = trippedTriggers(program, state, inputs)
  const order = program.orders.findIndex(
    ({ whenTripped }) => whenTripped === undefined || tripped.includes(whenTripped),
  )
  const run = new WaterfallRun(program, state, inputs)
  const { steps } = program.orders[order] as WaterfallOrder
  const lines = [...(isCalled ? [run.addCallPrice()] : []), ...steps.map((step) => run.carryOut(step))]
  const lasting = program.triggers.filter(({ isLasting }) => isLasting).map(({ name }) => name)
  return { order, tripped, lines, ...run.result(tripped.filter((name) => lasting.includes(name))) }
}

function mayCall({ cleanUpCall }: WaterfallProgram, inputs: WaterfallInputs): boolean {
  if (cleanUpCall === undefined || inputs.firstPoolBalanceMinor === 0n) return false
  return compareFractions(fraction(inputs.poolBalanceMinor, inputs.firstPoolBalanceMinor), cleanUpCall) <= 0n
}

/** In the order of the program. The products are compared, so that a measure of nothing needs no division. */
function trippedTriggers(program: WaterfallProgram, state: WaterfallState, inputs: WaterfallInputs): readonly string[] {
  const tripped = program.triggers.filter(({ name, measure, of, exceeds, isLasting }) => {
    const [amount, base] = [inputs.measuresMinor[measure] as bigint, inputs.measuresMinor[of] as bigint]
    const isAbove = amount * exceeds.denominator > base * exceeds.numerator
    return isAbove || (isLasting && state.tripped.includes(name))
  })
  return tripped.map(({ name }) => name)
}

/** The running amounts of one evaluation. */
class WaterfallRun {
  private available: bigint
  private reserve: bigint
  private residual = 0n
  private readonly feesOwed: Map<string, bigint>
  private readonly interestOwed: Map<string, bigint>
  private readonly balances: Map<string, bigint>
  private readonly paid = {
    fee: new Map<string, bigint>(),
    interest: new Map<string, bigint>(),
    principal: new Map<string, bigint>(),
  }
  private readonly program: WaterfallProgram
  private readonly inputs: WaterfallInputs

  constructor(program: WaterfallProgram, state: WaterfallState, inputs: WaterfallInputs) {
    this.program = program
    this.inputs = inputs
    this.available = inputs.availableMinor
    this.reserve = state.reserveMinor
    const fee = (name: string) => (state.feesCarriedMinor[name] ?? 0n) + (inputs.feesDueMinor[name] ?? 0n)
    this.feesOwed = new Map(program.fees.map((name) => [name, fee(name)]))
    const interest = (name: string) =>
      (state.classes[name]?.shortfallMinor ?? 0n) + (inputs.interestDueMinor[name] ?? 0n)
    this.interestOwed = new Map(program.classes.map((name) => [name, interest(name)]))
    this.balances = new Map(program.classes.map((name) => [name, state.classes[name]?.balanceMinor ?? 0n]))
  }

  addCallPrice(): WaterfallLine {
    return this.line({ kind: 'call' }, [], () => {
      this.available += (this.inputs.callPriceMinor ?? 0n) + this.reserve
      const released = this.reserve
      this.reserve = 0n
      return [{ kind: 'reserve', amountMinor: -released }]
    })
  }

  carryOut(step: WaterfallStep): WaterfallLine {
    switch (step.kind) {
      case 'fee': {
        const owed = this.feesOwed.get(step.fee) ?? 0n
        const owedMinor = step.capMinor !== undefined && step.capMinor < owed ? step.capMinor : owed
        return this.pay(step, 'fee', [{ name: step.fee, owedMinor }], 'sequential', this.available)
      }
      case 'interest':
        return this.pay(step, 'interest', this.claims(step.classes, this.interestOwed), step.mode, this.available)
      case 'interestFromReserve':
        return this.pay(step, 'interest', this.claims(step.classes, this.interestOwed), step.mode, this.reserve)
      case 'principal': {
        const limit = this.principalLimit(step.amount)
        const most = limit < this.available ? limit : this.available
        return this.pay(step, 'principal', this.claims(step.classes, this.balances), step.mode, most)
      }
      case 'principalFromReserve': {
        const claims = this.claims(step.classes, this.balances)
        const owed = claims.reduce((sum, { owedMinor }) => sum + owedMinor, 0n)
        return this.pay(step, 'principal', claims, 'sequential', this.reserve >= owed ? owed : 0n)
      }
      case 'reserveTopUp':
        return this.moveToReserve(step, this.topUp())
      case 'reserveRelease':
        return this.moveToReserve(step, -this.excessReserve())
      case 'residual':
        return this.line(step, [], () => {
          const amountMinor = this.available
          this.residual += amountMinor
          this.available = 0n
          return [{ kind: 'residual', amountMinor }]
        })
    }
  }

  result(tripped: readonly string[]): Omit<WaterfallResult, 'order' | 'tripped' | 'lines'> {
    const table = (amounts: ReadonlyMap<string, bigint>, names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [name, amounts.get(name) ?? 0n]))
    const { fees, classes } = this.program
    return {
      feesPaidMinor: table(this.paid.fee, fees),
      interestPaidMinor: table(this.paid.interest, classes),
      principalPaidMinor: table(this.paid.principal, classes),
      residualMinor: this.residual,
      undistributedMinor: this.available,
      state: {
        classes: Object.fromEntries(
          classes.map((name) => [
            name,
            { balanceMinor: this.balances.get(name) ?? 0n, shortfallMinor: this.interestOwed.get(name) ?? 0n },
          ]),
        ),
        feesCarriedMinor: table(this.feesOwed, fees),
        reserveMinor: this.reserve,
        tripped,
      },
    }
  }

  private claims(names: readonly string[], owed: ReadonlyMap<string, bigint>): readonly Claim[] {
    return names.map((name) => ({ name, owedMinor: owed.get(name) ?? 0n }))
  }

  /** Pays claims with at most `mostMinor`, out of the reserve for the two steps that say so. */
  private pay(
    step: WaterfallStep,
    kind: 'fee' | 'interest' | 'principal',
    claims: readonly Claim[],
    mode: 'sequential' | 'proRata',
    mostMinor: bigint,
  ): WaterfallLine {
    const owed = { fee: this.feesOwed, interest: this.interestOwed, principal: this.balances }[kind]
    const isReserve = step.kind === 'interestFromReserve' || step.kind === 'principalFromReserve'
    return this.line(step, claims, () => {
      const parts = splitBetween(mostMinor, claims, mode)
      return claims.map(({ name }, i) => {
        const amountMinor = parts[i] as bigint
        owed.set(name, (owed.get(name) ?? 0n) - amountMinor)
        this.paid[kind].set(name, (this.paid[kind].get(name) ?? 0n) + amountMinor)
        if (isReserve) this.reserve -= amountMinor
        else this.available -= amountMinor
        return { kind, to: name, amountMinor }
      })
    })
  }

  private principalLimit(amount: PrincipalAmount): bigint {
    if (amount.kind === 'all' || this.inputs.callPriceMinor !== undefined) return this.available
    const paid = [...this.paid.principal.values()].reduce((sum, part) => sum + part, 0n)
    if (amount.kind === 'collected') return atLeastZero(this.inputs.principalCollectedMinor - paid)
    const { numerator, denominator } = amount.share
    const total = [...this.balances.values()].reduce((sum, balance) => sum + balance, 0n)
    return atLeastZero(total - floorDivide(this.inputs.poolBalanceMinor * numerator, denominator))
  }

  private topUp(): bigint {
    const lacking = atLeastZero(this.inputs.reserveTargetMinor - this.reserve)
    return lacking < this.available ? lacking : this.available
  }

  private excessReserve(): bigint {
    const isPaidOff = [...this.balances.values()].every((balance) => balance === 0n)
    return isPaidOff ? this.reserve : atLeastZero(this.reserve - this.inputs.reserveTargetMinor)
  }

  private moveToReserve(step: WaterfallStep, amountMinor: bigint): WaterfallLine {
    return this.line(step, [], () => {
      this.reserve += amountMinor
      this.available -= amountMinor
      return [{ kind: 'reserve', amountMinor }]
    })
  }

  private line(
    step: WaterfallLine['step'],
    claims: readonly Claim[],
    act: () => readonly WaterfallPayment[],
  ): WaterfallLine {
    const [availableBeforeMinor, reserveBeforeMinor] = [this.available, this.reserve]
    const payments = act()
    return {
      step,
      availableBeforeMinor,
      reserveBeforeMinor,
      claims,
      payments,
      availableAfterMinor: this.available,
      reserveAfterMinor: this.reserve,
    }
  }
}

function atLeastZero(value: bigint): bigint {
  return value > 0n ? value : 0n
}
