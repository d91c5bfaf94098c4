/** Every cell of the access table: object × who asks × own or other, by value, facts, proof and list. */
import { fromHex, utf8Encode } from '@chassis/primitives'
import { sha256, verifier } from '@chassis/primitives/node'
import { verifySlip } from '@chassis/proofs/verify'
import { parseTrustFile, type RecordType, type TrustFile } from '@chassis/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, startTestGateway, type TestGateway } from '../gateway.test-support.ts'
import { definitionOf } from '../resources/resource.ts'
import { RESOURCES } from '../resources/resource-table.ts'
import { foundTestLedger, PARTIES, type PartyName, type TestLedger } from '../test-ledger.test-support.ts'
import { CANARY, fillLedger, IDS, type TestObject, testObjects } from '../test-objects.test-support.ts'
import { ACCESS, type AccessRow, GRADES, type Grade } from './access-table.ts'

let test: TestLedger
let gateway: TestGateway
let objects: Readonly<Record<string, TestObject>>
let trust: TrustFile
beforeAll(async () => {
  test = await foundTestLedger()
  await fillLedger(test)
  objects = testObjects(test)
  gateway = await startTestGateway(test, { lists: 'embedded' })
  trust = parseTrustFile(utf8Encode((await gateway.ask('/v1/trust')).text))
}, 60_000)
afterAll(async () => {
  await gateway.close()
  await test.close()
})

type Asker = PartyName | 'nobody'
const ASKERS: readonly Asker[] = ['nobody', ...(Object.keys(PARTIES) as PartyName[])]

/** Worked out here once more, from the table's cells and who owns what, not by the code under test. */
function expectedGrade(asker: Asker, { kind, owners }: Pick<TestObject, 'kind' | 'owners'>): Grade {
  const row: AccessRow = ACCESS[kind]
  if (asker === 'nobody') return row.anonymous
  const side = owners.includes(asker) ? 'own' : 'other'
  const grants = [row.account, ...PARTIES[asker].roles.map((role) => row.roles[role])]
  return GRADES[Math.max(...grants.map((grant) => GRADES.indexOf(grant?.[side] ?? 'none')))] as Grade
}

const ask = (asker: Asker, path: string): Promise<Answer> =>
  gateway.ask(path, asker === 'nobody' ? {} : { as: PARTIES[asker] })

/** A refusal without what is different in every one. */
const refusalOf = ({ status, json, headers }: Answer): unknown => {
  const { request_id: _, ...problem } = json
  return { status, problem, headers: [...headers.keys()].filter((name) => name !== 'ratelimit').sort() }
}

function namesByClass(record: RecordType<unknown>): { readonly open: Set<string>; readonly hidden: Set<string> } {
  const names = (wanted: boolean) =>
    new Set(record.fields.filter((f) => (f.dataClass === 'PUBLIC') === wanted).map((f) => f.name))
  return { open: names(true), hidden: names(false) }
}

