/**
 * Requests made from the OpenAPI document: valid, nearly valid and hostile ones for every operation. No answer is a
 * failure of ours, and every answer is what the document says it is.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../gateway.test-support.ts'
import { foundTestLedger, PARTIES, type PartyName, type TestLedger } from '../test-ledger.test-support.ts'
import { CANARY, fillLedger, testObjects } from '../test-objects.test-support.ts'
import { ROUTES } from './route-table.ts'

/** Per operation; CI asks for 200 and more. */
const RUNS = Math.max(20, Math.min(400, Number(process.env.CHASSIS_RANDOM_RUNS ?? 0)))
const SEED = Number(process.env.CHASSIS_FUZZ_SEED ?? 20_261_126)

// biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document, read as JSON
type Json = any

let test: TestLedger
let gateway: TestGateway
let document: Json
let ajv: Ajv2020
let ids: readonly string[]
beforeAll(async () => {
  test = await foundTestLedger()
  await fillLedger(test)
  gateway = await startTestGateway(test, { lists: 'embedded' })
  document = (await gateway.ask('/v1/openapi.json')).json
  ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema(document, 'api')
  const { items } = (await gateway.ask('/v1/leaves?from=0&limit=100')).json
  const inPaths = Object.values(testObjects(test)).flatMap(({ path }) => path.split('/').slice(3))
  ids = [...inPaths, ...items.map(({ subject }: { subject: string }) => subject), '0', '1', '5', '2026-11-01']
}, 60_000)
afterAll(async () => {
  await gateway.close()
  await test.close()
})

/** mulberry32: a small generator, so that a seed is a whole run. */
class Dice {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  below(n: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) % n
  }

  one<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T
  }

  chance(percent: number): boolean {
    return this.below(100) < percent
  }
}

const HOSTILE = [
  "' OR 1=1 --",
  '"; DROP TABLE loans; --',
  '../../../../etc/passwd',
  '..%2f..%2fkeys%2foperator.key',
  '%00',
  '\u0000',
  '\r\nSet-Cookie: a=b',
  '<script>alert(1)</script>',
  '#{7*7}{{7*7}}',
  '\ud800',
  '﷽'.repeat(40),
  'a'.repeat(5_000),
  '-1',
  '1e309',
  '18446744073709551616',
  'NaN',
  '__proto__',
  'constructor',
  '',
] as const

const dereference = (schema: Json): Json =>
  typeof schema?.$ref === 'string' ? document.components.schemas[schema.$ref.split('/').at(-1)] : schema

/** A value of a schema, or something else in `spoil` percent of all places. */
function made(raw: Json, dice: Dice, spoil: number, depth = 0): Json {
  const schema = dereference(raw) ?? {}
  if (dice.chance(spoil)) return dice.one<Json>([null, true, -1, 1.5, '', [], {}, [[[]]], ...HOSTILE])
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return dice.one(schema.enum)
  const variants = schema.anyOf ?? schema.oneOf
  if (variants !== undefined) return made(dice.one(variants), dice, spoil, depth + 1)
  if (schema.type === 'integer') return (schema.minimum ?? 0) + dice.below(Math.min(1000, (schema.maximum ?? 1000) + 1))
  if (schema.type === 'boolean') return dice.chance(50)
  if (schema.type === 'array') {
    const count = Math.max(schema.minItems ?? 0, depth > 6 ? 0 : dice.below(3))
    return Array.from({ length: count }, () => made(schema.items, dice, spoil, depth + 1))
  }
  if (schema.type === 'object' || schema.properties !== undefined) return objectOf(schema, dice, spoil, depth)
  return textOf(schema, dice)
}

function objectOf(schema: Json, dice: Dice, spoil: number, depth: number): Json {
  const out: Record<string, Json> = {}
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const required = schema.required?.includes(name) === true
    if (required ? dice.chance(100 - spoil) : dice.chance(40)) out[name] = made(property, dice, spoil, depth + 1)
  }
  if (dice.chance(spoil)) out[dice.one(['extra', '__proto__', 'constructor'])] = 1
  return out
}

function textOf({ pattern, format, maxLength }: Json, dice: Dice): string {
  if (format === 'date') return `20${dice.below(90) + 10}-0${dice.below(9) + 1}-1${dice.below(9)}`
  if (format === 'date-time') return `20${dice.below(90) + 10}-01-01T00:00:00.000Z`
  const fitting = typeof pattern === 'string' ? ids.filter((id) => new RegExp(pattern).test(id)) : ids
  if (fitting.length > 0 && dice.chance(70)) return dice.one(fitting)
  const prefix = /^\^([a-z]+_)/.exec(pattern ?? '')?.[1]
  const length = Number(/\{(?:\d+,)?(\d+)\}/.exec(pattern ?? '')?.[1] ?? 8)
  const hex = Array.from({ length: Math.min(length, 64) }, () => '0123456789abcdef'[dice.below(16)]).join('')
  if (prefix !== undefined) return prefix + hex
  if (pattern?.includes('[A-Z]{3}')) return dice.one(['USD', 'JPY', 'XXX'])
  if (pattern?.includes('[0-9]')) return String(dice.below(100))
  if (pattern !== undefined) return hex.length % 2 === 0 ? hex : hex.slice(1)
  return 'text'.slice(0, maxLength ?? 4)
}

