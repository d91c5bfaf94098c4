/** The same questions to both databases: embedded PGlite, and a PostgreSQL server of the test's own. */
import { rmSync } from 'node:fs'
import { toHex } from '@chassis/primitives'
import { loanId } from '@chassis/protocol'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../gateway.test-support.ts'
import { ledgerReads } from '../ledger/ledger-reads.ts'
import { foundTestLedger, PARTIES, type TestLedger } from '../test-ledger.test-support.ts'
import { boarding, CANARY, fillLedger, IDS, payment, VIN_TAG } from '../test-objects.test-support.ts'
import { analyzeTables } from './analyze-tables.ts'
import { openDatabase, type ReadModelDatabase } from './open-database.ts'
import { findPostgres, type PostgresServer, startPostgres } from './postgres-server.test-support.ts'
import { pageStatement } from './query-page.ts'
import { searchStatements } from './query-search.ts'
import { placeEmptyPglite, startTestReadModel, type TestReadModel } from './read-model.test-support.ts'
import { pgliteFolder } from './run-read-model.ts'
import { CONTENT } from './tables.ts'

const programs = findPostgres()
if (programs === undefined && process.env.CI === 'true') throw new Error('CI needs Debian’s package postgresql')
if (programs === undefined) console.warn('skipped: the read model on PostgreSQL, for there is no server here')
const DATABASES = ['pglite', ...(programs === undefined ? [] : ['postgres'])] as const

const { lender, otherLender, servicer, operator, regulator, dealer, person } = PARTIES
const number = (index: number): string => index.toString(16).padStart(32, '0')

