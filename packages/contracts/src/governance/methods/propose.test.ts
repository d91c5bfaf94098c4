import { describe, expect, it } from 'vitest'
import { governanceStage, readGovernance, stageWithValidators } from '../governance.test-support.ts'
import { RECORD } from '../state.ts'

const MANY = Array.from({ length: 97 }, (_, i) => `admit v${i} power 10 for lender`).join(' and ')

describe('propose', () => {
  it('rejects: NOT_ENTITLED', () => {
    const stage = governanceStage()
    expect(stage.play('insurer', 'propose version 2 from 50')).toBe('refused NOT_ENTITLED')
    expect(stage.play('alice', 'propose version 2 from 50')).toBe('refused NOT_ENTITLED')
  })

  it('rejects: TOO_MANY_PROPOSALS', () => {
    const stage = governanceStage()
    for (let i = 0; i < 3; i++) stage.setUp(['bank', 'propose version 2 from 50'])
    expect(stage.play('bank', 'propose version 2 from 50')).toBe('refused TOO_MANY_PROPOSALS')
    expect(stage.play('dealer', 'propose version 2 from 50')).toBe('ok')
  })

  it('rejects: POWER_OUT_OF_BOUNDS', () => {
    const stage = governanceStage()
    const admit = (power: bigint) => stage.play('lender', `propose admit k1 power ${power} for lender`)
    expect([admit(9n), admit(2n ** 60n)]).toEqual(Array(2).fill('refused POWER_OUT_OF_BOUNDS'))
    expect([admit(10n), admit(2n ** 60n - 1n)]).toEqual(['ok', 'ok'])
    expect(stage.play('bank', 'propose setPower k1 9')).toBe('refused POWER_OUT_OF_BOUNDS')
  })

  it('rejects: KEY_UNUSABLE', () => {
    const stage = stageWithValidators()
    expect(stage.play('lender', 'propose admit bad power 10 for lender')).toBe('refused KEY_UNUSABLE')
    expect(stage.play('lender', 'propose rotateKey k2 to bad')).toBe('refused KEY_UNUSABLE')
  })

  it('rejects: VALIDATOR_NAMED_TWICE', () => {
    const stage = stageWithValidators()
    const twice = 'propose setPower k1 110 and remove k1'
    expect(stage.play('lender', twice)).toBe('refused VALIDATOR_NAMED_TWICE')
  })

  it('rejects: PARAMETER_NAMED_TWICE', () => {
    const stage = governanceStage()
    const twice = 'propose set quotaBurst 2000000 and quotaBurst 3000000'
    expect(stage.play('lender', twice)).toBe('refused PARAMETER_NAMED_TWICE')
  })

  it('rejects: PARAMETER_OUT_OF_BOUNDS', () => {
    const stage = governanceStage()
    expect(stage.play('lender', 'propose set quotaBurst 999999')).toBe('refused PARAMETER_OUT_OF_BOUNDS')
    expect(stage.play('lender', 'propose set approvalPerMyriad 10001')).toBe('refused PARAMETER_OUT_OF_BOUNDS')
    expect(stage.play('lender', 'propose set votingPeriodMs 0')).toBe('refused PARAMETER_OUT_OF_BOUNDS')
    expect(stage.play('lender', 'propose set retainHeights 999')).toBe('refused PARAMETER_OUT_OF_BOUNDS')
    expect(stage.play('lender', 'propose set retainHeights 0')).toBe('ok')
  })

  it('rejects: NOT_A_MEMBER', () => {
    const stage = governanceStage()
    expect(stage.play('lender', 'propose admit k1 power 10 for alice')).toBe('refused NOT_A_MEMBER')
    stage.setUp(['operator', 'suspendMember insurer ruleBreach'])
    expect(stage.play('lender', 'propose admit k1 power 10 for insurer')).toBe('refused NOT_A_MEMBER')
  })

  it('rejects: VALIDATOR_NOT_FOUND', () => {
    const stage = stageWithValidators()
    for (const what of ['remove k9', 'setPower k9 10', 'rotateKey k9 to k8', 'reinstate k9']) {
      expect(stage.play('lender', `propose ${what}`)).toBe('refused VALIDATOR_NOT_FOUND')
    }
  })

  it('rejects: KEY_IN_USE', () => {
    const stage = stageWithValidators()
    expect(stage.play('lender', 'propose admit k1 power 10 for lender')).toBe('refused KEY_IN_USE')
    expect(stage.play('lender', 'propose rotateKey k2 to k1')).toBe('refused KEY_IN_USE')
    expect(stage.play('lender', 'propose rotateKey k2 to k5 and rotateKey k1 to k5')).toBe('refused KEY_IN_USE')
  })

  it('rejects: VALIDATOR_NOT_SUSPENDED', () => {
    const stage = stageWithValidators()
    expect(stage.play('lender', 'propose reinstate k1')).toBe('refused VALIDATOR_NOT_SUSPENDED')
  })

  it('rejects: TOO_MANY_VALIDATORS', () => {
    const stage = stageWithValidators()
    expect(stage.play('lender', `propose ${MANY}`)).toBe('refused TOO_MANY_VALIDATORS')
  })

  it('rejects: NO_VALIDATOR_LEFT', () => {
    const stage = stageWithValidators()
    const all = 'propose remove k1 and remove k2 and remove k3 and remove k4'
    expect(stage.play('lender', all)).toBe('refused NO_VALIDATOR_LEFT')
  })

  it('rejects: TOTAL_POWER_TOO_HIGH', () => {
    const stage = governanceStage()
    const most = `propose admit k1 power ${2n ** 60n - 1n} for lender`
    expect(stage.play('lender', `${most} and admit k2 power 10 for bank`)).toBe('refused TOTAL_POWER_TOO_HIGH')
  })

  it('rejects: CHANGE_TOO_LARGE', () => {
    const stage = stageWithValidators()
    expect(stage.play('lender', 'propose admit k5 power 134 for lender')).toBe('refused CHANGE_TOO_LARGE')
    expect(stage.play('lender', 'propose admit k5 power 133 for lender')).toBe('ok')
    expect(stage.play('lender', 'propose remove k1 and setPower k2 66')).toBe('refused CHANGE_TOO_LARGE')
    expect(stage.play('lender', 'propose remove k1 and setPower k2 67')).toBe('ok')
    expect(stage.play('bank', 'propose rotateKey k1 to k5 and rotateKey k2 to k6')).toBe('refused CHANGE_TOO_LARGE')
    expect(stage.play('bank', 'propose rotateKey k1 to k5')).toBe('ok')
  })

  it('rejects: VERSION_UNKNOWN', () => {
    const stage = governanceStage()
    for (const version of [0, 1, 3]) {
      expect(stage.play('lender', `propose version ${version} from 50`)).toBe('refused VERSION_UNKNOWN')
    }
  })

  it('rejects: HEIGHT_NOT_AHEAD', () => {
    const stage = governanceStage()
    const { nextHeight } = stage.world
    expect(stage.play('lender', `propose version 2 from ${nextHeight}`)).toBe('refused HEIGHT_NOT_AHEAD')
    expect(stage.play('lender', `propose version 2 from ${nextHeight + 2n}`)).toBe('ok')
  })

  it('rejects: TABLE_VERSION_NOT_NEXT', () => {
    const stage = governanceStage()
    for (const version of [0, 2]) {
      const result = stage.play('lender', `propose table us.tx version ${version} from 2026-01-01 saying a`)
      expect(result).toBe('refused TABLE_VERSION_NOT_NEXT')
    }
  })

  it('rejects: TABLE_EFFECTIVE_TOO_EARLY', () => {
    const stage = governanceStage().setUp(
      ['lender', 'propose table us.tx version 1 from 2026-02-01 saying a as p1'],
      ['bank', 'vote p1 yes'],
      ['dealer', 'vote p1 yes'],
    )
    const next = (day: string) => stage.play('lender', `propose table us.tx version 2 from ${day} saying b`)
    expect(next('2026-01-31')).toBe('refused TABLE_EFFECTIVE_TOO_EARLY')
    expect(next('2026-02-01')).toBe('ok')
  })

  it('default', () => {
    const stage = governanceStage()
    expect(stage.play('lender', 'propose set quotaBurst 2000000 as p1')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['proposalMade'])
    expect(stage.play('anyone', '? proposal p1')).toBe('open, 1 for, 0 against')
    expect(stage.play('anyone', '? open')).toBe('1')
    expect(stage.play('anyone', '? parameter quotaBurst')).toMatch(/ by default$/)
    expect(stage.play('anyone', '? facts')).toBe('proposed')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: nothing is stored before the first proposal', () => {
    const state = readGovernance(governanceStage().world)
    expect([state.record.get(RECORD), [...state.proposals.entries()], [...state.tables.entries()]]).toEqual([
      undefined,
      [],
      [],
    ])
  })

  it('behavior: a proposer whose own vote suffices decides at once', () => {
    const stage = governanceStage().setUp(
      ['lender', 'propose admit k1 power 100 for lender as p1'],
      ['bank', 'vote p1 yes'],
      ['dealer', 'vote p1 yes'],
    )
    expect(stage.play('bank', 'propose set quotaBurst 2000000')).toBe('refused NOT_ENTITLED')
    expect(stage.play('lender', 'propose set quotaBurst 2000000 as p2')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['proposalMade', 'proposalDecided'])
    expect(stage.play('anyone', '? proposal p2')).toBe('accepted, 1 for, 0 against')
    expect(stage.play('anyone', '? parameter quotaBurst')).toBe('2000000')
    expect(stage.play('anyone', '? open')).toBe('0')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: a period and a share that were voted hold for later proposals', () => {
    const stage = governanceStage().setUp(
      ['lender', 'propose set votingPeriodMs 3600000 and approvalPerMyriad 10000 as p1'],
      ['lender', 'propose set quotaBurst 2000000 as earlier'],
      ['bank', 'vote p1 yes'],
      ['dealer', 'vote p1 yes'],
      ['lender', 'propose set quotaBurst 3000000 as later'],
    )
    for (const who of ['bank', 'dealer']) {
      stage.setUp([who, 'vote earlier yes'], [who, 'vote later yes'])
    }
    expect(stage.play('anyone', '? proposal earlier')).toBe('accepted, 3 for, 0 against')
    expect(stage.play('anyone', '? proposal later')).toBe('open, 3 for, 0 against')
    stage.on('2026-01-01 01:00')
    expect(stage.play('anyone', '? proposal later')).toBe('expired, 3 for, 0 against')
    expect(stage.world.findings()).toEqual([])
  })
})
