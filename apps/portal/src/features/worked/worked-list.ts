/** Every worked loan with the table that it stands in. */
import { type WorkedLoan, workedTables } from '@chassis/client/worked-loans'

export interface Worked {
  /** Name of the table, and of the loan in it: the two parts of its address. */
  readonly table: string
  readonly short: string
  readonly loan: WorkedLoan
}

export const TABLES: readonly string[] = workedTables().map(({ name }) => name)

export const WORKED: readonly Worked[] = workedTables().flatMap(({ name, loans }) =>
  loans.map((loan) => ({ table: name, short: loan.id.slice(name.length + 1), loan })),
)
