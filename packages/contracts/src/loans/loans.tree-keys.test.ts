import { KEYSPACE, LedgerMachine } from '@chassis/kernel'
import { expect, it, vi } from 'vitest'
import { loansStage } from './loans.test-support.ts'

it('a payment changes three keys of the tree: the loan, the servicer’s journal, the sender’s account head', () => {
  const stage = loansStage()
  stage.on('2026-01-30')
  stage.setUp(
    ['servicer', 'boardLoan loan1'],
    ['servicer', 'boardLoan loan2'],
    ['servicer', 'recordPayment loan2 pay1 300.00'],
  )
  const executed = vi.spyOn(LedgerMachine.prototype, 'executeBlock')
  expect(stage.play('servicer', 'recordPayment loan1 pay1 300.00')).toBe('ok')
  const outcome = executed.mock.results[0]?.value as ReturnType<LedgerMachine['executeBlock']>
  executed.mockRestore()
  expect(outcome.treeKeysChanged).toBe(3)
  const written = (space: number) => outcome.writes.filter(([key]) => key[0] === space).length
  expect([written(KEYSPACE.value), written(KEYSPACE.fact), written(KEYSPACE.reference)]).toEqual([3, 2, 1])
})
