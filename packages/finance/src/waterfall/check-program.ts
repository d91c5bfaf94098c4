/** Whether a program, its state and its inputs belong together. */
import { ensure } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import type { WaterfallInputs, WaterfallProgram, WaterfallState, WaterfallStep } from './program.ts'

export const WATERFALL_NAMES_MAX = 64
export const WATERFALL_STEPS_MAX = 128
export const WATERFALL_AMOUNT_MAX = 10n ** 18n
const ORDERS_MAX = 16
/** 1 to 64 printable characters of any script, no blank at either end. */
const NAME = /^[!-~\u00a1-\uffff](?:[ -~\u00a1-\uffff]{0,62}[!-~\u00a1-\uffff])?$/

function ensureProgram(holds: boolean, at: string): void {
  ensure(holds, FinanceError.WATERFALL_PROGRAM_INVALID, { at })
}

/**
 * Refuses WATERFALL_PROGRAM_INVALID: names that repeat, are unknown or malformed, too many of anything, a last order
 * with a condition or an earlier one without, a share that is negative, steps after the residual.
 */
export function checkProgram({ fees, classes, triggers, orders, cleanUpCall }: WaterfallProgram): void {
  checkNames(fees, 'fees')
  checkNames(classes, 'classes')
  checkNames(
    triggers.map(({ name }) => name),
    'triggers',
  )
  for (const { exceeds, name } of triggers) {
    ensureProgram(exceeds.denominator > 0n && exceeds.numerator >= 0n, `trigger ${name}`)
  }
  ensureProgram(orders.length > 0 && orders.length <= ORDERS_MAX, 'orders')
  ensureProgram(cleanUpCall === undefined || (cleanUpCall.denominator > 0n && cleanUpCall.numerator >= 0n), 'call')
  for (const [i, { whenTripped, steps }] of orders.entries()) {
    const isLast = i === orders.length - 1
    ensureProgram(isLast === (whenTripped === undefined), `order ${i}`)
    ensureProgram(isLast || triggers.some(({ name }) => name === whenTripped), `order ${i}`)
    ensureProgram(steps.length <= WATERFALL_STEPS_MAX, `order ${i}`)
    for (const [j, step] of steps.entries()) {
      ensureProgram(isKnown(step, fees, classes), `order ${i}, step ${j}`)
      ensureProgram(step.kind !== 'residual' || j === steps.length - 1, `order ${i}, step ${j}`)
    }
  }
}

function checkNames(names: readonly string[], at: string): void {
  ensureProgram(names.length <= WATERFALL_NAMES_MAX && new Set(names).size === names.length, at)
  for (const name of names) ensureProgram(NAME.test(name), at)
}

function isKnown(step: WaterfallStep, fees: readonly string[], classes: readonly string[]): boolean {
  switch (step.kind) {
    case 'fee':
      return fees.includes(step.fee) && (step.capMinor === undefined || step.capMinor >= 0n)
    case 'interest':
    case 'interestFromReserve':
    case 'principalFromReserve':
      return areKnown(step.classes, classes)
    case 'principal': {
      const { amount } = step
      const isShare =
        amount.kind !== 'downToPoolShare' || (amount.share.denominator > 0n && amount.share.numerator >= 0n)
      return areKnown(step.classes, classes) && isShare
    }
    case 'reserveTopUp':
    case 'reserveRelease':
    case 'residual':
      return true
  }
}

function areKnown(named: readonly string[], classes: readonly string[]): boolean {
  return named.length > 0 && new Set(named).size === named.length && named.every((name) => classes.includes(name))
}

/**
 * Refuses WATERFALL_AMOUNT_INVALID: an amount that is negative, beyond 10^18 minor units or missing for a name of the
 * program, and one for a name that the program does not have.
 */
export function checkAmounts(program: WaterfallProgram, state: WaterfallState, inputs: WaterfallInputs): void {
  const single = [
    state.reserveMinor,
    inputs.availableMinor,
    inputs.principalCollectedMinor,
    inputs.poolBalanceMinor,
    inputs.firstPoolBalanceMinor,
    inputs.reserveTargetMinor,
    inputs.callPriceMinor ?? 0n,
  ]
  for (const amount of single) checkAmount(amount, 'inputs')
  checkTable(state.feesCarriedMinor, program.fees, 'fees carried')
  checkTable(inputs.feesDueMinor, program.fees, 'fees due')
  checkTable(inputs.interestDueMinor, program.classes, 'interest due')
  const { classes } = state
  checkTable(
    mapValues(classes, ({ balanceMinor }) => balanceMinor),
    program.classes,
    'balances',
  )
  checkTable(
    mapValues(classes, ({ shortfallMinor }) => shortfallMinor),
    program.classes,
    'shortfalls',
  )
  for (const { measure, of } of program.triggers) {
    checkAmount(inputs.measuresMinor[measure], measure)
    checkAmount(inputs.measuresMinor[of], of)
  }
}

function checkTable(table: Readonly<Record<string, bigint>>, names: readonly string[], at: string): void {
  ensure(Object.keys(table).length === names.length, FinanceError.WATERFALL_AMOUNT_INVALID, { at })
  for (const name of names) checkAmount(Object.hasOwn(table, name) ? table[name] : undefined, `${at}: ${name}`)
}

function checkAmount(amount: bigint | undefined, at: string): void {
  const isAmount = amount !== undefined && amount >= 0n && amount <= WATERFALL_AMOUNT_MAX
  ensure(isAmount, FinanceError.WATERFALL_AMOUNT_INVALID, { at })
}

function mapValues<V>(table: Readonly<Record<string, V>>, of: (value: V) => bigint): Record<string, bigint> {
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, of(value)]))
}
