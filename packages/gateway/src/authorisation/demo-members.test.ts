import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Genesis } from '@chassis/kernel'
import { toHex, utf8Encode } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { decode } from '@chassis/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../gateway.test-support.ts'
import { foundTestLedger, PARTIES, type TestLedger } from '../test-ledger.test-support.ts'
import { readDemoMembers } from './demo-members.ts'

const SEED = toHex(sha256.hash(utf8Encode('gateway test lender')))
const PERSON = toHex(sha256.hash(utf8Encode('gateway test person')))
let test: TestLedger
let gateway: TestGateway

beforeAll(async () => {
  test = await foundTestLedger()
  mkdirSync(join(test.dir, 'members'))
  writeFileSync(join(test.dir, 'members/lender.key'), `${SEED}\n`)
  writeFileSync(join(test.dir, 'members/borrower.key'), `${PERSON}\n`)
  writeFileSync(join(test.dir, 'members/nobody.key'), `${'ab'.repeat(32)}\n`)
  writeFileSync(join(test.dir, 'members/broken.key'), 'no key')
  gateway = await startTestGateway(test)
})

afterAll(async () => {
  await gateway.close()
  await test.close()
})

it('lends the keys of members and persons of a development ledger to this machine, and of nobody else', async () => {
  const { status, json } = await gateway.ask('/v1/demo-members')
  expect(status).toBe(200)
  expect(json).toEqual({
    items: [
      { account: PARTIES.person.account, name: 'borrower', roles: [], seed: PERSON },
      { account: PARTIES.lender.account, name: 'lender', roles: ['lender'], seed: SEED },
    ],
  })
})

it('has none of a production ledger, whatever lies in its folder', () => {
  const genesis = decode(Genesis, test.ledger.genesis())
  expect(readDemoMembers(test.dir, genesis)).toHaveLength(2)
  expect(readDemoMembers(test.dir, { ...genesis, environment: 'production' })).toEqual([])
  expect(readDemoMembers(join(test.dir, 'elsewhere'), genesis)).toEqual([])
})

it('gives them to nobody where others reach the gateway', async () => {
  const reached = await startTestGateway(test, { origin: 'https://node.example' })
  expect((await reached.ask('/v1/demo-members')).status).toBe(404)
  await reached.close()
})
