/**
 * Calls and events as people read them: contract and method by name, arguments by their schema. In CBOR they are the
 * numbered records of the protocol, byte for byte, so that both forms of a transaction are the same transaction.
 */
import type { AnyContract } from '@chassis/kernel'
import { EncodingError, Rejection, refuse, toHex } from '@chassis/primitives'
import {
  accountId,
  bytes,
  Call,
  decode,
  EventRecord,
  encode,
  type JsonObject,
  type JsonValue,
  type RecordType,
  TRANSACTION_BYTES_MAX,
  type Type,
} from '@chassis/protocol'
import { CONTRACTS } from '../ledger/definition.ts'

/** A member of a contract that has a number, a name and a record. */
interface Entry {
  readonly contract: AnyContract
  readonly name: string
  readonly number: number
  readonly record: RecordType<unknown>
}

class Names {
  private readonly byName = new Map<string, Entry>()
  private readonly byNumber = new Map<number, Entry>()
  readonly entries: readonly Entry[]

  constructor(entries: readonly Entry[]) {
    this.entries = entries
    for (const entry of entries) {
      this.byName.set(`${entry.contract.name}.${entry.name}`, entry)
      this.byNumber.set(entry.contract.number * 1000 + entry.number, entry)
    }
  }

  named(contract: JsonValue | undefined, name: JsonValue | undefined): Entry | undefined {
    return typeof contract === 'string' && typeof name === 'string' ? this.byName.get(`${contract}.${name}`) : undefined
  }

  numbered(contract: number, number: number): Entry | undefined {
    return this.byNumber.get(contract * 1000 + number)
  }
}

const METHODS = new Names(
  CONTRACTS.flatMap((contract) =>
    Object.entries(contract.methods).map(([name, { number, args }]) => ({ contract, name, number, record: args })),
  ),
)

const EVENTS = new Names(
  CONTRACTS.flatMap((contract) =>
    Object.entries(contract.events).map(([name, { number, record }]) => ({ contract, name, number, record })),
  ),
)

export interface MethodName {
  readonly contract: string
  readonly method: string
}

/** Names where this version has them, else the numbers in digits. */
export function methodName(contract: number, method: number): MethodName {
  const entry = METHODS.numbered(contract, method)
  return { contract: entry?.contract.name ?? String(contract), method: entry?.name ?? String(method) }
}

/** `contract.event`, by names where this version has them, else by the numbers in digits. */
export function eventName({ contract, event }: Pick<EventRecord, 'contract' | 'event'>): string {
  const entry = EVENTS.numbered(contract, event)
  return `${entry?.contract.name ?? contract}.${entry?.name ?? event}`
}

/** Of every event there is, as {@link eventName} gives it. */
export const EVENT_NAMES: ReadonlySet<string> = new Set(
  EVENTS.entries.map(({ contract, name }) => `${contract.name}.${name}`),
)

/** JSON of encoded fields: by their schema, or hex where they do not fit it. */
function readable(entry: Entry | undefined, encoded: Uint8Array): JsonValue {
  if (entry === undefined) return toHex(encoded)
  try {
    return entry.record.toJson(decode(entry.record, encoded))
  } catch (error) {
    if (error instanceof Rejection) return toHex(encoded)
    throw error
  }
}

const DIGITS = /^(0|[1-9]\d{0,4})$/
const rawBytes = bytes(TRANSACTION_BYTES_MAX)

const objectOf = (json: JsonValue, path: string, expected: string): JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json)
    ? (json as JsonObject)
    : refuse(EncodingError.INVALID_VALUE, { field: path, expected })

function exactly(source: JsonObject, names: readonly string[], path: string): void {
  for (const key of Object.keys(source)) {
    if (!names.includes(key)) refuse(EncodingError.UNKNOWN_FIELD, { record: 'Call', field: `${path}.${key}` })
  }
}

