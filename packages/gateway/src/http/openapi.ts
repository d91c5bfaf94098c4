/** The OpenAPI 3.1 document, from the route table and its schemas alone. */
import type { JsonObject, JsonValue, RecordType, Type } from '@chassis/protocol'
import { ACCESS, type AccessRow } from '../authorisation/access-table.ts'
import { GatewayError } from '../errors.ts'
import { PROBLEM_SCHEMA, statusOf } from './problem.ts'
import type { Route } from './route.ts'

export const API_VERSION = '1.0.0'

/** Records become components by their title, so that one record is one schema wherever it stands. */
class Components {
  readonly schemas: Record<string, JsonValue> = {}

  /** The schema with every titled object inside it replaced by a reference. */
  place(schema: JsonValue): JsonValue {
    if (Array.isArray(schema)) return schema.map((item) => this.place(item))
    if (typeof schema !== 'object' || schema === null) return schema
    const { title, description, 'x-data-class': dataClass, properties, ...rest } = schema as JsonObject
    const placeAll = (values: JsonObject) =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, this.place(value)]))
    // A field may be called like a keyword.
    const inner = {
      ...placeAll(rest),
      ...(properties === undefined ? {} : { properties: placeAll(properties as JsonObject) }),
    }
    const said = {
      ...(description === undefined ? {} : { description }),
      ...(dataClass === undefined ? {} : { 'x-data-class': dataClass }),
    }
    if (typeof title !== 'string') return { ...inner, ...said }
    return { $ref: `#/components/schemas/${this.keep(title, inner)}`, ...said }
  }

  /** Two records of one name in different forms (as it is given in, as it is shown) get names of their own. */
  private keep(title: string, schema: JsonObject): string {
    const text = JSON.stringify(schema)
    for (let n = 1; ; n++) {
      const name = n === 1 ? title : `${title}${n}`
      const known = this.schemas[name]
      if (known === undefined) this.schemas[name] = schema
      if (known === undefined || JSON.stringify(known) === text) return name
    }
  }
}

const problemAnswer = (description: string): JsonObject => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

/** What any route may answer besides its own. */
const COMMON: readonly (keyof typeof GatewayError)[] = ['WRONG_HOST', 'RATE_LIMITED', 'NOT_FOUND', 'PARAMETER_INVALID']
const BODY: readonly (keyof typeof GatewayError)[] = ['BODY_TOO_LARGE', 'BODY_UNREADABLE', 'MEDIA_TYPE_UNSUPPORTED']

function answersOf(route: Route, components: Components): JsonObject {
  const names = [...COMMON, 'NOT_AUTHENTICATED' as const, ...(route.body === undefined ? [] : BODY)]
  const refusals = [...names.map((name) => GatewayError[name]), ...route.refuses]
  if (route.idempotent === true) refusals.push(GatewayError.KEY_REUSED, GatewayError.KEY_IN_USE)
  const byStatus = new Map<number, string[]>()
  for (const refusal of refusals) {
    const status = statusOf(refusal)
    byStatus.set(status, [...(byStatus.get(status) ?? []), `${refusal.code} ${refusal.name}`])
  }
  const others = [...byStatus].map(([status, said]): [string, JsonValue] => [
    String(status),
    problemAnswer(said.join('; ')),
  ])
  return {
    [String(route.status ?? 200)]: successOf(route, components),
    ...Object.fromEntries(others),
    default: problemAnswer('A refusal of the ledger’s rules, or an operational error'),
  }
}

function successOf({ answer, says }: Route, components: Components): JsonObject {
  if ('media' in answer) {
    return { description: answer.meaning, content: { [answer.media]: { schema: { type: 'string' } } } }
  }
  const schema = components.place((answer.type as Type<unknown>).jsonSchema())
  const cbor = answer.onlyJson === true ? {} : { 'application/cbor': {} }
  return { description: says, content: { 'application/json': { schema }, ...cbor } }
}

function parametersOf(record: RecordType<unknown>, place: 'path' | 'query', components: Components): JsonValue[] {
  return record.fields.map((f) => ({
    name: f.name,
    in: place,
    required: place === 'path' || !f.optional,
    description: f.meaning,
    schema: components.place(f.type.jsonSchema()),
  }))
}

function operationOf(route: Route, components: Components): JsonObject {
  const { operation, tag, says, kind, open, cost, body, idempotent } = route
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'The same key and request give the same answer for a day; with another request it is refused',
    schema: { type: 'string', minLength: 1, maxLength: 100 },
  }
  return {
    operationId: operation,
    tags: [tag],
    summary: says,
    security: open ? [{}, { token: [] }] : [{ token: [] }],
    'x-object-kind': kind,
    'x-cost': cost,
    parameters: [
      ...parametersOf(route.params, 'path', components),
      ...parametersOf(route.query, 'query', components),
      ...(idempotent === true ? [key] : []),
    ],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: components.place((body.type as Type<unknown>).jsonSchema()) },
              ...(body.cbor === undefined ? {} : { 'application/cbor': {} }),
            },
          },
        }),
    responses: answersOf(route, components),
  }
}

/** The document. `origin`: where this gateway is reached. */
export function openApi(routes: readonly Route[], origin: string): JsonObject {
  const components = new Components()
  const paths: Record<string, Record<string, JsonValue>> = {}
  for (const route of routes) {
    const path = route.path.replace('*}', '}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, components) }
  }
  const { title: _, ...problem } = PROBLEM_SCHEMA
  return {
    openapi: '3.1.0',
    info: {
      title: 'Chassis',
      version: API_VERSION,
      description: 'The shared ledger under vehicle finance. Every figure is recomputed, every answer can be proven.',
      license: { name: 'UNLICENSED' },
    },
    servers: [{ url: origin }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { ...components.schemas, Problem: problem },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'From POST /v1/tokens; good for a quarter of an hour' },
      },
    },
    'x-access': accessDocument(),
  }
}

/** The access table in words of the document. */
function accessDocument(): JsonObject {
  const rows = Object.entries(ACCESS) as [string, AccessRow][]
  return Object.fromEntries(
    rows.map(([kind, { anonymous, account, roles, owners }]) => [kind, { anonymous, account, roles, owners } as never]),
  )
}
