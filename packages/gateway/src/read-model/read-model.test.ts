import { afterAll, beforeAll, expect, it } from 'vitest'
import { foundTestLedger, type TestLedger } from '../test-ledger.test-support.ts'
import { fillLedger } from '../test-objects.test-support.ts'
import { startTestReadModel, type TestReadModel } from './read-model.test-support.ts'

let test: TestLedger
let model: TestReadModel
beforeAll(async () => {
  test = await foundTestLedger()
  await fillLedger(test)
  model = await startTestReadModel(test, 'embedded')
})
afterAll(async () => {
  await model.close()
  await test.close()
})
it('x', async () => {
  console.log(model.model.status, await model.model.content(), model.alarms)
  console.log(await model.model.page({list:'Loan', scope:{kind:'all'}, order:'newest', filter:{}, limit:2, height: test.ledger.height, isFirst:true}))
  console.log(await model.model.page({list:'Party', scope:{kind:'all'}, order:'name', filter:{}, limit:2, height: test.ledger.height, isFirst:true}))
  console.log(await model.model.search({text:'lend', scopes:{party:{kind:'all'},loan:{kind:'all'},vehicle:{kind:'all'},vinTag:{kind:'all'}}, limit:20, height: test.ledger.height}))
})
