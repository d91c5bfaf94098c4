/**
 * Proof slips: how large they are, and how long it takes to make and to verify one, warm in this process, with the
 * browser's provider, and cold by the command; anchored in a checkpoint, and in commits of networks of several sizes.
 * Options: `--quick` (a tenth of the loans), `--loans N`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foundSoloLedger, issueOutcomeSlip, issueStateSlip, openProvingView, operatorKey } from '@chassis/engine'
import { accounts } from '@chassis/kernel'
import { nobleSha256, nobleVerifier, nobleVerifyVote } from '@chassis/primitives/browser'
import { nodeVerifyVote, sha256, verifier } from '@chassis/primitives/node'
import { formatVerifierKey, openNote } from '@chassis/proofs'
import { verifySlip } from '@chassis/proofs/verify'
import { decodeTransaction, parseTrustFile, TrustFile, transactionHash } from '@chassis/protocol'
import { fromRoot } from '../lib/root.mjs'
import { commitSlips } from './support/commit-slips.mjs'
import {
  boarding,
  CONTRACTS,
  createMembers,
  genesisOf,
  loanOf,
  payment,
  rules,
  submitAll,
} from './support/loan-load.mjs'

export const summary = 'bytes of a proof slip, and milliseconds to make and to verify one'

const CLI = fromRoot('apps/chassis/bin/chassis.mjs')
const COLD_RUNS = 9
/** Validators of the networks whose slips are measured; 200 is the most that a slip carries. */
const NETWORKS = [4, 7, 50, 200]
/** Payments on the one loan whose slip is a long one. */
const LONG = 500

