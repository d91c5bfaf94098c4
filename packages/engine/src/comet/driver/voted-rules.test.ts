/** What the members voted about blocks is what the driver makes, accepts and keeps. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ParameterName, proposalId } from '@chassis/contracts/schemas'
import { deriveLedgerId } from '@chassis/kernel'
import type { Bytes } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MEMBER_NAMES, START } from '../../../../../tests/support/simulation/cast.ts'
import { Planner } from '../../../../../tests/support/simulation/planner.ts'
import { call, createdId } from '../../../../../tests/support/simulation/sign.ts'
import { simulate } from '../../../../../tests/support/simulation.ts'
import { Application } from '../../application.ts'
import { openStateStore } from '../../state-store/state-store.ts'
import { VerificationPool } from '../../verification/verification-pool.ts'
import { VERDICT } from '../abci/responses.ts'
import { changedParams } from './answers.ts'
import { CometDriver } from './comet-driver.ts'

let folder: string
let driver: CometDriver
let planner: Planner
let height = 0n
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chassis-voted-'))
  const { genesis, chainSecret, rules } = simulate(1)
  const state = await openStateStore({ folder: join(folder, 'state'), writer: 'inline' })
  const verification = new VerificationPool({ ledger: deriveLedgerId(sha256, genesis), workers: 0 })
  const application = Application.open({ rules, genesis, chainSecret, state, verification, alarm() {} })
  planner = new Planner(1)
  height = 0n
  driver = new CometDriver({ application, initialHeight: 1, retainBlocks: 10, now: () => START, failed() {} })
})
afterEach(async () => {
  await driver.close()
  rmSync(folder, { recursive: true, force: true })
})

const time = { seconds: BigInt(START / 1000), nanos: 0 }
async function block(...txs: readonly Bytes[]) {
  height += 1n
  const hash = sha256.hash(new TextEncoder().encode(String(height)))
  const response = await driver.finalizeBlock({ height, txs, time, hash, misbehavior: [] } as never)
  expect((response.txResults ?? []).map(({ code }) => code)).toEqual(txs.map(() => 0))
  const { retainHeight } = await driver.commit()
  return { ...response, retainHeight }
}

/** Proposed by one founding member, voted for by the others. */
async function vote(settings: Readonly<Partial<Record<ParameterName, bigint>>>) {
  const [first, ...others] = MEMBER_NAMES as [string, ...string[]]
  const list = Object.entries(settings).map(([parameter, value]) => ({ parameter, value }))
  const action = { kind: 'setParameters', settings: list }
  const made = planner.sign([call(planner.cast.of(first), 'governance.propose', { action })])
  const proposal = createdId(proposalId, made.hash)
  const votes = others.slice(0, 4).map((name) => {
    return planner.sign([call(planner.cast.of(name), 'governance.vote', { proposal, approve: true })]).raw
  })
  return block(made.raw, ...votes)
}

const transfers = (count: number): Bytes[] =>
  Array.from({ length: count }, () => {
    const args = { currency: 'USD', holder: planner.account('alice') }
    return planner.sign([call(planner.cast.of('bank'), 'cash.admitHolder', args)]).raw
  })

describe('voted rules', () => {
  it('bound the blocks that are proposed and accepted, from the next one on', async () => {
    const many = transfers(140)
    const { processProposal } = driver
    expect(processProposal.call(driver, { txs: many } as never).status).toBe(VERDICT.accept)
    await vote({ blockTransactions: 100n })
    expect(driver.processProposal({ txs: many } as never).status).toBe(VERDICT.reject)
    expect(driver.processProposal({ txs: many.slice(0, 100) } as never).status).toBe(VERDICT.accept)
    const { txs } = await driver.prepareProposal({ txs: many, maxTxBytes: 4_194_304n, time } as never)
    expect(txs).toHaveLength(100)
    const verified = await driver.application.transactions.verifyAll(many)
    expect(driver.application.propose(verified, { transactions: 1_000, bytes: 4_194_304 })).toBe(100)
    expect(driver.application.propose(verified, { transactions: 7, bytes: 4_194_304 })).toBe(7)
  })

  it('tell CometBFT how large blocks may be, once', async () => {
    expect((await vote({ agendaPerBlock: 100n })).consensusParamUpdates).toBeUndefined()
    const { consensusParamUpdates } = await vote({ blockBytes: 1n << 17n })
    expect(consensusParamUpdates?.block).toEqual({ maxBytes: (1n << 17n) + 2_097_152n, maxGas: -1n })
    expect(consensusParamUpdates?.version).toBeUndefined()
    expect((await block(...transfers(1))).consensusParamUpdates).toBeUndefined()
    const small = transfers(200)
    const { txs = [] } = await driver.prepareProposal({ txs: small, maxTxBytes: 4_194_304n, time } as never)
    const bytes = txs.reduce((sum, raw) => sum + raw.length, 0)
    expect(bytes <= 1 << 17).toBe(true)
  })

  it('keep no fewer blocks than the members voted', async () => {
    const { application } = driver
    const kept = async () => {
      await application.checkpoint()
      const stored = application.storedHeight as number
      return stored - Number((await block()).retainHeight)
    }
    // An idle network counts on.
    height = 9_000n
    application.finalize({ height: Number(height), time: START, transactions: [], unauthenticated: 'record' })
    await block()
    expect(await kept()).toBe(10)
    await vote({ retainHeights: 1_000n })
    expect(await kept()).toBe(1_000)
    await vote({ retainHeights: 5_000n })
    expect(await kept()).toBe(5_000)
    await vote({ retainHeights: 0n })
    expect(await kept()).toBe(10)
  })
})

describe('changedParams', () => {
  it('names what changed and nothing else', () => {
    const told = { protocolVersion: 1, blockBytes: 4_194_304 }
    expect(changedParams(told, told)).toBeUndefined()
    expect(changedParams(told, { ...told, protocolVersion: 2 })).toMatchObject({
      version: { app: 2n },
      block: undefined,
    })
    expect(changedParams({}, told)).toMatchObject({ version: { app: 1n }, block: { maxBytes: 6_291_456n } })
  })
})
