/**
 * node compare-commerce.mjs SEED COUNT FIRST STEP: commerce.py makes COUNT random cases around the loan (FIRST,
 * FIRST + STEP, …); each is computed again with packages/finance. Prints how many of each kind there were, the
 * refusals of each kind, and the differences, as JSON.
 */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { BOOKS } from './commerce-books.mjs'
import { DEALS } from './commerce-deals.mjs'

const SHOWN_MAX = 20
const COMPUTE = { ...DEALS, ...BOOKS }
const asTexts = (_, value) => (typeof value === 'bigint' ? `${value}` : value)

/** What packages/finance makes of a case: `gives` as the case writes it, or `refused` with the number of the error. */
function outcomeOf({ of, given }) {
  try {
    return { gives: JSON.parse(JSON.stringify(COMPUTE[of](given), asTexts)) }
  } catch (error) {
    // Whatever has no number of its own is no refusal but a fault, and differs from every case.
    return { refused: error.refusal?.code ?? `${error}` }
  }
}

const [seed, count, first, step] = process.argv.slice(2)
const oracle = fileURLToPath(new URL('commerce.py', import.meta.url))
const options = ['--seed', seed, '--count', count, '--first', first, '--step', step]
const child = spawn('python3', ['-B', oracle, ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
const ended = new Promise((resolve) => child.on('close', resolve))
const result = { cases: {}, refused: {}, different: 0, differences: [] }
for await (const line of createInterface({ input: child.stdout })) {
  const { id, of, currency, given, ...wanted } = JSON.parse(line)
  const name = `${of} ${currency}`
  result.cases[name] = (result.cases[name] ?? 0) + 1
  if (wanted.refused !== undefined) {
    const refusal = `${of} ${wanted.refused}`
    result.refused[refusal] = (result.refused[refusal] ?? 0) + 1
  }
  const own = outcomeOf({ of, given })
  if (isDeepStrictEqual(own, wanted)) continue
  result.different += 1
  if (result.differences.length < SHOWN_MAX)
    result.differences.push(`${id}: ${JSON.stringify(own)}, wanted ${JSON.stringify(wanted)}`)
}
const code = await ended
if (code !== 0) throw new Error(`commerce.py ended with ${code}`)
process.stdout.write(JSON.stringify(result))
