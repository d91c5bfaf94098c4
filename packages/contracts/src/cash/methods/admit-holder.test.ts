import { describe, expect, it } from 'vitest'
import { cashStage, stageWithTokens } from '../cash.test-support.ts'

describe('admitHolder', () => {
  it('rejects: ACCOUNT_NOT_FOUND', () => {
    const stage = cashStage()
    expect(stage.play('bank', 'admitHolder USD stranger')).toBe('refused ACCOUNT_NOT_FOUND')
  })

  it('rejects: ALREADY_ADMITTED', () => {
    const stage = stageWithTokens()
    expect(stage.play('bank', 'admitHolder USD alice')).toBe('refused ALREADY_ADMITTED')
  })

  it('default', () => {
    const stage = cashStage()
    expect(stage.play('bank', 'admitHolder USD alice')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['holderAdmitted'])
    expect(stage.play('anyone', '? balance alice bank USD')).toBe('0.00')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: an admission is for one issuer and one currency', () => {
    const stage = stageWithTokens()
    expect(stage.play('bank', 'issueToken 1 JPY to alice')).toBe('refused HOLDER_NOT_ADMITTED')
    expect(stage.play('otherBank', 'issueToken 1.00 USD to alice')).toBe('refused HOLDER_NOT_ADMITTED')
    expect(stage.world.findings()).toEqual([])
  })
})
