import { describe, expect, it } from 'vitest'
import { cashStage } from '../cash.test-support.ts'

describe('acknowledgeSettlement', () => {
  it('rejects: SETTLEMENT_NOT_FOUND', () => {
    const stage = cashStage()
    expect(stage.play('lender', 'acknowledgeSettlement wire9')).toBe('refused SETTLEMENT_NOT_FOUND')
  })

  it('rejects: NOT_COUNTERPARTY', () => {
    const stage = cashStage().setUp(['servicer', 'proposeSettlement 900.00 USD to lender paid 2025-12-30 as wire1'])
    expect(stage.play('servicer', 'acknowledgeSettlement wire1')).toBe('refused NOT_COUNTERPARTY')
  })

  it('rejects: SETTLEMENT_CLOSED', () => {
    const stage = cashStage().setUp(
      ['servicer', 'proposeSettlement 900.00 USD to lender paid 2025-12-30 as wire1'],
      ['lender', 'acknowledgeSettlement wire1'],
    )
    expect(stage.play('lender', 'acknowledgeSettlement wire1')).toBe('refused SETTLEMENT_CLOSED')
  })

  it('rejects: BALANCE_OUT_OF_RANGE', () => {
    const stage = cashStage().setUp([
      'servicer',
      'proposeSettlement 46116860184273879.05 USD to lender paid 2025-12-30 as wire1',
    ])
    expect(stage.play('lender', 'acknowledgeSettlement wire1')).toBe('refused BALANCE_OUT_OF_RANGE')
  })

  it('default', () => {
    const stage = cashStage().setUp(['servicer', 'proposeSettlement 900.00 USD to lender paid 2025-12-30 as wire1'])
    expect(stage.play('lender', 'acknowledgeSettlement wire1')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['settlementAcknowledged'])
    expect(stage.play('anyone', '? journal servicer USD')).toBe('cash -900.00, settlement 900.00')
    expect(stage.play('anyone', '? journal lender USD')).toBe('cash 900.00, settlement -900.00')
    expect(stage.world.findings()).toEqual([])
  })
})
