import { parseCivilDate } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { stageWithTokens } from '../cash.test-support.ts'
import { cash } from '../contract.ts'

describe('captureHold', () => {
  it('rejects: HOLD_NOT_FOUND', () => {
    const stage = stageWithTokens()
    expect(stage.play('bob', 'captureHold hold9 1.00 USD')).toBe('refused HOLD_NOT_FOUND')
  })

  it('rejects: NOT_BENEFICIARY', () => {
    const stage = stageWithTokens().setUp(['alice', 'placeHold bank 40.00 USD for bob until 2026-02-01 as hold1'])
    expect(stage.play('alice', 'captureHold hold1 1.00 USD')).toBe('refused NOT_BENEFICIARY')
  })

  it('rejects: HOLD_EXPIRED', () => {
    // More holds expire at once than the agenda's share of one block: the last of them meets the capture.
    const many = Array.from({ length: 100 }, () => 'placeHold bank 0.01 USD for bob until 2026-02-01').join(' + ')
    const stage = stageWithTokens().setUp(['alice', many], ['alice', many], ['alice', many])
    const holds = [...stage.world.read(cash).holds.entries()]
    holds.sort(([, a], [, b]) => ((a.expiry ?? '') < (b.expiry ?? '') ? -1 : 1))
    const [last] = holds[holds.length - 1] as (typeof holds)[0]
    stage.world.skipTo(parseCivilDate('2026-02-01') * 86_400_000)
    const args = { hold: last, amountMinor: 1n }
    const outcome = stage.world.submit([{ as: 'bob', contract: 'cash', method: 'captureHold', args }])
    expect(outcome.result).toBe('HOLD_EXPIRED')
    stage.on('2026-02-02')
    expect(stage.play('anyone', '? balance alice bank USD')).toBe('100.00')
    expect(stage.world.findings()).toEqual([])
  })

  it('rejects: CAPTURE_EXCEEDS_HOLD', () => {
    const stage = stageWithTokens().setUp(['alice', 'placeHold bank 40.00 USD for bob until 2026-02-01 as hold1'])
    expect(stage.play('bob', 'captureHold hold1 40.01 USD')).toBe('refused CAPTURE_EXCEEDS_HOLD')
  })

  it('rejects: BENEFICIARY_NOT_ADMITTED', () => {
    const stage = stageWithTokens().setUp(
      ['alice', 'placeHold bank 40.00 USD for bob until 2026-02-01 as hold1'],
      ['bank', 'dismissHolder USD bob'],
    )
    expect(stage.play('bob', 'captureHold hold1 1.00 USD')).toBe('refused BENEFICIARY_NOT_ADMITTED')
  })

  it('default', () => {
    const stage = stageWithTokens().setUp(['alice', 'placeHold bank 40.00 USD for bob until 2026-02-01 as hold1'])
    expect(stage.play('bob', 'captureHold hold1 40.00 USD')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['holdCaptured'])
    expect(stage.play('anyone', '? balance alice bank USD')).toBe('60.00')
    expect(stage.play('anyone', '? balance bob bank USD')).toBe('40.00')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: the rest of a captured hold is free at once', () => {
    const stage = stageWithTokens().setUp(['alice', 'placeHold bank 40.00 USD for bob until 2026-02-01 as hold1'])
    expect(stage.play('bob', 'captureHold hold1 1.00 USD')).toBe('ok')
    expect(stage.play('alice', 'redeemToken bank 99.00 USD')).toBe('ok')
    expect(stage.world.findings()).toEqual([])
  })
})
