import type { InvariantCheck, ReadState } from '@chassis/kernel'
import { compareBytes, equalBytes, toHex } from '@chassis/primitives'
import { isWithinBounds, PARAMETER_NAMES } from './parameters.ts'
import { type ReplayedRecord, replayRecord } from './queries/replay-record.ts'
import type { Proposal } from './schema/proposals.ts'
import type { GovernanceHead } from './schema/record.ts'
import { POWER_MAX, POWER_MIN } from './schema/validators.ts'
import { type GovernanceState, RECORD } from './state.ts'
import { activeOf, totalPower } from './validator-set.ts'

type State = ReadState<GovernanceState>

function replayed(state: State): ReplayedRecord {
  return replayRecord(state.record.facts(RECORD))
}

function* validatorFindings({ validators }: GovernanceHead, replay: ReplayedRecord): Iterable<string> {
  if (validators.length !== replay.validators.size) yield 'another number of validators than the record gives'
  for (const { publicKey, power, organisation, suspendedAt } of validators) {
    const key = toHex(publicKey)
    const expected = replay.validators.get(key)
    const agrees =
      expected?.power === power &&
      expected.organisation === organisation &&
      expected.suspended === (suspendedAt !== undefined)
    if (!agrees) yield `${key}: not the validator that the record gives`
  }
}

function* standingFindings(state: State, head: GovernanceHead, replay: ReplayedRecord): Iterable<string> {
  yield* validatorFindings(head, replay)
  for (const { version, fromHeight } of head.versions) {
    if (replay.versions.get(version) !== fromHeight) yield `version ${version}: not from height ${fromHeight}`
  }
  const last = Math.max(0, ...replay.versions.keys())
  if (last > 0 && head.versions.at(-1)?.version !== last) yield `version ${last} is missing`
  const settings = new Map(head.settings.map(({ parameter, value }) => [parameter, value]))
  for (const name of PARAMETER_NAMES) {
    if (settings.get(name) !== replay.settings.get(name)) yield `${name}: not the value that the record gives`
  }
  const open = head.openProposals.map(({ proposal }) => proposal)
  if (open.join() !== [...replay.open].join()) yield 'open proposals and the record differ'
  for (const [name, { version, contentHash }] of replay.tables) {
    const table = state.tables.get(name)
    const agrees = table?.factCount === version && equalBytes(table.contentHash, contentHash)
    if (!agrees) yield `table ${name}: not the version that the record gives`
  }
}

function* setFindings({ validators, step }: GovernanceHead): Iterable<string> {
  const active = activeOf(validators)
  if (validators.length > 0 && active.length === 0) yield 'no validator takes part'
  if (totalPower(active) > POWER_MAX) yield 'the total power is too high'
  for (const [i, { publicKey, power }] of validators.entries()) {
    const before = validators[i - 1]
    if (before && compareBytes(before.publicKey, publicKey) >= 0) yield `${toHex(publicKey)}: out of order`
    if (power < POWER_MIN || power > POWER_MAX) yield `${toHex(publicKey)}: power ${power}`
  }
  const addresses = validators.map(({ address }) => toHex(address))
  if (new Set(addresses).size !== addresses.length) yield 'an address stands twice'
  if (step && step.base > 0n && step.lost > step.base) yield 'a block took away more power than there was'
}

function* proposalFindings(id: string, proposal: Proposal): Iterable<string> {
  const { approvals, rejections, status, decidedAt, agenda, at, deadline } = proposal
  const voters = [...approvals, ...rejections]
  if (new Set(voters).size !== voters.length) yield `${id}: somebody voted twice`
  if ((status === 'open') !== (decidedAt === undefined))
    yield `${id}: ${status}, but the time of decision says otherwise`
  if ((status === 'open') !== (agenda !== undefined)) yield `${id}: ${status}, but the agenda says otherwise`
  const late = status === 'accepted' || status === 'rejected' ? decidedAt : undefined
  if (late !== undefined && (late < at || late >= deadline)) yield `${id}: decided outside its time`
  if (status === 'expired' && (decidedAt as number) < deadline) yield `${id}: expired before its deadline`
}

export const governanceInvariants: readonly InvariantCheck<GovernanceState>[] = [
  {
    name: 'INV-G1',
    says: 'Validators, versions, parameters, open proposals and tables follow from the public record alone.',
    *check(state) {
      const head = state.record.get(RECORD)
      if (head) yield* standingFindings(state, head, replayed(state))
    },
  },
  {
    name: 'INV-G2',
    says: 'Once there was a validator, one takes part; keys are used once, powers and their total are within bounds.',
    *check(state) {
      const head = state.record.get(RECORD)
      if (head) yield* setFindings(head)
    },
  },
  {
    name: 'INV-G3',
    says: 'Nobody votes twice on a proposal, and none is decided after its deadline or expires before it.',
    *check(state) {
      const open = new Set(state.record.get(RECORD)?.openProposals.map(({ proposal }) => proposal))
      for (const [id, proposal] of state.proposals.entries()) {
        yield* proposalFindings(id, proposal)
        if (open.has(id) !== (proposal.status === 'open')) yield `${id}: ${proposal.status}, but listed otherwise`
      }
    },
  },
  {
    name: 'INV-G4',
    says: 'Parameters are within their bounds, and versions of a table hold from no earlier day than those before.',
    *check(state) {
      for (const { parameter, value } of state.record.get(RECORD)?.settings ?? []) {
        if (!isWithinBounds(parameter, value)) yield `${parameter}: ${value}`
      }
      for (const [name, head] of state.tables.entries()) {
        const days = [...state.tables.facts(name)].map(({ effectiveFrom }) => effectiveFrom)
        if (days.some((day, i) => i > 0 && day < (days[i - 1] as number))) yield `table ${name}: days run backwards`
        if (days.at(-1) !== head.effectiveFrom) yield `table ${name}: not the day of its last version`
      }
    },
  },
]
