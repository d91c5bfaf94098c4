/**
 * The process that the crash test kills: opens (or founds) the ledger in argv[2], boards a book of loans and floods it
 * with payments on them, by the contracts that members use. It writes `ready <height>` to standard output and then, for
 * every acknowledgement, `<transaction id> <height>`; argv[3] is the founding time.
 */
import { writeSync } from 'node:fs'
import { loans } from '@chassis/contracts/ledger'
import { foundSoloLedger, openSoloLedger, soloLedgerExists } from '@chassis/engine'
import { decodeTransaction } from '@chassis/protocol'
import {
  boarding,
  createMembers,
  genesisOf,
  laneNumber,
  payment,
  rules,
} from '../../tooling/benches/support/loan-load.mjs'

const SERVICERS = 2
const LOANS = 200
const BOARD_LOAN = 1
const IN_FLIGHT = 300
const [, , dir, founded, exitAfterMs] = process.argv
const members = createMembers(SERVICERS)
// Small segments and checkpoints, so that a kill also falls into rotations and checkpoint writes.
const options = {
  dir,
  rules,
  segmentBytes: 64 * 1024,
  checkpointPace: { dirtyKeys: 1_500, blocks: 40 },
  pace: { idle: 20 },
}
const ledger = soloLedgerExists(dir)
  ? await openSoloLedger(options)
  : await foundSoloLedger(options, (keys) => ({ ...genesisOf(members)(keys), time: Number(founded) }))

/** Goes on where the ledger is: the lanes of the servicers, and the loans that are boarded. */
const byAccount = new Map(members.servicers.map((servicer) => [servicer.account, servicer]))
let boarded = 0
for (const { transactions } of ledger.blocks(1)) {
  for (const raw of transactions) {
    const { from, nonce, calls } = decodeTransaction(raw).body
    byAccount.get(from).lanes[laneNumber(nonce.lane)] = nonce.sequence
    boarded += calls.filter(({ contract, method }) => contract === loans.number && method === BOARD_LOAN).length
  }
}
/** Acknowledged, and taken by the rules: a refusal here would be a loss as well. */
async function submit(raw) {
  const { hash, height, result } = await ledger.submit(raw)
  if (result.code === 0) return { hash, height }
  console.error(`refused with ${result.code}`)
  process.exit(3)
}
for (const raw of boarding(ledger.ledgerId, members, boarded, LOANS)) await submit(raw)
writeSync(1, `ready ${ledger.height}\n`)

let lines = ''
const say = (line) => {
  if (lines === '') setImmediate(flush)
  lines += line
}
const flush = () => {
  writeSync(1, lines)
  lines = ''
}

/** References of payments are used once: each run begins at a place of its own. */
let number = Math.floor(Math.random() * 1e12)
function submitOne() {
  submit(payment(ledger.ledgerId, members, LOANS, number++)).then(
    ({ hash, height }) => {
      say(`${Buffer.from(hash).toString('hex')} ${height}\n`)
      submitOne()
    },
    (error) => {
      console.error(error)
      process.exit(3)
    },
  )
}
for (let i = 0; i < IN_FLIGHT; i++) submitOne()
// With a third argument the process ends itself in the middle of everything.
if (exitAfterMs !== undefined) setTimeout(() => process.exit(0), Number(exitAfterMs))
