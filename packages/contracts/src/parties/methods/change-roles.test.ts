import { describe, expect, it } from 'vitest'
import { partiesStage } from '../parties.test-support.ts'

describe('changeRoles', () => {
  it('rejects: ROLES_REPEATED', () => {
    expect(partiesStage().play('operator', 'changeRoles dealer lender,lender')).toBe('refused ROLES_REPEATED')
  })

  it('rejects: MEMBER_NOT_FOUND', () => {
    expect(partiesStage().play('operator', 'changeRoles person lender')).toBe('refused MEMBER_NOT_FOUND')
  })

  it('rejects: ROLES_UNCHANGED', () => {
    expect(partiesStage().play('operator', 'changeRoles deputy auditor,operator')).toBe('refused ROLES_UNCHANGED')
  })

  it('rejects: LAST_OPERATOR', () => {
    const stage = partiesStage().setUp(['operator', 'changeRoles deputy auditor'])
    expect(stage.play('operator', 'changeRoles operator auditor')).toBe('refused LAST_OPERATOR')
  })

  it('default', () => {
    const stage = partiesStage().setUp(['operator', 'changeRoles dealer lender,dealer'])
    expect(stage.play('anyone', '? roles dealer')).toBe('lender,dealer')
    expect(stage.play('anyone', '? tally lender')).toBe('1')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['rolesChanged'])
  })

  it('behavior: the roles of a suspended member are not counted until it is reinstated', () => {
    const stage = partiesStage().setUp(
      ['operator', 'suspendMember dealer ownRequest'],
      ['operator', 'changeRoles dealer lender'],
    )
    expect(stage.play('anyone', '? tally lender')).toBe('0')
    expect(stage.world.findings()).toEqual([])
  })
})
