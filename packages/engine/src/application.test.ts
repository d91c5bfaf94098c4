import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commitToChainSecret, deriveLedgerId, type VerifiedTransaction } from '@chassis/kernel'
import { equalBytes } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Application } from './application.ts'
import { openStateStore } from './state-store/state-store.ts'
import { signPost, TALLY_START, tallyGenesis, tallyId, tallyRules, tallySenders } from './testkit/tally-ledger.ts'
import { type VerificationJob, VerificationPool } from './verification/verification-pool.ts'

const chainSecret = new Uint8Array(32).fill(9)
const now = TALLY_START + 1_000
let base: string
let senders: ReturnType<typeof tallySenders>
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'chassis-application-'))
  senders = tallySenders(2)
})
afterEach(() => rmSync(base, { recursive: true, force: true }))

/** Counts what is really verified. */
class CountingPool extends VerificationPool {
  count = 0
  override submit(job: VerificationJob): void {
    this.count += 1
    super.submit(job)
  }
}

async function open(name = 'state') {
  const keys = { operatorKey: new Uint8Array(32), chainSecretCommitment: commitToChainSecret(sha256, chainSecret) }
  const genesis = tallyGenesis(tallySenders(2))(keys)
  const state = await openStateStore({ folder: join(base, name), writer: 'inline' })
  const verification = new CountingPool({ ledger: deriveLedgerId(sha256, genesis), workers: 0 })
  const application = Application.open({ rules: tallyRules, genesis, chainSecret, state, verification, alarm() {} })
  return { application, state, verification }
}

const post = (application: Application, amount = 1n): Uint8Array =>
  signPost({
    ledger: application.ledgerId,
    sender: senders[0] as (typeof senders)[0],
    validUntil: now + 60_000,
    tally: tallyId(1),
    amount,
  })

const block = (transactions: readonly VerifiedTransaction[]) =>
  ({ time: now, transactions, unauthenticated: 'record' }) as const

describe('application', () => {
  it('verifies a transaction once, from check to block, and forgets it then', async () => {
    const { application, verification } = await open()
    const raws = [post(application), post(application)]
    for (const raw of raws)
      expect(application.check(await application.transactions.verify(raw), now)?.refusal.name).not.toBe('EXPIRED')
    expect(verification.count).toBe(2)
    const transactions = await application.transactions.verifyEach([...raws, post(application)], 'take')
    expect(verification.count).toBe(3)
    const outcome = application.finalize(block(transactions as VerifiedTransaction[]))
    expect(outcome.results.map(({ code }) => code)).toEqual([0, 0, 0])
    await application.transactions.verifyAll(raws)
    expect(verification.count).toBe(5)
  })

  it('does not take other signatures for verified ones', async () => {
    const { application } = await open()
    const raw = post(application)
    expect((await application.transactions.verify(raw)).verdicts).toEqual([{ valid: true }])
    const forged = Uint8Array.from(raw)
    forged[forged.length - 1] = (forged[forged.length - 1] as number) ^ 1
    const [verified] = await application.transactions.verifyAll([forged])
    expect(verified?.verdicts).toEqual([{ valid: false }])
    await expect(application.transactions.verify(Uint8Array.of(1))).rejects.toMatchObject({ name: 'Rejection' })
  })

  it('persists nothing in finalize and follows what commit allows', async () => {
    const { application, state } = await open()
    application.commit(0)
    await application.checkpoint()
    application.finalize(block(await application.transactions.verifyAll([post(application)])))
    expect(state.position?.height).toBe(0)
    await expect(application.checkpoint()).resolves.toBeUndefined()
    expect(state.position?.height).toBe(0)
    application.commit(1)
    await application.checkpoint()
    expect(state.position?.height).toBe(1)
  })

  it('proposes within the limits and never less than one transaction', async () => {
    const { application } = await open()
    const queue = await application.transactions.verifyAll([post(application), post(application), post(application)])
    const size = (queue[0] as VerifiedTransaction).raw.length
    expect(application.propose(queue, { transactions: 2, bytes: 1e6 })).toBe(2)
    expect(application.propose(queue, { transactions: 9, bytes: size + 1 })).toBe(1)
    expect(application.propose(queue, { transactions: 9, bytes: 1 })).toBe(1)
    expect(application.propose([], { transactions: 9, bytes: 1 })).toBe(0)
  })

  it('gives the same hash when recorded blocks are replayed, and refuses a block that gives another', async () => {
    const { application } = await open()
    const raws = [post(application), post(application, 7n)]
    const outcome = application.finalize(block(await application.transactions.verifyAll(raws)))
    const recorded = { ...application.position, transactions: raws }
    const { application: other } = await open('other')
    await expect(other.replay({ ...recorded, appHash: new Uint8Array(32) })).rejects.toMatchObject({
      code: 'REPLAY_DIFFERS',
      details: { height: 1 },
    })
    const { application: third } = await open('third')
    await third.replay(recorded)
    expect(equalBytes(third.position.appHash, outcome.appHash)).toBe(true)
  })
})
