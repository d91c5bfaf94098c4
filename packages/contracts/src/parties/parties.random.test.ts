import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { describeRandomSteps, oneWord, says, timePasses } from '../testkit/describe-random-steps.ts'
import { partiesStage } from './parties.test-support.ts'

const caller = oneWord('operator', 'deputy', 'dealer', 'newcomer')
const someone = oneWord('operator', 'deputy', 'dealer', 'newcomer', 'person', 'stranger')
const roles = fc.subarray(['operator', 'lender', 'dealer', 'auditor'], { minLength: 1 }).map((list) => list.join(','))

describe('parties', () => {
  describeRandomSteps('whatever operators do, somebody operates', {
    openStage: partiesStage,
    step: fc.oneof(
      says(caller, 'admitMember', someone, roles, 'JP'),
      says(caller, 'changeRoles', someone, roles),
      says(caller, 'suspendMember', someone, 'ruleBreach'),
      says(caller, 'reinstateMember', someone),
      timePasses,
    ),
    watch: (stage) => () => expect(stage.play('anyone', '? members operator')).not.toBe('none'),
  })
})
