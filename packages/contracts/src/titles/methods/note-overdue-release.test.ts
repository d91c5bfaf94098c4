import { describe, expect, it } from 'vitest'
import { stageWithLien, stageWithTitle } from '../titles.test-support.ts'

describe('noteOverdueRelease', () => {
  it('rejects: LIEN_NOT_FOUND', () => {
    const stage = stageWithLien()
    expect(stage.play('alice', 'noteOverdueRelease lien9')).toBe('refused LIEN_NOT_FOUND')
  })

  it('rejects: LIEN_ONLY_ATTESTED', () => {
    const stage = stageWithLien().setUp(['servicer', 'attestLien car1 for lender secures loan1 as word1'])
    expect(stage.play('alice', 'noteOverdueRelease word1')).toBe('refused LIEN_ONLY_ATTESTED')
  })

  it('rejects: LIEN_ALREADY_RELEASED', () => {
    const stage = stageWithLien().setUp(['lender', 'releaseLien lien1 paidOff'])
    expect(stage.play('alice', 'noteOverdueRelease lien1')).toBe('refused LIEN_ALREADY_RELEASED')
  })

  it('rejects: RELEASE_NOT_OVERDUE', () => {
    const stage = stageWithLien().setUp(['servicer', 'settleLoan loan1 on 2026-01-01'])
    expect(stage.play('alice', 'noteOverdueRelease lien1')).toBe('refused RELEASE_NOT_OVERDUE')
  })

  it('rejects: OVERDUE_ALREADY_NOTED', () => {
    const stage = stageWithLien().setUp(['servicer', 'settleLoan loan1 on 2026-01-01'])
    stage.on('2026-01-12')
    expect(stage.play('alice', 'noteOverdueRelease lien1')).toBe('refused OVERDUE_ALREADY_NOTED')
  })

  it('default', () => {
    // Somebody notes it at the moment at which the agenda would: one block, and the agenda comes first.
    const stage = stageWithLien().setUp(['servicer', 'settleLoan loan1 on 2026-01-01'])
    stage.on('2026-01-12')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['lienReleaseOverdue'])
    expect(stage.play('anyone', '? clock lien1')).toBe('2026-01-11 overdue since 2026-01-12')
    expect(stage.play('anyone', '? facts car1')).toBe('titleIssued, lienAdded, releaseOverdue')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: a lien whose clock was never started has no deadline to miss', () => {
    const stage = stageWithTitle().setUp(
      ['servicer', 'settleLoan loan1 on 2026-01-01'],
      ['lender', 'addLien car1 position 1 secures loan1 as late'],
    )
    stage.on('2026-06-01')
    expect(stage.play('alice', 'noteOverdueRelease late')).toBe('refused RELEASE_NOT_OVERDUE')
    expect(stage.play('alice', 'releaseLien late paidOff')).toBe('ok')
    expect(stage.world.findings()).toEqual([])
  })
})