describe.each(RESOURCES.map((row) => [row.name, row] as const))('%s', (name, row) => {
  const definition = definitionOf(row)
  const { hidden } = namesByClass(definition.value)

  // No test can make a call of the agenda fail for good within its time.
  const has = name !== 'OpenCase'
  it('is the object that the matrix knows, of this kind', () => {
    expect(objects[name]?.kind).toBe(has ? row.kind : undefined)
  })

  it.each(has ? ASKERS : [])('%s sees what the table says, by value and by proof', async (asker) => {
    const object = objects[name] as TestObject
    const grade = expectedGrade(asker, object)
    const answer = await ask(asker, `${object.path}?proof=true`)
    if (grade === 'none') {
      expect(answer.status).toBe(asker === 'nobody' ? 401 : 404)
      if (object.unknown !== '') expect(refusalOf(answer)).toEqual(refusalOf(await ask(asker, object.unknown)))
      return
    }
    expect(answer.status, answer.text).toBe(200)
    const shown = Object.keys(answer.json.value)
    expect(shown.some((field) => hidden.has(field))).toBe(grade === 'MEMBER' && hidden.size > 0 && hasHidden(answer))
    if (grade === 'MEMBER') expect(answer.json.hidden).toEqual([])
    else for (const field of answer.json.hidden) expect(hidden.has(field)).toBe(true)
    const report = verifySlip(fromHex(answer.json.proof), trust, { sha256, verifier })
    expect(report.checks.filter(({ passed }) => !passed)).toEqual([])
    const value = report.content?.value
    const opened = [...(value?.openedFields.values() ?? [])].map((field) => field.name).sort()
    expect(opened).toEqual(shown.filter((field) => hidden.has(field)).sort())
    const facts = report.content?.facts ?? []
    if (grade === 'PUBLIC') expect(facts.every(({ openedFields }) => openedFields.size === 0)).toBe(true)
    else expect(facts.every(({ hiddenFields }) => hiddenFields.length === 0)).toBe(true)
  })

  /** An optional field that is absent is in no answer. */
  function hasHidden(answer: Answer): boolean {
    return answer.json.hidden.length > 0 || Object.keys(answer.json.value).some((field) => hidden.has(field))
  }

  it.each(has && definition.shape === 'chronicle' ? ASKERS : [])('%s sees facts in the same class', async (asker) => {
    const object = objects[name] as TestObject
    const grade = expectedGrade(asker, object)
    const answer = await ask(asker, `${object.path}/facts`)
    if (grade === 'none') {
      expect(answer.status).toBe(asker === 'nobody' ? 401 : 404)
      expect(refusalOf(answer)).toEqual(refusalOf(await ask(asker, `${object.unknown}/facts`)))
      return
    }
    expect(answer.status, answer.text).toBe(200)
    expect(answer.json.items.length).toBeGreaterThan(0)
    const variants = definition.shape === 'chronicle' ? definition.fact.variants : []
    for (const { fact } of answer.json.items) {
      const variant = variants.find(({ kind }) => kind === fact.kind)
      const inFact = namesByClass(variant?.record as RecordType<unknown>)
      const closed = Object.keys(fact).filter((field) => inFact.hidden.has(field))
      if (grade === 'PUBLIC') expect(closed).toEqual([])
      else expect(closed.length > 0 || inFact.hidden.size === 0).toBe(true)
    }
  })
})

describe('lists', () => {
  it.each(ASKERS)('%s finds in them what the table shows in full, and nothing else', async (asker) => {
    const loans = await ask(asker, '/v1/loans?limit=100')
    const vehicles = await ask(asker, '/v1/vehicles?limit=100')
    if (asker === 'nobody') {
      expect([loans.status, vehicles.status]).toEqual([401, 401])
      return
    }
    const all: readonly (readonly [string, readonly PartyName[]])[] = [
      [IDS.loan, ['lender', 'servicer', 'person']],
      [IDS.settledLoan, ['lender', 'servicer']],
      [IDS.otherLoan, ['otherLender']],
    ]
    const wanted = all.filter(([, owners]) => expectedGrade(asker, { kind: 'loan', owners }) === 'MEMBER')
    const ids = (answer: Answer): string[] => answer.json.items.map(({ id }: { id: string }) => id)
    expect(ids(loans).sort()).toEqual(wanted.map(([id]) => id).sort())
    const seesVehicle = expectedGrade(asker, objects.Vehicle as TestObject) === 'MEMBER'
    expect(ids(vehicles)).toEqual(seesVehicle ? [IDS.vehicle] : [])
  })
})

