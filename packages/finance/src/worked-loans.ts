/** Entry point of @chassis/finance/worked-loans: loans whose every figure can be checked with a calculator. */
export { computeWorkedLoan } from './tables/compute-worked-loan.ts'
export { differingFigures } from './tables/differing-figures.ts'
export { figuresOf } from './tables/figures-of.ts'
export { readTable } from './tables/read-table.ts'
export { workedFile } from './tables/worked-file.ts'
export type {
  WorkedAmounts,
  WorkedFact,
  WorkedLoan,
  WorkedPosition,
  WorkedRow,
  WorkedTable,
} from './tables/worked-loan.ts'
export { workedProducts, workedTables } from './tables/worked-tables.ts'
export { writeTable } from './tables/write-table.ts'
