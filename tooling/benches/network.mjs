/**
 * Real networks on this machine: loan payments through validators of the ledger, beside CometBFT's built-in key-value
 * store, which checks no signatures and keeps nothing durable: a ceiling. Nodes, load and supervisor share the cores,
 * so trust the CPU time of a transaction more than the transactions a second.
 * Options: `--minutes N` (a long run at a steady rate, with the growth of memory), `--rate N` (its transactions a
 * second, 1,000 by default), `--only 4|1` (validators), `--quick` (shorter windows and fewer loans:
 * a look, not figures to quote), `--profile DIR` (CPU profiles of the applications).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { applicationProgram, findCometbft } from '@chassis/chassis/network'
import { offerBeyondCapacity, percentile, saturate, sendAtRate } from '../network/send-transactions.mjs'
import { TREE_KEYS_ALLOWED } from './support/loan-load.mjs'
import { bytesBelow, costs, kvstoreNetwork, loanNetwork, perTransaction, stopNetwork } from './support/loan-network.mjs'
import { measureRecovery } from './support/network-recovery.mjs'
import { requireWholePayments } from './support/whole-payments.mjs'

export const summary = "loan payments through networks of 4 and 1 validators, beside CometBFT's key-value store"

const WHOLE = { loans: 4_000, warmS: 20, saturateS: 12, latencyS: 8, overloadS: 10 }
const QUICK = { loans: 500, warmS: 10, saturateS: 4, latencyS: 3, overloadS: 3 }
const IN_FLIGHT = 2_000
/** Made ahead, as a multiple of what the warm network took: it gets faster still. */
const AHEAD = 1.5
const SNAPSHOT_INTERVAL = 100
const RATES = [100, 300]
const DEFAULT_LONG_RATE = 1_000
const QUANTILES = [
  ['p50', 0.5],
  ['p99', 0.99],
]

