/** Names of the figures (see {@link figuresOf}) in which two worked loans differ, those that only one has included. */
import { figuresOf } from './figures-of.ts'
import type { WorkedLoan } from './worked-loan.ts'

export function differingFigures(one: WorkedLoan, other: WorkedLoan): readonly string[] {
  const [left, right] = [figuresOf(one), figuresOf(other)]
  const names = new Set([...left.keys(), ...right.keys()])
  return [...names].filter((name) => left.get(name) !== right.get(name))
}
