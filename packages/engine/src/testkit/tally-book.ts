/** A tally ledger with a few hundred postings in a folder, for tests of snapshots. */
import { cpSync } from 'node:fs'
import { foundSoloLedger, type SoloOptions } from '../solo/open-solo-ledger.ts'
import type { SoloLedger } from '../solo/solo-ledger.ts'
import { type Sender, signPost, signRemind, TALLY_START, tallyGenesis, tallyId, tallyRules } from './tally-ledger.ts'

const VALID_UNTIL = TALLY_START + 600_000
/** Due time of the reminder that stays on the agenda. */
const REMIND_AT = TALLY_START + 3_600_000

/** Options of a ledger in `dir` whose clock goes on by a millisecond a look. */
export function tallyOptions(dir: string, from = TALLY_START + 1_000): SoloOptions {
  let clock = from
  return {
    dir,
    rules: tallyRules,
    workers: 0,
    checkpointWriter: 'inline',
    segmentBytes: 40_000,
    now: () => clock++,
    alarm() {},
  }
}

/** A signed posting to one of fifty tallies. */
export function signTally(ledger: SoloLedger, senders: readonly Sender[], number: number): Uint8Array {
  const sender = senders[number % senders.length] as Sender
  const amount = BigInt(number)
  return signPost({ ledger: ledger.ledgerId, sender, validUntil: VALID_UNTIL, tally: tallyId(number % 50), amount })
}

/** Founds a ledger and posts `posts` times, with one call left on the agenda; closes it. Returns the transactions. */
export async function writeTallyBook(dir: string, senders: readonly Sender[], posts: number): Promise<Uint8Array[]> {
  const ledger = await foundSoloLedger(tallyOptions(dir), tallyGenesis(senders))
  const raws: Uint8Array[] = []
  for (let i = 0; i < posts; i += 50) {
    const batch = Array.from({ length: Math.min(50, posts - i) }, (_, j) => signTally(ledger, senders, i + j))
    await Promise.all(batch.map((raw) => ledger.submit(raw)))
    raws.push(...batch)
  }
  const [sender] = senders as [Sender]
  const remind = { ledger: ledger.ledgerId, sender, validUntil: VALID_UNTIL, tally: tallyId(1), at: REMIND_AT }
  await ledger.submit(signRemind(remind))
  await ledger.close()
  return raws
}

/** Copies a ledger folder that nobody writes to. */
export function copyLedger(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith('.sock') })
}
