import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { describeRandomSteps, oneWord, says, timePasses } from '../testkit/describe-random-steps.ts'
import { stageWithLien } from './titles.test-support.ts'

const registries = oneWord('registry', 'registry', 'otherRegistry')
const holders = oneWord('lender', 'bank', 'registry')
const people = oneWord('alice', 'bob', 'dealer', 'lender', 'bank', 'registry', 'servicer')
const owners = oneWord('alice', 'bob', 'dealer')
const cars = oneWord('car1', 'car1', 'car2')
const liens = oneWord('lien1', 'lien2', 'lien3', 'word1')
const loans = oneWord('loan1', 'loan2')

describe('titles', () => {
  describeRandomSteps('no title moves under a lien without its holder, and every record follows from its history', {
    openStage: stageWithLien,
    step: fc.oneof(
      says(registries, 'issueTitle', cars, 'to', owners, 'under', oneWord('US-TX', 'JP')),
      says(owners, 'transferTitle', cars, 'to', owners),
      says(owners, 'transferTitle', cars, 'to', owners, 'keeper', people),
      says(people, 'changeKeeper', cars, 'to', people),
      says(holders, 'addLien', cars, 'position', oneWord('1', '2', '3'), 'as', oneWord('lien2', 'lien3')),
      says(holders, 'addLien', cars, 'position', oneWord('2', '3'), 'secures', loans, 'for', holders, 'as', liens),
      says(registries, 'perfectLien', liens, 'on 2025-12-15'),
      says(holders, 'assignLien', liens, 'to', holders),
      says(people, 'releaseLien', liens, oneWord('paidOff', 'courtOrder', 'enteredInError')),
      says(holders, 'consentToTransfer', liens, 'to', owners, 'until', oneWord('2026-03-01', '2027-01-01')),
      says(oneWord('servicer', 'bank'), 'attestLien', cars, 'for', holders, 'secures', loans, 'as word1'),
      says(people, 'startReleaseClock', liens),
      says(people, 'noteOverdueRelease', liens),
      says(people, 'settleLoan', loans, 'on', oneWord('2025-12-20', '2026-01-01')),
      says(people, 'reopenLoan', loans),
      timePasses,
    ),
    watch: (stage) => {
      let owner = 'alice'
      return ({ does }, result) => {
        const now = stage.play('anyone', '? owner car1')
        const moved = result === 'ok' && String(does).startsWith('transferTitle car1')
        expect(now === owner || moved).toBe(true)
        owner = now
      }
    },
  })
})
