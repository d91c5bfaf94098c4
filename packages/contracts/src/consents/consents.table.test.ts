import { describeTables } from '../testkit/describe-tables.ts'
import { consentsStage } from './consents.test-support.ts'

describeTables(new URL('./consents.table.md', import.meta.url), consentsStage)
