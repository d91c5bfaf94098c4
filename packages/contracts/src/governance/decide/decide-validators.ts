import { type Bytes, ensure, equalBytes, refuse, toHex } from '@chassis/primitives'
import { GovernanceError } from '../errors.ts'
import type { GovernanceFact, ValidatorStep } from '../schema/record.ts'
import {
  FORMER_ADDRESSES_MAX,
  POWER_MAX,
  VALIDATORS_MAX,
  type Validator,
  type ValidatorChange,
} from '../schema/validators.ts'
import type { RecordHead } from '../state.ts'
import { activeOf, addressOf, indexOfKey, inKeyOrder, totalPower } from '../validator-set.ts'
import type { Decision, Moment, Situation } from './decision.ts'

type Draft = Validator[]

/** Changes the validators, all or nothing. */
export function decideValidators({ head, moment, needs }: Situation, changes: readonly ValidatorChange[]): Decision {
  const draft: Draft = [...head.validators]
  const facts = changes.map((change) => changeOne(draft, change, moment, needs))
  const validators = inKeyOrder(draft)
  const active = activeOf(validators)
  ensure(validators.length <= VALIDATORS_MAX, GovernanceError.TOO_MANY_VALIDATORS)
  ensure(active.length >= 1, GovernanceError.NO_VALIDATOR_LEFT)
  ensure(totalPower(active) <= POWER_MAX, GovernanceError.TOTAL_POWER_TOO_HIGH)
  const step = stepTo(head, moment.height, active)
  const moved = step.gained > step.lost ? step.gained : step.lost
  ensure(step.base === 0n || 3n * moved <= step.base, GovernanceError.CHANGE_TOO_LARGE, { moved, base: step.base })
  return { head: { ...head, validators, step }, facts }
}

function changeOne(
  draft: Draft,
  change: ValidatorChange,
  moment: Moment,
  { sha256, members }: Situation['needs'],
): GovernanceFact {
  const { publicKey } = change
  const fact = { ...moment, publicKey }
  if (change.kind === 'admit') {
    const { organisation, power } = change
    ensure(members.isActive(organisation), GovernanceError.NOT_A_MEMBER, { organisation })
    ensureUnused(draft, publicKey)
    draft.push({ publicKey, address: addressOf(sha256, publicKey), organisation, power, formerAddresses: [] })
    return { kind: 'validatorAdmitted', ...fact, organisation, power }
  }
  const index = indexOfKey(draft, publicKey)
  const before = draft[index] ?? refuse(GovernanceError.VALIDATOR_NOT_FOUND, { publicKey: toHex(publicKey) })
  if (change.kind === 'remove') {
    draft.splice(index, 1)
    return { kind: 'validatorRemoved', ...fact }
  }
  if (change.kind === 'setPower') {
    draft[index] = { ...before, power: change.power }
    return { kind: 'powerSet', ...fact, power: change.power }
  }
  if (change.kind === 'rotateKey') {
    const { newPublicKey } = change
    ensureUnused(draft, newPublicKey)
    const formerAddresses = [before.address, ...before.formerAddresses].slice(0, FORMER_ADDRESSES_MAX)
    draft[index] = { ...before, publicKey: newPublicKey, address: addressOf(sha256, newPublicKey), formerAddresses }
    return { kind: 'keyRotated', ...fact, newPublicKey }
  }
  ensure(before.suspendedAt !== undefined, GovernanceError.VALIDATOR_NOT_SUSPENDED)
  draft[index] = { ...before, suspendedAt: undefined }
  return { kind: 'validatorReinstated', ...fact }
}

function ensureUnused(draft: Draft, key: Bytes): void {
  ensure(indexOfKey(draft, key) < 0, GovernanceError.KEY_IN_USE, { publicKey: toHex(key) })
}

/** What all changes of this block together move, measured against the set before it. */
export function stepTo(head: RecordHead, height: bigint, after: readonly Validator[]): ValidatorStep {
  const before = activeOf(head.validators)
  const powerIn = (set: readonly Validator[], key: Bytes) =>
    set.find(({ publicKey }) => equalBytes(publicKey, key))?.power ?? 0n
  let gained = 0n
  let lost = 0n
  for (const { publicKey, power } of after) {
    const more = power - powerIn(before, publicKey)
    if (more > 0n) gained += more
  }
  for (const { publicKey, power } of before) {
    const less = power - powerIn(after, publicKey)
    if (less > 0n) lost += less
  }
  const earlier = head.step?.height === height ? head.step : undefined
  if (!earlier) return { height, base: totalPower(before), gained, lost }
  return { height, base: earlier.base, gained: earlier.gained + gained, lost: earlier.lost + lost }
}
