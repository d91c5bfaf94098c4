import { describe, expect, it } from 'vitest'
import { cashStage } from '../cash.test-support.ts'

describe('proposeSettlement', () => {
  it('rejects: SAME_PARTY', () => {
    const stage = cashStage()
    expect(stage.play('lender', 'proposeSettlement 1.00 USD to lender paid 2025-12-30')).toBe('refused SAME_PARTY')
  })

  it('rejects: EFFECTIVE_IN_FUTURE', () => {
    const stage = cashStage()
    expect(stage.play('lender', 'proposeSettlement 1.00 USD to bank paid 2026-01-02')).toBe(
      'refused EFFECTIVE_IN_FUTURE',
    )
  })

  it('rejects: ACCOUNT_NOT_FOUND', () => {
    const stage = cashStage()
    expect(stage.play('lender', 'proposeSettlement 1.00 USD to stranger paid 2025-12-30')).toBe(
      'refused ACCOUNT_NOT_FOUND',
    )
  })

  it('default', () => {
    const stage = cashStage()
    expect(stage.play('servicer', 'proposeSettlement 900.00 USD to lender paid 2025-12-30 as wire1')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['settlementProposed'])
    expect(stage.play('anyone', '? journal servicer USD')).toBe('empty')
    expect(stage.world.findings()).toEqual([])
  })
})
