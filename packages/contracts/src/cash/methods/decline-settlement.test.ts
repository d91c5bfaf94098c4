import { describe, expect, it } from 'vitest'
import { cashStage } from '../cash.test-support.ts'

describe('declineSettlement', () => {
  it('rejects: SETTLEMENT_NOT_FOUND', () => {
    const stage = cashStage()
    expect(stage.play('lender', 'declineSettlement wire9')).toBe('refused SETTLEMENT_NOT_FOUND')
  })

  it('rejects: NOT_COUNTERPARTY', () => {
    const stage = cashStage().setUp(['servicer', 'proposeSettlement 900.00 USD to lender paid 2025-12-30 as wire1'])
    expect(stage.play('bank', 'declineSettlement wire1')).toBe('refused NOT_COUNTERPARTY')
  })

  it('rejects: SETTLEMENT_CLOSED', () => {
    const stage = cashStage().setUp(
      ['servicer', 'proposeSettlement 900.00 USD to lender paid 2025-12-30 as wire1'],
      ['lender', 'acknowledgeSettlement wire1'],
    )
    expect(stage.play('servicer', 'declineSettlement wire1')).toBe('refused SETTLEMENT_CLOSED')
  })

  it('default', () => {
    const stage = cashStage().setUp(['servicer', 'proposeSettlement 900.00 USD to lender paid 2025-12-30 as wire1'])
    expect(stage.play('lender', 'declineSettlement wire1')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['settlementDeclined'])
    expect(stage.play('anyone', '? journal lender USD')).toBe('empty')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: the payer may take its own statement back', () => {
    const stage = cashStage().setUp(['servicer', 'proposeSettlement 900.00 USD to lender paid 2025-12-30 as wire1'])
    expect(stage.play('servicer', 'declineSettlement wire1')).toBe('ok')
    expect(stage.play('lender', 'acknowledgeSettlement wire1')).toBe('refused SETTLEMENT_CLOSED')
    expect(stage.world.findings()).toEqual([])
  })
})
