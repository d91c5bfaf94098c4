import { describeTables } from '../testkit/describe-tables.ts'
import { vehiclesStage } from './vehicles.test-support.ts'

describeTables(new URL('./vehicles.table.md', import.meta.url), vehiclesStage)
