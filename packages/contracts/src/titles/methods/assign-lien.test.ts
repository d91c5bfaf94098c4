import { describe, expect, it } from 'vitest'
import { stageWithLien } from '../titles.test-support.ts'

describe('assignLien', () => {
  it('rejects: ACCOUNT_NOT_FOUND', () => {
    const stage = stageWithLien()
    expect(stage.play('lender', 'assignLien lien1 to stranger')).toBe('refused ACCOUNT_NOT_FOUND')
  })

  it('rejects: LIEN_NOT_FOUND', () => {
    const stage = stageWithLien()
    expect(stage.play('lender', 'assignLien lien9 to bank')).toBe('refused LIEN_NOT_FOUND')
  })

  it('rejects: LIEN_ONLY_ATTESTED', () => {
    const stage = stageWithLien().setUp(['servicer', 'attestLien car1 for lender secures loan1 as word1'])
    expect(stage.play('lender', 'assignLien word1 to bank')).toBe('refused LIEN_ONLY_ATTESTED')
  })

  it('rejects: LIEN_ALREADY_RELEASED', () => {
    const stage = stageWithLien().setUp(['lender', 'releaseLien lien1 paidOff'])
    expect(stage.play('lender', 'assignLien lien1 to bank')).toBe('refused LIEN_ALREADY_RELEASED')
  })

  it('rejects: NOT_LIENHOLDER', () => {
    const stage = stageWithLien()
    expect(stage.play('bank', 'assignLien lien1 to bank')).toBe('refused NOT_LIENHOLDER')
  })

  it('default', () => {
    const stage = stageWithLien().setUp(['registry', 'perfectLien lien1 on 2026-01-01'])
    expect(stage.play('lender', 'assignLien lien1 to bank')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['lienAssigned'])
    expect(stage.play('anyone', '? liens car1')).toBe('1 bank perfected 2026-01-01')
    expect(stage.play('anyone', '? secured car1')).toBe('bank')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: a consent of the former holder is void', () => {
    const stage = stageWithLien().setUp(
      ['lender', 'consentToTransfer lien1 to bob until 2026-02-01'],
      ['lender', 'assignLien lien1 to bank'],
    )
    expect(stage.play('alice', 'transferTitle car1 to bob')).toBe('refused OPEN_LIEN')
    expect(stage.world.findings()).toEqual([])
  })
})
