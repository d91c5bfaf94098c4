/** What members vote on: validators in, out, rotated and back, versions, parameters, tables. */
import { type ProposedAction, proposalId, type ValidatorChange } from '@chassis/contracts/schemas'
import type { Misbehaviour } from '@chassis/kernel'
import { type CivilDate, utf8Encode } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import type { PlanStep } from './business-steps.ts'
import { MEMBER_NAMES, VALIDATOR_KEYS, validatorKey } from './cast.ts'
import type { Planner } from './planner.ts'
import { call, createdId } from './sign.ts'

/** The highest version that the programs of a simulation have. */
export const VERSION_MAX = 3
const FIRST_SET = ['operator', 'lender', 'bank', 'dealer']

/** Mostly one that has a vote if things went as planned. */
function voterOf(planner: Planner, among: readonly string[]): string {
  const likely = among.filter((name) => FIRST_SET.includes(name))
  return planner.random.pick(likely.length > 0 && planner.random.chance(92) ? likely : among)
}

function change(planner: Planner): ValidatorChange {
  const { random, validating, suspended } = planner
  const kinds = ['admit', 'admit', 'admit', 'remove', 'setPower', 'setPower', 'rotateKey', 'reinstate', 'reinstate']
  const kind = suspended.size > 0 && random.chance(60) ? 'reinstate' : random.pick(kinds)
  const idle = Array.from({ length: VALIDATOR_KEYS }, (_, i) => i).filter((i) => !validating.has(i))
  const likely = kind === 'admit' ? idle : kind === 'reinstate' ? [...suspended] : [...validating]
  const index = likely.length > 0 && random.chance(90) ? random.pick(likely) : random.below(VALIDATOR_KEYS)
  const publicKey = validatorKey(index)
  const power = BigInt(random.pick([10, 50, 90, 100, 110, 130, 400]))
  const organisation = planner.account(voterOf(planner, MEMBER_NAMES))
  if (kind === 'admit') {
    validating.add(index)
    return { kind, publicKey, power, organisation }
  }
  if (kind === 'setPower') return { kind, publicKey, power }
  if (kind === 'rotateKey') {
    const next = random.below(VALIDATOR_KEYS)
    validating.delete(index)
    validating.add(next)
    return { kind, publicKey, newPublicKey: validatorKey(next) }
  }
  if (kind === 'remove') validating.delete(index)
  else suspended.delete(index)
  return { kind: kind as 'remove', publicKey }
}

function parameters(planner: Planner): ProposedAction {
  const { random } = planner
  const settings = random.pick([
    [{ parameter: 'quotaBurst', value: BigInt(random.pick([1_000_000, 1_200_000, 4_000_000])) }],
    [{ parameter: 'quotaPerSecond', value: BigInt(random.pick([1_000, 2_000, 20_000])) }],
    [{ parameter: 'agendaPerBlock', value: BigInt(random.pick([10, 20, 200])) }],
    [{ parameter: 'votingPeriodMs', value: BigInt(random.pick([3_600_000, 86_400_000, 604_800_000])) }],
    [
      { parameter: 'approvalPerMyriad', value: BigInt(random.pick([5_001, 6_667])) },
      { parameter: 'blockBytes', value: 4_194_304n },
    ],
    [{ parameter: 'quotaBurst', value: 1n }],
  ] as const)
  return { kind: 'setParameters', settings }
}

function table(planner: Planner): ProposedAction {
  const { random, tables } = planner
  const name = random.pick(['us.tx', 'jp'])
  const version = (tables.get(name) ?? 0) + (random.chance(90) ? 1 : 2)
  const effectiveFrom = (planner.today + random.between(-3, 10)) as CivilDate
  const content = utf8Encode(`rules of ${name}, version ${version}`)
  return { kind: 'publishTable', table: name, version, effectiveFrom, content }
}

function action(planner: Planner): ProposedAction {
  const { random } = planner
  const kind = random.below(100)
  if (kind < 62) {
    const changes = Array.from({ length: random.chance(80) ? 1 : 2 }, () => change(planner))
    return { kind: 'changeValidators', changes }
  }
  if (kind < 80) return parameters(planner)
  if (kind < 92) return table(planner)
  const version = Math.min(planner.version + 1, VERSION_MAX)
  return { kind: 'activateVersion', version, fromHeight: planner.height + BigInt(random.between(1, 60)) }
}

function proposing(planner: Planner, who: string, proposed: ProposedAction): ReturnType<PlanStep> {
  return {
    calls: [call(planner.cast.of(who), 'governance.propose', { action: proposed })],
    signed({ hash }) {
      const voters = MEMBER_NAMES.filter((name) => name !== who)
      planner.keep(planner.proposals, { proposal: createdId(proposalId, hash), voters })
    },
  }
}

/** The founders' first set: without it a network could not begin. */
export const proposeFirstSet: PlanStep = (planner) => {
  const changes = FIRST_SET.map((name, index): ValidatorChange => {
    const organisation = planner.account(name)
    planner.validating.add(index)
    return { kind: 'admit', publicKey: validatorKey(index), power: 100n, organisation }
  })
  return proposing(planner, 'operator', { kind: 'changeValidators', changes })
}

export const propose: PlanStep = (planner) => {
  const proposed = action(planner)
  if (proposed.kind === 'publishTable') planner.tables.set(proposed.table, proposed.version)
  if (proposed.kind === 'activateVersion' && planner.random.chance(30)) planner.version = proposed.version
  return proposing(planner, voterOf(planner, MEMBER_NAMES), proposed)
}

/** One of those who have not voted yet, on one of the proposals made last. */
export const vote: PlanStep = (planner) => {
  const { random, cast } = planner
  const recent = planner.proposals.slice(-4).filter(({ voters }) => voters.length > 0)
  if (recent.length === 0) return undefined
  const known = random.pick(recent)
  const who = voterOf(planner, known.voters)
  known.voters = known.voters.filter((name) => name !== who)
  const approve = random.chance(88)
  return { calls: [call(cast.of(who), 'governance.vote', { proposal: known.proposal, approve })] }
}

/** Who is left votes for the proposal made last, all in one block. */
export function votesOnLast(planner: Planner): readonly ReturnType<PlanStep>[] {
  const known = planner.proposals.at(-1)
  if (!known) return []
  const { proposal, voters } = known
  known.voters = []
  return voters.map((who) => ({ calls: [call(planner.cast.of(who), 'governance.vote', { proposal, approve: true })] }))
}

export function misbehaviour(planner: Planner): Misbehaviour {
  const { random } = planner
  const index = random.pick([...planner.validating, 0])
  const isKnown = random.chance(90)
  if (isKnown) planner.suspended.add(index)
  const key = isKnown ? validatorKey(index) : random.bytes(32)
  return {
    kind: random.pick(['duplicateVote', 'lightClientAttack']),
    validator: sha256.hash(key).slice(0, 20),
    height: planner.height,
    time: planner.time,
    totalPower: BigInt(random.between(100, 900)),
  }
}
