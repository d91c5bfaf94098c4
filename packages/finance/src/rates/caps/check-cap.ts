/** Whether a rate, a loan-to-value ratio or a term keeps within a legal limit. */
import { type CivilDate, ensure, refuse } from '@chassis/primitives'
import {
  compareFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  subtractFractions,
  ZERO,
} from '../../exact/fraction.ts'
import { FinanceError } from '../../finance-error.ts'
import { type CertifiedRate, RATE_GRID } from '../certified-rate.ts'
import { CAPS, type Cap, type CapName } from './rate-caps.ts'

export interface CapInput {
  /** The day whose law is asked for: mostly the day the contract was made. */
  readonly on: CivilDate
  /** Minor units; for caps by principal. */
  readonly principalMinor?: bigint
  /** The published rate (as a fraction); for caps that are a multiple of one. */
  readonly reference?: Fraction
}

export interface CapVerdict {
  readonly cap: Cap
  /** As a fraction: 15 % is 3/20; for terms in months. */
  readonly limit: Fraction
  /** The limit itself is within it. */
  readonly isWithin: boolean
  /** How far the value is above the limit, zero if it is not. For a rate that has no end of digits, rounded up. */
  readonly excess: Fraction
}

/**
 * Compares exactly: a {@link CertifiedRate} by its proven digits, anything else as a fraction.
 * Refuses CAP_UNKNOWN (no version of the cap on that day) and CAP_INPUT_MISSING (principal or reference rate).
 */
export function checkCap(name: CapName, value: Fraction | CertifiedRate, input: CapInput): CapVerdict {
  const cap = capOn(name, input.on)
  const limit = limitOf(cap, input)
  const above = subtractFractions(upperBound(value), limit)
  const isWithin = above.numerator <= 0n
  return { cap, limit, isWithin, excess: isWithin ? ZERO : above }
}

/** The version of a cap that holds on a day. Refuses CAP_UNKNOWN. */
export function capOn(name: CapName, on: CivilDate): Cap {
  const found = CAPS.find((cap) => cap.name === name && cap.from <= on && (cap.until === undefined || on <= cap.until))
  return found ?? refuse(FinanceError.CAP_UNKNOWN, { name })
}

function limitOf({ rule, name }: Cap, input: CapInput): Fraction {
  switch (rule.kind) {
    case 'fixed':
      return rule.limit
    case 'byPrincipal': {
      const { principalMinor } = input
      ensure(principalMinor !== undefined && principalMinor > 0n, FinanceError.CAP_INPUT_MISSING, {
        name,
        missing: 'principal',
      })
      const step = rule.steps.find(({ below }) => below === undefined || principalMinor < below)
      return step?.limit ?? refuse(FinanceError.CAP_UNKNOWN, { name })
    }
    case 'timesReference': {
      const { reference } = input
      ensure(reference !== undefined && compareFractions(reference, ZERO) > 0n, FinanceError.CAP_INPUT_MISSING, {
        name,
        missing: rule.reference,
      })
      return multiplyFractions(rule.times, reference)
    }
    case 'timesCap':
      return multiplyFractions(rule.times, limitOf(capOn(rule.cap, input.on), input))
  }
}

/**
 * A limit has at most twenty decimals (a published rate has nine), so that a rate between two multiples of 10⁻²⁰ is
 * above it exactly if the upper of the two is.
 */
function upperBound(value: Fraction | CertifiedRate): Fraction {
  if ('numerator' in value) return value
  return fraction(value.isExact ? value.floorE20 : value.floorE20 + 1n, RATE_GRID)
}
