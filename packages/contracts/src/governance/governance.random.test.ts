import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { describeRandomSteps, oneWord, says, timePasses } from '../testkit/describe-random-steps.ts'
import { readGovernance, stageWithValidators } from './governance.test-support.ts'
import { RECORD } from './state.ts'

const voters = oneWord('operator', 'lender', 'bank', 'dealer', 'insurer', 'operator', 'lender', 'bank', 'alice')
const keys = oneWord('k1', 'k2', 'k3', 'k4', 'k5', 'k6')
const members = oneWord('operator', 'lender', 'bank', 'dealer', 'insurer')
const powers = oneWord('10', '50', '100', '120', '133', '1000')
const proposals = oneWord('p1', 'p2', 'p3')
const named = oneWord('as p1', 'as p2', 'as p3')
const yes = oneWord('yes', 'yes', 'yes', 'yes', 'no')

describe('governance', () => {
  describeRandomSteps('whatever is voted and proven, all of it follows from the record and somebody validates', {
    openStage: stageWithValidators,
    step: fc.oneof(
      says(voters, 'propose admit', keys, 'power', powers, 'for', members, named),
      says(voters, 'propose remove', keys, named),
      says(voters, 'propose setPower', keys, powers, named),
      says(voters, 'propose rotateKey', keys, 'to', keys, named),
      says(voters, 'propose reinstate', keys, named),
      says(voters, 'propose rotateKey', keys, 'to', keys, 'and setPower', keys, powers, named),
      says(
        voters,
        'propose set quotaBurst',
        oneWord('2000000', '1'),
        'and approvalPerMyriad',
        oneWord('5001', '6667'),
        named,
      ),
      says(voters, 'propose version', oneWord('2', '3'), 'from', oneWord('9000', '9001', '3'), named),
      says(
        voters,
        'propose table us.tx version',
        oneWord('1', '2', '3'),
        'from',
        oneWord('2026-01-01', '2026-06-01'),
        'saying a',
        named,
      ),
      { weight: 12, arbitrary: says(voters, 'vote', proposals, yes) },
      says(oneWord('consensus'), '? proven', keys),
      says(oneWord('operator'), 'suspendMember', oneWord('insurer', 'dealer'), 'ruleBreach'),
      says(oneWord('operator'), 'reinstateMember', oneWord('insurer', 'dealer')),
      timePasses,
    ),
    // Consensus would lose its set, or a light client its way.
    watch: (stage) => {
      const set = () => {
        const validators = readGovernance(stage.world).record.get(RECORD)?.validators ?? []
        return validators.filter(({ suspendedAt }) => suspendedAt === undefined)
      }
      let before = set()
      return ({ does }) => {
        const after = set()
        expect(after.length).toBeGreaterThan(0)
        const total = before.reduce((sum, { power }) => sum + power, 0n)
        const kept = before.reduce((sum, { publicKey, power }) => {
          const now = after.find((one) => Buffer.compare(one.publicKey, publicKey) === 0)?.power ?? 0n
          return sum + (now < power ? now : power)
        }, 0n)
        if (typeof does === 'string' && !does.startsWith('?')) expect(3n * kept).toBeGreaterThanOrEqual(2n * total)
        before = after
      }
    },
  })
})
