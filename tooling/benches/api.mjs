/**
 * A node as its members meet it: transactions in over HTTP, values and lists out, and the read model catching up,
 * beside a bare fastify and a bare PGlite of the same run. Options: `--quick` (a tenth of the work), `--loans N` (of
 * the large book).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foundSoloLedger } from '@chassis/engine'
import { SignedTransaction, startGateway } from '@chassis/gateway'
import { answers, bareFastify, openCaller, signIn } from './support/api-load.mjs'
import { barePglite, largeBook } from './support/large-book.mjs'
import { boarding, createMembers, genesisOf, loanOf, payment, rules, submitAll } from './support/loan-load.mjs'

export const summary =
  'transactions, values and lists over HTTP and read model catch-up, beside bare fastify and PGlite'

const FREE = { anonymous: { perSecond: 1e9, burst: 1e12 }, account: { perSecond: 1e9, burst: 1e12 } }
const CONNECTIONS = 32
const PAGES = 300
const MIB = 2 ** 20

export async function run({ log, args = [] }) {
  const scale = args.includes('--quick') ? 0.1 : 1
  const at = args.indexOf('--loans')
  const large = at < 0 ? 1_000_000 * (scale < 1 ? 0.05 : 1) : Number(args[at + 1])
  const dir = mkdtempSync(join(tmpdir(), 'chassis-bench-api-'))
  try {
    return await measure({ log, dir, loans: 20_000 * scale, payments: 20_000 * scale, large })
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

async function measure({ log, dir, loans, payments, large }) {
  const atRest = process.memoryUsage().rss
  const members = createMembers()
  const ledger = await foundSoloLedger({ dir: join(dir, 'ledger'), rules }, genesisOf(members))
  const id = ledger.ledgerId
  let number = 0
  const signed = (count) => Array.from({ length: count }, () => payment(id, members, loans, number++))
  await submitAll(ledger, boarding(id, members, 0, loans), 16)
  await submitAll(ledger, signed(payments), 2_000)
  log(`${loans} loans and ${payments} payments on the ledger`)
  const options = { dir: join(dir, 'ledger'), ledger, host: '127.0.0.1', port: 0, allowances: FREE }
  const gateway = await startGateway({ ...options, alarm: (failure) => log(`alarm: ${failure}`) })
  const bare = await bareFastify()
  const caller = openCaller(gateway.port, CONNECTIONS)
  const results = []
  const add = (metric, value, unit, what, baseline) =>
    results.push({ metric, value, unit, baseline: { what, value: baseline } })
  try {
    const operator = await signIn(caller, id, members.operator)
    const catchUp = await timeCatchUp(caller, operator, loans / 100 + payments)
    log(`read model caught up at ${Math.round(catchUp.rate)} outcomes/s`)
    const token = await signIn(caller, id, members.lender)
    const floor = await answers(bare.caller, { path: '/', count: payments / 4 })
    await timeReads({ add, caller, token, loans, count: payments / 4, floor })
    const poster = await signIn(caller, id, members.servicers[0])
    await timePosts({ add, caller, token: poster, signed, count: payments / 4, bare })
    const pglite = await barePglite(dir, payments + loans / 100, loans)
    add(
      'read model catch-up',
      catchUp.rate,
      'outcomes/s',
      'bare PGlite, the same rows in batches of 1,000',
      pglite.rate,
    )
    add('first list after the first start', catchUp.firstMs, 'ms', 'bare PGlite, making its files', pglite.openedMs)
    const book = await largeBook(dir, large, PAGES)
    log(`${large} loans in the large book`)
    add(
      `list page of 25 out of ${large} loans, p99`,
      book.p99,
      'ms',
      'bare PGlite, one row by its key, p99',
      book.bareP99,
    )
    add(
      `list pages of 25 out of ${large} loans`,
      book.rate,
      'pages/s',
      'bare PGlite, one row by its key',
      book.bareRate,
    )
    const resident = process.memoryUsage().rss
    add('resident memory of the whole process', resident / MIB, 'MiB', 'before it opened the ledger', atRest / MIB)
    return results
  } finally {
    caller.close()
    await bare.close()
    await gateway.close()
    await ledger.close()
  }
}

/** How long until lists are answered first, and then, emptied, how long from the first outcome to the last. */
async function timeCatchUp(caller, token, outcomes) {
  const untilCurrent = async () => {
    const started = performance.now()
    while ((await caller.ask({ path: '/v1/read-model' })).json.state !== 'current')
      await new Promise((resolve) => setTimeout(resolve, 5))
    return performance.now() - started
  }
  const firstMs = await untilCurrent()
  const body = Buffer.from('{"rebuild":true}')
  await caller.ask({ path: '/v1/read-model', method: 'POST', token, type: 'application/json', body })
  return { firstMs, rate: outcomes / ((await untilCurrent()) / 1000) }
}

async function timeReads({ add, caller, token, loans, count, floor }) {
  const what = 'bare fastify, a fixed answer of 1 kB'
  const read = async (path, n) => answers(caller, { path, token, count: n })
  const value = await read((i) => `/v1/loans/${loanOf((i * 7919) % loans)}`, count)
  add('GET a loan', value.rate, 'requests/s', what, floor.rate)
  add('GET a loan, p99', value.p99, 'ms', what, floor.p99)
  const proof = await read((i) => `/v1/loans/${loanOf((i * 7919) % loans)}?proof=true`, count / 4)
  add('GET a loan with its proof', proof.rate, 'requests/s', what, floor.rate)
  add('GET a loan with its proof, p99', proof.p99, 'ms', what, floor.p99)
  const page = await read((i) => `/v1/loans?limit=25&order=${i % 2 === 0 ? 'newest' : 'id'}`, count / 4)
  add('GET a page of 25 loans', page.rate, 'requests/s', what, floor.rate)
  add('GET a page of 25 loans, p99', page.p99, 'ms', what, floor.p99)
  const search = await read((i) => `/v1/search?q=${loanOf(i % loans).slice(0, 13)}`, count / 4)
  add('GET a search by identifier', search.rate, 'requests/s', what, floor.rate)
}

async function timePosts({ add, caller, token, signed, count, bare }) {
  for (const [name, type, form] of [
    ['CBOR', 'application/cbor', (raw) => raw],
    ['JSON', 'application/json', (raw) => Buffer.from(JSON.stringify(SignedTransaction.toJson(raw)))],
  ]) {
    const bodies = signed(count).map(form)
    const post = { method: 'POST', type, body: (i) => bodies[i], count }
    const floor = await answers(bare.caller, { ...post, path: '/' })
    const ours = await answers(caller, { ...post, path: '/v1/transactions', token })
    add(`POST durable payments, ${name}`, ours.rate, 'tx/s', 'bare fastify taking the same bodies', floor.rate)
    add(`POST durable payments, ${name}, p99`, ours.p99, 'ms', 'bare fastify taking the same bodies', floor.p99)
  }
}
