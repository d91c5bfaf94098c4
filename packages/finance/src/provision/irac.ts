/** India: income recognition, asset classification and provisioning (IRAC), as versioned data. */
import { addMonths, type CivilDate, ensure, parseCivilDate, refuse } from '@chassis/primitives'
import { type Fraction, fraction } from '../exact/fraction.ts'
import { FinanceError } from '../finance-error.ts'
import { roundHalfUpToMinor } from '../rounding.ts'
import { checkProvisionAmounts, checkProvisionShares } from './check-provision.ts'

/** Doubtful 1: up to one year so, 2: up to three years, 3: longer. */
export const IRAC_CLASSES = ['standard', 'substandard', 'doubtful1', 'doubtful2', 'doubtful3', 'loss'] as const
export type IracClass = (typeof IRAC_CLASSES)[number]

/** The least provisions of one version of the norms. */
export interface IracNorms {
  readonly from: CivilDate
  readonly until?: CivilDate
  /** Share of what is outstanding (standard, substandard, loss) or of its secured part (doubtful). */
  readonly shares: Readonly<Record<IracClass, Fraction>>
  /** Share of what is outstanding of a substandard exposure that was unsecured from the beginning. */
  readonly substandardUnsecured: Fraction
  readonly source: string
}

const percents = (standard: bigint, substandard: bigint, d1: bigint, d2: bigint): IracNorms['shares'] => ({
  standard: fraction(standard, 10_000n),
  substandard: fraction(substandard, 10_000n),
  doubtful1: fraction(d1, 10_000n),
  doubtful2: fraction(d2, 10_000n),
  doubtful3: fraction(1n, 1n),
  loss: fraction(1n, 1n),
})

/**
 * Every version, the general category of standard advances. A change is a new row, never an edit. Read in commentary,
 * not in the gazette: compare with the current master circular before relying on it.
 */
export const IRAC_NORMS: readonly IracNorms[] = [
  {
    from: parseCivilDate('2009-07-01'),
    until: parseCivilDate('2011-05-17'),
    shares: percents(40n, 1_000n, 2_000n, 3_000n),
    substandardUnsecured: fraction(20n, 100n),
    source: 'RBI master circular of 1 July 2009, Prudential norms on income recognition, 5',
  },
  {
    from: parseCivilDate('2011-05-18'),
    shares: percents(40n, 1_500n, 2_500n, 4_000n),
    substandardUnsecured: fraction(25n, 100n),
    source: 'RBI DBOD.No.BP.BC.94/21.04.048/2010-11 of 18 May 2011; RBI/2022-23/15 DOR.STR.REC.4/21.04.048/2022-23, 5',
  },
]

/** The version that holds on a day. Refuses PROVISION_NORMS_UNKNOWN. */
export function iracNormsOn(on: CivilDate): IracNorms {
  const found = IRAC_NORMS.find(({ from, until }) => from <= on && (until === undefined || on <= until))
  return found ?? refuse(FinanceError.PROVISION_NORMS_UNKNOWN)
}

/**
 * The class of an advance by how long it has been non-performing: substandard up to 12 months, then doubtful, for up to
 * one year, up to three, longer. `nonPerformingSince` is the day on which it became so (more than 90 days overdue);
 * absent: standard. Loss is identified by a person, never by time.
 * Source: RBI master circular, 4.1. Refuses PROVISION_PERIODS_INVALID for a day before that.
 */
export function iracClass(nonPerformingSince: CivilDate | undefined, on: CivilDate): IracClass {
  if (nonPerformingSince === undefined) return 'standard'
  ensure(on >= nonPerformingSince, FinanceError.PROVISION_PERIODS_INVALID)
  const within = (months: number) => on <= addMonths(nonPerformingSince, months)
  if (within(12)) return 'substandard'
  if (within(24)) return 'doubtful1'
  return within(48) ? 'doubtful2' : 'doubtful3'
}

export interface Advance {
  readonly outstandingMinor: bigint
  /** Realisable value of the security on which the lender can count. */
  readonly securityMinor: bigint
  /** Share of what security does not cover that a guarantor (DICGC, ECGC, CGTMSE) has taken over; 0 if none. */
  readonly guaranteed: Fraction
  /** Unsecured from the beginning: security of at most a tenth. */
  readonly isUnsecured: boolean
}

export interface IracProvision {
  readonly onSecuredMinor: bigint
  readonly onUnsecuredMinor: bigint
  readonly provisionMinor: bigint
  readonly norms: IracNorms
}

/**
 * standard, substandard, loss: outstanding × share. doubtful: (outstanding − security) × (1 − guaranteed), all of it,
 * and the secured part × share. Each of the two parts is rounded half up once; the provision is their sum.
 * Source: RBI master circular, 5.2 to 5.5. Refuses PROVISION_NORMS_UNKNOWN, PROVISION_AMOUNT_INVALID and
 * PROVISION_SHARE_INVALID.
 */
export function iracProvision(advance: Advance, asset: IracClass, on: CivilDate): IracProvision {
  const { outstandingMinor, securityMinor, guaranteed, isUnsecured } = advance
  checkProvisionAmounts(outstandingMinor, securityMinor)
  checkProvisionShares(guaranteed)
  const norms = iracNormsOn(on)
  const securedMinor = securityMinor < outstandingMinor ? securityMinor : outstandingMinor
  if (asset === 'doubtful1' || asset === 'doubtful2' || asset === 'doubtful3') {
    const onSecuredMinor = shareOf(securedMinor, norms.shares[asset])
    const notGuaranteed = fraction(guaranteed.denominator - guaranteed.numerator, guaranteed.denominator)
    const onUnsecuredMinor = shareOf(outstandingMinor - securedMinor, notGuaranteed)
    return { onSecuredMinor, onUnsecuredMinor, provisionMinor: onSecuredMinor + onUnsecuredMinor, norms }
  }
  const share = asset === 'substandard' && isUnsecured ? norms.substandardUnsecured : norms.shares[asset]
  const provisionMinor = shareOf(outstandingMinor, share)
  return isUnsecured
    ? { onSecuredMinor: 0n, onUnsecuredMinor: provisionMinor, provisionMinor, norms }
    : { onSecuredMinor: provisionMinor, onUnsecuredMinor: 0n, provisionMinor, norms }
}

function shareOf(amountMinor: bigint, { numerator, denominator }: Fraction): bigint {
  return roundHalfUpToMinor(amountMinor * numerator, denominator)
}
