import { describe, expect, it } from 'vitest'
import { governanceStage, stageBeforeVersion2, stageWithValidators } from '../governance.test-support.ts'

/** The lender proposes, the bank agrees: with four voters one more vote decides. */
function almost(what: string, name = 'p1', stage = stageWithValidators()) {
  return stage.setUp(['lender', `propose ${what} as ${name}`], ['bank', `vote ${name} yes`])
}

describe('vote', () => {
  it('rejects: NOT_ENTITLED', () => {
    const stage = almost('remove k1')
    expect(stage.play('insurer', 'vote p1 yes')).toBe('refused NOT_ENTITLED')
  })

  it('rejects: PROPOSAL_NOT_FOUND', () => {
    const stage = governanceStage()
    expect(stage.play('lender', 'vote p9 yes')).toBe('refused PROPOSAL_NOT_FOUND')
  })

  it('rejects: PROPOSAL_DECIDED', () => {
    const stage = almost('set quotaBurst 2000000').setUp(['dealer', 'vote p1 yes'])
    expect(stage.play('operator', 'vote p1 yes')).toBe('refused PROPOSAL_DECIDED')
  })

  it('rejects: PROPOSAL_EXPIRED', () => {
    // The agenda closes ten proposals in this block and leaves the others to the next.
    const stage = almost('set agendaPerBlock 10').setUp(['dealer', 'vote p1 yes'])
    const { world } = stage
    for (let i = 0; i < 12; i++) {
      world.skipTo(world.now + 1000)
      stage.setUp([['operator', 'bank', 'dealer', 'lender'][i % 4] as string, `propose remove k1 as x${i}`])
    }
    world.skipTo(world.now + 7 * 86_400_000)
    expect(stage.play('bank', 'vote x11 yes')).toBe('refused PROPOSAL_EXPIRED')
    expect(stage.play('anyone', '? proposal x9')).toBe('expired, 1 for, 0 against')
    expect(stage.play('anyone', '? proposal x11')).toBe('open, 1 for, 0 against')
    expect(stage.play('alice', 'expireProposal x11')).toBe('refused PROPOSAL_DECIDED')
    expect(stage.world.findings()).toEqual([])
  })

  it('rejects: ALREADY_VOTED', () => {
    const stage = almost('remove k1')
    expect(stage.play('lender', 'vote p1 yes')).toBe('refused ALREADY_VOTED')
    expect(stage.play('bank', 'vote p1 no')).toBe('refused ALREADY_VOTED')
  })

  it('rejects: NOT_A_MEMBER', () => {
    const stage = almost('admit k5 power 100 for insurer').setUp(['operator', 'suspendMember insurer ruleBreach'])
    expect(stage.play('dealer', 'vote p1 yes')).toBe('refused NOT_A_MEMBER')
    stage.setUp(['operator', 'reinstateMember insurer'])
    expect(stage.play('dealer', 'vote p1 yes')).toBe('ok')
  })

  it('rejects: VALIDATOR_NOT_FOUND', () => {
    const stage = almost('setPower k1 110', 'p2', almost('remove k1')).setUp(['dealer', 'vote p1 yes'])
    expect(stage.play('dealer', 'vote p2 yes')).toBe('refused VALIDATOR_NOT_FOUND')
  })

  it('rejects: KEY_IN_USE', () => {
    const stage = almost('rotateKey k1 to k5', 'p2', almost('admit k5 power 50 for bank')).setUp([
      'dealer',
      'vote p1 yes',
    ])
    expect(stage.play('dealer', 'vote p2 yes')).toBe('refused KEY_IN_USE')
  })

  it('rejects: VALIDATOR_NOT_SUSPENDED', () => {
    const stage = stageWithValidators()
    expect(stage.play('consensus', '? proven k1')).toBe('validatorSuspended')
    stage.setUp(['lender', 'propose reinstate k1 as p1'], ['lender', 'propose reinstate k1 as p2'])
    stage.setUp(['bank', 'vote p1 yes'], ['dealer', 'vote p1 yes'], ['bank', 'vote p2 yes'])
    // The organisation of k1 has its vote again: three of four are needed.
    expect(stage.play('dealer', 'vote p2 yes')).toBe('refused VALIDATOR_NOT_SUSPENDED')
  })

  it('rejects: TOO_MANY_VALIDATORS', () => {
    const admit = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => `admit v${from + i} power 10 for lender`).join(' and ')
    const stage = stageWithValidators()
    let next = 0
    for (const count of [13, 17, 23, 31, 11]) {
      almost(admit(next, count), `set${count}`, stage).setUp(['dealer', `vote set${count} yes`])
      next += count
    }
    expect(stage.play('anyone', '? validators').split(', ')).toHaveLength(99)
    almost('admit k6 power 10 for bank', 'p2', almost('admit k5 power 10 for bank', 'p1', stage))
    expect(stage.play('dealer', 'vote p1 yes')).toBe('ok')
    expect(stage.play('dealer', 'vote p2 yes')).toBe('refused TOO_MANY_VALIDATORS')
    expect(stage.world.findings()).toEqual([])
  })

  it('rejects: NO_VALIDATOR_LEFT', () => {
    const stage = governanceStage().setUp(
      ['lender', 'propose admit k1 power 30 for lender as one'],
      ['bank', 'vote one yes'],
      ['dealer', 'vote one yes'],
      ['lender', 'propose admit k2 power 10 for bank'],
      ['lender', 'propose remove k2 as gone'],
    )
    expect(stage.play('consensus', '? proven k1')).toBe('validatorSuspended')
    // The bank alone has a vote now, and the only validator.
    expect(stage.play('bank', 'vote gone yes')).toBe('refused NO_VALIDATOR_LEFT')
  })

  it('rejects: TOTAL_POWER_TOO_HIGH', () => {
    const third = (2n ** 60n - 1n) / 4n
    const stage = governanceStage().setUp(
      ['lender', `propose admit k1 power ${3n * third} for lender as first`],
      ['bank', 'vote first yes'],
      ['dealer', 'vote first yes'],
    )
    stage.setUp(['lender', `propose admit k2 power ${third} for bank as second`])
    stage.setUp(['lender', `propose setPower k1 ${3n * third + 3n} as over`])
    expect(stage.play('bank', 'vote over yes')).toBe('ok')
    stage.setUp(['lender', 'propose setPower k2 10 as less'], ['bank', 'vote less yes'])
    stage.setUp(
      ['lender', `propose setPower k1 ${3n * third + 4n} as more`],
      ['lender', `propose setPower k2 ${third} as back`],
    )
    stage.setUp(['bank', 'vote more yes'])
    expect(stage.play('bank', 'vote back yes')).toBe('refused TOTAL_POWER_TOO_HIGH')
  })

  it('rejects: CHANGE_TOO_LARGE', () => {
    const stage = almost('remove k2', 'p2', almost('remove k1'))
    expect(stage.play('dealer + dealer', 'vote p1 yes + vote p2 yes')).toBe('refused CHANGE_TOO_LARGE')
    expect(stage.play('dealer', 'vote p1 yes')).toBe('ok')
    expect(stage.play('dealer', 'vote p2 yes')).toBe('ok')
  })

  it('rejects: VERSION_UNKNOWN', () => {
    const stage = stageBeforeVersion2()
    const { world } = stage
    const at = world.nextHeight + 10n
    stage.setUp(
      ['lender', `propose version 2 from ${at} as p1`],
      ['lender', `propose version 2 from ${at + 90n} as p2`],
    )
    for (const who of ['bank', 'dealer']) stage.setUp([who, 'vote p1 yes'])
    stage.setUp(['bank', 'vote p2 yes'])
    world.passHeights(at - world.nextHeight)
    expect(world.lastBlock.protocolVersion).toBe(1)
    expect(stage.play('dealer', 'vote p2 yes')).toBe('refused VERSION_UNKNOWN')
    expect(world.lastBlock.protocolVersion).toBe(2)
  })

  it('rejects: HEIGHT_NOT_AHEAD', () => {
    const { nextHeight } = stageWithValidators().world
    const stage = almost(`version 2 from ${nextHeight + 10n}`)
    stage.world.passHeights(20n)
    expect(stage.play('dealer', 'vote p1 yes')).toBe('refused HEIGHT_NOT_AHEAD')
  })

  it('rejects: TABLE_VERSION_NOT_NEXT', () => {
    const table = 'table us.tx version 1 from 2026-01-01 saying'
    const stage = almost(`${table} b`, 'p2', almost(`${table} a`)).setUp(['dealer', 'vote p1 yes'])
    expect(stage.play('dealer', 'vote p2 yes')).toBe('refused TABLE_VERSION_NOT_NEXT')
  })

  it('default', () => {
    const stage = almost('admit k5 power 100 for insurer')
    expect(stage.play('dealer', 'vote p1 yes')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['voteCast', 'proposalDecided'])
    expect(stage.play('consensus', '? updates')).toBe('k5 100')
    expect(stage.play('anyone', '? proposal p1')).toBe('accepted, 3 for, 0 against')
    expect(stage.play('insurer', 'propose set quotaBurst 2000000')).toBe('ok')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: the plan for a version can be moved while it has not come', () => {
    const stage = stageWithValidators()
    const at = stage.world.nextHeight + 10n
    almost(`version 2 from ${at}`, 'p1', stage).setUp(['dealer', 'vote p1 yes'])
    almost(`version 2 from ${at + 900n}`, 'p2', stage).setUp(['dealer', 'vote p2 yes'])
    expect(stage.play('anyone', '? version')).toBe(`2 from ${at + 900n}`)
    expect(stage.play('lender', `propose version 3 from ${at + 901n}`)).toBe('refused VERSION_UNKNOWN')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: three of four approve; two rejections end it at once', () => {
    const stage = almost('remove k1').setUp(['dealer', 'vote p1 no'])
    expect(stage.play('anyone', '? proposal p1')).toBe('open, 2 for, 1 against')
    expect(stage.play('operator', 'vote p1 no')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['voteCast', 'proposalDecided'])
    expect(stage.play('anyone', '? proposal p1')).toBe('rejected, 2 for, 2 against')
    expect(stage.play('anyone', '? validators')).toBe('k1 operator 100, k2 lender 100, k3 bank 100, k4 dealer 100')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: votes count while their organisation has a validator', () => {
    const stage = almost('set quotaBurst 2000000', 'p1')
    almost('remove k2', 'p2', stage).setUp(['dealer', 'vote p2 yes'])
    // Without the lender three are entitled, and all must approve; its vote for p1 is struck off.
    expect(stage.play('dealer', 'vote p1 yes')).toBe('ok')
    expect(stage.play('anyone', '? proposal p1')).toBe('open, 2 for, 0 against')
    expect(stage.play('lender', 'vote p1 yes')).toBe('refused NOT_ENTITLED')
    expect(stage.play('operator', 'vote p1 yes')).toBe('ok')
    expect(stage.play('anyone', '? parameter quotaBurst')).toBe('2000000')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: an organisation has one vote, whatever the number and power of its validators', () => {
    const stage = almost('admit k5 power 130 for operator').setUp(['dealer', 'vote p1 yes'])
    stage.setUp(['operator', 'propose set quotaBurst 2000000 as p2'], ['lender', 'vote p2 yes'])
    expect(stage.play('anyone', '? proposal p2')).toBe('open, 2 for, 0 against')
    almost('remove k1', 'p3', stage).setUp(['dealer', 'vote p3 yes'])
    expect(stage.play('operator', 'propose set quotaBurst 3000000')).toBe('ok')
  })

  it('behavior: an operator takes no vote away by suspending a member', () => {
    const stage = almost('set quotaBurst 2000000').setUp(['operator', 'suspendMember dealer ruleBreach'])
    expect(stage.play('dealer', 'vote p1 yes')).toBe('ok')
    expect(stage.play('anyone', '? parameter quotaBurst')).toBe('2000000')
  })
})
