import { describe, expect, it } from 'vitest'
import { stageWithLien } from '../titles.test-support.ts'

describe('perfectLien', () => {
  it('rejects: DATE_IN_FUTURE', () => {
    const stage = stageWithLien()
    expect(stage.play('registry', 'perfectLien lien1 on 2026-01-02')).toBe('refused DATE_IN_FUTURE')
  })

  it('rejects: LIEN_NOT_FOUND', () => {
    const stage = stageWithLien()
    expect(stage.play('registry', 'perfectLien lien9 on 2026-01-01')).toBe('refused LIEN_NOT_FOUND')
  })

  it('rejects: LIEN_ONLY_ATTESTED', () => {
    const stage = stageWithLien().setUp(['servicer', 'attestLien car1 for lender secures loan1 as word1'])
    expect(stage.play('registry', 'perfectLien word1 on 2026-01-01')).toBe('refused LIEN_ONLY_ATTESTED')
  })

  it('rejects: LIEN_ALREADY_RELEASED', () => {
    const stage = stageWithLien().setUp(['lender', 'releaseLien lien1 paidOff'])
    expect(stage.play('registry', 'perfectLien lien1 on 2026-01-01')).toBe('refused LIEN_ALREADY_RELEASED')
  })

  it('rejects: LIEN_ALREADY_PERFECTED', () => {
    const stage = stageWithLien().setUp(['registry', 'perfectLien lien1 on 2025-12-30'])
    expect(stage.play('registry', 'perfectLien lien1 on 2026-01-01')).toBe('refused LIEN_ALREADY_PERFECTED')
  })

  it('rejects: NOT_KEEPING_REGISTRY', () => {
    const stage = stageWithLien()
    expect(stage.play('otherRegistry', 'perfectLien lien1 on 2026-01-01')).toBe('refused NOT_KEEPING_REGISTRY')
  })

  it('default', () => {
    const stage = stageWithLien()
    expect(stage.play('registry', 'perfectLien lien1 on 2025-12-30')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['lienPerfected'])
    expect(stage.play('anyone', '? liens car1')).toBe('1 lender perfected 2025-12-30')
    expect(stage.play('anyone', '? secured car1')).toBe('lender')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: the secured party is the holder of the first perfected lien', () => {
    const stage = stageWithLien().setUp(
      ['bank', 'addLien car1 position 2 as lien2'],
      ['registry', 'perfectLien lien2 on 2026-01-01'],
    )
    expect(stage.play('anyone', '? secured car1')).toBe('bank')
    expect(stage.play('registry', 'perfectLien lien1 on 2026-01-01')).toBe('ok')
    expect(stage.play('anyone', '? secured car1')).toBe('lender')
    expect(stage.world.findings()).toEqual([])
  })
})
