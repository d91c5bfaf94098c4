import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { describeRandomSteps, oneWord, says, timePasses } from '../testkit/describe-random-steps.ts'
import { stageWithConsent } from './consents.test-support.ts'

const keepers = oneWord('servicer', 'servicer', 'bank')
const people = oneWord('alice', 'alice', 'bob', 'servicer')
const subjects = oneWord('ann', 'ann', 'ben', 'zoe')
const readers = oneWord('lender', 'bank', 'dealer')
const purposes = oneWord('audit', 'audit', 'collection')
const fields = oneWord('score', 'score', 'state', 'score,state')
const leaves = oneWord('leave1', 'leave2', 'leave3')
const orders = oneWord('order1', 'order2')
const untils = oneWord('2026-02-01', '2026-06-01', '2027-01-01')
const requests = fc.integer({ min: 1, max: 60 }).map((n) => `r${n}`)

describe('consents', () => {
  describeRandomSteps('no read is recorded that nobody allowed, and nothing follows an erasure', {
    openStage: stageWithConsent,
    step: fc.oneof(
      says(keepers, 'openSubject', subjects, 'account', oneWord('alice', 'bob')),
      says(keepers, 'commitRecord', subjects, oneWord('file', 'other')),
      says(people, 'giveConsent', subjects, 'to', readers, 'for', purposes, fields, 'until', untils, 'as', leaves),
      says(people, 'giveConsent', subjects, 'to lender for audit score until', untils, 'on car1 document d as', leaves),
      says(people, 'withdrawConsent', leaves),
      says(keepers, 'logLegalPower', subjects, 'to', readers, 'for audit', fields, 'until', untils, 'as', orders),
      says(keepers, 'endLegalPower', orders),
      says(oneWord('alice', 'bob'), 'transferTitle car1 to', oneWord('alice', 'bob')),
      ...['consent leave1', 'consent leave2', 'power order1', 'ownData'].map((basis) =>
        says(
          keepers,
          'recordReads',
          subjects,
          'by',
          readers,
          'for',
          purposes,
          fields,
          `under ${basis} request`,
          requests,
        ),
      ),
      says(keepers, 'recordReads ann by alice for portability score under ownData request', requests),
      { weight: 1, arbitrary: says(keepers, 'eraseSubject', oneWord('ben', 'zoe')) },
      timePasses,
    ),
    watch: () => {
      let withdrawn = false
      return ({ does }, result) => {
        if (result === 'ok' && does === 'withdrawConsent leave1') withdrawn = true
        if (result === 'ok' && String(does).endsWith('as leave1')) withdrawn = false
        const isRead = String(does).startsWith('recordReads') && String(does).includes('consent leave1')
        if (isRead && result === 'ok') expect(withdrawn).toBe(false)
      }
    },
  })
})
