/** Brings every generated document together: path to text, from the compiled packages and the sources. */
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { collectRefusals } from '../lib/collect-refusals.mjs'
import { fromRoot } from '../lib/root.mjs'
import { scanRefusals } from '../lib/scan-refusals.mjs'
import { generateApiReference } from './api-reference.mjs'
import { generateCliReference } from './cli-reference.mjs'
import { generateContractSchemas } from './contract-schemas.mjs'
import { generateErrorReference } from './error-reference.mjs'
import { generateWorkedTables } from './worked-tables.mjs'

const REFUSING_ENTRY_POINTS = [
  'packages/primitives/dist/index.js',
  'packages/protocol/dist/index.js',
  'packages/proofs/dist/index.js',
  'packages/finance/dist/index.js',
  'packages/kernel/dist/index.js',
  'packages/contracts/dist/ledger.js',
  'packages/gateway/dist/index.js',
]

/** Folders whose every file is generated: a file that no generator writes any more is removed from them. */
export const GENERATED_FOLDERS = ['docs/reference/errors', 'docs/reference/schemas']

/** @returns {Promise<Map<string, string>>} */
export async function generateAll() {
  const namespaces = await Promise.all(REFUSING_ENTRY_POINTS.map(load))
  const { catalogue } = await load('packages/messages/dist/index.js')
  const pages = generateErrorReference({
    refusals: collectRefusals(namespaces),
    declarations: scanRefusals(),
    catalogue,
  })
  const { aprFileSchema, aprReportSchema, currencyCodes, derivationSchema, loanFileSchema, positionSchema } =
    await load('packages/finance/dist/index.js')
  pages.set('docs/reference/schemas/loan-file.schema.json', jsonText(loanFileSchema()))
  pages.set('docs/reference/schemas/position.schema.json', jsonText(positionSchema()))
  pages.set('docs/reference/schemas/derivation.schema.json', jsonText(derivationSchema()))
  pages.set('docs/reference/schemas/apr-file.schema.json', jsonText(aprFileSchema()))
  pages.set('docs/reference/schemas/apr-report.schema.json', jsonText(aprReportSchema()))
  pages.set(...generateWorkedTables())
  const { ledgerV1 } = await load('packages/contracts/dist/ledger.js')
  const { accounts } = await load('packages/kernel/dist/index.js')
  const { protocolVersion, contracts } = ledgerV1
  pages.set(
    ...generateContractSchemas({
      protocolVersion,
      contracts: [accounts, ...contracts],
      currencyCodes: currencyCodes(),
    }),
  )
  if (existsSync(fromRoot('packages/gateway/dist/api.js'))) {
    pages.set(...generateApiReference(await load('packages/gateway/dist/api.js')))
  }
  if (existsSync(fromRoot('apps/chassis/dist/program.js'))) {
    // The reference is in English whatever the language of the person who generates it.
    for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) process.env[name] = 'C'
    const { buildProgram } = await load('apps/chassis/dist/program.js')
    pages.set('docs/reference/cli.md', generateCliReference(await buildProgram()))
  }
  return pages
}

function jsonText(value) {
  return `${JSON.stringify(value, null, 2)}\n`
}

function load(path) {
  return import(pathToFileURL(fromRoot(path)).href)
}
