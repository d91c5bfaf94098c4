import { describeTables } from '../testkit/describe-tables.ts'
import { cashStage } from './cash.test-support.ts'

describeTables(new URL('./cash.table.md', import.meta.url), cashStage)
