import { describe, expect, it } from 'vitest'
import { stageWithTokens } from '../cash.test-support.ts'

describe('transferToken', () => {
  it('rejects: SAME_PARTY', () => {
    const stage = stageWithTokens()
    expect(stage.play('alice', 'transferToken bank 1.00 USD to alice')).toBe('refused SAME_PARTY')
  })

  it('rejects: HOLDER_NOT_ADMITTED', () => {
    const stage = stageWithTokens()
    expect(stage.play('alice', 'transferToken bank 1.00 USD to lender')).toBe('refused HOLDER_NOT_ADMITTED')
  })

  it('rejects: INSUFFICIENT_BALANCE', () => {
    const stage = stageWithTokens()
    expect(stage.play('alice', 'transferToken bank 100.01 USD to bob')).toBe('refused INSUFFICIENT_BALANCE')
  })

  it('default', () => {
    const stage = stageWithTokens()
    expect(stage.play('alice', 'transferToken bank 99.99 USD to bob')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['tokenTransferred'])
    expect(stage.play('anyone', '? balance alice bank USD')).toBe('0.01')
    expect(stage.play('anyone', '? balance bob bank USD')).toBe('99.99')
    expect(stage.play('anyone', '? supply bank USD')).toBe('100.00')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: both transfers of a transaction happen, or none', () => {
    const stage = stageWithTokens()
    expect(
      stage.play('alice + bob', 'transferToken bank 60.00 USD to bob + transferToken bank 60.01 USD to alice'),
    ).toBe('refused INSUFFICIENT_BALANCE')
    expect(
      stage.play('alice + bob', 'transferToken bank 60.00 USD to bob + transferToken bank 10.00 USD to alice'),
    ).toBe('ok')
    expect(stage.play('anyone', '? balance alice bank USD')).toBe('50.00')
    expect(stage.world.findings()).toEqual([])
  })
})
