import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toHex } from '@chassis/primitives'
import { sha256, verifier } from '@chassis/primitives/node'
import { formatVerifierKey } from '@chassis/proofs'
import { verifySlip } from '@chassis/proofs/verify'
import { decodeTransaction, type TrustFile, transactionHash } from '@chassis/protocol'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyChain } from '../chain-verify/verify-chain.ts'
import { issueOutcomeSlip, issueStateSlip } from '../slips/issue-slip.ts'
import { openProvingView } from '../slips/open-proving-view.ts'
import { operatorKey } from '../solo/checkpoint-note.ts'
import { openSoloLedger, readGenesis } from '../solo/open-solo-ledger.ts'
import { openStateSnapshot } from '../state-store/state-snapshot.ts'
import { copyLedger, signTally, tallyOptions, writeTallyBook } from '../testkit/tally-book.ts'
import { TALLY_NUMBER, tally } from '../testkit/tally-contract.ts'
import { TALLY_START, tallyId, tallyRules, tallySenders } from '../testkit/tally-ledger.ts'
import { importSnapshot } from './import-snapshot.ts'
import { exportSnapshot } from './write-snapshot.ts'

const POSTS = 700
const senders = tallySenders(3)
let base: string
let original: string
let file: string
let raws: Uint8Array[]
/** The senders' sequences at the end of the exported book. */
let used: bigint[]
let root: string
let dir: string

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'chassis-snapshot-'))
  original = join(base, 'original')
  raws = await writeTallyBook(original, senders, POSTS)
  used = senders.map(({ sequence }) => sequence)
  file = join(base, 'ledger.snapshot')
  await exportSnapshot({ dir: original, file })
})
afterAll(() => rmSync(base, { recursive: true, force: true }))
beforeEach(() => {
  root = mkdtempSync(join(base, 'case-'))
  dir = join(root, 'new')
  senders.forEach((sender, i) => {
    sender.sequence = used[i] as bigint
  })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const take = (from = file, to = dir) =>
  importSnapshot({ file: from, dir: to, rules: tallyRules, keys: join(original, 'keys') })
const standing = async (folder: string) => {
  const state = openStateSnapshot(join(folder, 'state'))
  const { height, appHash } = state.position
  await state.close()
  return { height, appHash: toHex(appHash) }
}
const verify = (folder = dir) => verifyChain({ dir: folder, rules: tallyRules, workers: 0, scratch: root })

function trust(folder: string): TrustFile {
  const { id, genesis } = readGenesis(join(folder, 'blocks'))
  const operator = formatVerifierKey(operatorKey(id, genesis.operatorKey))
  return { format: 'chassis-trust/v1', ledgers: [{ ledgerId: id, name: 'T', environment: 'development', operator }] }
}

async function slips(folder: string): Promise<(Uint8Array | undefined)[]> {
  const view = openProvingView(folder, tallyRules.definition)
  const hash = transactionHash(sha256, decodeTransaction(raws[123] as Uint8Array).bodyBytes)
  const definition = tally.state.tallies as never
  const request = { contract: TALLY_NUMBER, definition, key: tallyId(7), facts: true }
  const issued = [issueOutcomeSlip(view, hash), issueStateSlip(view, request)]
  await view.close()
  return issued
}

const isGood = (slip: Uint8Array | undefined, trusted: TrustFile): boolean =>
  verifySlip(slip as Uint8Array, trusted, { sha256, verifier }).checks.every(({ passed }) => passed)

describe('export and import', () => {
  it('carries a ledger to another folder, where it goes on as it would have in the first', async () => {
    const before = await standing(original)
    const imported = await take()
    expect({ height: imported.position.height, appHash: toHex(imported.position.appHash) }).toEqual(before)
    copyLedger(original, join(root, 'copy'))
    let clock = TALLY_START + 500_000
    const now = () => clock
    const there = await openSoloLedger({ ...tallyOptions(join(root, 'copy')), now })
    const here = await openSoloLedger({ ...tallyOptions(dir), now })
    expect(here.ledgerId).toBe(there.ledgerId)
    expect(here.height).toBe(before.height)
    expect(toHex(here.position.appHash)).toBe(before.appHash)
    expect(here.recovery).toMatchObject({ stateHeight: before.height, replayedBlocks: 0, tornTail: undefined })
    expect([here.block(1), here.block(before.height)]).toEqual([undefined, undefined])
    for (let i = 0; i < 60; i++) {
      clock += 1
      const raw = signTally(here, senders, i)
      await there.submit(raw)
      expect(await here.submit(raw)).toMatchObject({ height: before.height + 1 + i, result: { code: 0 } })
      expect(toHex(here.position.appHash)).toBe(toHex(there.position.appHash))
    }
    expect(here.block(before.height)).toBeUndefined()
    expect(here.block(before.height + 1)?.transactions).toHaveLength(1)
    // What was included before the export is remembered; what was on the agenda comes when it is due.
    await expect(here.submit(raws[0] as Uint8Array)).rejects.toMatchObject({ refusal: { name: 'NONCE_USED' } })
    clock = TALLY_START + 3_600_000
    await Promise.all([here.close(), there.close()])
    const again = await openSoloLedger({ ...tallyOptions(dir), now, segmentBytes: 2_000 })
    await until(() => again.height === before.height + 61)
    const blocks = [...again.blocks(before.height)]
    expect(blocks.map(({ height }) => height)).toEqual(Array.from({ length: 61 }, (_, i) => before.height + 1 + i))
    await again.close()
    expect(await verify()).toMatchObject({ ok: true, height: before.height + 61, transactions: 60, findings: [] })
  })

  it('writes equal bytes for equal states: twice, beside a running node, and from the imported ledger', async () => {
    const bytes = readFileSync(file)
    const node = await openSoloLedger(tallyOptions(original))
    const second = join(root, 'second')
    const exported = await exportSnapshot({ dir: original, file: second })
    await node.close()
    expect(readFileSync(second).equals(bytes)).toBe(true)
    expect(exported).toMatchObject({ bytes: bytes.length })
    expect(exported.chunks).toBeGreaterThan(0)
    await take()
    const third = join(root, 'third')
    await exportSnapshot({ dir, file: third })
    expect(readFileSync(third).equals(bytes)).toBe(true)
    await take(third, join(root, 'newer'))
    expect(await standing(join(root, 'newer'))).toEqual(await standing(original))
    expect(readdirSync(root).sort()).toEqual(['new', 'newer', 'second', 'third'])
  })

  it('signs the checkpoint itself where the state lags behind the signed one', async () => {
    copyLedger(original, join(root, 'copy'))
    writeFileSync(join(root, 'copy', 'checkpoint'), 'not a checkpoint')
    await exportSnapshot({ dir: join(root, 'copy'), file: join(root, 'other') })
    expect(readFileSync(join(root, 'other')).equals(readFileSync(file))).toBe(true)
  })

  it('keeps old slips valid and issues the same ones', async () => {
    const old = await slips(original)
    await take()
    const trusted = trust(dir)
    expect(trusted).toEqual(trust(original))
    expect(old.every((slip) => isGood(slip, trusted))).toBe(true)
    expect(await slips(dir)).toEqual(old)
    const ledger = await openSoloLedger(tallyOptions(dir, TALLY_START + 590_000))
    await ledger.submit(signTally(ledger, senders, 7))
    await ledger.close()
    const fresh = await slips(dir)
    expect(fresh).not.toEqual(old)
    expect([...fresh, ...old].every((slip) => isGood(slip, trusted))).toBe(true)
  })

  it('leaves files that only their owner reads', async () => {
    await take()
    for (const path of ['base.snapshot', 'keys/operator.key', 'keys/chain.secret']) {
      expect(statSync(join(dir, path)).mode & 0o777).toBe(0o600)
    }
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(dir).sort()).toEqual(['base.snapshot', 'blocks', 'checkpoint', 'keys', 'state'])
    const secret = Buffer.from(readFileSync(join(dir, 'keys', 'chain.secret'), 'latin1').trim(), 'hex')
    expect(readFileSync(file).includes(secret)).toBe(false)
  })
})

describe('an imported ledger', () => {
  it('rebuilds its state from the base snapshot and the blocks after it', async () => {
    await take()
    const ledger = await openSoloLedger(tallyOptions(dir))
    for (let i = 0; i < 5; i++) await ledger.submit(signTally(ledger, senders, i))
    const { appHash, height } = ledger.position
    await ledger.close()
    rmSync(join(dir, 'state'), { recursive: true })
    const again = await openSoloLedger(tallyOptions(dir))
    expect(again.recovery).toMatchObject({ stateHeight: height - 5, height, replayedBlocks: 5 })
    expect(toHex(again.position.appHash)).toBe(toHex(appHash))
    await again.close()
  })

  it('is not opened over another base, and verification says why', async () => {
    await take()
    rmSync(join(dir, 'state'), { recursive: true })
    const snapshot = join(dir, 'base.snapshot')
    const bytes = readFileSync(snapshot)
    rmSync(snapshot)
    await expect(openSoloLedger(tallyOptions(dir))).rejects.toMatchObject({ code: 'SNAPSHOT_MISSING' })
    expect((await verify()).findings[0]).toMatchObject({ what: 'BASE_DAMAGED', where: 'base.snapshot' })
    for (const at of [30, bytes.length >> 1, bytes.length - 3]) {
      const wrong = Buffer.from(bytes)
      wrong[at] = (wrong[at] as number) ^ 1
      writeFileSync(snapshot, wrong)
      await expect(openSoloLedger(tallyOptions(dir))).rejects.toMatchObject({ code: /^SNAPSHOT_/ })
      expect((await verify()).findings[0]).toMatchObject({ what: 'BASE_DAMAGED' })
    }
    writeFileSync(snapshot, bytes)
    expect(await verify()).toMatchObject({ ok: true, notices: [{ what: 'STATE_ABSENT' }] })
    await (await openSoloLedger(tallyOptions(dir))).close()
  })

  it('is verified from its base on: blocks, state and snapshot', async () => {
    await take()
    const before = await standing(original)
    const report = await verify()
    expect(report).toMatchObject({ ok: true, ...before, stateHeight: before.height, findings: [], notices: [] })
    const segment = join(dir, 'blocks', '0000000001.blocks')
    const bytes = readFileSync(segment)
    for (let at = 0; at < bytes.length; at += 211) {
      const wrong = Buffer.from(bytes)
      wrong[at] = (wrong[at] as number) ^ 4
      writeFileSync(segment, wrong)
      expect((await verify()).ok, `byte ${at}`).toBe(false)
    }
  })
})

async function until(done: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !done(); i++) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(done()).toBe(true)
}
