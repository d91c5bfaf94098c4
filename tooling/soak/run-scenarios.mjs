/** Runs scenarios: those that share a network one after the other on it, the others on one of their own. */
import { join } from 'node:path'
import { networkUnderLoad } from './network-under-load.mjs'
import { seededRandom } from './random.mjs'

/**
 * @typedef {object} Scenario
 * @property {string} name
 * @property {string} summary
 * @property {(net: object) => Promise<void>} [run]
 * @property {(options: { dir: string, validators: number }) => object} [own] makes it run on a network of its own,
 *   started with these options besides
 * @property {(options: { seed: number, validators: number, log: (line: string) => void }) => Promise<void>} [alone] in
 *   the place of `run`: makes everything itself
 * @property {boolean} [leavesNetwork] ends the network itself, and judges it before
 * @property {() => string | undefined} [needs] what is missing on this machine, where it cannot run
 */

/**
 * @param {object} options
 * @param {readonly Scenario[]} options.scenarios each runs once
 * @param {number} options.minutes how long those that share a network go on after that, in random order
 */
export async function runScenarios({ scenarios, folder, seed, validators, minutes, log }) {
  const counts = { passed: 0, failed: 0 }
  const shared = scenarios.filter(({ own, alone }) => own === undefined && alone === undefined)
  const others = scenarios.filter((scenario) => !shared.includes(scenario))
  if (shared.length > 0)
    await runShared({ shared, dir: join(folder, 'shared'), seed, validators, minutes, log, counts })
  for (const scenario of others) {
    const missing = scenario.needs?.()
    if (missing !== undefined) {
      log(`${scenario.name}: left out, ${missing}`)
      continue
    }
    const dir = join(folder, scenario.name)
    await attempt(counts, log, scenario.name, seed, async () => {
      if (scenario.alone !== undefined) {
        await scenario.alone({ seed, validators, log })
        return
      }
      const net = await networkUnderLoad({ dir, validators, seed, log, ...scenario.own({ dir, validators }) })
      await judged(net, () => scenario.run(net), scenario.leavesNetwork !== true)
    })
  }
  return counts
}

async function runShared({ shared, dir, seed, validators, minutes, log, counts }) {
  const deadline = performance.now() + minutes * 60_000
  await attempt(counts, log, 'shared network', seed, async () => {
    const net = await networkUnderLoad({ dir, validators, seed, log })
    const random = seededRandom(seed)
    await judged(net, async () => {
      for (let turn = 0; turn < shared.length || performance.now() < deadline; turn++) {
        const scenario = turn < shared.length ? shared[turn] : random.pick(shared)
        log(scenario.name)
        await scenario.run(net)
        await net.progress()
        await net.check()
        counts.passed += 1
      }
    })
  })
}

/** Runs, then ends the load, checks everything and stops the network. */
async function judged(net, run, isThereAfterwards = true) {
  try {
    await run()
    if (isThereAfterwards) {
      await net.endLoad()
      await net.check()
    }
  } finally {
    await net.stop()
  }
}

async function attempt(counts, log, name, seed, run) {
  log(`${name} …`)
  try {
    await run()
    counts.passed += 1
  } catch (error) {
    counts.failed += 1
    log(`FAIL ${name}, repeat with --seed ${seed}: ${error.stack ?? error}`)
  }
}
