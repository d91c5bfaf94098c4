import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { equalBytes, Rejection } from '@chassis/primitives'
import { verifier } from '@chassis/primitives/node'
import { openLedgerCheckpoint } from '@chassis/proofs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AMOUNT_MAX, AMOUNT_THAT_BREAKS } from '../testkit/tally-contract.ts'
import {
  signPost,
  signRemind,
  TALLY_START,
  tallyGenesis,
  tallyId,
  tallyRules,
  tallySenders,
} from '../testkit/tally-ledger.ts'
import { operatorKey } from './checkpoint-note.ts'
import { foundSoloLedger, openSoloLedger, readGenesis, type SoloOptions, soloLedgerExists } from './open-solo-ledger.ts'

let dir: string
let clock: number
beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'chassis-solo-')), 'ledger')
  clock = TALLY_START + 1_000
})
afterEach(() => rmSync(join(dir, '..'), { recursive: true, force: true }))

const senders = tallySenders(4)
const options = (more: Partial<SoloOptions> = {}): SoloOptions => ({
  dir,
  rules: tallyRules,
  workers: 0,
  checkpointWriter: 'inline',
  now: () => clock++,
  alarm() {},
  ...more,
})
const found = (more: Partial<SoloOptions> = {}) => {
  for (const sender of senders) sender.sequence = 0n
  return foundSoloLedger(options(more), tallyGenesis(senders))
}
const post = (
  ledger: Awaited<ReturnType<typeof found>>,
  sender = 0,
  more: Partial<Parameters<typeof signPost>[0]> = {},
) =>
  signPost({
    ledger: ledger.ledgerId,
    sender: senders[sender] as (typeof senders)[0],
    validUntil: clock + 60_000,
    tally: tallyId(1),
    amount: 5n,
    ...more,
  })

