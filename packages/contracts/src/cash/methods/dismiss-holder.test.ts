import { describe, expect, it } from 'vitest'
import { cashStage, stageWithTokens } from '../cash.test-support.ts'

describe('dismissHolder', () => {
  it('rejects: HOLDER_NOT_ADMITTED', () => {
    const stage = cashStage()
    expect(stage.play('bank', 'dismissHolder USD alice')).toBe('refused HOLDER_NOT_ADMITTED')
  })

  it('default', () => {
    const stage = stageWithTokens()
    expect(stage.play('bank', 'dismissHolder USD alice')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['holderDismissed'])
    expect(stage.play('anyone', '? balance alice bank USD')).toBe('100.00')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: a dismissed holder can be admitted again', () => {
    const stage = stageWithTokens().setUp(['bank', 'dismissHolder USD alice'], ['bank', 'admitHolder USD alice'])
    expect(stage.play('bank', 'issueToken 1.00 USD to alice')).toBe('ok')
    expect(stage.play('anyone', '? balance alice bank USD')).toBe('101.00')
    expect(stage.world.findings()).toEqual([])
  })
})
