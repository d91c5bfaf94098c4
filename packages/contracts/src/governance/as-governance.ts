/** What the kernel asks of this contract. */
import type { BlockRules, GovernancePort, Misbehaviour, ProviderContext, ValidatorPower } from '@chassis/kernel'
import { type Bytes, equalBytes } from '@chassis/primitives'
import type { ValueOf } from '@chassis/protocol'
import { stepTo } from './decide/decide-validators.ts'
import { governanceEvents } from './events.ts'
import type { ParameterName } from './parameters.ts'
import type { withoutEffect } from './schema/record.ts'
import type { Validator } from './schema/validators.ts'
import { enter, type GovernanceState, RECORD, type RecordHead, recordHead } from './state.ts'
import { activeOf } from './validator-set.ts'

export function asGovernance(context: ProviderContext<GovernanceState>): GovernancePort {
  const { record } = context.state
  const validators = ofHead(powersOf)
  const rules = ofHead(rulesOf)
  return {
    validators: () => validators(recordHead(record)),
    rules: (founding) => rules(recordHead(record))(founding),
    protocolVersionAt(height) {
      const { versions } = recordHead(record)
      return versions.findLast(({ fromHeight }) => fromHeight <= height)?.version
    },
    suspend: (misbehaviour, height) => suspend(context, misbehaviour, height),
  }
}

/** Remembers what was made of the head that was seen last: nearly every block finds the same one. */
function ofHead<T>(make: (head: RecordHead) => T): (head: RecordHead) => T {
  let seen: RecordHead | undefined
  let made: T | undefined
  return (head) => {
    if (head !== seen) [seen, made] = [head, make(head)]
    return made as T
  }
}

function powersOf({ validators }: RecordHead): readonly ValidatorPower[] {
  return activeOf(validators).map(({ publicKey, power }) => ({ publicKey, power }))
}

function rulesOf({ settings }: RecordHead): (founding: BlockRules) => BlockRules {
  if (settings.length === 0) return (founding) => founding
  const values = new Map<ParameterName, bigint>(settings.map(({ parameter, value }) => [parameter, value]))
  let made: BlockRules | undefined
  return (founding) => {
    const numberOf = (name: ParameterName, otherwise: number) => Number(values.get(name) ?? otherwise)
    made ??= {
      quota: {
        perSecond: values.get('quotaPerSecond') ?? founding.quota.perSecond,
        burst: values.get('quotaBurst') ?? founding.quota.burst,
      },
      agendaPerBlock: numberOf('agendaPerBlock', founding.agendaPerBlock),
      blockTransactions: numberOf('blockTransactions', founding.blockTransactions),
      blockBytes: numberOf('blockBytes', founding.blockBytes),
      retainHeights: numberOf('retainHeights', founding.retainHeights),
    }
    return made
  }
}

/**
 * Takes a validator out of the set for proven misbehaviour, with its present or a former key. Where that is not
 * possible it is noted; on a ledger that was never governed the leaf alone says so.
 */
function suspend(
  { state: { record }, now, emit }: ProviderContext<GovernanceState>,
  { kind: misbehaviour, validator: address, height: evidenceHeight }: Misbehaviour,
  height: bigint,
): void {
  if (!record.has(RECORD)) return
  const head = recordHead(record)
  const found = validatorOf(head, address)
  const why = reasonToSpare(head, found)
  const happened = { at: now(), height, misbehaviour, evidenceHeight }
  if (found === undefined || why !== undefined) {
    const reason = why ?? 'noSuchValidator'
    enter(record, head, [{ kind: 'misbehaviourNoted', ...happened, address, why: reason }])
    emit(governanceEvents.misbehaviourNoted, { address, why: reason })
    return
  }
  const { publicKey, organisation } = found
  const validators = head.validators.map((one) => (one === found ? { ...one, suspendedAt: now() } : one))
  const step = stepTo(head, height, activeOf(validators))
  enter(record, { ...head, validators, step }, [{ kind: 'validatorSuspended', ...happened, publicKey }])
  emit(governanceEvents.validatorSuspended, { publicKey, organisation })
}

function validatorOf({ validators }: RecordHead, address: Bytes): Validator | undefined {
  return (
    validators.find((one) => equalBytes(one.address, address)) ??
    validators.find(({ formerAddresses }) => formerAddresses.some((former) => equalBytes(former, address)))
  )
}

function reasonToSpare(head: RecordHead, found: Validator | undefined): ValueOf<typeof withoutEffect> | undefined {
  if (found === undefined) return 'noSuchValidator'
  if (found.suspendedAt !== undefined) return 'alreadySuspended'
  return activeOf(head.validators).length === 1 ? 'lastValidator' : undefined
}