export async function run({ log, args = [] }) {
  if (process.platform !== 'linux') throw new Error('CPU time is read from /proc: this bench runs on Linux')
  if ((await findCometbft()) === undefined) throw new Error('CometBFT is not installed: see `chassis doctor`')
  const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
  const base = mkdtempSync(join(tmpdir(), 'chassis-bench-network-'))
  const size = args.includes('--quick') ? QUICK : WHOLE
  const bench = { log, base, size, results: [], application: () => applicationOf(option('--profile')) }
  try {
    const only = option('--only')
    if (only !== '1') await four(bench, Number(option('--minutes') ?? 0), Number(option('--rate') ?? DEFAULT_LONG_RATE))
    if (only !== '4') await one(bench)
    return bench.results
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
}

/** `chassis node run` with snapshots that a short run comes to; with `dir` it writes a CPU profile there at its end. */
function applicationOf(dir) {
  const { command, args } = applicationProgram()
  const profile = dir === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${dir}`]
  return { command, args: [...profile, ...args, '--snapshot-interval', String(SNAPSHOT_INTERVAL)] }
}

async function four(bench, minutes, rate) {
  const { base, results, log, size } = bench
  const seconds = [size.saturateS, size.latencyS]
  const ceiling = await measure(bench, await kvstoreNetwork(join(base, 'kvstore4'), 4), seconds)
  await stopNetwork(ceiling.network)
  const network = await loanNetwork(join(base, 'loans4'), 4, { loans: size.loans, application: bench.application })
  try {
    const whole = await requireWholePayments(network, size.loans)
    results.push(
      result('tree keys changed', whole.treeKeys, 'keys/tx', TREE_KEYS_ALLOWED.what, TREE_KEYS_ALLOWED.value),
    )
    const ours = await measure(bench, network, seconds)
    report(results, '4 validators', ours, ceiling)
    await overload(bench, network, ours)
    await oneDown(bench, network, ours.latencies[0])
    if (minutes > 0) await steady(bench, network, minutes, rate, ours.latencies[0])
    results.push(...(await measureRecovery(network, log)))
  } finally {
    await stopNetwork(network)
  }
}

async function one(bench) {
  const { size, base } = bench
  const ceiling = await measure(bench, await kvstoreNetwork(join(base, 'kvstore1'), 1), [size.saturateS, 0])
  await stopNetwork(ceiling.network)
  const network = await loanNetwork(join(base, 'loans1'), 1, { loans: size.loans, application: bench.application })
  try {
    report(bench.results, '1 validator', await measure(bench, network, [size.saturateS, 0]), ceiling)
  } finally {
    await stopNetwork(network)
  }
}

/** Warm first, as a node that has run for a minute is; then latencies at fixed rates; then as much as it takes. */
async function measure({ log, size }, network, [saturateSeconds, latencySeconds]) {
  const { flow, next, prepare, supervisor, dir, names } = network
  const warm = await saturate(flow, next, { inFlight: IN_FLIGHT, seconds: size.warmS })
  await drained(flow)
  log(`warm after ${warm.committed} transactions`)
  const latencies = []
  for (const rate of latencySeconds > 0 ? RATES : []) {
    prepare(rate * latencySeconds)
    const sent = requireAll(await sendAtRate(flow, next, { rate, seconds: latencySeconds }))
    latencies.push({ rate, p50: percentile(sent.latencies, 0.5), p99: percentile(sent.latencies, 0.99) })
    log(`${rate} tx/s: p50 ${Math.round(latencies.at(-1).p50)} ms, p99 ${Math.round(latencies.at(-1).p99)} ms`)
  }
  prepare(IN_FLIGHT + Math.ceil(AHEAD * warm.rate * saturateSeconds))
  const before = { costs: await costs(supervisor), bytes: bytesBelow(join(dir, names[0])) }
  const full = await saturate(flow, next, { inFlight: IN_FLIGHT, seconds: saturateSeconds })
  const after = await costs(supervisor)
  const cpu = perTransaction(before.costs, after, full.committed)
  const bytes = (bytesBelow(join(dir, names[0])) - before.bytes) / full.committed
  log(`${Math.round(full.rate)} tx/s, CPU ${Math.round(cpu.comet)} + ${Math.round(cpu.application)} µs/tx and node`)
  return { network, latencies, rate: full.rate, blockSeconds: full.blockSeconds, cpu, bytes, memory: after }
}

/** Until nothing waits for a block any more: what comes next is measured alone. */
async function drained({ watcher }) {
  while (Number((await watcher.call('num_unconfirmed_txs')).n_txs) > 0) await delay(50)
}

function report(results, where, ours, ceiling) {
  const store = "CometBFT's key-value store"
  const add = (metric, value, unit, baseline, what = store) =>
    results.push(result(`${where}: ${metric}`, value, unit, what, baseline))
  add('saturation', ours.rate, 'tx/s', ceiling.rate)
  add('block at saturation', ours.blockSeconds, 's', ceiling.blockSeconds)
  add('CPU of CometBFT', ours.cpu.comet, 'µs/tx/node', ceiling.cpu.comet)
  add('CPU of the application', ours.cpu.application, 'µs/tx/node', ceiling.cpu.application)
  add('disk', ours.bytes, 'bytes/tx/node', ceiling.bytes)
  const storeMiB = Math.max(...ceiling.memory.cometMiB)
  add('memory of CometBFT', Math.max(...ours.memory.cometMiB), 'MiB', storeMiB)
  const whole = 'CometBFT and its key-value store, one process'
  add('memory of the application', Math.max(...ours.memory.applicationMiB), 'MiB', storeMiB, whole)
  ours.latencies.forEach(({ rate, p50, p99 }, i) => {
    add(`p50 to finality at ${rate} tx/s`, p50, 'ms', ceiling.latencies[i]?.p50)
    add(`p99 to finality at ${rate} tx/s`, p99, 'ms', ceiling.latencies[i]?.p99)
  })
}

/** Three times what it can take, behind admission that bounds what is under way; then whether it comes back. */
async function overload({ results, log, size }, { flow, next, prepare }, { rate: capacity, latencies }) {
  const rate = Math.round(3 * capacity)
  prepare(IN_FLIGHT + Math.ceil(AHEAD * capacity * size.overloadS))
  const offered = await offerBeyondCapacity(flow, next, { rate, seconds: size.overloadS, inFlight: IN_FLIGHT })
  const p99 = percentile(offered.latencies, 0.99)
  log(`${rate} tx/s offered: ${offered.admitted} admitted, ${offered.refused} refused, p99 ${Math.round(p99)} ms`)
  const ended = performance.now()
  let calm
  do {
    calm = requireAll(await sendAtRate(flow, next, { rate: RATES[0], seconds: 2 }))
  } while (percentile(calm.latencies, 0.99) > 1_000 && performance.now() - ended < 30_000)
  const recovered = (performance.now() - ended) / 1000
  const usual = latencies.at(-1)
  const [saturated, calmly] = ['the same network, saturated', `the same network at ${usual.rate} tx/s`]
  const admitted = offered.admitted / size.overloadS
  const refused = offered.refused / size.overloadS
  results.push(
    result('3 × overload: offered', rate, 'tx/s', saturated, capacity),
    result('3 × overload: admitted', admitted, 'tx/s', saturated, capacity),
    result('3 × overload: refused at once', refused, 'tx/s', 'offered', rate),
    result('3 × overload: p99 of admitted', p99, 'ms', calmly, usual.p99),
    result('3 × overload: p99 below 1 s again after', recovered, 's', 'the overload itself', size.overloadS),
  )
}

async function oneDown({ results, log, size }, { flow, next, prepare, supervisor, names }, allUp) {
  const node = names.at(-1)
  prepare(2 * RATES[0] * size.latencyS)
  await supervisor.handle({ command: 'kill', arguments: { node } })
  flow.leaveOut(names.length - 1)
  const { latencies } = requireAll(await sendAtRate(flow, next, { rate: RATES[0], seconds: size.latencyS }))
  log(`one of four down: p50 ${Math.round(percentile(latencies, 0.5))} ms`)
  for (const [name, share] of QUANTILES) {
    const metric = `one of four down: ${name} at ${RATES[0]} tx/s`
    results.push(result(metric, percentile(latencies, share), 'ms', 'all four up', allUp[name]))
  }
  await supervisor.handle({ command: 'restart', arguments: { node } })
  await delay(2_000)
}

/** A long time at one rate: does memory grow? */
async function steady({ results, log }, { flow, next, supervisor }, minutes, rate, calm) {
  const samples = []
  const sample = async () => samples.push({ at: performance.now() / 60_000, ...(await costs(supervisor)) })
  const timer = setInterval(() => void sample(), 10_000)
  const sent = await sendAtRate(flow, next, { rate, seconds: minutes * 60 })
  clearInterval(timer)
  // The beginning fills caches.
  const later = samples.slice(Math.floor(samples.length / 3))
  const slope = (read) => slopeOf(later.map((one) => [one.at, read(one)]))
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length
  log(`${minutes} minutes at ${rate} tx/s: ${sent.final} of ${sent.sent} final`)
  const long = `${minutes} min at ${rate} tx/s`
  results.push(result(`${long}: final`, (100 * sent.final) / sent.sent, '%', 'all that were sent', 100))
  for (const [name, share] of QUANTILES) {
    const what = `the same network at ${calm.rate} tx/s`
    results.push(result(`${long}: ${name}`, percentile(sent.latencies, share), 'ms', what, calm[name]))
  }
  for (const [name, read] of [
    ['application', (one) => mean(one.applicationMiB)],
    ['CometBFT', (one) => mean(one.cometMiB)],
  ]) {
    const perMinute = read(later[0]) / minutes
    results.push(
      result(`growth of memory, ${name}`, slope(read), 'MiB/min', 'what would double it by the end', perMinute),
    )
  }
}

/** Least squares. */
function slopeOf(points) {
  const mean = (place) => points.reduce((sum, point) => sum + point[place], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  return over / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}

function result(metric, value, unit, what, baseline) {
  return { metric, value, unit, baseline: { what, value: baseline } }
}

function requireAll(sent) {
  if (sent.final === sent.sent) return sent
  throw new Error(`${sent.sent - sent.final} of ${sent.sent} are not final; refused: ${[...sent.refused].map(String)}`)
}