describe('solo ledger', () => {
  it('acknowledges durable outcomes and finds them again after reopening', async () => {
    expect(soloLedgerExists(dir)).toBe(false)
    const ledger = await found()
    expect(ledger.height).toBe(0)
    const raws = Array.from({ length: 50 }, (_, i) => post(ledger, i % 4))
    const acks = await Promise.all(raws.map((raw) => ledger.submit(raw)))
    expect(acks.every((a) => a.result.code === 0 && a.result.included)).toBe(true)
    expect(new Set(acks.map((a) => a.result.leafIndex)).size).toBe(50)
    const { appHash, height } = ledger.position
    expect(ledger.height).toBe(height)
    expect([...ledger.blocks(1)].flatMap((b) => b.transactions)).toHaveLength(50)
    await ledger.close()
    await expect(ledger.submit(raws[0] as Uint8Array)).rejects.toMatchObject({ code: 'LEDGER_CLOSED' })
    const again = await openSoloLedger(options())
    expect(again.recovery).toMatchObject({ stateHeight: height, replayedBlocks: 0, tornTail: undefined })
    expect(equalBytes(again.position.appHash, appHash)).toBe(true)
    await again.close()
  })

  it('replays from the blocks alone when the state on disk is gone', async () => {
    const ledger = await found()
    for (let i = 0; i < 10; i++) await ledger.submit(post(ledger, i % 3))
    const { appHash, height } = ledger.position
    await ledger.close()
    rmSync(join(dir, 'state'), { recursive: true })
    const again = await openSoloLedger(options())
    expect(again.recovery).toMatchObject({ stateHeight: -1, replayedBlocks: height, replayedTransactions: 10 })
    expect(equalBytes(again.position.appHash, appHash)).toBe(true)
    await again.close()
  })

  it('gives every refusal its number and keeps nothing of what does not authenticate', async () => {
    const ledger = await found()
    const good = post(ledger)
    const forged = Uint8Array.from(good)
    forged[forged.length - 1] = (forged[forged.length - 1] as number) ^ 1
    await expect(ledger.submit(forged)).rejects.toMatchObject({ refusal: { name: 'BAD_SIGNATURE' } })
    await expect(ledger.submit(Uint8Array.of(1, 2))).rejects.toBeInstanceOf(Rejection)
    await expect(ledger.submit(post(ledger, 1, { validUntil: clock - 1 }))).rejects.toMatchObject({
      refusal: { name: 'EXPIRED' },
    })
    expect(ledger.height).toBe(0)
    const first = await ledger.submit(good)
    expect(first.result.code).toBe(0)
    const { height } = ledger
    // The same bytes get the same answer; another transaction with the used number does not.
    expect(await ledger.submit(good)).toBe(first)
    await expect(ledger.submit(post(ledger, 0, { sequence: 1n, amount: 9n }))).rejects.toMatchObject({
      refusal: { name: 'NONCE_USED' },
    })
    expect(ledger.height).toBe(height)
    senders[1]!.sequence = 0n
    const refused = await ledger.submit(post(ledger, 1, { amount: AMOUNT_MAX + 1n }))
    expect(refused.result).toMatchObject({ code: 90_001, included: true, failedCall: 0 })
    const alarmed = await ledger.submit(post(ledger, 1, { amount: AMOUNT_THAT_BREAKS }))
    expect(alarmed.result).toMatchObject({ included: true, refusal: { name: 'INTERNAL' } })
    await ledger.close()
  })

  it('joins a repetition that is under way and tells submitters when it is busy', async () => {
    const ledger = await found({ limits: { pending: 3 } })
    const raws = Array.from({ length: 4 }, () => post(ledger))
    const [a, b, c] = raws.slice(0, 3).map((raw) => ledger.submit(raw))
    expect(ledger.submit(raws[1] as Uint8Array)).toBe(b)
    await expect(ledger.submit(raws[3] as Uint8Array)).rejects.toMatchObject({ code: 'BUSY', retryable: true })
    await Promise.all([a, b, c])
    await ledger.submit(raws[3] as Uint8Array)
    await ledger.close()
  })

  it('runs the agenda when it is due, without a transaction', async () => {
    const ledger = await found({ now: () => Date.now(), pace: { idle: 50 } })
    const due = Date.now() + 150
    await ledger.submit(
      signRemind({
        ledger: ledger.ledgerId,
        sender: senders[0] as (typeof senders)[0],
        validUntil: Date.now() + 60_000,
        tally: tallyId(2),
        at: due,
      }),
    )
    const { height } = ledger
    await expect.poll(() => ledger.height, { timeout: 5_000 }).toBe(height + 1)
    expect(ledger.block(height + 1)?.time).toBeGreaterThanOrEqual(due)
    expect(ledger.block(height + 1)?.transactions).toEqual([])
    await ledger.close()
    const again = await openSoloLedger(options())
    expect(again.recovery.replayedBlocks).toBe(0)
    await again.close()
  })

  it('shows tree, log and signed checkpoint of one durable block', async () => {
    const ledger = await found()
    const running = Array.from({ length: 20 }, (_, i) => ledger.submit(post(ledger, i % 4)))
    const view = await ledger.atCheckpoint(({ proving, note, height }) => ({
      note,
      height,
      size: proving.log.size,
      root: proving.log.root(),
      stateRoot: proving.tree.root(),
    }))
    const { genesis, id } = readGenesis(join(dir, 'blocks'))
    const checkpoint = openLedgerCheckpoint(verifier, view.note, operatorKey(id, genesis.operatorKey))
    expect(checkpoint).toMatchObject({ height: view.height, logSize: view.size })
    expect(equalBytes(checkpoint.logRoot, view.root)).toBe(true)
    expect(equalBytes(checkpoint.stateRoot, view.stateRoot)).toBe(true)
    await Promise.all(running)
    await ledger.close()
  })

  it('keeps its keys to the owner, refuses to found twice and names what is missing', async () => {
    await expect(openSoloLedger(options())).rejects.toMatchObject({ code: 'LEDGER_NOT_FOUND' })
    const ledger = await found()
    await expect(openSoloLedger(options())).rejects.toMatchObject({ code: 'LEDGER_LOCKED' })
    await ledger.close()
    for (const name of readdirSync(join(dir, 'keys'))) {
      expect(statSync(join(dir, 'keys', name)).mode & 0o777).toBe(0o600)
    }
    await expect(found()).rejects.toMatchObject({ code: 'LEDGER_EXISTS' })
    rmSync(join(dir, 'keys', 'operator.key'))
    await expect(openSoloLedger(options())).rejects.toMatchObject({ code: 'KEYS_MISSING' })
  })
})
