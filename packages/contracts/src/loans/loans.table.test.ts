import { describeTables } from '../testkit/describe-tables.ts'
import { loansStage } from './loans.test-support.ts'

describeTables(new URL('./loans.table.md', import.meta.url), loansStage)
