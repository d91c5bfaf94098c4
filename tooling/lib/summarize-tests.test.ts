import { describe, expect, it } from 'vitest'
import { closingLine, summarizeTests } from './summarize-tests.mjs'

const report = (changed: object = {}) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
  ...changed,
})

describe('summarizeTests', () => {
  it('counts passed, failed and skipped tests', () => {
    const counted = summarizeTests(report({ numFailedTests: 1, numPendingTests: 2 }), 1)
    expect(closingLine(counted)).toBe('3 passed, 1 failed, 2 skipped')
    expect(closingLine(summarizeTests(report(), 0))).toBe('3 passed, 0 failed')
  })
  it('counts a file that could not be loaded', () => {
    expect(summarizeTests(report({ testResults: [{ status: 'failed', assertionResults: [] }] }), 1).failed).toBe(1)
  })
  it('never calls a broken or empty run a success', () => {
    expect(summarizeTests(undefined, 1).failed).toBe(1)
    expect(summarizeTests(report(), 1).failed).toBe(1)
    expect(summarizeTests(report({ numPassedTests: 0 }), 0).failed).toBe(1)
  })
})
