import { describeTables } from '../testkit/describe-tables.ts'
import { titlesStage } from './titles.test-support.ts'

describeTables(new URL('./titles.table.md', import.meta.url), titlesStage)
