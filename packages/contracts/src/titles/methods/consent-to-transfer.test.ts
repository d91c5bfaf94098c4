import { describe, expect, it } from 'vitest'
import { stageWithLien } from '../titles.test-support.ts'

describe('consentToTransfer', () => {
  it('rejects: CONSENT_NOT_AHEAD', () => {
    const stage = stageWithLien()
    expect(stage.play('lender', 'consentToTransfer lien1 to bob until 2026-01-01')).toBe('refused CONSENT_NOT_AHEAD')
  })

  it('rejects: ACCOUNT_NOT_FOUND', () => {
    const stage = stageWithLien()
    expect(stage.play('lender', 'consentToTransfer lien1 to stranger until 2026-02-01')).toBe(
      'refused ACCOUNT_NOT_FOUND',
    )
  })

  it('rejects: LIEN_NOT_FOUND', () => {
    const stage = stageWithLien()
    expect(stage.play('lender', 'consentToTransfer lien9 to bob until 2026-02-01')).toBe('refused LIEN_NOT_FOUND')
  })

  it('rejects: LIEN_ONLY_ATTESTED', () => {
    const stage = stageWithLien().setUp(['servicer', 'attestLien car1 for lender secures loan1 as word1'])
    expect(stage.play('lender', 'consentToTransfer word1 to bob until 2026-02-01')).toBe('refused LIEN_ONLY_ATTESTED')
  })

  it('rejects: LIEN_ALREADY_RELEASED', () => {
    const stage = stageWithLien().setUp(['lender', 'releaseLien lien1 paidOff'])
    expect(stage.play('lender', 'consentToTransfer lien1 to bob until 2026-02-01')).toBe(
      'refused LIEN_ALREADY_RELEASED',
    )
  })

  it('rejects: NOT_LIENHOLDER', () => {
    const stage = stageWithLien()
    expect(stage.play('alice', 'consentToTransfer lien1 to bob until 2026-02-01')).toBe('refused NOT_LIENHOLDER')
  })

  it('default', () => {
    const stage = stageWithLien()
    expect(stage.play('lender', 'consentToTransfer lien1 to bob until 2026-02-01')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['transferConsented'])
    expect(stage.play('anyone', '? facts car1')).toBe('titleIssued, lienAdded, transferConsented')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: a later consent replaces an earlier one', () => {
    const stage = stageWithLien().setUp(
      ['lender', 'consentToTransfer lien1 to bob until 2026-02-01'],
      ['lender', 'consentToTransfer lien1 to dealer until 2026-02-01'],
    )
    expect(stage.play('alice', 'transferTitle car1 to bob')).toBe('refused OPEN_LIEN')
    expect(stage.play('alice', 'transferTitle car1 to dealer')).toBe('ok')
    expect(stage.world.findings()).toEqual([])
  })
})
