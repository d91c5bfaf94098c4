/** The file of a loan: product or its name, contract, facts, date. */
import type { CivilDate } from '@chassis/primitives'
import { ensure } from '@chassis/primitives'
import { minorUnitsOf } from '../currency.ts'
import { FinanceError } from '../finance-error.ts'
import type { Terms } from '../products/contract.ts'
import type { Product } from '../products/product.ts'
import { FACTS_MAX } from '../servicing/check-facts.ts'
import type { Fact } from '../servicing/fact.ts'
import { contractForm } from './contract-form.ts'
import { factListForm, withPosted } from './fact-form.ts'
import { asObject, date, type FormContext, type JsonObject } from './form.ts'
import { positionForm } from './position-form.ts'
import { productForm } from './product-form.ts'

export interface LoanFile {
  readonly terms: Terms
  readonly facts: readonly Fact[]
  readonly asOf: CivilDate
  /** Only facts posted on or before this day count. */
  readonly knownAt: CivilDate | undefined
}

const FIELDS = ['$schema', 'title', 'product', 'currency', 'contract', 'facts', 'asOf', 'knownAt']

/**
 * Reads a parsed JSON value. `products` finds a product that is named (`id@version`) instead of written out. A
 * `currency` beside the contract states the currency of its amounts and must be the product's.
 * Refuses INPUT_INVALID, CURRENCY_MISMATCH and what amounts and rates refuse.
 */
export function readLoanFile(json: unknown, products: (name: string) => Product | undefined): LoanFile {
  const raw = asObject(json, 'file')
  for (const name of Object.keys(raw)) {
    ensure(FIELDS.includes(name), FinanceError.INPUT_INVALID, { path: name, expected: 'no such field' })
  }
  const product = readProduct(raw.product, products)
  const context = contextOf(product)
  ensure(raw.currency === undefined || raw.currency === product.currency, FinanceError.CURRENCY_MISMATCH)
  ensure(!Array.isArray(raw.facts) || raw.facts.length <= FACTS_MAX, FinanceError.TOO_MANY_FACTS)
  const contract = contractForm.read(raw.contract, 'contract', context)
  const facts = withPosted(raw.facts === undefined ? [] : factListForm.read(raw.facts, 'facts', context))
  const asOf = date.read(raw.asOf, 'asOf', context)
  const knownAt = raw.knownAt === undefined ? undefined : date.read(raw.knownAt, 'knownAt', context)
  return { terms: { product, contract }, facts: known(facts, knownAt), asOf, knownAt }
}

/** The JSON value of a file, with everything written out: {@link readLoanFile} gives the same file back. */
export function writeLoanFile({ terms, facts, asOf, knownAt }: LoanFile): JsonObject {
  const context = contextOf(terms.product)
  return {
    product: productForm.write(terms.product, context),
    contract: contractForm.write(terms.contract, context),
    facts: factListForm.write(facts, context),
    asOf: date.write(asOf, context),
    ...(knownAt === undefined ? {} : { knownAt: date.write(knownAt, context) }),
  }
}

function readProduct(value: unknown, products: (name: string) => Product | undefined): Product {
  if (typeof value !== 'string') return productOf(value)
  const found = products(value)
  ensure(found !== undefined, FinanceError.INPUT_INVALID, { path: 'product', expected: 'a known product' })
  return found
}

/** A product from parsed JSON. */
export function productOf(value: unknown): Product {
  const { currency } = asObject(value, 'product')
  const decimals = typeof currency === 'string' ? minorUnitsOf(currency) : 2
  return productForm.read(value, 'product', { decimals })
}

export function contextOf(product: Product): FormContext {
  return { decimals: minorUnitsOf(product.currency) }
}

function known(facts: readonly Fact[], knownAt: CivilDate | undefined): readonly Fact[] {
  return knownAt === undefined ? facts : facts.filter((fact) => fact.posted <= knownAt)
}

const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

/** JSON Schema of the file. */
export function loanFileSchema(): JsonObject {
  return {
    $schema: DIALECT,
    title: 'Loan file',
    type: 'object',
    additionalProperties: false,
    required: ['product', 'contract', 'asOf'],
    properties: {
      $schema: { type: 'string' },
      title: { type: 'string' },
      product: { anyOf: [{ type: 'string', description: 'id@version of a known product' }, productForm.schema] },
      currency: { type: 'string', description: 'Must be that of the product' },
      contract: contractForm.schema,
      facts: factListForm.schema,
      asOf: { ...date.schema, description: 'Position on this date' },
      knownAt: { ...date.schema, description: 'Only facts posted on or before this day' },
    },
  }
}

/** JSON Schema of a position. */
export function positionSchema(): JsonObject {
  return { $schema: DIALECT, title: 'Position', ...positionForm.schema }
}
