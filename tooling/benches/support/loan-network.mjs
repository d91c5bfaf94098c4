/** Networks to measure: of the ledger with a book of loans, and of CometBFT's built-in key-value store. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { applicationProgram, createKvstoreNetwork, foundNetwork, freePorts, Supervisor } from '@chassis/chassis/network'
import { foundSoloLedger } from '@chassis/engine'
import { cpuMicroseconds, residentMiB } from '../../network/process-cost.mjs'
import { openFlow } from '../../network/send-transactions.mjs'
import { boarding, createMembers, genesisOf, payment, rules, servicerOf, submitAll } from './loan-load.mjs'

/** As many bytes as a signed payment has, about. */
const KVSTORE_VALUE_BYTES = 200
const SERVICERS = 16

/**
 * `next` gives a transaction for the node at a place; `prepare` makes so many of them ahead, so that what the load
 * costs is not in the figures.
 * @typedef {{ dir: string, supervisor: Supervisor, flow: object, names: string[], next(place: number): Buffer,
 *   prepare(count: number): void }} Measured
 */

/** @returns {Promise<Measured>} a running network whose nodes dial each other directly */
export async function loanNetwork(dir, validators, { loans, application = applicationProgram }) {
  mkdirSync(dir, { recursive: true })
  const members = createMembers(SERVICERS)
  const solo = join(dir, 'founding')
  const ledger = await foundSoloLedger({ dir: solo, rules, limits: { pending: 200_000 } }, genesisOf(members))
  const { ledgerId } = ledger
  const refused = await submitAll(ledger, boarding(ledgerId, members, 0, loans), 16)
  if (refused.size > 0) throw new Error(`loans were refused: ${[...refused].map(String)}`)
  const ports = await freePorts(2 * validators)
  const voters = [members.lender, ...members.servicers, members.operator]
  await foundNetwork({
    dir,
    solo: { dir: solo, ledger },
    voters,
    nodes: Array.from({ length: validators }, (_, i) => ({
      name: `node${i + 1}`,
      ports: { p2pPort: ports[2 * i], rpcPort: ports[2 * i + 1] },
      organisation: voters[i].account,
    })),
  })
  // Members submit to their own nodes: each servicer's payments go in at one place.
  const numbers = new Array(validators).fill(0)
  const make = (place) => {
    while (servicerOf(members, loans, numbers[place]) % validators !== place) numbers[place] += 1
    return Buffer.from(payment(ledgerId, members, loans, numbers[place]++))
  }
  return { members, ledgerId, ...(await start(dir, application)), ...madeAhead(make, validators) }
}

/** Transactions as `make` makes them for a place, many of them ahead when asked. */
function madeAhead(make, places) {
  const ready = Array.from({ length: places }, () => [])
  return {
    next: (place) => ready[place].pop() ?? make(place),
    prepare(count) {
      for (const [place, list] of ready.entries()) {
        const made = Array.from({ length: Math.ceil(count / places) }, () => make(place))
        // Taken from the end, in the order in which they were made, after what is left of earlier ones.
        ready[place] = [...made.reverse(), ...list]
      }
    },
  }
}

/** @returns {Promise<Measured>} */
export async function kvstoreNetwork(dir, validators) {
  await createKvstoreNetwork(dir, validators)
  let number = 0
  const next = () => Buffer.from(`k${number++}=${randomBytes(KVSTORE_VALUE_BYTES).toString('hex')}`)
  return { ...(await start(dir)), ...madeAhead(next, validators) }
}

async function start(dir, application) {
  const cometbft = process.env.CHASSIS_COMETBFT || 'cometbft'
  const supervisor = await Supervisor.start({ dir, cometbft, direct: true, application })
  for (;;) {
    const { nodes } = await supervisor.status()
    if (
      nodes.every(({ up, height, catchingUp, peers }) => up && height > 0 && !catchingUp && peers === nodes.length - 1)
    ) {
      const ports = nodes.map(({ rpcPort }) => rpcPort)
      const flow = await openFlow({ entry: ports, watch: ports[0] })
      return { dir, supervisor, flow, names: nodes.map(({ name }) => name) }
    }
    const halted = nodes.find(({ restarts }) => restarts > 2)
    if (halted !== undefined) throw new Error(`${halted.name} does not start: ${halted.lastExit}`)
    await delay(100)
  }
}

export async function stopNetwork({ flow, supervisor }) {
  flow.close()
  await supervisor.stop()
}

/** CPU time of all nodes so far in µs, by kind of process, and their memory. */
export async function costs(supervisor) {
  const { nodes } = await supervisor.status()
  const of = (part, read) => nodes.map(({ pids }) => (pids[part] === undefined ? 0 : read(pids[part])))
  return {
    comet: of('comet', cpuMicroseconds),
    application: of('application', cpuMicroseconds),
    cometMiB: of('comet', residentMiB),
    applicationMiB: of('application', residentMiB),
  }
}

/** Mean µs of a node for each of `transactions`. */
export function perTransaction(before, after, transactions) {
  const mean = (part) =>
    after[part].reduce((sum, value, i) => sum + value - before[part][i], 0) / after[part].length / transactions
  return { comet: mean('comet'), application: mean('application') }
}

/** Bytes of all files below a folder. */
export function bytesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false })
    return sum + (stat?.isFile() ? stat.size : 0)
  }, 0)
}
