/** PGlite under kysely 0.28, which has no dialect of its own for it: one connection, taken in turn. */
import { assert } from '@chassis/primitives'
import type { PGlite } from '@electric-sql/pglite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'

export function pgliteDialect(database: PGlite): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PgliteDriver(database),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

class PgliteDriver implements Driver {
  private readonly database: PGlite
  private readonly connection: DatabaseConnection
  private turn: Promise<void> = Promise.resolve()
  private endTurn: (() => void) | undefined

  constructor(database: PGlite) {
    this.database = database
    this.connection = {
      async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
        const { rows, affectedRows } = await database.query<R>(sql, [...parameters])
        return { rows, numAffectedRows: BigInt(affectedRows ?? 0) }
      },
      // biome-ignore lint/correctness/useYield: kysely asks for a generator
      async *streamQuery() {
        assert(false, 'nothing here streams')
      },
    }
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.turn
    let end: () => void = () => {}
    this.turn = new Promise((resolve) => {
      end = resolve
    })
    await before
    this.endTurn = end
    return this.connection
  }

  async releaseConnection(): Promise<void> {
    this.endTurn?.()
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async destroy(): Promise<void> {
    await this.database.close()
  }
}
