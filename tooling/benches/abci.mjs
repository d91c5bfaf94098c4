/**
 * What one loan payment costs the application of a network node: check, prepare, process, finalize, commit, over the
 * real wire, signatures, tree and state on. CPU time of the whole process, all threads. Options: `--quick`,
 * `--loans N`, `--payments N`, `--block N`.
 */
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exportSnapshot, foundNode, foundSoloLedger, keysOf, ledgerFolder, readGenesis } from '@chassis/engine'
import { FakeComet, FakeStore, genesisOfStart } from '@chassis/engine/testkit'
import { verifier } from '@chassis/primitives/node'
import { decodeTransaction, signBytes } from '@chassis/protocol'
import { boarding, createMembers, genesisOf, payment, rules, submitAll } from './support/loan-load.mjs'
import { mainThreadFigures } from './support/main-thread-profile.mjs'

export const summary = 'CPU time of one payment in the application of a network node, beside its signature alone'

const CHECKED_AT_ONCE = 200
const NODE = fileURLToPath(new URL('./support/abci-node.mjs', import.meta.url))

export async function run({ log, args = [] }) {
  const scale = args.includes('--quick') ? 0.2 : 1
  const loans = option(args, '--loans') ?? 10_000 * scale
  const payments = option(args, '--payments') ?? 40_000 * scale
  const block = option(args, '--block') ?? 1_000
  const dir = mkdtempSync(join(tmpdir(), 'chassis-bench-abci-'))
  try {
    return await measure({ log, dir, loans, payments, block })
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function option(args, name) {
  const at = args.indexOf(name)
  return at < 0 ? undefined : Number(args[at + 1])
}

async function measure({ log, dir, loans, payments, block }) {
  const members = createMembers()
  const start = await foundNetwork(dir, members, loans)
  log(`founded with ${loans} loans`)
  let number = 0
  const signed = (count) => Array.from({ length: count }, () => payment(start.ledgerId, members, loans, number++))
  const warm = signed(Math.max(block, payments / 5))
  const raws = signed(payments)
  const follower = signed(Math.max(block, payments / 5))
  const profiled = signed(Math.max(block, payments / 5))
  const verifyUs = rawVerification(start.ledgerId, raws.slice(0, Math.min(2_000, payments)))
  const node = await startNode(join(dir, 'node'), join(dir, 'abci.sock'))
  const comet = await FakeComet.connect({ path: join(dir, 'abci.sock') }, new FakeStore(genesisOfStart(start)))
  const opened = await node.usage()
  const load = { comet, block, time: Date.now() }
  await drive(load, warm, true)

  const phases = { check: 0, blocks: 0 }
  const before = await node.usage()
  const started = performance.now()
  await drive(load, raws, true, phases, node)
  const seconds = (performance.now() - started) / 1000
  const after = await node.usage()
  const perPayment = (us) => us / payments
  log(`${Math.round(payments / seconds)} payments a second, one block after the other`)
  const beforeFollower = await node.usage()
  await drive(load, follower, false)
  const afterFollower = await node.usage()
  await node.ask('profile')
  await drive(load, profiled, true)
  const { parts } = await node.ask('endProfile')
  await comet.close()
  await node.end()
  const baseline = { what: 'verifying its signature on one thread', value: verifyUs }
  return [
    { metric: 'as proposer', value: perPayment(after.cpu - before.cpu), unit: 'µs/tx', baseline },
    { metric: 'of it CheckTx', value: perPayment(phases.check), unit: 'µs/tx', baseline },
    {
      metric: 'of it the block',
      value: perPayment(phases.blocks),
      unit: 'µs/tx',
      baseline: { what: 'as proposer, all of it', value: perPayment(after.cpu - before.cpu) },
    },
    {
      metric: 'not proposing',
      value: (afterFollower.cpu - beforeFollower.cpu) / follower.length,
      unit: 'µs/tx',
      baseline,
    },
    {
      metric: 'resident memory',
      value: after.rss / 2 ** 20,
      unit: 'MiB',
      baseline: { what: 'the same process before its first payment', value: opened.rss / 2 ** 20 },
    },
    ...mainThreadFigures(parts, profiled.length),
  ]
}

async function foundNetwork(dir, members, loans) {
  const solo = join(dir, 'solo')
  const ledger = await foundSoloLedger({ dir: solo, rules, limits: { pending: 200_000 } }, genesisOf(members))
  const refused = await submitAll(ledger, boarding(ledger.ledgerId, members, 0, loans), 16)
  if (refused.size > 0) throw new Error('a loan was refused')
  await ledger.close()
  const snapshot = join(dir, 'ledger.snapshot')
  await exportSnapshot({ dir: solo, file: snapshot })
  const folder = ledgerFolder(solo)
  const { chainSecret } = keysOf(folder, readGenesis(folder.blocks).genesis)
  const { start } = await foundNode({ dir: join(dir, 'node'), snapshot, chainSecret, rules })
  return start
}

/** Microseconds of one verification on this thread, decoded and with the sign bytes ready. */
function rawVerification(ledger, raws) {
  const jobs = raws.map((raw) => {
    const { bodyBytes, signatures } = decodeTransaction(raw)
    return { ...signatures[0], message: signBytes('ed25519', ledger, bodyBytes) }
  })
  const before = process.cpuUsage()
  for (const { publicKey, message, signature } of jobs) {
    if (!verifier.verifyEd25519(publicKey, message, signature)) throw new Error('a signature does not verify')
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / jobs.length
}

async function startNode(dir, path) {
  const child = fork(NODE, [dir, path], { execArgv: [] })
  const answer = () => new Promise((resolve) => child.once('message', resolve))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await answer()
  const ask = (question) => {
    const answered = answer()
    child.send(question)
    return answered
  }
  return {
    ask,
    usage: () => ask('usage'),
    async end() {
      child.send('close')
      await ended
    },
  }
}

/** Checks the transactions as a mempool does and makes blocks of them. */
async function drive(load, raws, proposing, phases, node) {
  const { comet, block } = load
  for (let from = 0; from < raws.length; from += block) {
    const txs = raws.slice(from, from + block)
    const started = phases && (await node.usage()).cpu
    for (let i = 0; i < txs.length; i += CHECKED_AT_ONCE) {
      const answers = await comet.checkTxs(txs.slice(i, i + CHECKED_AT_ONCE))
      if (answers.some(({ code }) => code !== 0)) throw new Error('a payment was refused')
    }
    const checked = phases && (await node.usage()).cpu
    load.time += 500
    if (!proposing) await comet.process(txs, load.time)
    const made = await comet.makeBlock(txs, { time: load.time, proposal: proposing ? 'prepared' : 'as given' })
    if (made.response.txResults.length !== txs.length || made.response.txResults.some(({ code }) => code !== 0)) {
      throw new Error('a payment did not take effect')
    }
    if (!phases) continue
    phases.check += checked - started
    phases.blocks += (await node.usage()).cpu - checked
  }
}
