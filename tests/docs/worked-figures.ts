/** Single figures of the worked loans in packages/finance/tables, by the words in which a page names them. */
import { figuresOf, workedTables } from '@chassis/finance/worked-loans'

/** The pairs of situations repeat the arithmetic of the others. */
const figures = new Map(
  workedTables()
    .filter(({ name }) => !name.startsWith('pairs-'))
    .flatMap(({ loans }) => loans.map((loan) => [loan.name, figuresOf(loan)] as const)),
)

/** The titles of the worked loans. */
export const WORKED_TITLES: readonly string[] = [...figures.keys()]

/** A figure by its name, such as `interest 3`. Undefined where there is no such figure. */
export function workedFigure(title: string, name: string): string | undefined {
  return figures.get(title)?.get(name)
}
