import { describe, expect, it } from 'vitest'
import { stageWithTokens } from '../cash.test-support.ts'

describe('placeHold', () => {
  it('rejects: SAME_PARTY', () => {
    const stage = stageWithTokens()
    expect(stage.play('alice', 'placeHold bank 1.00 USD for alice until 2026-02-01')).toBe('refused SAME_PARTY')
  })

  it('rejects: EXPIRY_NOT_AHEAD', () => {
    const stage = stageWithTokens()
    expect(stage.play('alice', 'placeHold bank 1.00 USD for bob until 2026-01-01')).toBe('refused EXPIRY_NOT_AHEAD')
  })

  it('rejects: EXPIRY_TOO_FAR', () => {
    const stage = stageWithTokens()
    expect(stage.play('alice', 'placeHold bank 1.00 USD for bob until 2027-02-06')).toBe('refused EXPIRY_TOO_FAR')
  })

  it('rejects: HOLDER_NOT_ADMITTED', () => {
    const stage = stageWithTokens()
    expect(stage.play('alice', 'placeHold bank 1.00 USD for lender until 2026-02-01')).toBe(
      'refused HOLDER_NOT_ADMITTED',
    )
  })

  it('rejects: INSUFFICIENT_BALANCE', () => {
    const stage = stageWithTokens().setUp(['alice', 'placeHold bank 40.00 USD for bob until 2026-02-01 as hold1'])
    expect(stage.play('alice', 'placeHold bank 60.01 USD for bob until 2026-02-01')).toBe(
      'refused INSUFFICIENT_BALANCE',
    )
  })

  it('default', () => {
    const stage = stageWithTokens()
    expect(stage.play('alice', 'placeHold bank 100.00 USD for bob until 2027-02-05 as hold1')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['holdPlaced'])
    expect(stage.play('anyone', '? balance alice bank USD')).toBe('100.00 held 100.00')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: the agenda releases it when it expires', () => {
    const stage = stageWithTokens().setUp(['alice', 'placeHold bank 40.00 USD for bob until 2026-02-01 as hold1'])
    stage.on('2026-02-01')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['holdReleased'])
    expect(stage.play('anyone', '? balance alice bank USD')).toBe('100.00')
    expect(stage.world.findings()).toEqual([])
  })
})
