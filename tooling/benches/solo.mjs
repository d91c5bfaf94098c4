/**
 * Durable signed loan payments through the solo driver: check, execute, tree, append, sync, acknowledge.
 * Options: `--quick` (a tenth of the work), `--loans N`, `--payments N`.
 */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foundSoloLedger } from '@chassis/engine'
import { sha256, verifier } from '@chassis/primitives/node'
import { decodeTransaction, signBytes } from '@chassis/protocol'
import { open } from 'lmdb'
import { executionAlone } from './support/execution-alone.mjs'
import {
  boarding,
  createMembers,
  genesisOf,
  payment,
  rules,
  submitAll,
  TREE_KEYS_ALLOWED,
} from './support/loan-load.mjs'
import { mainThreadFigures, profileMainThread } from './support/main-thread-profile.mjs'

export const summary = 'durable signed loan payments a second, beside raw signature verification and bare LMDB'

const SYNC_ALONE = 'appending and syncing as many bytes 50 times a second, nothing else'
const IN_FLIGHT = 4_000
const OPEN_LOOP_SECONDS = 8

export async function run({ log, args = [] }) {
  const scale = args.includes('--quick') ? 0.1 : 1
  const count = option(args, '--loans') ?? 10_000 * scale
  const payments = option(args, '--payments') ?? 40_000 * scale
  const dir = mkdtempSync(join(tmpdir(), 'chassis-bench-solo-'))
  try {
    return await measure({ log, dir, count, payments, seconds: OPEN_LOOP_SECONDS * Math.max(scale, 0.25) })
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function option(args, name) {
  const at = args.indexOf(name)
  return at < 0 ? undefined : Number(args[at + 1])
}

async function measure({ log, dir, count, payments, seconds }) {
  const members = createMembers()
  const limits = { pending: 200_000 }
  const ledger = await foundSoloLedger({ dir: join(dir, 'ledger'), rules, limits }, genesisOf(members))
  const id = ledger.ledgerId
  refuseRefusals(await submitAll(ledger, boarding(id, members, 0, count), 16))
  log(`boarded ${count} loans`)
  let number = 0
  const signed = (n) => Array.from({ length: n }, () => payment(id, members, count, number++))
  const warm = signed(payments / 10)
  const raws = signed(payments)
  log(`signed ${number} payments of ${raws[0].length} bytes`)
  const verify = rawVerification(id, raws.slice(0, payments / 4))
  refuseRefusals(await submitAll(ledger, warm, IN_FLIGHT))

  const before = { blocks: sizeOf(join(dir, 'ledger/blocks')), cpu: process.cpuUsage(), height: ledger.height }
  const started = performance.now()
  refuseRefusals(await submitAll(ledger, raws, IN_FLIGHT))
  const elapsed = (performance.now() - started) / 1000
  const cpu = process.cpuUsage(before.cpu)
  const rate = payments / elapsed
  const blockBytes = (sizeOf(join(dir, 'ledger/blocks')) - before.blocks) / payments
  log(`${Math.round(rate)} tx/s in ${ledger.height - before.height} blocks`)

  const half = await openLoop(ledger, signed(Math.floor((rate / 2) * seconds)), rate / 2)
  log(`at ${Math.round(rate / 2)} tx/s: p50 ${half.p50.toFixed(1)} ms, p99 ${half.p99.toFixed(1)} ms`)
  const profiled = signed(payments / 4)
  const parts = await profileMainThread(async () => refuseRefusals(await submitAll(ledger, profiled, IN_FLIGHT)))
  await ledger.close()

  const syncs = await bareSyncs(join(dir, 'syncs'), Math.round((rate / 2) * 0.02 * blockBytes), seconds)
  const execution = executionAlone(members, count, payments / 4)
  const lmdb = await bareLmdb(join(dir, 'lmdb'), execution, payments / 2)
  const result = (metric, value, unit, what, baseline) => ({ metric, value, unit, baseline: { what, value: baseline } })
  return [
    result('durable payments', rate, 'tx/s', 'raw signature verification, one thread', verify),
    result('durable payments', rate, 'tx/s', 'bare LMDB, the same keys and bytes, durable groups of 100', lmdb),
    result('durable payments', rate, 'tx/s', 'execution alone, in memory, signatures given', execution.rate),
    result('p50 acknowledgement at half load', half.p50, 'ms', SYNC_ALONE, syncs.p50),
    result('p99 acknowledgement at half load', half.p99, 'ms', SYNC_ALONE, syncs.p99),
    result(
      'CPU of all threads',
      (cpu.user + cpu.system) / payments,
      'µs/tx',
      'raw signature verification',
      1e6 / verify,
    ),
    result('tree keys changed', execution.treeKeys, 'keys/tx', TREE_KEYS_ALLOWED.what, TREE_KEYS_ALLOWED.value),
    result('state keys written', execution.keys, 'keys/tx', 'those of them in the tree', execution.treeKeys),
    result('state bytes written', execution.bytes, 'bytes/tx', 'the signed transaction', raws[0].length),
    result('block store', blockBytes, 'bytes/tx', 'the signed transaction', raws[0].length),
    ...mainThreadFigures(parts, profiled.length),
  ]
}

function refuseRefusals(refused) {
  if (refused.size > 0) throw new Error(`payments were refused: ${[...refused].map(String)}`)
}

function sizeOf(folder) {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
}

/** Verifications a second on the main thread, decoded and with the sign bytes ready. */
function rawVerification(ledger, raws) {
  const jobs = raws.map((raw) => {
    const { bodyBytes, signatures } = decodeTransaction(raw)
    return { ...signatures[0], message: signBytes('ed25519', ledger, bodyBytes) }
  })
  const started = performance.now()
  for (const { publicKey, message, signature } of jobs) {
    if (!verifier.verifyEd25519(publicKey, message, signature)) throw new Error('a signature does not verify')
  }
  return (jobs.length / (performance.now() - started)) * 1000
}

/** Submits at a fixed rate whatever comes back; latency counts from the moment a payment was due. */
async function openLoop(ledger, raws, rate) {
  const latencies = []
  const started = performance.now()
  let next = 0
  await new Promise((resolve, reject) => {
    const tick = () => {
      const due = Math.min(raws.length, Math.floor(((performance.now() - started) / 1000) * rate))
      for (; next < due; next++) {
        const at = started + (next / rate) * 1000
        ledger.submit(raws[next]).then(() => {
          latencies.push(performance.now() - at)
          if (latencies.length === raws.length) resolve()
        }, reject)
      }
      if (next < raws.length) setTimeout(tick, 1)
    }
    tick()
  })
  latencies.sort((a, b) => a - b)
  const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))]
  return { p50: at(0.5), p99: at(0.99) }
}

