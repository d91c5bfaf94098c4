/** The parameters that members may set: a fixed list, each with its unit and bounds. */
import { oneOf } from '@chassis/protocol'

export interface ParameterBounds {
  readonly min: bigint
  readonly max: bigint
  /** Whether 0 is allowed below `min`, and what it means. */
  readonly zero?: string
  readonly unit: string
  readonly means: string
}

const HOUR_MS = 3_600_000n

/**
 * Positions are wire numbers: append only. The least quotas leave room for the largest transaction, so that members can
 * always afford the vote that raises them again.
 */
export const PARAMETERS = {
  quotaPerSecond: {
    min: 1_000n,
    max: 1n << 40n,
    unit: 'units/s',
    means: 'Quota that an account regains',
  },
  quotaBurst: {
    min: 1_000_000n,
    max: 1n << 60n,
    unit: 'units',
    means: 'Quota that an account may save up',
  },
  agendaPerBlock: {
    min: 10n,
    max: 1_000n,
    unit: 'calls',
    means: 'Agenda calls that start a block; the rest waits for the next',
  },
  blockTransactions: {
    min: 100n,
    max: 100_000n,
    unit: 'transactions',
    means: 'Transactions in a block',
  },
  blockBytes: {
    min: 1n << 17n,
    max: 1n << 26n,
    unit: 'bytes',
    means: 'Bytes of transactions in a block',
  },
  votingPeriodMs: {
    min: HOUR_MS,
    max: 90n * 24n * HOUR_MS,
    unit: 'ms',
    means: 'How long a proposal stays open',
  },
  approvalPerMyriad: {
    min: 5_001n,
    max: 10_000n,
    unit: 'of 10,000',
    means: 'Share of those entitled that must approve, at least',
  },
  retainHeights: {
    min: 1_000n,
    max: 1n << 40n,
    zero: 'no least number',
    unit: 'heights',
    means: 'Blocks that a node of a network keeps at least, however few it is told to keep',
  },
} as const satisfies Readonly<Record<string, ParameterBounds>>
export type ParameterName = keyof typeof PARAMETERS

const names = Object.keys(PARAMETERS) as [ParameterName, ...ParameterName[]]
export const PARAMETER_NAMES: readonly ParameterName[] = names
export const parameterName = oneOf(...names)

/** What holds for governance itself until it is set otherwise: a week, and more than two thirds. */
export const GOVERNANCE_DEFAULTS = { votingPeriodMs: 7n * 24n * HOUR_MS, approvalPerMyriad: 6_667n } as const

export function isWithinBounds(name: ParameterName, value: bigint): boolean {
  const { min, max, zero }: ParameterBounds = PARAMETERS[name]
  return (value === 0n && zero !== undefined) || (value >= min && value <= max)
}
