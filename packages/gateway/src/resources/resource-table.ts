/** Every map of the ledger's contracts, and where it is given out. */
import { CONTRACTS } from '../ledger/definition.ts'
import type { Resource } from './resource.ts'
import { ACCOUNTS_ROWS } from './rows/accounts-rows.ts'
import { CASH_ROWS } from './rows/cash-rows.ts'
import { CONSENTS_ROWS } from './rows/consents-rows.ts'
import { GOVERNANCE_ROWS } from './rows/governance-rows.ts'
import { LOANS_ROWS } from './rows/loans-rows.ts'
import { PARTIES_ROWS } from './rows/parties-rows.ts'
import { TITLES_ROWS } from './rows/titles-rows.ts'
import { VEHICLES_ROWS } from './rows/vehicles-rows.ts'
import { unnamedRows } from './unnamed-rows.ts'

const NAMED: readonly Resource[] = [
  ...ACCOUNTS_ROWS,
  ...PARTIES_ROWS,
  ...CASH_ROWS,
  ...VEHICLES_ROWS,
  ...TITLES_ROWS,
  ...LOANS_ROWS,
  ...GOVERNANCE_ROWS,
  ...CONSENTS_ROWS,
]

export const RESOURCES: readonly Resource[] = [...NAMED, ...unnamedRows(CONTRACTS, NAMED)]
