import { describe, expect, it } from 'vitest'
import { stageWithLien, stageWithTitle } from '../titles.test-support.ts'

describe('releaseLien', () => {
  it('rejects: LIEN_NOT_FOUND', () => {
    const stage = stageWithLien()
    expect(stage.play('lender', 'releaseLien lien9 paidOff')).toBe('refused LIEN_NOT_FOUND')
  })

  it('rejects: LIEN_ALREADY_RELEASED', () => {
    const stage = stageWithLien().setUp(['lender', 'releaseLien lien1 paidOff'])
    expect(stage.play('lender', 'releaseLien lien1 paidOff')).toBe('refused LIEN_ALREADY_RELEASED')
  })

  it('rejects: NOT_LIENHOLDER', () => {
    const stage = stageWithLien()
    expect(stage.play('alice', 'releaseLien lien1 paidOff')).toBe('refused NOT_LIENHOLDER')
  })

  it('default', () => {
    const stage = stageWithLien()
    expect(stage.play('lender', 'releaseLien lien1 paidOff')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['lienReleased'])
    expect(stage.play('anyone', '? liens car1')).toBe('none')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: on the last day only the lienholder, from the next day on anyone', () => {
    const stage = stageWithLien().setUp(['servicer', 'settleLoan loan1 on 2026-01-01'])
    stage.on('2026-01-11 23:59')
    expect(stage.play('bob', 'releaseLien lien1 paidOff')).toBe('refused NOT_LIENHOLDER')
    stage.on('2026-01-12 00:00')
    expect(stage.play('bob', 'releaseLien lien1 paidOff')).toBe('ok')
    expect(stage.play('anyone', '? cases')).toBe('0')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: an attested lien never becomes anyone’s to release', () => {
    const stage = stageWithTitle().setUp(
      ['servicer', 'attestLien car1 for lender secures loan1 as word1'],
      ['servicer', 'settleLoan loan1 on 2026-01-01'],
    )
    stage.on('2026-12-01')
    expect(stage.play('bob', 'releaseLien word1 paidOff')).toBe('refused NOT_LIENHOLDER')
    expect(stage.play('lender', 'releaseLien word1 paidOff')).toBe('ok')
    expect(stage.play('anyone', '? liens car1')).toBe('none')
    expect(stage.world.findings()).toEqual([])
  })
})
