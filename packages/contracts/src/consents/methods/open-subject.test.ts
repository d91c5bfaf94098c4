import { describe, expect, it } from 'vitest'
import { consentsStage, stageWithSubject } from '../consents.test-support.ts'

describe('openSubject', () => {
  it('rejects: ACCOUNT_NOT_FOUND', () => {
    const stage = consentsStage()
    expect(stage.play('servicer', 'openSubject ann account stranger')).toBe('refused ACCOUNT_NOT_FOUND')
  })

  it('rejects: SUBJECT_EXISTS', () => {
    const stage = stageWithSubject()
    expect(stage.play('lender', 'openSubject ann')).toBe('refused SUBJECT_EXISTS')
  })

  it('default', () => {
    const stage = consentsStage()
    expect(stage.play('servicer', 'openSubject ann account alice')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['subjectOpened'])
    expect(stage.play('anyone', '? story ann')).toBe('opened')
    expect(stage.world.findings()).toEqual([])
  })
})