const validators = new Map<string, ValidateFunction>()

function validatorOf(pointer: string): ValidateFunction {
  let validate = validators.get(pointer)
  if (validate === undefined) {
    validate = ajv.compile({ $ref: `api#${pointer}` })
    validators.set(pointer, validate)
  }
  return validate
}

const pointerPart = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1')

const ASKERS: readonly (PartyName | undefined)[] = [undefined, 'lender', 'servicer', 'auditor', 'person', 'operator']
/** What ends the caller's own session would end the run. */
const REVOKING = /^revoke/

describe.each(ROUTES.map((row) => [row.operation, row] as const))('%s', (operation, row) => {
  const path = row.path.replace('*}', '}')
  const method = row.method.toLowerCase()

  it(`answers ${RUNS} requests as the document says`, async () => {
    const described = document.paths[path][method]
    expect(described.operationId).toBe(operation)
    const dice = new Dice(SEED + [...operation].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7))
    for (let run = 0; run < RUNS; run++) {
      const spoil = dice.one([0, 0, 5, 30])
      const request = requestFor(described, path, dice, spoil)
      const asker = REVOKING.test(operation) ? undefined : dice.one(ASKERS)
      const headers = { 'accept-language': dice.one(['en', 'ja', 'zh-CN', '*;q=x', 'a'.repeat(600)]) }
      const answer = await gateway.ask(request.url, {
        method: row.method,
        ...(asker === undefined ? {} : { as: PARTIES[asker] }),
        ...(request.body === undefined ? {} : { body: request.body }),
        headers: { ...headers, ...request.headers },
      })
      const asked = `seed ${SEED} run ${run}: ${row.method} ${request.url.slice(0, 300)}`
      const told = `${asked} ${answer.status} ${answer.text.slice(0, 300)}`
      // A transaction that the ledger is too busy for is the only 5xx there may be; here nothing is busy.
      expect(answer.status, told).toBeLessThan(500)
      expectDescribed(described, answer, told)
      if (asker === undefined) {
        for (const canary of [CANARY.reference, CANARY.make, String(CANARY.amount)])
          expect(answer.text.includes(canary), told).toBe(false)
      }
    }
  })

  function expectDescribed(
    described: Json,
    answer: { status: number; headers: Headers; json: Json },
    told: string,
  ): void {
    const status = described.responses[answer.status] === undefined ? 'default' : String(answer.status)
    const type = (answer.headers.get('content-type') ?? '').split(';')[0] as string
    const content = described.responses[status].content
    const media = Object.keys(content).find((name) => name.split(';')[0] === type)
    expect(media, `${told} has ${type}`).toBeDefined()
    if (!type.endsWith('json') || operation === 'getOpenApi') return
    const pointer = ['paths', path, method, 'responses', status, 'content', media as string, 'schema'].map(pointerPart)
    const validate = validatorOf(`/${pointer.join('/')}`)
    expect(validate(answer.json), `${told} ${JSON.stringify(validate.errors?.slice(0, 3))}`).toBe(true)
  }
})

function requestFor(described: Json, path: string, dice: Dice, spoil: number) {
  let url = path
  const query = new URLSearchParams()
  for (const parameter of described.parameters as Json[]) {
    const value = made(parameter.schema, dice, spoil)
    const text = typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value)
    if (parameter.in === 'path') url = url.replace(`{${parameter.name}}`, encodeURIComponent(text) || '%20')
    else if (parameter.in === 'query' && dice.chance(50)) query.append(parameter.name, text)
  }
  if (dice.chance(spoil)) query.append(dice.one(['limit', 'extra', '__proto__']), dice.one(HOSTILE).toWellFormed())
  if ([...query].length > 0) url += `?${query}`
  return { url, ...bodyFor(described, dice, spoil) }
}

function bodyFor(
  described: Json,
  dice: Dice,
  spoil: number,
): { body?: string | Uint8Array; headers?: Record<string, string> } {
  const content = described.requestBody?.content
  if (content === undefined) return {}
  const type = { 'content-type': 'application/json' }
  if (dice.chance(spoil))
    return { body: dice.one(['{', '[]', 'null', '"x"', `${'['.repeat(20_000)}`, '\ufeff{}']), headers: type }
  if (content['application/cbor'] !== undefined && dice.chance(30)) {
    const bytes = Uint8Array.from({ length: dice.below(300) }, () => dice.below(256))
    return { body: bytes, headers: { 'content-type': 'application/cbor' } }
  }
  const text = JSON.stringify(made(content['application/json'].schema, dice, spoil))
  return { body: text.toWellFormed(), headers: type }
}