describe('the history', () => {
  it.each(ASKERS)('%s sees of outcomes and events what the table says, and proofs open no more', async (asker) => {
    const { items } = (await ask(asker, '/v1/leaves?from=0&limit=100')).json
    expect(items.length).toBe(Number((await gateway.ask('/v1/ledger')).json.logSize))
    const account = asker === 'nobody' ? undefined : PARTIES[asker].account
    const oversees = asker === 'regulator' || asker === 'auditor'
    for (const leaf of items) {
      const acts = leaf.operations.some((op: { organisation?: string }) => op.organisation === account)
      const isOwn = leaf.from === account || acts
      if (!oversees && !isOwn) expect(leaf.from).toBeUndefined()
      if (leaf.kind === 'system') continue
      if (oversees) expect(leaf.hidden).toEqual([])
      if (asker === 'nobody') expect(leaf.events).toEqual([])
      const proven = (await ask(asker, `/v1/leaves/${leaf.index}?proof=true`)).json
      expect(proven.leaf).toEqual(leaf)
      const report = verifySlip(fromHex(proven.proof), trust, { sha256, verifier })
      expect(report.checks.filter(({ passed }) => !passed)).toEqual([])
      const opened = report.content?.value?.openedFields.size ?? 0
      expect(opened > 0).toBe(leaf.hidden.length === 0)
    }
  })

  it('shows the parties to an object its events, whoever acted, and nobody else', async () => {
    const eventsOf = async (asker: Asker) =>
      (await ask(asker, '/v1/leaves?from=0&limit=100')).json.items.flatMap(
        (leaf: { events: { event: string; body: { loan?: string } }[] }) => leaf.events,
      )
    const payments = async (asker: Asker) =>
      (await eventsOf(asker)).filter(
        ({ event, body }: { event: string; body: { loan?: string } }) =>
          event === 'paymentRecorded' && body.loan === IDS.loan,
      ).length
    expect(await payments('lender')).toBe(1)
    expect(await payments('servicer')).toBe(1)
    expect(await payments('auditor')).toBe(1)
    // Who owes the loan.
    expect(await payments('person')).toBe(1)
    for (const asker of ['nobody', 'otherLender', 'stranger', 'dealer', 'operator'] as const)
      expect(await payments(asker), asker).toBe(0)
  })

  it.each(ASKERS)('%s reads a transaction only where it concerns them', async (asker) => {
    const { items } = (await gateway.ask('/v1/leaves?from=0&limit=100')).json
    const ids = items
      .filter(({ kind }: { kind: string }) => kind === 'transaction')
      .map(({ subject }: { subject: string }) => subject)
    for (const id of ids) {
      const { transaction } = (await ask(asker, `/v1/transactions/${id}`)).json
      if (asker === 'nobody') {
        expect(transaction).toBeUndefined()
        continue
      }
      const full = (await ask('auditor', `/v1/transactions/${id}`)).json.transaction.body
      const parties = [full.from, ...full.calls.map((call: { as: string }) => call.as)]
      const wanted = parties.includes(PARTIES[asker].account) || asker === 'regulator' || asker === 'auditor'
      expect(transaction !== undefined).toBe(wanted)
    }
  })
})

describe('without a token', () => {
  /** How a figure may stand in an answer: plain, or in hex, or in the base64url of a disclosure. */
  const spellings = (text: string): string[] => {
    const hex = Buffer.from(text).toString('hex')
    const base64 = ['', 'x', 'xx'].map((shift) => {
      const encoded = Buffer.from(shift + text).toString('base64url')
      return encoded.slice(shift === '' ? 0 : 4, -3)
    })
    return [text, hex, ...base64, ...base64.map((part) => Buffer.from(part).toString('hex'))]
  }
  const CANARIES = [CANARY.reference, CANARY.make, String(CANARY.amount), '7641439'].flatMap(spellings)

  it('no amount, no reference and no description leaves by any route', async () => {
    const paths = Object.values(objects).flatMap(({ path }) => [path, `${path}?proof=true`, `${path}/facts`])
    const leaves = (await gateway.ask('/v1/leaves?from=0&limit=100')).json.items
    for (const { index, subject } of leaves) {
      paths.push(`/v1/leaves/${index}?proof=true`, `/v1/transactions/${subject}?proof=true`)
    }
    paths.push('/v1/leaves?from=0&limit=100', '/v1/blocks', '/v1/parties', '/v1/log/tile/entries/000.p/20', '/metrics')
    paths.push(`/v1/loans/${IDS.loan}?asOf=2026-11-01`, `/v1/loans/${IDS.loan}/payoff`)
    paths.push(`/v1/loans/${IDS.loan}/explain`, `/v1/loans/${IDS.loan}/schedule`)
    for (const path of paths) {
      const { text, status } = await gateway.ask(path)
      expect(
        CANARIES.filter((canary) => text.includes(canary)),
        `${status} ${path}`,
      ).toEqual([])
    }
    const seen = await gateway.ask(`/v1/loans/${IDS.loan}/facts`, { as: PARTIES.lender })
    expect(CANARIES.some((canary) => seen.text.includes(canary))).toBe(true)
  })
})
