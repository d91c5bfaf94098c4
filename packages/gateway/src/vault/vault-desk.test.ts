import { MessageChannel } from 'node:worker_threads'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ConnectedLedger, connectLedger } from '../ledger/connect-ledger.ts'
import type { LedgerAccess, SubmitAnswer } from '../ledger/ledger-access.ts'
import { ledgerReads } from '../ledger/ledger-reads.ts'
import { serveLedger } from '../ledger/serve-ledger.ts'
import { foundTestLedger, PARTIES, type TestLedger } from '../test-ledger.test-support.ts'
import { readKeeper } from './keeper.ts'
import { DEFAULT_POLICY } from './masking-policy.ts'
import { openVault } from './open-vault.ts'
import { settingsOf, subjectOf, VALUES } from './vault.test-support.ts'
import type { Vault } from './vault.ts'
import { VaultDesk } from './vault-desk.ts'
import { vaultSubject } from './vault-subject.ts'

const { servicer } = PARTIES
const keeper = { account: servicer.account, roles: servicer.roles }
const LOST: SubmitAnswer = { kind: 'failed', code: 'LEDGER_STOPPED', retryable: false, details: {} }

let test: TestLedger
let ledger: ConnectedLedger
let vault: Vault

beforeAll(async () => {
  test = await foundTestLedger()
  const { port1, port2 } = new MessageChannel()
  const connecting = connectLedger({ dir: test.dir, port: port2 })
  await serveLedger({ ledger: test.ledger, port: port1 })
  ledger = await connecting
  vault = openVault(settingsOf(test))
}, 60_000)
afterAll(async () => {
  await vault.close()
  await ledger.close()
  await test.close()
})

function deskWith(submit: LedgerAccess['submit']): VaultDesk {
  const { account, keyFile } = settingsOf(test)
  const { ledgerId, state } = ledger
  const options = { ledgerId, state, now: () => ledger.now(), submit }
  const reads = ledgerReads(state)
  return new VaultDesk({ vault, keeper: readKeeper(account, keyFile), policy: DEFAULT_POLICY, ledger: options, reads })
}

function put(name: string) {
  const subject = subjectOf(name)
  vault.put({ recordId: `file of ${name}`, subject: vaultSubject(subject), schema: 'obligor/v1', values: VALUES })
  return subject
}

it('an erasure whose answer was lost is carried out, at once or when it is asked for again', async () => {
  const known = put('known')
  const afterwards = deskWith(async (raw) => {
    await ledger.submit(raw)
    return LOST
  })
  await expect(afterwards.erase(keeper, known)).rejects.toMatchObject({ code: 'LEDGER_STOPPED' })
  expect(vault.unfinishedErasures()).toEqual([])

  const unknown = put('unknown')
  let landed: Promise<unknown> = Promise.resolve()
  const before = deskWith(async (raw) => {
    landed = ledger.submit(raw)
    return LOST
  })
  await expect(before.erase(keeper, unknown)).rejects.toMatchObject({ code: 'LEDGER_STOPPED' })
  await landed
  await expect(before.erase(keeper, unknown)).rejects.toMatchObject({ refusal: { name: 'SUBJECT_ERASED' } })
  expect(vault.unfinishedErasures()).toEqual([])
})

it('a vault that was put back forgets again whom the ledger says it erased', async () => {
  const desk = deskWith((raw) => ledger.submit(raw))
  const subject = put('restored')
  const [record] = vault.recordsOf(vaultSubject(subject)) as [string]
  // Erased through another vault: this one knows nothing of it.
  await test.act(servicer, { as: servicer, method: 'consents.openSubject', args: { subject } })
  const args = { subject, records: 1, erased: new Uint8Array(32), epoch: 1 }
  await test.act(servicer, { as: servicer, method: 'consents.eraseSubject', args })
  expect(vault.get(record)).toBeDefined()
  await expect(desk.erase(keeper, subject)).rejects.toMatchObject({ refusal: { name: 'SUBJECT_ERASED' } })
  expect([vault.get(record), vault.recordsOf(vaultSubject(subject)), vault.unfinishedErasures()]).toEqual([
    undefined,
    [],
    [],
  ])
})
