import { describe, expect, it } from 'vitest'
import { governanceStage } from '../governance.test-support.ts'

const proposed = () => governanceStage().setUp(['lender', 'propose set quotaBurst 2000000 as p1'])

describe('expireProposal', () => {
  it('rejects: PROPOSAL_NOT_FOUND', () => {
    expect(proposed().play('alice', 'expireProposal p9')).toBe('refused PROPOSAL_NOT_FOUND')
  })

  it('rejects: PROPOSAL_DECIDED', () => {
    const stage = proposed()
    stage.on('2026-01-08')
    expect(stage.play('alice', 'expireProposal p1')).toBe('refused PROPOSAL_DECIDED')
  })

  it('rejects: PROPOSAL_NOT_EXPIRED', () => {
    const stage = proposed()
    stage.on('2026-01-07 23:59')
    expect(stage.play('alice', 'expireProposal p1')).toBe('refused PROPOSAL_NOT_EXPIRED')
  })

  it('default', () => {
    // The agenda does it at the deadline.
    const stage = proposed()
    stage.on('2026-01-08')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['proposalDecided'])
    expect(stage.play('anyone', '? proposal p1')).toBe('expired, 1 for, 0 against')
    expect(stage.play('anyone', '? open')).toBe('0')
    expect(stage.play('anyone', '? facts')).toBe('proposed, decided')
    expect(stage.world.findings()).toEqual([])
  })
})
