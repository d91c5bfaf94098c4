import { describe, expect, it } from 'vitest'
import { partiesStage } from '../parties.test-support.ts'

describe('suspendMember', () => {
  it('rejects: MEMBER_NOT_FOUND', () => {
    expect(partiesStage().play('operator', 'suspendMember person ruleBreach')).toBe('refused MEMBER_NOT_FOUND')
  })

  it('rejects: ALREADY_SUSPENDED', () => {
    const stage = partiesStage().setUp(['operator', 'suspendMember dealer ruleBreach'])
    expect(stage.play('operator', 'suspendMember dealer ruleBreach')).toBe('refused ALREADY_SUSPENDED')
  })

  it('rejects: LAST_OPERATOR', () => {
    const stage = partiesStage().setUp(['operator', 'suspendMember deputy ruleBreach'])
    expect(stage.play('operator', 'suspendMember operator ownRequest')).toBe('refused LAST_OPERATOR')
  })

  it('default', () => {
    const stage = partiesStage().setUp(['operator', 'suspendMember dealer keyCompromise'])
    expect(stage.play('anyone', '? status dealer')).toBe('suspended')
    expect(stage.play('anyone', '? roles dealer')).toBe('none')
    expect(stage.lastEvents).toMatchObject([{ name: 'memberSuspended', body: { cause: 'keyCompromise' } }])
  })

  it('behavior: a call later in the same transaction meets the suspended member', () => {
    const stage = partiesStage()
    const both = 'suspendMember deputy ruleBreach + admitMember newcomer lender JP'
    expect(stage.play('operator + deputy', both)).toBe('refused NOT_AUTHORISED')
    expect(stage.play('anyone', '? status deputy')).toBe('active')
  })
})
