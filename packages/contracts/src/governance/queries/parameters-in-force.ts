import type { Genesis, ReadState } from '@chassis/kernel'
import { foundingRules } from '@chassis/kernel'
import { GOVERNANCE_DEFAULTS, PARAMETER_NAMES, type ParameterName } from '../parameters.ts'
import { type GovernanceState, RECORD } from '../state.ts'

export interface ParameterInForce {
  readonly parameter: ParameterName
  readonly value: bigint
  /** Whether members set it; else it is that of genesis or of this protocol version. */
  readonly isSet: boolean
}

/** Every parameter with its value, in their order. */
export function parametersInForce(state: ReadState<GovernanceState>, genesis: Genesis): readonly ParameterInForce[] {
  const { quota, ...counts } = foundingRules(genesis)
  const founding: Readonly<Record<ParameterName, bigint>> = {
    ...GOVERNANCE_DEFAULTS,
    quotaPerSecond: quota.perSecond,
    quotaBurst: quota.burst,
    agendaPerBlock: BigInt(counts.agendaPerBlock),
    blockTransactions: BigInt(counts.blockTransactions),
    blockBytes: BigInt(counts.blockBytes),
    retainHeights: BigInt(counts.retainHeights),
  }
  const set = new Map(state.record.get(RECORD)?.settings.map(({ parameter, value }) => [parameter, value]))
  return PARAMETER_NAMES.map((parameter) => {
    const value = set.get(parameter)
    return { parameter, value: value ?? founding[parameter], isSet: value !== undefined }
  })
}
