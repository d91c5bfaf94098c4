/**
 * node compare.mjs SEED COUNT FIRST STEP [N,N,… [loan|account]]: oracle.py makes COUNT histories (FIRST, FIRST + STEP,
 * …) and those
 * that are named; each is computed again with packages/finance. Prints the counts and the differences as JSON.
 */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { compareHistory } from './compare-history.mjs'

const SHOWN_MAX = 20
const [seed, count, first, step, kept = '', of = 'loan'] = process.argv.slice(2)
const oracle = fileURLToPath(new URL('oracle.py', import.meta.url))
const options = ['--seed', seed, '--count', count, '--first', first, '--step', step, '--kept', kept, '--of', of]
const child = spawn('python3', [oracle, ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
const ended = new Promise((resolve) => child.on('close', resolve))
const result = { histories: 0, accepted: 0, refused: 0, positions: 0, different: 0, kinds: {}, differences: [] }
for await (const line of createInterface({ input: child.stdout })) {
  const history = JSON.parse(line)
  const { accepted, refused, differences } = compareHistory(history)
  result.histories += 1
  result.accepted += accepted
  result.refused += refused
  result.positions += history.positions.length
  for (const [i, { kind }] of history.facts.entries())
    if (history.outcomes[i] === 'ok') result.kinds[kind] = (result.kinds[kind] ?? 0) + 1
  if (differences.length === 0) continue
  result.different += 1
  if (result.differences.length < SHOWN_MAX) result.differences.push(`${seed}/${history.number}: ${differences[0]}`)
}
const code = await ended
if (code !== 0) throw new Error(`oracle.py ended with ${code}`)
process.stdout.write(JSON.stringify(result))
