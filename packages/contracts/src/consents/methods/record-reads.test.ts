import { describe, expect, it } from 'vitest'
import { stageWithConsent, stageWithSubject } from '../consents.test-support.ts'

const AUDIT = 'ann by lender for audit'
const LEAVE = 'under consent leave1 request'

describe('recordReads', () => {
  it('rejects: FIELDS_REPEATED', () => {
    const stage = stageWithConsent()
    expect(
      stage.play('servicer', 'recordReads ann by lender for audit score,score under consent leave1 request r1'),
    ).toBe('refused FIELDS_REPEATED')
  })

  it('rejects: HEIGHT_AHEAD', () => {
    const stage = stageWithConsent()
    expect(
      stage.play('servicer', 'recordReads ann by lender for audit score under consent leave1 request r1 judged 999'),
    ).toBe('refused HEIGHT_AHEAD')
  })

  it('rejects: ACCOUNT_NOT_FOUND', () => {
    const stage = stageWithConsent()
    expect(stage.play('servicer', 'recordReads ann by stranger for audit score under consent leave1 request r1')).toBe(
      'refused ACCOUNT_NOT_FOUND',
    )
  })

  it('rejects: CONSENT_NOT_FOUND', () => {
    const stage = stageWithConsent()
    expect(stage.play('servicer', 'recordReads ann by lender for audit score under consent leave9 request r1')).toBe(
      'refused CONSENT_NOT_FOUND',
    )
  })

  it('rejects: POWER_NOT_FOUND', () => {
    const stage = stageWithConsent()
    expect(stage.play('servicer', 'recordReads ann by lender for audit score under power order9 request r1')).toBe(
      'refused POWER_NOT_FOUND',
    )
  })

  it('rejects: SUBJECT_NOT_FOUND', () => {
    const stage = stageWithConsent()
    expect(stage.play('servicer', 'recordReads zoe by lender for audit score under consent leave1 request r1')).toBe(
      'refused SUBJECT_NOT_FOUND',
    )
  })

  it('rejects: NOT_KEEPER', () => {
    const stage = stageWithConsent()
    expect(stage.play('lender', 'recordReads ann by lender for audit score under consent leave1 request r1')).toBe(
      'refused NOT_KEEPER',
    )
  })

  it('rejects: SUBJECT_ERASED', () => {
    const stage = stageWithConsent().setUp(['servicer', 'eraseSubject ann'])
    expect(stage.play('servicer', 'recordReads ann by lender for audit score under consent leave1 request r1')).toBe(
      'refused SUBJECT_ERASED',
    )
  })

  it('rejects: REQUEST_USED', () => {
    const stage = stageWithConsent().setUp([
      'servicer',
      'recordReads ann by lender for audit score under consent leave1 request r1',
    ])
    expect(stage.play('servicer', 'recordReads ann by lender for audit score under consent leave1 request r1')).toBe(
      'refused REQUEST_USED',
    )
    expect(stage.play('servicer', `recordReads ${AUDIT} score ${LEAVE} r2 and ${AUDIT} score ${LEAVE} r2`)).toBe(
      'refused REQUEST_USED',
    )
    expect(stage.play('anyone', '? reads ann')).toBe('lender audit score consent')
  })

  it('rejects: NOT_COVERED', () => {
    const stage = stageWithConsent()
    expect(stage.play('servicer', 'recordReads ben by lender for audit score under consent leave1 request r1')).toBe(
      'refused NOT_COVERED',
    )
    expect(stage.play('servicer', 'recordReads ann by bank for audit score under consent leave1 request r1')).toBe(
      'refused NOT_COVERED',
    )
    expect(
      stage.play('servicer', 'recordReads ann by lender for collection score under consent leave1 request r1'),
    ).toBe('refused NOT_COVERED')
    expect(
      stage.play('servicer', 'recordReads ann by lender for audit score,income under consent leave1 request r1'),
    ).toBe('refused NOT_COVERED')
    expect(stage.play('servicer', 'recordReads ann by lender for audit score under ownData request r1')).toBe(
      'refused NOT_COVERED',
    )
  })

  it('rejects: CONSENT_WITHDRAWN', () => {
    const stage = stageWithConsent().setUp(['alice', 'withdrawConsent leave1'])
    expect(stage.play('servicer', 'recordReads ann by lender for audit score under consent leave1 request r1')).toBe(
      'refused CONSENT_WITHDRAWN',
    )
  })

  it('rejects: CONSENT_EXPIRED', () => {
    const stage = stageWithConsent()
    stage.on('2026-02-28 23:59')
    expect(stage.play('servicer', 'recordReads ann by lender for audit score under consent leave1 request r1')).toBe(
      'ok',
    )
    stage.on('2026-03-01')
    expect(stage.play('servicer', 'recordReads ann by lender for audit score under consent leave1 request r2')).toBe(
      'refused CONSENT_EXPIRED',
    )
  })

  it('rejects: OWNER_CHANGED', () => {
    const stage = stageWithConsent().setUp(['alice', 'transferTitle car1 to bob'])
    expect(stage.play('servicer', 'recordReads ann by lender for audit score under consent leave1 request r1')).toBe(
      'refused OWNER_CHANGED',
    )
    expect(stage.play('anyone', '? consents ann')).toBe('ownerChanged')
    expect(stage.play('bob', 'transferTitle car1 to alice')).toBe('ok')
    expect(stage.play('servicer', 'recordReads ann by lender for audit score under consent leave1 request r1')).toBe(
      'refused OWNER_CHANGED',
    )
  })

  it('rejects: POWER_ENDED', () => {
    const stage = stageWithSubject().setUp([
      'servicer',
      'logLegalPower ann to bank for legalDuty score until 2026-02-01 as order1',
    ])
    expect(stage.play('servicer', 'recordReads ann by bank for legalDuty score under power order1 request r1')).toBe(
      'ok',
    )
    expect(stage.play('servicer', 'endLegalPower order1')).toBe('ok')
    expect(stage.play('servicer', 'recordReads ann by bank for legalDuty score under power order1 request r2')).toBe(
      'refused POWER_ENDED',
    )
    expect(stage.world.findings()).toEqual([])
  })

  it('default', () => {
    const stage = stageWithConsent()
    expect(stage.play('servicer', 'recordReads ann by lender for audit score under consent leave1 request r1')).toBe(
      'ok',
    )
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['readRecorded'])
    expect(stage.play('anyone', '? reads ann')).toBe('lender audit score consent')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: a person reads its own data without consent', () => {
    const stage = stageWithConsent()
    expect(stage.play('servicer', 'recordReads ann by alice for portability income under ownData request r1')).toBe(
      'ok',
    )
    expect(stage.play('servicer', 'recordReads ben by alice for portability income under ownData request r1')).toBe(
      'refused NOT_COVERED',
    )
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: one refused read refuses the receipts of all', () => {
    const stage = stageWithConsent()
    expect(stage.play('servicer', `recordReads ${AUDIT} score ${LEAVE} r1 and ${AUDIT} income ${LEAVE} r2`)).toBe(
      'refused NOT_COVERED',
    )
    expect(stage.play('anyone', '? reads ann')).toBe('none')
    expect(stage.play('servicer', `recordReads ${AUDIT} score ${LEAVE} r1 and ${AUDIT} state ${LEAVE} r2`)).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['readRecorded', 'readRecorded'])
  })

  it('behavior: a withdrawal earlier in the same transaction refuses the read', () => {
    const stage = stageWithConsent()
    expect(
      stage.play(
        'alice + servicer',
        'withdrawConsent leave1 + recordReads ann by lender for audit score under consent leave1 request r1',
      ),
    ).toBe('refused CONSENT_WITHDRAWN')
    expect(
      stage.play(
        'servicer + alice',
        'recordReads ann by lender for audit score under consent leave1 request r1 + withdrawConsent leave1',
      ),
    ).toBe('ok')
    expect(stage.world.findings()).toEqual([])
  })
})
