/** The database of the read model by itself, for measurements. */
export { analyzeTables } from './read-model/analyze-tables.ts'
export { openDatabase } from './read-model/open-database.ts'
export { queryPage } from './read-model/query-page.ts'
