/** How long nodes of a network take to come back, and a new one to join. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import {
  chooseSync,
  createCometKeys,
  createNode,
  makeJoiningNode,
  nextFreePorts,
  nodeHome,
  readNetworkFile,
  writeNetworkFile,
} from '@chassis/chassis/network'

const POLL_MS = 20
const PATIENCE_MS = 120_000

/** Results of a kill under load, and of a node that fetches all blocks and one that fetches a snapshot. */
export async function measureRecovery(network, log) {
  const restarted = { what: 'stopped in order and started again', value: await afterRestart(network) }
  const killed = await afterKill(network)
  const results = [result('kill -9 of a node until it has caught up', killed, restarted)]
  const blocks = await joined(network, 'blocks')
  results.push(result('new node until it has caught up, all blocks', blocks, restarted))
  const state = await joined(network, 'state')
  const byBlocks = { what: 'by all blocks', value: blocks }
  if (state === undefined) log('no snapshot to join from')
  else results.push(result('new node until it has caught up, state sync', state, byBlocks))
  return results
}

const result = (metric, value, baseline) => ({ metric, value, unit: 's', baseline })

async function statusOf({ supervisor }, name) {
  const { nodes } = await supervisor.status()
  const others = nodes.filter((node) => node.name !== name).map(({ height }) => height ?? 0)
  return { ...nodes.find((node) => node.name === name), target: Math.max(...others) }
}

async function secondsUntilCaughtUp(network, name, started = performance.now()) {
  while (performance.now() - started < PATIENCE_MS) {
    const { up, height, catchingUp, target } = await statusOf(network, name)
    if (up && !catchingUp && height >= target - 1) return (performance.now() - started) / 1000
    await delay(POLL_MS)
  }
  throw new Error(`${name} does not catch up`)
}

async function afterRestart(network) {
  const [, name] = network.names
  const started = performance.now()
  await network.supervisor.handle({ command: 'restart', arguments: { node: name } })
  return secondsUntilCaughtUp(network, name, started)
}

async function afterKill(network) {
  const [, name] = network.names
  const { pids } = await statusOf(network, name)
  for (const pid of Object.values(pids)) process.kill(pid, 'SIGKILL')
  await delay(100)
  return secondsUntilCaughtUp(network, name)
}

/** Seconds; undefined where a snapshot is asked for and no node has made one yet. */
async function joined(network, sync) {
  const { dir, supervisor } = network
  if (sync === 'state' && chooseSync(dir, network.names) !== 'state') return undefined
  const file = readNetworkFile(dir)
  const name = `late-${sync}`
  const stateSync = await makeJoiningNode(dir, file, name, sync)
  const genesis = readFileSync(join(nodeHome(dir, network.names[0]).comet, 'config', 'genesis.json'), 'utf8')
  const settings = stateSync === undefined ? {} : { stateSync }
  const ports = await nextFreePorts(file.nodes)
  const entry = createNode(dir, { name, ports, keys: createCometKeys(), genesis, settings })
  writeNetworkFile(dir, { ...file, nodes: [...file.nodes, entry] })
  await supervisor.handle({ command: 'add', arguments: { node: name } })
  try {
    return await secondsUntilCaughtUp(network, name)
  } finally {
    await supervisor.handle({ command: 'remove', arguments: { node: name } })
  }
}
