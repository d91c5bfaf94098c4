import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toHex } from '@chassis/primitives'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { exportSnapshot } from '../../snapshot/write-snapshot.ts'
import { ledgerFolder } from '../../solo/ledger-folder.ts'
import { readLedgerKeys } from '../../solo/ledger-keys.ts'
import { writeTallyBook } from '../../testkit/tally-book.ts'
import { signPost, TALLY_START, tallyId, tallyRules, tallySenders } from '../../testkit/tally-ledger.ts'
import { FakeComet, FakeStore, genesisOfStart } from '../testkit/fake-comet.ts'
import { CometNode } from './comet-node.ts'
import { foundNode } from './found-node.ts'

let base: string
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'chassis-node-'))
})
afterEach(() => rmSync(base, { recursive: true, force: true }))

it('goes on where a solo ledger ended', async () => {
  const senders = tallySenders(3)
  const solo = join(base, 'solo')
  await writeTallyBook(solo, senders, 120)
  const snapshot = join(base, 'ledger.snapshot')
  const exported = await exportSnapshot({ dir: solo, file: snapshot })
  const { chainSecret } = readLedgerKeys(ledgerFolder(solo).keys)
  const dir = join(base, 'chassis')
  const { start } = await foundNode({ dir, snapshot, chainSecret, rules: tallyRules })
  expect(start.initialHeight).toBe(exported.position.height + 1)
  const address = { path: join(base, 'app.sock') }
  const events: string[] = []
  const options = {
    dir,
    address,
    rules: tallyRules,
    workers: 0,
    log: ({ event, fields }: { event: string; fields: object }) => events.push(`${event} ${JSON.stringify(fields)}`),
  }
  const node = await CometNode.open({ ...options, now: () => TALLY_START + 10_000 })
  const store = new FakeStore(genesisOfStart(start))
  const comet = await FakeComet.connect(address, store)
  expect(toHex(comet.initChain!.appHash)).toBe(toHex(exported.position.appHash))
  const raw = signPost({
    ledger: start.ledgerId,
    sender: senders[0]!,
    validUntil: TALLY_START + 60_000,
    tally: tallyId(1),
    amount: 5n,
  })
  expect(await comet.checkTx(raw)).toMatchObject({ code: 0 })
  const made = await comet.makeBlock([raw], { time: TALLY_START + 20_000 })
  expect(made!.response.txResults[0]).toMatchObject({ code: 0 })
  expect(made!.response.txResults[0]!.data).toHaveLength(32)
  await comet.makeBlock([], { time: TALLY_START + 21_000 })
  await comet.close()
  await node.close()
  const again = await CometNode.open({ ...options, now: () => TALLY_START + 30_000 })
  const comet2 = await FakeComet.connect(address, store)
  expect(comet2.replayed).toBe(0)
  expect(comet2.initChain).toBeUndefined()
  await comet2.close()
  await again.close()
  expect(events[0]).toMatch(/^opened .*chassis-[0-9a-f]{16}-1/)
  expect(events.at(-1)).toBe(`closed {"height":${exported.position.height + 2}}`)
})
