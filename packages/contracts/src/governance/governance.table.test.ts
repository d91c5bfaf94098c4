import { describeTables } from '../testkit/describe-tables.ts'
import { governanceStage } from './governance.test-support.ts'

describeTables(new URL('./governance.table.md', import.meta.url), governanceStage)