export async function run({ log, args = [] }) {
  const at = args.indexOf('--loans')
  const count = at >= 0 ? Number(args[at + 1]) : args.includes('--quick') ? 1_000 : 10_000
  const base = mkdtempSync(join(tmpdir(), 'chassis-bench-slip-'))
  try {
    const dir = join(base, 'ledger')
    const { transaction, member } = await makeLedger(dir, count, log)
    const view = openProvingView(dir, rules.definition)
    const results = measure({ base, view, trust: trustOf(view), transaction, member, log })
    await view.close()
    return results
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
}

/** A payment on every loan, and many more on the first one. */
async function makeLedger(dir, count, log) {
  const members = createMembers()
  const ledger = await foundSoloLedger({ dir, rules, limits: { pending: 200_000 } }, genesisOf(members))
  const id = ledger.ledgerId
  await submitAll(ledger, boarding(id, members, 0, count), 16)
  const payments = Array.from({ length: count }, (_, number) => payment(id, members, count, number))
  await submitAll(ledger, payments, 2_000)
  // Numbers that are multiples of the count fall on the first loan.
  const more = Array.from({ length: LONG - 1 }, (_, i) => payment(id, members, count, count * (i + 1)))
  await submitAll(ledger, more, 100)
  await ledger.close()
  log(`boarded ${count} loans`)
  const { bodyBytes } = decodeTransaction(payments[1])
  return { transaction: transactionHash(sha256, bodyBytes), member: members.lender.account }
}

function trustOf({ ledgerId, genesis }) {
  const { name, environment } = genesis
  const operator = formatVerifierKey(operatorKey(ledgerId, genesis.operatorKey))
  const file = TrustFile.toJson({
    format: 'chassis-trust/v1',
    ledgers: [{ ledgerId, name, environment, operator }],
  })
  return Buffer.from(JSON.stringify(file))
}

function measure({ base, view, trust, transaction, member, log }) {
  const { loans } = CONTRACTS
  const ofLoan = (i, facts) => () =>
    issueStateSlip(view, { contract: loans.number, definition: loans.state.loans, key: loanOf(i), facts })
  const ofAccount = () =>
    issueStateSlip(view, { contract: accounts.number, definition: accounts.state.accounts, key: member, facts: true })
  const kinds = [
    ['loan, 2 facts', ofLoan(1, true)],
    [`loan, ${LONG + 1} facts`, ofLoan(0, true)],
    ['loan, without its facts', ofLoan(0, false)],
    ['account', ofAccount],
    ['transaction', () => issueOutcomeSlip(view, transaction)],
  ]
  const trustFile = parseTrustFile(trust)
  const one = micros(() => openNote(verifier, Buffer.from(view.checkpoint).toString(), [keyOf(view)]), 400) / 1000
  const results = []
  for (const [kind, make] of kinds) {
    const slip = make()
    const verify = (providers) => {
      const report = verifySlip(slip, trustFile, providers)
      if (!report.ok) throw new Error(`the slip of a ${kind} does not verify`)
    }
    const rounds = slip.length > 50_000 ? 40 : 400
    const node = micros(() => verify({ sha256, verifier }), rounds) / 1000
    const browser = micros(() => verify({ sha256: nobleSha256, verifier: nobleVerifier }), rounds / 4) / 1000
    log(`${kind}: ${slip.length} bytes, ${node.toFixed(2)} ms, browser ${browser.toFixed(2)} ms`)
    results.push(
      result(`${kind}: size`, slip.length, 'bytes', 'the signed checkpoint in it', view.checkpoint.length),
      result(`${kind}: making`, micros(make, rounds) / 1000, 'ms', 'verifying it', node),
      result(`${kind}: verifying`, node, 'ms', 'the signature of the checkpoint alone', one),
      result(`${kind}: verifying with the browser's provider`, browser, 'ms', "with Node's", node),
    )
  }
  const networks = NETWORKS.flatMap((validators) =>
    ofNetwork({ view, trustFile, slip: ofLoan(1, true)(), validators, log }),
  )
  return [...results, ...networks, coldRun(base, ofLoan(1, true)(), trust)]
}

/** The same loan as a network proves it: a header and its votes in the place of the checkpoint. */
function ofNetwork({ view, trustFile, slip, validators, log }) {
  const { trusted, anchored } = commitSlips(view.position, validators)
  const { operator: _, ...ledger } = trustFile.ledgers[0]
  const trust = { ...trustFile, ledgers: [{ ...ledger, ...trusted }] }
  const networked = anchored(slip)
  const verify = (options) => {
    if (!verifySlip(networked, trust, options).ok) throw new Error(`a slip of ${validators} validators does not verify`)
  }
  const solo = micros(() => verifySlip(slip, trustFile, { sha256, verifier }), 200) / 1000
  const node = micros(() => verify({ sha256, verifier, verifyVote: nodeVerifyVote }), 40) / 1000
  const browserOptions = { sha256: nobleSha256, verifier: nobleVerifier, verifyVote: nobleVerifyVote }
  const browser = micros(() => verify(browserOptions), 12) / 1000
  const metric = `loan of a network of ${validators}`
  log(`${metric}: ${networked.length} bytes, ${node.toFixed(2)} ms, browser ${browser.toFixed(2)} ms`)
  return [
    result(`${metric}: size`, networked.length, 'bytes', 'with a checkpoint', slip.length),
    result(`${metric}: verifying`, node, 'ms', 'with a checkpoint', solo),
    result(`${metric}: verifying with the browser's provider`, browser, 'ms', "with Node's", node),
  ]
}

const keyOf = ({ ledgerId, genesis }) => operatorKey(ledgerId, genesis.operatorKey)

/** Median milliseconds of `chassis slip verify` in a process of its own, beside a Node that does nothing. */
function coldRun(base, slip, trust) {
  writeFileSync(join(base, 'loan.slip'), slip)
  writeFileSync(join(base, 'trust.json'), trust)
  const command = [CLI, 'slip', 'verify', 'loan.slip', '--trust', 'trust.json', '--json']
  const runs = { cold: [], nothing: [] }
  for (let i = 0; i < COLD_RUNS; i++) {
    for (const [name, args] of [
      ['cold', command],
      ['nothing', ['-e', '0']],
    ]) {
      const started = performance.now()
      const { status } = spawnSync(process.execPath, args, { cwd: base })
      if (status !== 0) throw new Error(`exit ${status}`)
      runs[name].push(performance.now() - started)
    }
  }
  const what = 'starting Node'
  return result('chassis slip verify, cold', median(runs.cold), 'ms', what, median(runs.nothing))
}

/** Median microseconds of a call, warmed up. */
function micros(call, rounds) {
  for (let i = 0; i < rounds / 4; i++) call()
  const times = []
  for (let i = 0; i < rounds; i++) {
    const started = performance.now()
    call()
    times.push((performance.now() - started) * 1000)
  }
  return median(times)
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

function result(metric, value, unit, what, baseline) {
  return { metric, value, unit, baseline: { what, value: baseline } }
}
