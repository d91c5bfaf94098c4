import { describe, expect, it } from 'vitest'
import { stageWithSubject } from '../consents.test-support.ts'

describe('giveConsent', () => {
  it('rejects: FIELDS_REPEATED', () => {
    const stage = stageWithSubject()
    expect(stage.play('alice', 'giveConsent ann to lender for audit score,score until 2026-03-01')).toBe(
      'refused FIELDS_REPEATED',
    )
  })

  it('rejects: UNTIL_NOT_AHEAD', () => {
    const stage = stageWithSubject()
    expect(stage.play('alice', 'giveConsent ann to lender for audit score until 2026-01-01')).toBe(
      'refused UNTIL_NOT_AHEAD',
    )
  })

  it('rejects: UNTIL_TOO_FAR', () => {
    const stage = stageWithSubject()
    expect(stage.play('alice', 'giveConsent ann to lender for audit score until 2036-06-01')).toBe(
      'refused UNTIL_TOO_FAR',
    )
  })

  it('rejects: ACCOUNT_NOT_FOUND', () => {
    const stage = stageWithSubject()
    expect(stage.play('alice', 'giveConsent ann to stranger for audit score until 2026-03-01')).toBe(
      'refused ACCOUNT_NOT_FOUND',
    )
  })

  it('rejects: SUBJECT_NOT_FOUND', () => {
    const stage = stageWithSubject()
    expect(stage.play('alice', 'giveConsent zoe to lender for audit score until 2026-03-01')).toBe(
      'refused SUBJECT_NOT_FOUND',
    )
  })

  it('rejects: NOT_SUBJECT', () => {
    const stage = stageWithSubject()
    expect(stage.play('bob', 'giveConsent ann to lender for audit score until 2026-03-01')).toBe('refused NOT_SUBJECT')
  })

  it('rejects: SUBJECT_ERASED', () => {
    const stage = stageWithSubject().setUp(['servicer', 'eraseSubject ann'])
    expect(stage.play('alice', 'giveConsent ann to lender for audit score until 2026-03-01')).toBe(
      'refused SUBJECT_ERASED',
    )
  })

  it('rejects: EVIDENCE_MISSING', () => {
    const stage = stageWithSubject()
    expect(stage.play('servicer', 'giveConsent ann to lender for audit score until 2026-03-01')).toBe(
      'refused EVIDENCE_MISSING',
    )
  })

  it('rejects: VEHICLE_NOT_FOUND', () => {
    const stage = stageWithSubject()
    expect(stage.play('alice', 'giveConsent ann to lender for audit score until 2026-03-01 on car9')).toBe(
      'refused VEHICLE_NOT_FOUND',
    )
  })

  it('default', () => {
    const stage = stageWithSubject()
    expect(stage.play('alice', 'giveConsent ann to lender for audit score until 2026-03-01 on car1 as leave1')).toBe(
      'ok',
    )
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['consentGiven'])
    expect(stage.play('anyone', '? consents ann')).toBe('active')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: the keeper records one that was given on paper, for a person without an account too', () => {
    const stage = stageWithSubject()
    expect(
      stage.play('servicer', 'giveConsent ben to lender for audit score until 2026-03-01 document page7 as leave2'),
    ).toBe('ok')
    expect(stage.play('anyone', '? consents ben')).toBe('active')
    expect(stage.play('alice', 'giveConsent ben to lender for audit score until 2026-03-01')).toBe(
      'refused NOT_SUBJECT',
    )
    expect(stage.world.findings()).toEqual([])
  })
})
