import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { consents, loans } from '@chassis/contracts/ledger'
import { subjectId } from '@chassis/contracts/schemas'
import { readState } from '@chassis/kernel'
import { createFormatter } from '@chassis/messages'
import { sha256 } from '@chassis/primitives/node'
import { expect, it, vi } from 'vitest'
import { scratchFolder, smallTape, writeTape } from '../../../../tests/support/run-chassis.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { CALENDAR_YEAR } from '../commands/year-basis-option.ts'
import { BORROWER, memberKeyFile, readDemoMember } from '../ledger/demo-members.ts'
import { type OpenedLedger, openDemoLedger } from '../ledger/open-demo-ledger.ts'
import { boardTape } from './board-tape.ts'
import { introduceBorrower } from './introduce-borrower.ts'

const folder = scratchFolder()
vi.setConfig({ testTimeout: 60_000 })

const silent: CliIo = {
  locale: 'en',
  format: createFormatter('en'),
  print() {},
  note() {},
  progress() {},
  progressDone() {},
  exit() {},
}

async function boarded(name: string): Promise<OpenedLedger> {
  const opened = await openDemoLedger(join(folder, name), silent)
  const file = writeTape(join(folder, `${name}.csv`), smallTape(3))
  await boardTape(opened, { file, yearBasis: CALENDAR_YEAR }, silent)
  return opened
}

const subjectsOf = ({ ledger }: OpenedLedger) => [...readState(ledger.reader, sha256, consents).subjects.entries()]

it('gives the borrower one loan, which is being paid, and no second one', async () => {
  const opened = await boarded('with')
  await introduceBorrower(opened)
  const [[subject, head] = [], ...others] = subjectsOf(opened)
  expect(others).toEqual([])
  expect(head?.account).toBe(readDemoMember(opened.dir, opened.genesis, BORROWER).account)
  expect(head?.keeper).toBe(readDemoMember(opened.dir, opened.genesis, 'servicer').account)
  const state = readState(opened.ledger.reader, sha256, loans)
  const named = [...state.loans.entries()].filter(([loan]) => {
    const [fact] = state.loans.facts(loan, 0, 1)
    return fact?.kind === 'boarded' && subjectId.of(fact.references.obligorRef) === subject
  })
  expect(named.map(([, { status }]) => status)).toEqual(['active'])
  const { height } = opened.ledger
  await introduceBorrower(opened)
  expect(subjectsOf(opened)).toHaveLength(1)
  expect(opened.ledger.height).toBe(height)
  await opened.ledger.close()
})

it('leaves a ledger alone that was founded without a borrower', async () => {
  const opened = await boarded('without')
  rmSync(memberKeyFile(opened.dir, BORROWER))
  await introduceBorrower(opened)
  expect(subjectsOf(opened)).toEqual([])
  await opened.ledger.close()
})
