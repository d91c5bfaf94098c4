/**
 * The process that the crash test kills: opens (or founds) the ledger in argv[2] and floods it. It writes `ready
 * <height>` to standard output and then, for every acknowledgement, `<transaction id> <height>`; argv[3] is the
 * founding time.
 */
import { writeSync } from 'node:fs'
import { foundSoloLedger, openSoloLedger, soloLedgerExists } from '@chassis/engine'
import { signPost, tallyGenesis, tallyId, tallyRules, tallySenders } from '@chassis/engine/testkit'
import { decodeTransaction } from '@chassis/protocol'

const SENDERS = 20
const IN_FLIGHT = 300
const [, , dir, founded, exitAfterMs] = process.argv
const senders = tallySenders(SENDERS)
// Small segments and checkpoints, so that a kill also falls into rotations and checkpoint writes.
const options = {
  dir,
  rules: tallyRules,
  segmentBytes: 64 * 1024,
  checkpointPace: { dirtyKeys: 1_500, blocks: 40 },
  pace: { idle: 20 },
}
const ledger = soloLedgerExists(dir)
  ? await openSoloLedger(options)
  : await foundSoloLedger(options, tallyGenesis(senders, Number(founded)))

const byAccount = new Map(senders.map((sender) => [sender.account, sender]))
for (const { transactions } of ledger.blocks(1)) {
  for (const raw of transactions) {
    const { from, nonce } = decodeTransaction(raw).body
    byAccount.get(from).sequence = nonce.sequence
  }
}
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

let turn = 0
function submitOne() {
  const sender = senders[turn++ % SENDERS]
  const validUntil = Date.now() + 3_600_000
  const tally = tallyId(turn % 200)
  const raw = signPost({ ledger: ledger.ledgerId, sender, validUntil, tally, amount: BigInt(turn % 500) })
  ledger.submit(raw).then(
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