/** What the disk alone makes a durable write wait: `bytes` appended and synced every 20 ms. */
async function bareSyncs(path, bytes, seconds) {
  const file = openSync(path, 'a')
  const block = Buffer.alloc(bytes, 7)
  const waits = []
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
    const started = performance.now()
    writeSync(file, block)
    fdatasyncSync(file)
    waits.push(performance.now() - started)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  closeSync(file)
  waits.sort((a, b) => a - b)
  return { p50: waits[waits.length >> 1], p99: waits[Math.floor(waits.length * 0.99)] }
}

/** As many keys and bytes for each payment, each group of 100 in one durable transaction, keys in random order. */
async function bareLmdb(path, { keys, bytes }, payments) {
  const database = open({ path, keyEncoding: 'binary', encoding: 'binary', maxDbs: 0 })
  const perPayment = Math.max(1, Math.round(keys))
  const value = Buffer.alloc(Math.max(1, Math.round(bytes / keys) - 32), 7)
  const started = performance.now()
  for (let done = 0; done < payments; done += 100) {
    database.transactionSync(() => {
      for (let i = 0; i < 100 * perPayment; i++) database.putSync(sha256.hash(Buffer.from(`${done} ${i}`)), value)
    })
    await database.flushed
  }
  const rate = (payments / (performance.now() - started)) * 1000
  await database.close()
  return rate
}