describe.each(DATABASES)('the read model on %s', (kind) => {
  let server: PostgresServer | undefined
  let test: TestLedger
  let gateway: TestGateway
  let model: TestReadModel
  beforeAll(async () => {
    if (kind === 'postgres') server = await startPostgres(programs as string)
    test = await foundTestLedger()
    await fillLedger(test)
    gateway = await startTestGateway(test)
    model = await startTestReadModel(test, server === undefined ? 'embedded' : { url: server.url })
    gateway.attachReadModel(model.port())
  }, 120_000)
  afterAll(async () => {
    await gateway.close()
    await model.close()
    await test.close()
    await server?.remove()
  })

  const idsOf = async (path: string, as = regulator): Promise<readonly string[]> => {
    const answer = await gateway.ask(path, { as })
    expect(answer.status, answer.text).toBe(200)
    return answer.json.items.map(({ id }: { id: string }) => id)
  }
  /** The database itself, beside the model. */
  const direct = async <T>(use: (database: ReadModelDatabase) => Promise<T>): Promise<T> => {
    const { database } = model.model as unknown as { readonly database: ReadModelDatabase }
    return use(database)
  }

  it('holds the same content however it was reached: outcome by outcome, or from the first one at once', async () => {
    for (let index = 0; index < 5; index++) {
      const owner = index % 2 === 0 ? lender : otherLender
      await test.act(servicer, { ...boarding(loanId.parse(`loan_${number(index + 1)}`), owner, servicer) })
      await test.act(servicer, payment(IDS.loan, servicer, 100 + index))
      await model.caughtUp()
    }
    const replaced = { loan: loanId.parse(`loan_${number(1)}`), servicer: lender.account }
    await test.act(lender, { as: lender, method: 'loans.changeServicer', args: replaced })
    await model.caughtUp()
    const followed = await model.model.content()
    model.model.rebuild()
    await model.caughtUp()
    const built = await model.model.content()
    expect(built.rebuilds).toBe(followed.rebuilds + 1)
    expect({ digest: built.digest, rows: built.rows }).toEqual({ digest: followed.digest, rows: followed.rows })
    expect(built.rows.loan).toBeGreaterThan(8)
    expect(built.rows.outcome).toBeGreaterThan(20)
  })

  it('has a row of every object in the state, and for every owner', async () => {
    await model.caughtUp()
    const reads = ledgerReads(test.ledger.reader)
    const loans = [...reads.loans.loans.entries()].map(([id]) => id)
    expect(await idsOf('/v1/loans?limit=100')).toEqual(loans.sort())
    const ownedBy = (account: string) =>
      [...reads.loans.loans.entries()]
        .filter(([, { lender: a, servicer: b }]) => a === account || b === account)
        .map(([id]) => id)
        .sort()
    for (const one of [lender, otherLender, servicer])
      expect(await idsOf('/v1/loans?limit=100', one)).toEqual(ownedBy(one.account))
    expect(await idsOf('/v1/loans?limit=100', dealer)).toEqual([])
    // Told of after the loan was boarded.
    expect(await idsOf('/v1/loans?limit=100', person)).toEqual([IDS.loan])
    const members = [...reads.parties.members.entries()].map(([id]) => id)
    expect(await idsOf('/v1/parties?limit=100')).toEqual(members.sort())
  })

  it('filters, orders and pages, each page after the other and nothing twice', async () => {
    const all = await idsOf('/v1/loans?limit=100&order=newest')
    expect(await idsOf('/v1/loans?limit=100&order=oldest')).toEqual([...all].reverse())
    const paged: string[] = []
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const from: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
      const { json }: { json: { items: { id: string }[]; next?: string } } = await gateway.ask(
        `/v1/loans?limit=2&order=newest${from}`,
        { as: regulator },
      )
      paged.push(...json.items.map(({ id }) => id))
      cursor = json.next
    }
    expect(paged).toEqual(all)
    expect(await idsOf('/v1/loans?status=settled')).toEqual([IDS.settledLoan])
    expect(await idsOf(`/v1/loans?lender=${otherLender.account}&order=newest`)).toEqual(
      all.filter(
        (id) => ledgerReads(test.ledger.reader).loans.loans.get(loanId.parse(id))?.lender === otherLender.account,
      ),
    )
    expect(await idsOf(`/v1/vehicles?registrant=${dealer.account}`)).toEqual([IDS.vehicle])
    expect(await idsOf(`/v1/vehicles?registrant=${lender.account}`)).toEqual([])
    const { json: byName } = await gateway.ask('/v1/parties?order=name&limit=100')
    const names = byName.items.map(({ value }: { value: { legalName: string } }) => value.legalName)
    expect(names).toEqual([...names].sort())
    expect(await idsOf('/v1/parties?roles=bank')).toEqual([PARTIES.bank.account])
  })

  it('finds loans by their open breaks, and no longer once these are closed', async () => {
    const loan = loanId.parse(`loan_${'b'.repeat(32)}`)
    await test.act(servicer, boarding(loan, lender, servicer))
    const { json: before } = await gateway.ask('/v1/loans?breaks=any', { as: servicer })
    expect(before.items).toEqual([])
    const paid = payment(loan, servicer, 701)
    const claimed = { interest: 1n, principal: 49_999n }
    await test.act(servicer, { ...paid, args: { ...paid.args, claimed } })
    const reads = ledgerReads(test.ledger.reader).loans.loans
    const facts = [...reads.facts(loan)]
    const opened = facts.flatMap((fact, index) => (fact.kind === 'breakOpened' ? [[index, fact.detail.reason]] : []))
    expect(opened.length).toBeGreaterThan(0)
    for (const [, reason] of opened) expect(await idsOf(`/v1/loans?breaks=${reason}`, servicer)).toEqual([loan])
    expect(await idsOf('/v1/loans?breaks=any&order=newest', lender)).toEqual([loan])
    expect(await idsOf('/v1/loans?breaks=any')).toEqual([loan])
    expect(await idsOf('/v1/loans?breaks=any', otherLender)).toEqual([])
    expect(await idsOf('/v1/loans?breaks=rateDiffers', servicer)).toEqual([])
    for (const [index] of opened) {
      const args = { loan, opened: index, resolution: 'explained', explanation: 'roundingPractice' }
      await test.act(servicer, { as: servicer, method: 'loans.resolveBreak', args })
    }
    expect(await idsOf('/v1/loans?breaks=any', servicer)).toEqual([])
  })

  it('keeps a list at its height: what came later is on none of its pages', async () => {
    await model.caughtUp()
    const first = (await gateway.ask('/v1/loans?limit=1', { as: regulator })).json
    const late = loanId.parse(`loan_${'f'.repeat(32)}`)
    await test.act(servicer, boarding(late, lender, servicer))
    const rest = (await gateway.ask(`/v1/loans?limit=100&cursor=${encodeURIComponent(first.next)}`, { as: regulator }))
      .json
    expect(rest.height).toBe(first.height)
    expect(rest.items.map(({ id }: { id: string }) => id)).not.toContain(late)
    // Whoever submitted finds it at once: a first page waits for the height that the gateway shows.
    expect(await idsOf('/v1/loans?limit=100')).toContain(late)
  })

  it.each(['["zz"]', '[]', '{}', 'loan_1', `["${number(1)}","x"]`, `["${number(1)}"]`])(
    'refuses a forged place in a list: %s',
    async (after) => {
      const cursor = Buffer.from(JSON.stringify([JSON.stringify(['listLoans', 'newest']), after, 1, 1]))
      const path = `/v1/loans?order=newest&cursor=${cursor.toString('base64url')}`
      const { status, json } = await gateway.ask(path, { as: lender })
      expect([status, json.name]).toEqual([400, 'CURSOR_INVALID'])
    },
  )

  it('finds what a text names, of what the viewer sees in full', async () => {
    await model.caughtUp()
    const search = (q: string, as?: typeof lender) => idsOf(`/v1/search?q=${encodeURIComponent(q)}`, as as never)
    const anybody = async (q: string) =>
      (await gateway.ask(`/v1/search?q=${encodeURIComponent(q)}`)).json.items.map(({ id }: { id: string }) => id)
    expect(await search(IDS.loan, lender)).toEqual([IDS.loan])
    expect(await search(IDS.loan.slice(0, 12).toUpperCase().replace('LOAN', 'loan'), lender)).toEqual([IDS.loan])
    expect(await search(IDS.loan.slice(5, 15), servicer)).toEqual([IDS.loan])
    expect(await search(IDS.loan, person)).toEqual([IDS.loan])
    for (const other of [otherLender, dealer, PARTIES.stranger]) expect(await search(IDS.loan, other)).toEqual([])
    expect(await anybody(IDS.loan)).toEqual([])
    expect(await search(IDS.vehicle, dealer)).toEqual([IDS.vehicle])
    expect(await search(IDS.vehicle, person)).toEqual([IDS.vehicle])
    expect(await search(IDS.vehicle, PARTIES.stranger)).toEqual([])
    expect(await anybody('LEND')).toEqual([lender.account, otherLender.account].sort())
    expect(await anybody('ther len')).toEqual([otherLender.account])
    for (const nothing of ["' or 1=1 --", '%', '_', 'loan_', 'abc', '\u{10ffff}', ' '])
      expect(await anybody(nothing)).toEqual([])
    const { items } = (await gateway.ask('/v1/leaves?from=0&limit=100')).json
    const { subject } = items.find((leaf: { kind: string }) => leaf.kind === 'transaction')
    expect(await anybody(subject.slice(0, 20))).toEqual([subject])
    expect(await search(toHex(VIN_TAG), PARTIES.registry)).toEqual([IDS.vehicle])
    expect(await search(toHex(VIN_TAG).slice(0, 32), PARTIES.registry)).toEqual([])
    for (const other of [dealer, lender]) expect(await search(toHex(VIN_TAG), other)).toEqual([])
  })

  it('finds an organisation by its whole name, and by any part of it, however long it is', async () => {
    // The fortieth character from its beginning is a space.
    const legalName = 'North Harbour Vehicle Lease Receivables Trust of Friends 2026-1'
    const args = { account: PARTIES.stranger.account, legalName, roles: ['partner'], country: 'US' }
    await test.act(operator, { as: operator, method: 'parties.admitMember', args })
    await model.caughtUp()
    const found = [PARTIES.stranger.account]
    for (let length = 3; length <= legalName.length; length++)
      expect(await idsOf(`/v1/search?q=${encodeURIComponent(legalName.slice(0, length))}`), String(length)).toEqual(
        found,
      )
    for (const part of ['receivables trust of friends 2026-1', 'harbour vehicle lease receivables trust of friends'])
      expect(await idsOf(`/v1/search?q=${encodeURIComponent(part)}`)).toEqual(found)
    expect(await idsOf(`/v1/search?q=${encodeURIComponent('harbour vehicle lease of friends')}`)).toEqual([])
  })

  it('says where it stands, and to operators what it holds', async () => {
    await model.caughtUp()
    const { json } = await gateway.ask('/v1/read-model')
    expect(json).toMatchObject({ state: 'current', database: kind, height: String(test.ledger.height), behind: '0' })
    const { digest } = await model.model.content()
    expect((await gateway.ask('/v1/read-model?digest=true', { as: operator })).json.digest).toBe(digest)
    expect((await gateway.ask('/v1/read-model?digest=true', { as: lender })).status).toBe(404)
    const rebuild = { method: 'POST', json: { rebuild: true } }
    expect((await gateway.ask('/v1/read-model', { ...rebuild, as: lender })).status).toBe(404)
    const unsure = { method: 'POST', json: { rebuild: false }, as: operator }
    expect((await gateway.ask('/v1/read-model', unsure)).json).toMatchObject({ status: 400, param: 'rebuild' })
    const before = json.rebuilds
    expect((await gateway.ask('/v1/read-model', { ...rebuild, as: operator })).status).toBe(202)
    // Nobody is told any more that it is current, unless it is so again.
    const after = (await gateway.ask('/v1/read-model')).json
    expect([after.state, after.rebuilds]).toEqual(
      after.state === 'building' ? ['building', before] : ['current', before + 1],
    )
    await model.caughtUp()
    expect((await gateway.ask('/v1/read-model?digest=true', { as: operator })).json.digest).toBe(digest)
    const metrics = (await gateway.ask('/metrics')).text
    expect(metrics).toContain('chassis_read_model_up 1')
    expect(metrics).toContain('chassis_read_model_behind 0')
  })

  it('holds no amount, no reference and no description', async () => {
    await direct(async ({ db, schema }) => {
      let rows = 0
      for (const table of Object.keys(CONTENT)) {
        const found = await sql<{ line: string }>`select t::text as line from ${sql.id(schema, table)} as t`.execute(db)
        for (const { line } of found.rows) {
          rows += 1
          for (const canary of [CANARY.reference, CANARY.make, String(CANARY.amount)].flatMap((text) => [
            text,
            Buffer.from(text).toString('hex'),
          ]))
            expect(line.includes(canary), `${table} ${line}`).toBe(false)
        }
      }
      expect(rows).toBeGreaterThan(50)
    })
  })

  it('goes on after its database went, and lists say so meanwhile', async () => {
    const { digest } = await model.model.content()
    if (server !== undefined) await server.stop()
    else rmSync(pgliteFolder(test.dir), { recursive: true, force: true })
    let problem = await gateway.ask('/v1/loans', { as: lender })
    for (; problem.status === 200; problem = await gateway.ask('/v1/loans', { as: lender }))
      await new Promise((resolve) => setTimeout(resolve, 20))
    expect([problem.status, problem.headers.get('retry-after')]).toEqual([503, '1'])
    expect(problem.json.name).toMatch(/^READ_MODEL_(BEHIND|UNAVAILABLE)$/)
    // Everything else is answered, and what is written meanwhile is in the lists afterwards.
    expect((await gateway.ask(`/v1/loans/${IDS.loan}`, { as: lender })).status).toBe(200)
    const meanwhile = loanId.parse(`loan_${'e'.repeat(32)}`)
    await test.act(servicer, boarding(meanwhile, lender, servicer))
    if (server !== undefined) {
      for (;;) {
        const metrics = (await gateway.ask('/metrics')).text
        if (metrics.includes('chassis_read_model_up 0')) break
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      await server.start()
    }
    await model.caughtUp()
    // Here the thread of the server, too, stood still while PGlite was made: the connection that was kept may be gone.
    await gateway.ask('/health/live').catch(() => {})
    expect(await idsOf('/v1/loans?limit=100', lender)).toContain(meanwhile)
    expect((await model.model.content()).digest).not.toBe(digest)
    expect(model.alarms.length).toBeGreaterThan(0)
  }, 120_000)
})

