/** Reads a loan file and the products that it may name. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type LoanFile, type Product, productOf, readLoanFile } from '@chassis/finance'
import { appFolder } from '../app-folder.ts'
import { readJsonInput } from '../cli/read-json-input.ts'

const FILE_BYTES_MAX = 4 * 1024 * 1024
/** The worked product sets that come with Chassis. */
const PRODUCTS = fileURLToPath(new URL('../../data/products/', appFolder()))

/** The loan of a file. Its product is written out in it, or named `id@version`. */
export function readLoanInput(file: string): LoanFile {
  return readLoanFile(readJsonInput(file, FILE_BYTES_MAX), findProduct)
}

function findProduct(name: string): Product | undefined {
  for (const file of readdirSync(PRODUCTS)) {
    if (!file.endsWith('.json')) continue
    for (const { product } of productSet(`${PRODUCTS}${file}`)) {
      const read = productOf(product)
      if (`${read.id}@${read.version}` === name) return read
    }
  }
  return undefined
}

function productSet(file: string): readonly { readonly product: unknown }[] {
  return (readJsonInput(file, FILE_BYTES_MAX) as { readonly products: readonly { readonly product: unknown }[] })
    .products
}
