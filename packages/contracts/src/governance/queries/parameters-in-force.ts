import type { Genesis, ReadState } from '@chassis/kernel'
import { foundingRules } from '@chassis/kernel'
import { GOVERNANCE_DEFAULTS, PARAMETER_NAMES, type ParameterName } from '../parameters.ts'
import { type GovernanceState, RECORD } from '../state.ts'

export interface ParameterInForce {
  readonly parameter: ParameterName
  /** Undefined for a quota that nobody set where the founding document is not at hand. */
  readonly value: bigint | undefined
  /** Whether members set it; else it is that of genesis or of this protocol version. */
  readonly isSet: boolean
}

/** Every parameter with its value, in their order. */
export function parametersInForce(
  state: ReadState<GovernanceState>,
  genesis: Genesis | undefined,
): readonly ParameterInForce[] {
  const counts = foundingRules(genesis ?? { quotaPerSecond: 0n, quotaBurst: 0n })
  const founding: Readonly<Record<ParameterName, bigint | undefined>> = {
    ...GOVERNANCE_DEFAULTS,
    quotaPerSecond: genesis?.quotaPerSecond,
    quotaBurst: genesis?.quotaBurst,
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
