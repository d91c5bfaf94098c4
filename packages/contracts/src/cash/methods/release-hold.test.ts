import { describe, expect, it } from 'vitest'
import { stageWithTokens } from '../cash.test-support.ts'

describe('releaseHold', () => {
  it('rejects: HOLD_NOT_FOUND', () => {
    const stage = stageWithTokens()
    expect(stage.play('bob', 'releaseHold hold9')).toBe('refused HOLD_NOT_FOUND')
  })

  it('rejects: NOT_BENEFICIARY', () => {
    const stage = stageWithTokens().setUp(['alice', 'placeHold bank 40.00 USD for bob until 2026-02-01 as hold1'])
    expect(stage.play('alice', 'releaseHold hold1')).toBe('refused NOT_BENEFICIARY')
  })

  it('default', () => {
    const stage = stageWithTokens().setUp(['alice', 'placeHold bank 40.00 USD for bob until 2026-02-01 as hold1'])
    expect(stage.play('bob', 'releaseHold hold1')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['holdReleased'])
    expect(stage.play('anyone', '? balance alice bank USD')).toBe('100.00')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: a released hold leaves nothing on the agenda', () => {
    const stage = stageWithTokens().setUp(
      ['alice', 'placeHold bank 40.00 USD for bob until 2026-02-01 as hold1'],
      ['bob', 'releaseHold hold1'],
    )
    stage.on('2026-03-01')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual([])
    expect(stage.world.findings()).toEqual([])
  })
})
