import { describeTables } from '../testkit/describe-tables.ts'
import { partiesStage } from './parties.test-support.ts'

describeTables(new URL('./parties.table.md', import.meta.url), partiesStage)
