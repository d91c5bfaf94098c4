/** The day-count conventions by name, with their ISO 20022 codes. */
import { type CivilDate, refuse } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import { actual360 } from './actual-360.ts'
import { actual365Actual } from './actual-365-actual.ts'
import { actual365Fixed } from './actual-365-fixed.ts'
import { actualActualAfb, actualActualAfbPlain } from './actual-actual-afb.ts'
import { actualActualIcma, type ReferencePeriod } from './actual-actual-icma.ts'
import { actualActualIsda } from './actual-actual-isda.ts'
import type { YearFraction } from './rational.ts'
import { thirty360BondBasis } from './thirty-360-bond-basis.ts'
import { thirty360Psa } from './thirty-360-psa.ts'
import { thirty360Us } from './thirty-360-us.ts'
import { thirtyE360 } from './thirty-e-360.ts'
import { thirtyE360Isda } from './thirty-e-360-isda.ts'
import { thirtyEPlus360 } from './thirty-e-plus-360.ts'

/** What some conventions need besides the two dates. */
export interface DayCountContext {
  /** 30E/360 ISDA: the date on which the contract ends. */
  readonly terminationDate?: CivilDate
  /** Actual/Actual ICMA: the regular coupon period. */
  readonly reference?: ReferencePeriod
}

interface Convention {
  /** ISO 20022 InterestComputationMethod code, where the list has this convention. */
  readonly iso20022?: string
  readonly count: (start: CivilDate, end: CivilDate, context: DayCountContext) => YearFraction & { days?: number }
}

const CONVENTIONS = {
  '30/360': { iso20022: 'A001', count: thirty360BondBasis },
  '30/360 US': { count: thirty360Us },
  '30/360 PSA': { count: thirty360Psa },
  '30E/360': { iso20022: 'A011', count: thirtyE360 },
  '30E/360 ISDA': {
    iso20022: 'A007',
    count: (start, end, { terminationDate }) =>
      thirtyE360Isda(start, end, terminationDate ?? refuse(FinanceError.TERMINATION_DATE_REQUIRED)),
  },
  '30E+/360': { count: thirtyEPlus360 },
  'actual/360': { iso20022: 'A004', count: actual360 },
  'actual/365F': { iso20022: 'A005', count: actual365Fixed },
  'actual/365A': { count: actual365Actual },
  'actual/actual ISDA': { iso20022: 'A008', count: actualActualIsda },
  'actual/actual AFB': { iso20022: 'A010', count: actualActualAfb },
  'actual/actual AFB plain': { count: actualActualAfbPlain },
  'actual/actual ICMA': {
    iso20022: 'A006',
    count: (start, end, { reference }) =>
      actualActualIcma(start, end, reference ?? refuse(FinanceError.REFERENCE_PERIOD_REQUIRED)),
  },
} as const satisfies Record<string, Convention>

export type DayCount = keyof typeof CONVENTIONS

export const DAY_COUNTS = Object.keys(CONVENTIONS) as readonly DayCount[]

export interface YearFractionResult extends YearFraction {
  /** The days the convention counts; absent where it only knows fractions of a year. */
  readonly days?: number
}

/** The exact year fraction between two dates. Refuses PERIOD_REVERSED and what the convention needs besides. */
export function yearFraction(
  convention: DayCount,
  start: CivilDate,
  end: CivilDate,
  context: DayCountContext = {},
): YearFractionResult {
  const entry: Convention = CONVENTIONS[convention]
  return entry.count(start, end, context)
}

/** The ISO 20022 code of a convention, if it has one. */
export function iso20022CodeOf(convention: DayCount): string | undefined {
  const entry: Convention = CONVENTIONS[convention]
  return entry.iso20022
}
