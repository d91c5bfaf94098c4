import { describe, expect, it } from 'vitest'
import { cashStage } from '../cash.test-support.ts'

describe('postEntry', () => {
  it('rejects: RESERVED_ACCOUNT', () => {
    const stage = cashStage()
    expect(stage.play('lender', 'postEntry USD 2026-01-01 a cash 5.00 loanPrincipal -5.00')).toBe(
      'refused RESERVED_ACCOUNT',
    )
  })

  it('rejects: ENTRY_NOT_BALANCED', () => {
    const stage = cashStage()
    expect(stage.play('lender', 'postEntry USD 2026-01-01 a cash 5.00 feeIncome -4.99')).toBe(
      'refused ENTRY_NOT_BALANCED',
    )
  })

  it('rejects: EFFECTIVE_IN_FUTURE', () => {
    const stage = cashStage()
    expect(stage.play('lender', 'postEntry USD 2026-01-02 a cash 5.00 feeIncome -5.00')).toBe(
      'refused EFFECTIVE_IN_FUTURE',
    )
  })

  it('rejects: REFERENCE_USED', () => {
    const stage = cashStage().setUp(['lender', 'postEntry USD 2026-01-01 a cash 1.00 feeIncome -1.00'])
    expect(stage.play('lender', 'postEntry USD 2026-01-01 a cash 5.00 feeIncome -5.00')).toBe('refused REFERENCE_USED')
  })

  it('rejects: ENTRY_NOT_FOUND', () => {
    const stage = cashStage().setUp(['lender', 'postEntry USD 2026-01-01 a cash 1.00 feeIncome -1.00'])
    expect(stage.play('lender', 'postEntry USD 2026-01-01 b corrects 1 cash 5.00 feeIncome -5.00')).toBe(
      'refused ENTRY_NOT_FOUND',
    )
  })

  it('rejects: BALANCE_OUT_OF_RANGE', () => {
    const stage = cashStage()
    expect(
      stage.play('lender', 'postEntry USD 2026-01-01 a cash 46116860184273879.05 feeIncome -46116860184273879.05'),
    ).toBe('refused BALANCE_OUT_OF_RANGE')
  })

  it('default', () => {
    const stage = cashStage()
    expect(stage.play('lender', 'postEntry USD 2026-01-01 a cash 5.00 feeIncome -3.00 suspense -2.00')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['entryPosted'])
    expect(stage.play('anyone', '? journal lender USD')).toBe('cash 5.00, feeIncome -3.00, suspense -2.00')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: journals of different currencies have nothing in common', () => {
    const stage = cashStage()
    expect(stage.play('lender', 'postEntry JPY 2026-01-01 a cash 5 feeIncome -5')).toBe('ok')
    expect(stage.play('lender', 'postEntry USD 2026-01-01 a cash 5.00 feeIncome -5.00')).toBe('ok')
    expect(stage.play('anyone', '? journal lender JPY')).toBe('cash 5, feeIncome -5')
    expect(stage.play('anyone', '? journal lender USD')).toBe('cash 5.00, feeIncome -5.00')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: an entry that undoes another leaves a journal of two entries and no balances', () => {
    const stage = cashStage().setUp(['lender', 'postEntry USD 2026-01-01 a cash 5.00 feeIncome -5.00'])
    expect(stage.play('lender', 'postEntry USD 2026-01-01 b corrects 0 cash -5.00 feeIncome 5.00')).toBe('ok')
    expect(stage.play('anyone', '? journal lender USD')).toBe('empty')
    expect(stage.play('anyone', '? entries lender USD')).toBe('2')
    expect(stage.world.findings()).toEqual([])
  })
})
