import { describe, expect, it } from 'vitest'
import { stageWithTokens } from '../cash.test-support.ts'

describe('redeemToken', () => {
  it('rejects: INSUFFICIENT_BALANCE', () => {
    const stage = stageWithTokens()
    expect(stage.play('alice', 'redeemToken bank 100.01 USD')).toBe('refused INSUFFICIENT_BALANCE')
  })

  it('default', () => {
    const stage = stageWithTokens()
    expect(stage.play('alice', 'redeemToken bank 100.00 USD')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['tokenRedeemed'])
    expect(stage.play('anyone', '? supply bank USD')).toBe('0.00')
    expect(stage.play('anyone', '? balance alice bank USD')).toBe('0.00')
    expect(stage.play('anyone', '? journal bank USD')).toBe('empty')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: what is held cannot be redeemed', () => {
    const stage = stageWithTokens().setUp(['alice', 'placeHold bank 40.00 USD for bob until 2026-02-01 as hold1'])
    expect(stage.play('alice', 'redeemToken bank 60.01 USD')).toBe('refused INSUFFICIENT_BALANCE')
    expect(stage.play('alice', 'redeemToken bank 60.00 USD')).toBe('ok')
    expect(stage.play('anyone', '? balance alice bank USD')).toBe('40.00 held 40.00')
    expect(stage.world.findings()).toEqual([])
  })
})
