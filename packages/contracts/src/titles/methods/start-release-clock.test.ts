import { describe, expect, it } from 'vitest'
import { stageWithLien, stageWithTitle } from '../titles.test-support.ts'

describe('startReleaseClock', () => {
  it('rejects: LIEN_NOT_FOUND', () => {
    const stage = stageWithLien()
    expect(stage.play('alice', 'startReleaseClock lien9')).toBe('refused LIEN_NOT_FOUND')
  })

  it('rejects: LIEN_ONLY_ATTESTED', () => {
    const stage = stageWithLien().setUp(['servicer', 'attestLien car1 for lender secures loan1 as word1'])
    expect(stage.play('alice', 'startReleaseClock word1')).toBe('refused LIEN_ONLY_ATTESTED')
  })

  it('rejects: LIEN_ALREADY_RELEASED', () => {
    const stage = stageWithLien().setUp(['lender', 'releaseLien lien1 paidOff'])
    expect(stage.play('alice', 'startReleaseClock lien1')).toBe('refused LIEN_ALREADY_RELEASED')
  })

  it('rejects: LOAN_NOT_SETTLED', () => {
    const stage = stageWithLien()
    expect(stage.play('alice', 'startReleaseClock lien1')).toBe('refused LOAN_NOT_SETTLED')
  })

  it('rejects: CLOCK_RUNNING', () => {
    const stage = stageWithLien().setUp(['servicer', 'settleLoan loan1 on 2026-01-01'])
    expect(stage.play('alice', 'startReleaseClock lien1')).toBe('refused CLOCK_RUNNING')
  })

  it('default', () => {
    const stage = stageWithTitle().setUp(
      ['servicer', 'settleLoan loan1 on 2026-01-01'],
      ['lender', 'addLien car1 position 1 secures loan1 as late'],
    )
    expect(stage.play('alice', 'startReleaseClock late')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['releaseClockStarted'])
    expect(stage.play('anyone', '? clock late')).toBe('2026-01-11')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: a lien that secures no loan of this ledger has no clock', () => {
    const stage = stageWithTitle().setUp(['lender', 'addLien car1 position 1 as bare'])
    expect(stage.play('alice', 'startReleaseClock bare')).toBe('refused LOAN_NOT_SETTLED')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: a deadline that has passed already is noted at once', () => {
    const stage = stageWithTitle().setUp(
      ['servicer', 'settleLoan loan1 on 2025-12-01'],
      ['lender', 'addLien car1 position 1 secures loan1 as late'],
    )
    expect(stage.play('alice', 'startReleaseClock late')).toBe('ok')
    stage.on('2026-01-01 00:01')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['lienReleaseOverdue'])
    expect(stage.play('anyone', '? cases')).toBe('1')
    expect(stage.world.findings()).toEqual([])
  })
})
