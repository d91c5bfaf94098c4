import { MessageChannel } from 'node:worker_threads'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ConnectedLedger, connectLedger } from '../ledger/connect-ledger.ts'
import { type LedgerReads, ledgerReads } from '../ledger/ledger-reads.ts'
import { serveLedger } from '../ledger/serve-ledger.ts'
import { foundTestLedger, PARTIES, type Party, type TestLedger } from '../test-ledger.test-support.ts'
import { fillLedger, IDS } from '../test-objects.test-support.ts'
import { contentDigest } from './content-digest.ts'
import { openDatabase, type ReadModelDatabase } from './open-database.ts'
import { Projector } from './projector.ts'
import { placeEmptyPglite } from './read-model.test-support.ts'
import { pgliteFolder } from './run-read-model.ts'
import { createTables } from './tables.ts'

const { lender, servicer } = PARTIES

let test: TestLedger
let ledger: ConnectedLedger
let reads: LedgerReads
let database: ReadModelDatabase

beforeAll(async () => {
  test = await foundTestLedger()
  await fillLedger(test)
  const { port1, port2 } = new MessageChannel()
  const connecting = connectLedger({ dir: test.dir, port: port2 })
  await serveLedger({ ledger: test.ledger, port: port1 })
  ledger = await connecting
  reads = ledgerReads(ledger.state)
  await placeEmptyPglite(test.dir)
  database = await openDatabase({ ledgerId: ledger.ledgerId, folder: pgliteFolder(test.dir) })
}, 60_000)
afterAll(async () => {
  await database.close()
  await ledger.close()
  await test.close()
})

const open = () => Projector.open(database, ledger, reads)
const digest = async () => (await contentDigest(database.db, database.schema)).digest

async function follow(projector: Projector): Promise<void> {
  while (await projector.step());
}

async function changeServicer(to: Party): Promise<void> {
  const args = { loan: IDS.loan, servicer: to.account }
  await test.act(lender, { as: lender, method: 'loans.changeServicer', args })
  await new Promise<void>((resolve) => {
    const look = () => {
      if (ledger.state.position.height < test.ledger.height) return
      stop()
      resolve()
    }
    const stop = ledger.watch(look)
    look()
  })
}

/** What one that begins anew makes of the same outcomes. */
async function digestBuiltAnew(): Promise<string> {
  await createTables(database.db, database.schema, ledger.ledgerId)
  await follow(await open())
  return digest()
}

it('two that share a database leave the rows of the last state, whoever wrote the ones before', async () => {
  const one = await open()
  await follow(one)
  const other = await open()
  await changeServicer(lender)
  await follow(other)
  await changeServicer(servicer)
  await follow(one)
  const shared = await digest()
  expect(shared).toBe(await digestBuiltAnew())
})

it('one goes on filling tables that another emptied', async () => {
  await createTables(database.db, database.schema, ledger.ledgerId)
  const one = await open()
  await follow(one)
  await createTables(database.db, database.schema, ledger.ledgerId)
  await one.verify()
  await follow(one)
  const filled = await digest()
  expect(filled).toBe(await digestBuiltAnew())
})