describe.each(DATABASES)('many loans on %s', (kind) => {
  let server: PostgresServer | undefined
  let test: TestLedger | undefined
  let database: ReadModelDatabase
  const COUNT = 30_000
  beforeAll(async () => {
    const ledgerId = `ledger_${'0'.repeat(64)}`
    if (kind === 'postgres') server = await startPostgres(programs as string)
    test = await foundTestLedger()
    await placeEmptyPglite(test.dir)
    database = await openDatabase({ ledgerId, folder: pgliteFolder(test.dir), url: server?.url })
    const { db, schema } = database
    const row = (scope: string, lenders: number) => sql`insert into ${sql.id(schema, 'loan')}
      select decode(${scope}, 'hex'), decode(md5(i::text), 'hex'), i, i * 1000,
        case when i % 50 = 0 then 'settled' else 'active' end,
        decode(lpad((i % ${lenders})::text, 40, '0'), 'hex'), decode(lpad('2', 40, '0'), 'hex'),
        case when i % 100 = 0 then array['any', 'rateDiffers'] else '{}'::text[] end
      from generate_series(1, ${COUNT}) as i`
    await row('', 7).execute(db)
    await row('2'.padStart(40, '0'), 7).execute(db)
    await sql`insert into ${sql.id(schema, 'vehicle')}
      select ''::bytea, decode(md5(i::text), 'hex'), i, i * 1000, decode(lpad('3', 40, '0'), 'hex')
      from generate_series(1, ${COUNT}) as i`.execute(db)
    await sql`insert into ${sql.id(schema, 'outcome')}
      select decode(md5(i::text) || md5((-i)::text), 'hex'), i from generate_series(1, ${COUNT}) as i`.execute(db)
    await sql`insert into ${sql.id(schema, 'name_part')}
      select md5(i::text), decode(lpad(i::text, 40, '0'), 'hex') from generate_series(1, ${COUNT}) as i`.execute(db)
    await sql`insert into ${sql.id(schema, 'party')}
      select ''::bytea, decode(lpad(i::text, 40, '0'), 'hex'), i, i, md5(i::text), array['lender']
      from generate_series(1, ${COUNT}) as i`.execute(db)
    await analyzeTables(db, schema, database.kind)
  }, 120_000)
  afterAll(async () => {
    await database.close()
    await test?.close()
    await server?.remove()
  })

  const account = `acct_${'2'.padStart(40, '0')}`
  const all = { kind: 'all' } as const
  const own = { kind: 'account', account } as const
  const page = { list: 'Loan', order: 'id', filter: {}, limit: 25, height: COUNT, scope: all } as const
  const middle = `["${'8'.repeat(32)}"]`
  const later = `["${'8'.repeat(32)}","15000000"]`
  const search = { limit: 25, height: COUNT, scopes: { party: all, loan: own, vehicle: all, vinTag: all } } as const
  it.each([
    ['the first page', [pageStatement, page]],
    ['a page in the middle', [pageStatement, { ...page, after: middle }]],
    ['the newest', [pageStatement, { ...page, order: 'newest' }]],
    ['older ones', [pageStatement, { ...page, order: 'newest', after: later }]],
    ['one’s own', [pageStatement, { ...page, scope: own, after: middle }]],
    ['one’s own, by time', [pageStatement, { ...page, scope: own, order: 'oldest', after: later }]],
    ['of a status', [pageStatement, { ...page, filter: { status: 'settled' } }]],
    ['of a status, newest', [pageStatement, { ...page, order: 'newest', filter: { status: 'settled' }, after: later }]],
    ['of a servicer', [pageStatement, { ...page, filter: { servicer: account } }]],
    ['with open breaks', [pageStatement, { ...page, filter: { breaks: 'rateDiffers' } }]],
    [
      'with open breaks, newest',
      [pageStatement, { ...page, order: 'newest', filter: { breaks: 'any' }, after: later }],
    ],
    ['by part of a name or identifier', [searchStatements, { ...search, text: 'c4ca42' }]],
    ['by identifier', [searchStatements, { ...search, text: 'loan_c4ca42' }]],
    ['by transaction', [searchStatements, { ...search, text: 'tx_c4ca42' }]],
  ] as const)('reads no table from end to end: %s', async (_, [make, query]) => {
    const made = make(database.schema, query as never)
    const statements = Array.isArray(made) ? made.map(({ statement }) => statement) : [made]
    expect(statements.length).toBeGreaterThan(0)
    for (const statement of statements) {
      const { rows } = await sql<Record<string, string>>`explain (analyze, costs off, timing off) ${statement}`.execute(
        database.db,
      )
      const plan = rows.map((row) => Object.values(row)[0]).join('\n')
      expect(plan).not.toContain('Seq Scan')
      const removed = [...plan.matchAll(/Rows Removed by \w+(?: \w+)*: (\d+)/g)].map(([, count]) => Number(count))
      expect(Math.max(0, ...removed), plan).toBeLessThan(2_000)
    }
  })
})
