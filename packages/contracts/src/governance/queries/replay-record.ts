/** The state of governance recomputed from its public facts alone: what anybody can do with a slip of the record. */
import type { ValidatorPower } from '@chassis/kernel'
import { type Bytes, compareBytes, toHex } from '@chassis/primitives'
import type { AccountId } from '@chassis/protocol'
import type { ParameterName } from '../parameters.ts'
import type { ProposalId } from '../schema/proposals.ts'
import type { GovernanceFact } from '../schema/record.ts'

export interface ReplayedValidator extends ValidatorPower {
  readonly organisation: AccountId
  readonly suspended: boolean
}

export interface ReplayedRecord {
  /** By key in hex, suspended ones included. */
  readonly validators: Map<string, ReplayedValidator>
  readonly settings: Map<ParameterName, bigint>
  /** Protocol versions in the order of their activation; a plan that was moved stands with its last height. */
  readonly versions: Map<number, bigint>
  /** Latest version of each rule table and the hash of its content. */
  readonly tables: Map<string, { readonly version: number; readonly contentHash: Bytes }>
  /** Proposals that can still be voted on, oldest first. */
  readonly open: Set<ProposalId>
}

export function emptyRecord(): ReplayedRecord {
  return { validators: new Map(), settings: new Map(), versions: new Map(), tables: new Map(), open: new Set() }
}

/** Applies one fact. A fact about a validator that is not there changes nothing. */
export function replayFact(record: ReplayedRecord, fact: GovernanceFact): void {
  if (fact.kind === 'proposed') record.open.add(fact.proposal)
  else if (fact.kind === 'decided') record.open.delete(fact.proposal)
  else if (fact.kind === 'parameterSet') record.settings.set(fact.parameter, fact.value)
  else if (fact.kind === 'versionActivated') record.versions.set(fact.version, fact.fromHeight)
  else if (fact.kind === 'tablePublished') record.tables.set(fact.table, fact)
  else if ('publicKey' in fact) replayValidator(record.validators, fact)
}

function replayValidator(
  validators: ReplayedRecord['validators'],
  fact: GovernanceFact & { readonly publicKey: Bytes },
): void {
  const key = toHex(fact.publicKey)
  if (fact.kind === 'validatorAdmitted') {
    const { publicKey, organisation, power } = fact
    validators.set(key, { publicKey, organisation, power, suspended: false })
    return
  }
  const before = validators.get(key)
  if (!before) return
  if (fact.kind === 'validatorRemoved') validators.delete(key)
  if (fact.kind === 'powerSet') validators.set(key, { ...before, power: fact.power })
  if (fact.kind === 'validatorSuspended') validators.set(key, { ...before, suspended: true })
  if (fact.kind === 'validatorReinstated') validators.set(key, { ...before, suspended: false })
  if (fact.kind === 'keyRotated') {
    validators.delete(key)
    validators.set(toHex(fact.newPublicKey), { ...before, publicKey: fact.newPublicKey })
  }
}

/** Replays all facts. */
export function replayRecord(facts: Iterable<GovernanceFact>): ReplayedRecord {
  const record = emptyRecord()
  for (const fact of facts) replayFact(record, fact)
  return record
}

/** The validators after the block with this height, ascending by key: those who sign from the second next block on. */
export function validatorsAfter(facts: Iterable<GovernanceFact>, height: bigint): readonly ValidatorPower[] {
  const record = emptyRecord()
  for (const fact of facts) if (fact.height <= height) replayFact(record, fact)
  return [...record.validators.values()]
    .filter(({ suspended }) => !suspended)
    .map(({ publicKey, power }) => ({ publicKey, power }))
    .sort((a, b) => compareBytes(a.publicKey, b.publicKey))
}
