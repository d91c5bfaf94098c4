import { describe, expect, it } from 'vitest'
import { stageWithTitle, titlesStage } from '../titles.test-support.ts'

describe('attestLien', () => {
  it('rejects: ACCOUNT_NOT_FOUND', () => {
    const stage = titlesStage()
    expect(stage.play('servicer', 'attestLien car1 for stranger')).toBe('refused ACCOUNT_NOT_FOUND')
  })

  it('rejects: VEHICLE_NOT_FOUND', () => {
    const stage = titlesStage()
    expect(stage.play('servicer', 'attestLien car9 for lender')).toBe('refused VEHICLE_NOT_FOUND')
  })

  it('rejects: ALREADY_ATTESTED', () => {
    const stage = titlesStage().setUp(['servicer', 'attestLien car1 for lender secures loan1 as word1'])
    expect(stage.play('servicer', 'attestLien car1 for lender secures loan1')).toBe('refused ALREADY_ATTESTED')
  })

  it('rejects: TOO_MANY_LIENS', () => {
    const stage = stageWithTitle()
    for (let i = 1; i <= 8; i++) {
      stage.setUp(['registry', `registerVehicle other${i}`], ['bank', `attestLien other${i} for bank secures loan1`])
    }
    expect(stage.play('servicer', 'attestLien car1 for lender secures loan1')).toBe('refused TOO_MANY_LIENS')
  })

  it('default', () => {
    const stage = titlesStage()
    expect(stage.play('servicer', 'attestLien car1 for lender secures loan1 as word1')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['lienAttested'])
    expect(stage.play('anyone', '? liens car1')).toBe('lender attested')
    expect(stage.play('anyone', '? owner car1')).toBe('nobody')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: two members may attest the same lien', () => {
    const stage = titlesStage().setUp(['servicer', 'attestLien car1 for lender secures loan1 as word1'])
    expect(stage.play('lender', 'attestLien car1 for lender secures loan1')).toBe('ok')
    expect(stage.play('anyone', '? liens car1')).toBe('lender attested, lender attested')
    expect(stage.world.findings()).toEqual([])
  })
})
