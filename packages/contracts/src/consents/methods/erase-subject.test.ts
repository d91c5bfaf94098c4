import { describe, expect, it } from 'vitest'
import { stageWithConsent, stageWithSubject } from '../consents.test-support.ts'

describe('eraseSubject', () => {
  it('rejects: SUBJECT_NOT_FOUND', () => {
    const stage = stageWithConsent()
    expect(stage.play('servicer', 'eraseSubject zoe')).toBe('refused SUBJECT_NOT_FOUND')
  })

  it('rejects: NOT_KEEPER', () => {
    const stage = stageWithConsent()
    expect(stage.play('lender', 'eraseSubject ann')).toBe('refused NOT_KEEPER')
  })

  it('rejects: SUBJECT_ERASED', () => {
    const stage = stageWithConsent().setUp(['servicer', 'eraseSubject ann'])
    expect(stage.play('servicer', 'eraseSubject ann')).toBe('refused SUBJECT_ERASED')
  })

  it('rejects: LEGAL_HOLD', () => {
    const stage = stageWithSubject().setUp([
      'servicer',
      'logLegalPower ann to bank for legalDuty score until 2026-02-01 as order1',
    ])
    expect(stage.play('servicer', 'eraseSubject ann')).toBe('refused LEGAL_HOLD')
    stage.on('2026-02-01')
    expect(stage.play('servicer', 'eraseSubject ann')).toBe('ok')
    expect(stage.world.findings()).toEqual([])
  })

  it('default', () => {
    const stage = stageWithConsent()
    expect(stage.play('servicer', 'eraseSubject ann')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['subjectErased'])
    expect(stage.play('anyone', '? consents ann')).toBe('erased')
    expect(stage.play('anyone', '? story ann')).toBe('opened, consentGiven, erased')
    expect(stage.world.findings()).toEqual([])
  })
})
