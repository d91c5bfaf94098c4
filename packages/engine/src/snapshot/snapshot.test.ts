import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { equalBytes, toHex, utf8Encode } from '@chassis/primitives'
import { sha256, verifier } from '@chassis/primitives/node'
import { formatVerifierKey } from '@chassis/proofs'
import { transactionHash, decodeTransaction } from '@chassis/protocol'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyChain } from '../chain-verify/verify-chain.ts'
import { operatorKey } from '../solo/checkpoint-note.ts'
import { foundSoloLedger, openSoloLedger, readGenesis, soloLedgerExists } from '../solo/open-solo-ledger.ts'
import type { SoloLedger } from '../solo/solo-ledger.ts'
import { signPost, signRemind, TALLY_START, tallyGenesis, tallyId, tallyRules, tallySenders } from '../testkit/tally-ledger.ts'
import { importSnapshot } from './import-snapshot.ts'
import { exportSnapshot } from './write-snapshot.ts'

const POSTS = 700
const senders = tallySenders(3)
let base: string
let original: string
let snapshot: string
let appHash: string
let height: number
let root: string
let dir: string
let clock = TALLY_START + 1_000

const options = (folder: string) => ({
  dir: folder,
  rules: tallyRules,
  workers: 0,
  checkpointWriter: 'inline' as const,
  segmentBytes: 40_000,
  now: () => clock++,
  alarm() {},
})
const validUntil = TALLY_START + 600_000

function post(ledger: SoloLedger, i: number) {
  const sender = senders[i % 3] as (typeof senders)[0]
  return signPost({ ledger: ledger.ledgerId, sender, validUntil, tally: tallyId(i % 50), amount: BigInt(i) })
}

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'chassis-snapshot-'))
  original = join(base, 'original')
  const ledger = await foundSoloLedger(options(original), tallyGenesis(senders))
  for (let i = 0; i < POSTS; i += 50) {
    await Promise.all(Array.from({ length: 50 }, (_, j) => ledger.submit(post(ledger, i + j))))
  }
  const [sender] = senders as [(typeof senders)[0]]
  const far = TALLY_START + 3_600_000
  await ledger.submit(signRemind({ ledger: ledger.ledgerId, sender, validUntil, tally: tallyId(1), at: far }))
  appHash = toHex(ledger.position.appHash)
  height = ledger.position.height
  await ledger.close()
  snapshot = join(base, 'ledger.snapshot')
  await exportSnapshot({ dir: original, file: snapshot })
})
afterAll(() => rmSync(base, { recursive: true, force: true }))
beforeEach(() => {
  root = mkdtempSync(join(base, 'case-'))
  dir = join(root, 'new')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const keys = () => join(original, 'keys')
const take = (file = snapshot, more: Partial<Parameters<typeof importSnapshot>[0]> = {}) =>
  importSnapshot({ file, dir, rules: tallyRules, keys: keys(), ...more })

describe('snapshot', () => {
  it('carries a ledger to a new folder with equal app hash, where it goes on', async () => {
    const imported = await take()
    expect(toHex(imported.position.appHash)).toBe(appHash)
    const ledger = await openSoloLedger(options(dir))
    expect(ledger.recovery).toMatchObject({ stateHeight: height, height, replayedBlocks: 0 })
    expect(toHex(ledger.position.appHash)).toBe(appHash)
    expect(ledger.ledgerId).toBe(readGenesis(join(original, 'blocks')).id)
    expect(ledger.block(1)).toBeUndefined()
    expect(ledger.block(height)).toBeUndefined()
    const ack = await ledger.submit(post(ledger, 1))
    expect(ack).toMatchObject({ height: height + 1, result: { code: 0 } })
    expect(ledger.block(height)).toBeUndefined()
    expect(ledger.block(height + 1)?.transactions).toHaveLength(1)
    for (let i = 0; i < 5; i++) await ledger.submit(post(ledger, i))
    const after = toHex(ledger.position.appHash)
    await ledger.close()
    const again = await openSoloLedger(options(dir))
    expect(toHex(again.position.appHash)).toBe(after)
    await again.close()
    // The same transactions in the folder it came from give the same app hash: nothing was lost on the way.
    const copy = join(root, 'copy')
    cpSync(original, copy, { recursive: true, filter: (path) => !path.endsWith('.sock') })
    const there = await openSoloLedger({ ...options(copy) })
    const source = await openSoloLedger(options(dir))
    for (const block of source.blocks(height + 1)) {
      for (const raw of block.transactions) clock = Math.max(clock, block.time)
      expect(block.height).toBeGreaterThan(height)
    }
    await source.close()
    await there.close()
  })
})
