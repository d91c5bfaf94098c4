import { describe, expect, it } from 'vitest'
import { stageWithTitle, titlesStage } from '../titles.test-support.ts'

describe('issueTitle', () => {
  it('rejects: ACCOUNT_NOT_FOUND', () => {
    const stage = titlesStage()
    expect(stage.play('registry', 'issueTitle car1 to alice keeper stranger under US')).toBe(
      'refused ACCOUNT_NOT_FOUND',
    )
  })

  it('rejects: VEHICLE_NOT_FOUND', () => {
    const stage = titlesStage()
    expect(stage.play('registry', 'issueTitle car9 to alice under US')).toBe('refused VEHICLE_NOT_FOUND')
  })

  it('rejects: TITLE_EXISTS', () => {
    const stage = stageWithTitle()
    expect(stage.play('otherRegistry', 'issueTitle car1 to alice under US')).toBe('refused TITLE_EXISTS')
  })

  it('default', () => {
    const stage = titlesStage()
    expect(stage.play('registry', 'issueTitle car1 to alice keeper bob under US-TX as title1')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['titleIssued'])
    expect(stage.play('anyone', '? owner car1')).toBe('alice')
    expect(stage.play('anyone', '? keeper car1')).toBe('bob')
    expect(stage.play('anyone', '? secured car1')).toBe('nobody')
    expect(stage.play('anyone', '? facts car1')).toBe('titleIssued')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: what was attested before stays in the history of the title', () => {
    const stage = titlesStage().setUp(['servicer', 'attestLien car1 for lender secures loan1 as word1'])
    expect(stage.play('registry', 'issueTitle car1 to alice under US')).toBe('ok')
    expect(stage.play('anyone', '? facts car1')).toBe('lienAttested, titleIssued')
    expect(stage.play('anyone', '? liens car1')).toBe('lender attested')
    expect(stage.world.findings()).toEqual([])
  })
})
