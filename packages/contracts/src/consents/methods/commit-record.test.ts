import { describe, expect, it } from 'vitest'
import { stageWithSubject } from '../consents.test-support.ts'

describe('commitRecord', () => {
  it('rejects: SUBJECT_NOT_FOUND', () => {
    const stage = stageWithSubject()
    expect(stage.play('servicer', 'commitRecord zoe file')).toBe('refused SUBJECT_NOT_FOUND')
  })

  it('rejects: NOT_KEEPER', () => {
    const stage = stageWithSubject()
    expect(stage.play('lender', 'commitRecord ann file')).toBe('refused NOT_KEEPER')
  })

  it('rejects: SUBJECT_ERASED', () => {
    const stage = stageWithSubject().setUp(['servicer', 'eraseSubject ann'])
    expect(stage.play('servicer', 'commitRecord ann file')).toBe('refused SUBJECT_ERASED')
  })

  it('rejects: ALREADY_COMMITTED', () => {
    const stage = stageWithSubject().setUp(['servicer', 'commitRecord ann file'])
    expect(stage.play('servicer', 'commitRecord ann file')).toBe('refused ALREADY_COMMITTED')
  })

  it('default', () => {
    const stage = stageWithSubject()
    expect(stage.play('servicer', 'commitRecord ann file')).toBe('ok')
    expect(stage.play('servicer', 'commitRecord ann other')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['recordCommitted'])
    expect(stage.play('anyone', '? story ann')).toBe('opened, recordCommitted, recordCommitted')
    expect(stage.world.findings()).toEqual([])
  })
})
