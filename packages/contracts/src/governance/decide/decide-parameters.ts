import { PARAMETER_NAMES } from '../parameters.ts'
import type { Setting } from '../schema/proposals.ts'
import type { Decision, Situation } from './decision.ts'

/** Sets parameters; they were checked when they were proposed. */
export function decideParameters({ head, moment }: Situation, settings: readonly Setting[]): Decision {
  const values = new Map([...head.settings, ...settings].map(({ parameter, value }) => [parameter, value]))
  const inOrder = PARAMETER_NAMES.flatMap((parameter) => {
    const value = values.get(parameter)
    return value === undefined ? [] : [{ parameter, value }]
  })
  return {
    head: { ...head, settings: inOrder },
    facts: settings.map((setting) => ({ kind: 'parameterSet', ...moment, ...setting })),
  }
}
