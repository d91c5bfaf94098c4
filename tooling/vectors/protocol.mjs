/**
 * Writes vectors/transaction.json, commitment.json, leaf.json, chronicle.json, genesis.json, policy.json and slip.json
 * from the naive implementation beside it. `node tooling/vectors/protocol.mjs` rewrites them; the test compares them.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { formatVectors } from './format-vectors.mjs'
import { chronicleVectors, commitmentVectors, genesisVectors, leafVectors } from './protocol/ledger.mjs'
import { policyVectors } from './protocol/policy.mjs'
import { slipVectors } from './protocol/slip.mjs'
import { transactionVectors } from './protocol/transaction.mjs'

const file = (name) => fileURLToPath(new URL(`../../vectors/${name}.json`, import.meta.url))

/** name → { path, make } */
export const PROTOCOL_VECTORS = Object.fromEntries(
  Object.entries({
    transaction: transactionVectors,
    commitment: commitmentVectors,
    leaf: leafVectors,
    chronicle: chronicleVectors,
    genesis: genesisVectors,
    policy: policyVectors,
    slip: slipVectors,
  }).map(([name, make]) => [name, { path: file(name), make }]),
)

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { path, make } of Object.values(PROTOCOL_VECTORS)) writeFileSync(path, formatVectors(make()))
}
