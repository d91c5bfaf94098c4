import { describe, expect, it } from 'vitest'
import { cashStage, stageWithTokens } from '../cash.test-support.ts'

describe('issueToken', () => {
  it('rejects: HOLDER_NOT_ADMITTED', () => {
    const stage = cashStage()
    expect(stage.play('bank', 'issueToken 1.00 USD to alice')).toBe('refused HOLDER_NOT_ADMITTED')
  })

  it('rejects: BALANCE_OUT_OF_RANGE', () => {
    const stage = stageWithTokens()
    expect(stage.play('bank', 'issueToken 46116860184273879.05 USD to alice')).toBe('refused BALANCE_OUT_OF_RANGE')
  })

  it('default', () => {
    const stage = stageWithTokens()
    expect(stage.play('bank', 'issueToken 5.00 USD to bob')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['tokenIssued'])
    expect(stage.play('anyone', '? supply bank USD')).toBe('105.00')
    expect(stage.play('anyone', '? balance bob bank USD')).toBe('5.00')
    expect(stage.play('anyone', '? journal bank USD')).toBe('cash 105.00, tokensInIssue -105.00')
    expect(stage.world.findings()).toEqual([])
  })
})
