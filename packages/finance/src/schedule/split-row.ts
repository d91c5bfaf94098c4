/** What an instalment consists of, once its period is over. */
import type { InterestRule, Product } from '../products/product.ts'
import { roundToMinor } from '../rounding-by-name.ts'
import type { Row } from './row.ts'

export interface RowSplit {
  readonly amountMinor: bigint
  readonly interestMinor: bigint
  /** Negative where interest joins the principal. */
  readonly principalMinor: bigint
  /** Accrual that is left, over the denominator of the loan. */
  readonly accrued: bigint
}

export interface RowInput {
  readonly row: Row
  readonly balanceMinor: bigint
  readonly accrued: bigint
  readonly denominator: bigint
  /** This row takes all principal down to `floorMinor`. */
  readonly isFinal: boolean
  /** Principal that the residual settles. */
  readonly floorMinor: bigint
}

/** Posts an accrual: rounded as the product says, never below zero; the residue is carried or dropped. */
export function postAccrual(
  rule: InterestRule,
  accrued: bigint,
  denominator: bigint,
): { readonly postedMinor: bigint; readonly accrued: bigint } {
  if (accrued <= 0n) return { postedMinor: 0n, accrued: rule.residue === 'carry' ? accrued : 0n }
  const postedMinor = roundToMinor(rule.rounding, accrued, denominator)
  return { postedMinor, accrued: rule.residue === 'carry' ? accrued - postedMinor * denominator : 0n }
}

/** Splits the amount of a row into interest and principal. */
export function splitRow(product: Product, input: RowInput): RowSplit {
  const { row, balanceMinor, accrued } = input
  const { pay } = row
  if (pay.kind === 'precomputed') {
    const { interestMinor, principalMinor } = pay
    return { amountMinor: interestMinor + principalMinor, interestMinor, principalMinor, accrued: 0n }
  }
  if (pay.kind === 'nothing') return splitNothing(product, pay.interest, input)
  if (pay.kind === 'residual' && balanceMinor === input.floorMinor) {
    const principalMinor = balanceMinor
    return {
      amountMinor: pay.amountMinor,
      interestMinor: pay.amountMinor - principalMinor,
      principalMinor,
      accrued: 0n,
    }
  }
  const posted = postAccrual(product.interest, accrued, input.denominator)
  const principalMinor = principalOf(product, input, posted.postedMinor)
  return {
    amountMinor: posted.postedMinor + principalMinor,
    interestMinor: posted.postedMinor,
    principalMinor,
    accrued: posted.accrued,
  }
}

function splitNothing(
  product: Product,
  interest: 'capitalise' | 'defer' | 'waive',
  { accrued, denominator }: RowInput,
): RowSplit {
  const none = { amountMinor: 0n, interestMinor: 0n, principalMinor: 0n }
  if (interest === 'defer') return { ...none, accrued }
  if (interest === 'waive') return { ...none, accrued: 0n }
  const posted = postAccrual(product.interest, accrued, denominator)
  return {
    amountMinor: 0n,
    interestMinor: posted.postedMinor,
    principalMinor: -posted.postedMinor,
    accrued: posted.accrued,
  }
}

function principalOf(product: Product, input: RowInput, interestMinor: bigint): bigint {
  const { pay } = input.row
  if (pay.kind === 'residual') return input.balanceMinor
  const room = input.balanceMinor > input.floorMinor ? input.balanceMinor - input.floorMinor : 0n
  if (input.isFinal) return room
  if (pay.kind === 'interest') return 0n
  const wanted = pay.kind === 'principal' ? pay.principalMinor : input.row.amountMinor - interestMinor
  if (wanted < 0n && product.schedule.negativeAmortisation === 'refuse') return 0n
  return wanted < room ? wanted : room
}
