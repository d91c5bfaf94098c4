import { describe, expect, it } from 'vitest'
import { stageWithSubject } from '../consents.test-support.ts'

describe('logLegalPower', () => {
  it('rejects: FIELDS_REPEATED', () => {
    const stage = stageWithSubject()
    expect(stage.play('servicer', 'logLegalPower ann to bank for legalDuty score,score until 2026-02-01')).toBe(
      'refused FIELDS_REPEATED',
    )
  })

  it('rejects: UNTIL_NOT_AHEAD', () => {
    const stage = stageWithSubject()
    expect(stage.play('servicer', 'logLegalPower ann to bank for legalDuty score until 2026-01-01')).toBe(
      'refused UNTIL_NOT_AHEAD',
    )
  })

  it('rejects: UNTIL_TOO_FAR', () => {
    const stage = stageWithSubject()
    expect(stage.play('servicer', 'logLegalPower ann to bank for legalDuty score until 2036-06-01')).toBe(
      'refused UNTIL_TOO_FAR',
    )
  })

  it('rejects: ACCOUNT_NOT_FOUND', () => {
    const stage = stageWithSubject()
    expect(stage.play('servicer', 'logLegalPower ann to stranger for legalDuty score until 2026-02-01')).toBe(
      'refused ACCOUNT_NOT_FOUND',
    )
  })

  it('rejects: SUBJECT_NOT_FOUND', () => {
    const stage = stageWithSubject()
    expect(stage.play('servicer', 'logLegalPower zoe to bank for legalDuty score until 2026-02-01')).toBe(
      'refused SUBJECT_NOT_FOUND',
    )
  })

  it('rejects: NOT_KEEPER', () => {
    const stage = stageWithSubject()
    expect(stage.play('bank', 'logLegalPower ann to bank for legalDuty score until 2026-02-01')).toBe(
      'refused NOT_KEEPER',
    )
  })

  it('rejects: SUBJECT_ERASED', () => {
    const stage = stageWithSubject().setUp(['servicer', 'eraseSubject ann'])
    expect(stage.play('servicer', 'logLegalPower ann to bank for legalDuty score until 2026-02-01')).toBe(
      'refused SUBJECT_ERASED',
    )
  })

  it('rejects: TOO_MANY_POWERS', () => {
    const stage = stageWithSubject()
    for (let i = 0; i < 8; i++)
      stage.setUp(['servicer', `logLegalPower ann to bank for legalDuty score until 2026-02-01 as order${i}`])
    expect(stage.play('servicer', 'logLegalPower ann to bank for legalDuty score until 2026-02-01')).toBe(
      'refused TOO_MANY_POWERS',
    )
    expect(stage.play('servicer', 'endLegalPower order3')).toBe('ok')
    expect(stage.play('servicer', 'logLegalPower ann to bank for legalDuty score until 2026-02-01')).toBe('ok')
    expect(stage.world.findings()).toEqual([])
  })

  it('default', () => {
    const stage = stageWithSubject()
    expect(stage.play('servicer', 'logLegalPower ann to bank for legalDuty score until 2026-02-01 as order1')).toBe(
      'ok',
    )
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['legalPowerLogged'])
    expect(stage.play('anyone', '? powers ann')).toBe('in force')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: those whose time is over make room', () => {
    const stage = stageWithSubject()
    for (let i = 0; i < 8; i++)
      stage.setUp(['servicer', `logLegalPower ann to bank for legalDuty score until 2026-02-01 as order${i}`])
    stage.on('2026-02-01')
    expect(stage.play('servicer', 'logLegalPower ann to bank for legalDuty score until 2026-04-01')).toBe('ok')
    expect(stage.world.findings()).toEqual([])
  })
})
