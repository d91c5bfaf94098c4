/** What tells one contract from another where numbers do not: they are repeated, left out, and used by every book. */

export interface ContractMarks {
  readonly originationMonth: number
  readonly originalAmount: bigint
  readonly make?: string | undefined
  readonly model?: string | undefined
  readonly modelYear?: number | undefined
}

/**
 * - `equal`: origination month, original amount and car are the same;
 * - `alike`: one of the three was put right;
 * - `unclear`: only one of the three is the same;
 * - `other`: nothing is.
 */
export type Likeness = 'equal' | 'alike' | 'unclear' | 'other'

export function compareMarks(a: ContractMarks, b: ContractMarks): Likeness {
  const marks = [a.originationMonth === b.originationMonth, a.originalAmount === b.originalAmount, isSameCar(a, b)]
  const stated = marks.filter((same) => same !== undefined)
  const differing = stated.filter((same) => !same).length
  if (differing === 0) return 'equal'
  if (differing === stated.length) return 'other'
  return differing === 1 ? 'alike' : 'unclear'
}

/** Undefined where the two state nothing of the car in common. */
function isSameCar(a: ContractMarks, b: ContractMarks): boolean | undefined {
  const both = (['make', 'model', 'modelYear'] as const).filter(
    (name) => a[name] !== undefined && b[name] !== undefined,
  )
  return both.length === 0 ? undefined : both.every((name) => a[name] === b[name])
}
