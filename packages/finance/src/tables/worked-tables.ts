/** Every table of worked loans, and the products that they are of. */
import type { JsonObject } from '../loan-file/form.ts'
import { readTable } from './read-table.ts'
import type { WorkedTable } from './worked-loan.ts'
import { PRODUCT_SETS, TABLE_TEXTS } from './worked-tables.generated.ts'

/** Read anew at every call; some five milliseconds. */
export function workedTables(): readonly WorkedTable[] {
  return Object.entries(TABLE_TEXTS).map(([name, text]) => readTable(name, text))
}

/** The products of all worked sets as their JSON, by `id@version`. */
export function workedProducts(): ReadonlyMap<string, JsonObject> {
  const sets: readonly (readonly JsonObject[])[] = PRODUCT_SETS.map((text) => JSON.parse(text))
  return new Map(sets.flat().map((product) => [`${product.id}@${product.version}`, product]))
}
