/** Writes the tables of worked loans, and the products that they are of, as a module that a browser can load. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { listFiles } from '../lib/list-files.mjs'
import { fromRoot } from '../lib/root.mjs'

const FILE = 'packages/finance/src/tables/worked-tables.generated.ts'

/** @returns {[string, string]} repository path and text */
export function generateWorkedTables() {
  const tables = filesOf('packages/finance/tables', '.md').filter((path) => !path.endsWith('/README.md'))
  const sets = filesOf('data/products', '.json')
  const lines = [
    '/** Texts of packages/finance/tables and data/products. Written by `npm run generate`; do not edit. */',
    'export const TABLE_TEXTS: Readonly<Record<string, string>> = {',
    ...tables.map((path) => `  ${keyOf(basename(path, '.md'))}: ${literal(read(path))},`),
    '}',
    '',
    'export const PRODUCT_SETS: readonly string[] = [',
    ...sets.map((path) => `  ${literal(productsOf(path))},`),
    ']',
  ]
  return [FILE, `${lines.join('\n')}\n`]
}

function filesOf(folder, ending) {
  return listFiles(undefined, (path) => path.startsWith(`${folder}/`) && path.endsWith(ending)).sort()
}

function read(path) {
  return readFileSync(fromRoot(path), 'utf8')
}

/** As the formatter wants it. */
function keyOf(name) {
  return /^\w+$/.test(name) ? name : `'${name}'`
}

/** One product a line. */
function productsOf(path) {
  const products = JSON.parse(read(path)).products.map(({ product }) => JSON.stringify(product))
  return `[\n${products.join(',\n')}\n]`
}

/** A template literal: the text line by line, so that a change shows as what it is. */
function literal(text) {
  return `\`${text.replace(/[\\`]|\$\{/g, (one) => `\\${one}`)}\``
}
