/** The terms of a worked loan, part by part, as they stand in its table. */
import { type WorkedLoan, workedFile, workedProducts } from '@chassis/client/worked-loans'

export interface WorkedTermsParts {
  readonly product: string
  /** Fields of the product that have another value here. */
  readonly changes: readonly string[]
  /** A field that holds a list or an object has a line for each of its parts. */
  readonly contract: readonly { readonly name: string; readonly lines: readonly string[] }[]
}

export function termsOf(loan: WorkedLoan): WorkedTermsParts {
  const [product = '', ...changes] = loan.product.split(', ')
  const contract = workedFile(loan, workedProducts()).contract as Readonly<Record<string, unknown>>
  return {
    product,
    changes,
    contract: Object.entries(contract).map(([name, value]) => ({ name, lines: linesOf(value) })),
  }
}

function linesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map((one) => linesOf(one).join(', '))
  if (typeof value !== 'object' || value === null) return [String(value)]
  return Object.entries(value).map(([name, inner]) => `${name} ${linesOf(inner).join(', ')}`)
}