/** One call. `contract` and `method` are names, or numbers in digits with `args` in hex for what has no name here. */
export const NamedCall: Type<Call> = {
  name: 'call',
  dataClass: 'MEMBER',
  write: (writer, value) => Call.write(writer, value),
  read: (reader) => Call.read(reader),
  toJson({ contract, method, as, args }) {
    return { ...methodName(contract, method), as, args: readable(METHODS.numbered(contract, method), args) }
  },
  fromJson(json, path) {
    const source = objectOf(json, path, 'call')
    exactly(source, ['contract', 'method', 'as', 'args'], path)
    const { contract, method, as = null, args = null } = source
    const account = accountId.fromJson(as, `${path}.as`)
    const entry = METHODS.named(contract, method)
    if (entry === undefined) return numberedCall(source, account, path)
    const encoded =
      typeof args === 'string'
        ? rawBytes.fromJson(args, `${path}.args`)
        : encode(entry.record, entry.record.fromJson(args, `${path}.args`))
    return { contract: entry.contract.number, method: entry.number, as: account, args: encoded }
  },
  jsonSchema: callSchema,
}

function numberedCall({ contract, method, args = null }: JsonObject, as: Call['as'], path: string): Call {
  const isNumbered =
    typeof contract === 'string' && DIGITS.test(contract) && typeof method === 'string' && DIGITS.test(method)
  if (!isNumbered || Number(contract) > 0xffff || Number(method) > 0xffff) {
    return refuse(EncodingError.INVALID_VALUE, { field: `${path}.method`, expected: 'a method of a contract' })
  }
  return { contract: Number(contract), method: Number(method), as, args: rawBytes.fromJson(args, `${path}.args`) }
}

const objectSchema = (title: string, properties: JsonObject): JsonObject => ({
  title,
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
})

const HEX = { type: 'string', pattern: '^([0-9a-f]{2})*$' } as const
const NUMBER = { type: 'string', pattern: '^(0|[1-9][0-9]{0,4})$' } as const
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

function callSchema(): JsonObject {
  const as = { ...accountId.jsonSchema(), description: 'The account this call acts for' }
  return {
    title: 'Call',
    anyOf: [
      ...METHODS.entries.map(({ contract, name, record }) =>
        objectSchema(`Call${capital(contract.name)}${capital(name)}`, {
          contract: { const: contract.name },
          method: { const: name },
          as,
          args: { anyOf: [record.jsonSchema(), HEX] },
        }),
      ),
      objectSchema('CallByNumber', { contract: NUMBER, method: NUMBER, as, args: HEX }),
    ],
  }
}

/** One event. `contract` and `event` are names, or numbers in digits with `body` in hex for what has no name here. */
export const NamedEvent: Type<EventRecord> = {
  name: 'event',
  dataClass: 'MEMBER',
  write: (writer, value) => EventRecord.write(writer, value),
  read: (reader) => EventRecord.read(reader),
  toJson({ contract, event, body }) {
    const entry = EVENTS.numbered(contract, event)
    return {
      contract: entry?.contract.name ?? String(contract),
      event: entry?.name ?? String(event),
      body: readable(entry, body),
    }
  },
  fromJson: (_, path) => refuse(EncodingError.INVALID_VALUE, { field: path, expected: 'events only go out' }),
  jsonSchema: () => ({
    title: 'Event',
    anyOf: [
      ...EVENTS.entries.map(({ contract, name, record }) =>
        objectSchema(`Event${capital(contract.name)}${capital(name)}`, {
          contract: { const: contract.name },
          event: { const: name },
          body: { anyOf: [record.jsonSchema(), HEX] },
        }),
      ),
      objectSchema('EventByNumber', { contract: NUMBER, event: NUMBER, body: HEX }),
    ],
  }),
}

/** Identifiers of objects and accounts that an event names. */
export function idsInEvent({ contract, event, body }: EventRecord): readonly string[] {
  const json = readable(EVENTS.numbered(contract, event), body)
  if (typeof json !== 'object' || json === null) return []
  return Object.values(json).filter(
    (value): value is string => typeof value === 'string' && /^[a-z]{3,4}_[0-9a-f]{32,40}$/.test(value),
  )
}
