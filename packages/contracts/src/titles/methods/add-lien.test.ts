import { describe, expect, it } from 'vitest'
import { stageWithLien, stageWithTitle } from '../titles.test-support.ts'

describe('addLien', () => {
  it('rejects: POSITION_OUT_OF_RANGE', () => {
    const stage = stageWithTitle()
    expect(stage.play('lender', 'addLien car1 position 0')).toBe('refused POSITION_OUT_OF_RANGE')
  })

  it('rejects: ACCOUNT_NOT_FOUND', () => {
    const stage = stageWithTitle()
    expect(stage.play('registry', 'addLien car1 position 1 for stranger')).toBe('refused ACCOUNT_NOT_FOUND')
  })

  it('rejects: TITLE_NOT_FOUND', () => {
    const stage = stageWithTitle()
    expect(stage.play('lender', 'addLien car2 position 1')).toBe('refused TITLE_NOT_FOUND')
  })

  it('rejects: NOT_KEEPING_REGISTRY', () => {
    const stage = stageWithTitle()
    expect(stage.play('otherRegistry', 'addLien car1 position 1 for lender')).toBe('refused NOT_KEEPING_REGISTRY')
  })

  it('rejects: POSITION_TAKEN', () => {
    const stage = stageWithLien()
    expect(stage.play('bank', 'addLien car1 position 1')).toBe('refused POSITION_TAKEN')
  })

  it('rejects: TOO_MANY_LIENS', () => {
    const stage = stageWithTitle()
    for (let i = 1; i <= 8; i++) {
      stage.setUp(['registry', `registerVehicle other${i}`], ['bank', `attestLien other${i} for bank secures loan1`])
    }
    expect(stage.play('lender', 'addLien car1 position 1 secures loan1')).toBe('refused TOO_MANY_LIENS')
  })

  it('default', () => {
    const stage = stageWithTitle()
    expect(stage.play('lender', 'addLien car1 position 1 secures loan1 as lien1')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['lienAdded'])
    expect(stage.play('anyone', '? liens car1')).toBe('1 lender')
    expect(stage.play('anyone', '? secured car1')).toBe('nobody')
    expect(stage.play('anyone', '? clock lien1')).toBe('none')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: a rank is free again after the release', () => {
    const stage = stageWithLien().setUp(['lender', 'releaseLien lien1 paidOff'])
    expect(stage.play('bank', 'addLien car1 position 1')).toBe('ok')
    expect(stage.play('anyone', '? liens car1')).toBe('1 bank')
    expect(stage.world.findings()).toEqual([])
  })
})
