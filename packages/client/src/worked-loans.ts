/**
 * Entry point of @chassis/client/worked-loans: loans whose every figure can be checked with a calculator, as data, and
 * the engine that computes each of them anew.
 */
export {
  computeWorkedLoan,
  differingFigures,
  figuresOf,
  type WorkedAmounts,
  type WorkedFact,
  type WorkedLoan,
  type WorkedPosition,
  type WorkedRow,
  type WorkedTable,
  workedFile,
  workedProducts,
  workedTables,
} from '@chassis/finance/worked-loans'
