/**
 * The seeded simulator: random blocks, after every one the independent auditor, and the contracts' invariants after
 * every one of a short run and every fiftieth of a long one. `CHASSIS_SEED` plays one seed again,
 * `CHASSIS_SIMULATED_BLOCKS` sets the length.
 */
import { describe, expect, it } from 'vitest'
import { Auditor } from '../support/simulation/auditor.ts'
import { SimulatedNode } from '../support/simulation/simulated-node.ts'
import { simulate } from '../support/simulation.ts'

const SEED = Number(process.env.CHASSIS_SEED ?? Date.now() % 2_147_483_647)
const BLOCKS = Number(process.env.CHASSIS_SIMULATED_BLOCKS ?? (process.env.CI === 'true' ? 6_000 : 500))
const INVARIANTS_EVERY = 50
const TIME_MAX_MS = 1_200_000

function run(seed: number, count: number, invariantsEvery: number): void {
  const simulation = simulate(seed)
  const node = new SimulatedNode(simulation)
  const auditor = new Auditor(simulation, node)
  let done = 0
  for (const block of simulation.blocks(count)) {
    const findings = [...auditor.after(node.execute(block))]
    done += 1
    if (done % invariantsEvery === 0 || done === count) findings.push(...auditor.invariants())
    if (findings.length > 0)
      expect.fail(`seed ${seed}, block ${done} at height ${block.height}: ${findings.join('; ')}`)
  }
}

describe('simulated years', () => {
  it(
    `hold what every block is to hold (CHASSIS_SEED=${SEED}, ${BLOCKS} blocks)`,
    () => run(SEED, BLOCKS, INVARIANTS_EVERY),
    TIME_MAX_MS,
  )

  it('hold every invariant after every block', () => run(SEED + 1, 80, 1), TIME_MAX_MS)
})
