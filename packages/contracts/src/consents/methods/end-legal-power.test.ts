import { describe, expect, it } from 'vitest'
import { stageWithSubject } from '../consents.test-support.ts'

describe('endLegalPower', () => {
  it('rejects: POWER_NOT_FOUND', () => {
    const stage = stageWithSubject().setUp([
      'servicer',
      'logLegalPower ann to bank for legalDuty score until 2026-02-01 as order1',
    ])
    expect(stage.play('servicer', 'endLegalPower order9')).toBe('refused POWER_NOT_FOUND')
  })

  it('rejects: NOT_KEEPER', () => {
    const stage = stageWithSubject().setUp([
      'servicer',
      'logLegalPower ann to bank for legalDuty score until 2026-02-01 as order1',
    ])
    expect(stage.play('bank', 'endLegalPower order1')).toBe('refused NOT_KEEPER')
  })

  it('rejects: SUBJECT_ERASED', () => {
    const stage = stageWithSubject().setUp(
      ['servicer', 'logLegalPower ann to bank for legalDuty score until 2026-02-01 as order1'],
      ['servicer', 'endLegalPower order1'],
      ['servicer', 'eraseSubject ann'],
    )
    expect(stage.play('servicer', 'endLegalPower order1')).toBe('refused SUBJECT_ERASED')
  })

  it('rejects: POWER_ENDED', () => {
    const stage = stageWithSubject().setUp(
      ['servicer', 'logLegalPower ann to bank for legalDuty score until 2026-02-01 as order1'],
      ['servicer', 'endLegalPower order1'],
    )
    expect(stage.play('servicer', 'endLegalPower order1')).toBe('refused POWER_ENDED')
  })

  it('default', () => {
    const stage = stageWithSubject().setUp([
      'servicer',
      'logLegalPower ann to bank for legalDuty score until 2026-02-01 as order1',
    ])
    expect(stage.play('servicer', 'endLegalPower order1')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['legalPowerEnded'])
    expect(stage.play('anyone', '? powers ann')).toBe('ended')
    expect(stage.world.findings()).toEqual([])
  })
})
