import { describe, expect, it } from 'vitest'
import { assert, InvariantViolation, unreachable } from './assert.ts'
import { isPlatformError, PlatformError } from './platform-error.ts'
import { ensure, Rejection, refusals, refuse } from './rejection.ts'

describe('the three kinds of error', () => {
  const Sample = refusals({ name: 'sample', number: 12 }, { FIRST: 1, SECOND: 7 })

  it('number refusals by module', () => {
    expect(Sample.SECOND).toEqual({ module: 'sample', name: 'SECOND', code: 12007 })
    expect(() => refusals({ name: 'x', number: 1 }, { A: 1, B: 1 })).toThrow(InvariantViolation)
    for (const number of [0, 1000, 1.5, -1]) {
      expect(() => refusals({ name: 'x', number: 1 }, { A: number })).toThrow(InvariantViolation)
    }
  })

  it('refuse with a code and data, no sentence', () => {
    const error = (() => {
      try {
        return refuse(Sample.FIRST, { offset: 3 })
      } catch (caught) {
        return caught as Rejection
      }
    })()
    expect(error).toBeInstanceOf(Rejection)
    expect(error.refusal).toBe(Sample.FIRST)
    expect(error.details).toEqual({ offset: 3 })
    expect(() => ensure(false, Sample.SECOND)).toThrow('sample.SECOND (12007)')
    expect(() => ensure(true, Sample.SECOND)).not.toThrow()
  })

  it('assert what a bug would break', () => {
    expect(() => assert(0, 'zero')).toThrow(InvariantViolation)
    expect(() => assert(1, 'one')).not.toThrow()
    expect(() => unreachable('odd' as never)).toThrow('unreachable: odd')
  })

  it('know operational errors by their brand', () => {
    const error = new PlatformError('ledger is locked', { code: 'LEDGER_LOCKED', details: { pid: 7 }, retryable: true })
    expect(isPlatformError(error)).toBe(true)
    expect([error.code, error.details, error.retryable]).toEqual(['LEDGER_LOCKED', { pid: 7 }, true])
    expect(new PlatformError('x', { code: 'X', cause: 1 }).cause).toBe(1)
    for (const other of [new Error('x'), null, undefined, 'x', {}]) expect(isPlatformError(other)).toBe(false)
  })
})
