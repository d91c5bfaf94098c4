import { describe, expect, it } from 'vitest'
import { stageWithConsent } from '../consents.test-support.ts'

describe('withdrawConsent', () => {
  it('rejects: CONSENT_NOT_FOUND', () => {
    const stage = stageWithConsent()
    expect(stage.play('alice', 'withdrawConsent leave9')).toBe('refused CONSENT_NOT_FOUND')
  })

  it('rejects: NOT_SUBJECT', () => {
    const stage = stageWithConsent()
    expect(stage.play('lender', 'withdrawConsent leave1')).toBe('refused NOT_SUBJECT')
  })

  it('rejects: SUBJECT_ERASED', () => {
    const stage = stageWithConsent().setUp(['servicer', 'eraseSubject ann'])
    expect(stage.play('alice', 'withdrawConsent leave1')).toBe('refused SUBJECT_ERASED')
  })

  it('rejects: CONSENT_WITHDRAWN', () => {
    const stage = stageWithConsent().setUp(['alice', 'withdrawConsent leave1'])
    expect(stage.play('servicer', 'withdrawConsent leave1')).toBe('refused CONSENT_WITHDRAWN')
  })

  it('default', () => {
    const stage = stageWithConsent()
    expect(stage.play('alice', 'withdrawConsent leave1')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['consentWithdrawn'])
    expect(stage.play('anyone', '? consents ann')).toBe('withdrawn')
    expect(stage.world.findings()).toEqual([])
  })
})
