import { describe, expect, it } from 'vitest'
import { partiesStage } from '../parties.test-support.ts'

describe('reinstateMember', () => {
  it('rejects: MEMBER_NOT_FOUND', () => {
    expect(partiesStage().play('operator', 'reinstateMember person')).toBe('refused MEMBER_NOT_FOUND')
  })

  it('rejects: NOT_SUSPENDED', () => {
    expect(partiesStage().play('operator', 'reinstateMember dealer')).toBe('refused NOT_SUSPENDED')
  })

  it('default', () => {
    const stage = partiesStage().setUp(
      ['operator', 'suspendMember dealer ownRequest'],
      ['deputy', 'reinstateMember dealer'],
    )
    expect(stage.play('anyone', '? roles dealer')).toBe('dealer')
    expect(stage.play('anyone', '? tally dealer')).toBe('1')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['memberReinstated'])
  })
})
