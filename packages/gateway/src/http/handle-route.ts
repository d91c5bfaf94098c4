/** Runs one row of the table: parses what it takes, calls its handler, writes its answer. */
import { createHash } from 'node:crypto'
import type { OutgoingHttpHeaders } from 'node:http'
import { type Bytes, Rejection, utf8Decode } from '@chassis/primitives'
import { encode, type JsonValue, writeJson } from '@chassis/protocol'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { GatewayError } from '../errors.ts'
import { recordFromTexts } from '../schema/from-texts.ts'
import type { Gateway } from './gateway.ts'
import { contextOf } from './request-context.ts'
import type { Route, RouteCall, StreamAnswer } from './route.ts'

export const JSON_TYPE = 'application/json'
export const CBOR_TYPE = 'application/cbor'

export async function handleRoute(
  gateway: Gateway,
  row: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { locale, viewer, token, caller, isLocal } = contextOf(request)
  let status = row.status ?? 200
  const call: Omit<RouteCall<unknown, unknown, unknown>, 'made' | 'keep'> = {
    params: recordFromTexts(row.params, pathParams(request)),
    query: recordFromTexts(row.query, request.query as Readonly<Record<string, unknown>>),
    body: row.body === undefined ? undefined : parseBody(row.body, request),
    viewer,
    gateway,
    locale,
    requestId: request.id,
    isLocal,
    token,
    caller,
    headers: request.headers as Readonly<Record<string, string | undefined>>,
    status(code) {
      status = code
    },
    header: (name, value) => void reply.header(name, value),
  }
  const key = row.idempotent === true ? idempotencyKey(request) : undefined
  const value: unknown =
    key === undefined
      ? await row.handle({ ...call, made: undefined, keep: () => Promise.resolve() })
      : await gateway.keys.run(caller, key, fingerprint(request), async (made, keep) =>
          row.handle({ ...call, made, keep }),
        )
  reply.status(status)
  const { answer } = row
  if ('media' in answer) {
    reply.type(answer.media)
    if (answer.stream === true) {
      reply.hijack()
      reply.raw.writeHead(status, reply.getHeaders() as OutgoingHttpHeaders)
      ;(value as StreamAnswer)(reply.raw)
      return reply
    }
    if (answer.cache !== undefined) reply.header('cache-control', answer.cache)
    return reply.send(typeof value === 'string' ? value : bufferOf(value as Bytes))
  }
  if (answer.onlyJson !== true && request.headers.accept?.startsWith(CBOR_TYPE) === true)
    return reply.type(CBOR_TYPE).send(bufferOf(encode(answer.type, value)))
  return reply.type(JSON_TYPE).send(bufferOf(writeJson(answer.type, value)))
}

const KEY_FORM = /^[\x21-\x7e]{1,100}$/

function idempotencyKey({ headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key === 'string' && KEY_FORM.test(key)) return key
  throw new Rejection(GatewayError.PARAMETER_INVALID, { param: 'Idempotency-Key' })
}

/** What makes a request the same request. */
function fingerprint({ method, url, headers, body }: FastifyRequest): string {
  const hash = createHash('sha256').update(`${method} ${url} ${headers['content-type'] ?? ''}\n`)
  return hash.update(body as Uint8Array).digest('hex')
}

/** The wildcard of a path has no name of its own in the router. */
function pathParams(request: FastifyRequest): Readonly<Record<string, unknown>> {
  const { '*': rest, ...params } = request.params as Readonly<Record<string, unknown>>
  return rest === undefined ? params : { ...params, tile: rest }
}

const bufferOf = (bytes: Bytes): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function parseBody(body: NonNullable<Route['body']>, { headers, body: raw }: FastifyRequest): unknown {
  if (!(raw instanceof Uint8Array)) throw new Rejection(GatewayError.BODY_UNREADABLE)
  if (headers['content-type']?.startsWith(CBOR_TYPE) === true) {
    if (body.cbor === undefined) throw new Rejection(GatewayError.MEDIA_TYPE_UNSUPPORTED)
    // The parser's memory is reused; what is decoded keeps views of its input.
    return body.cbor(new Uint8Array(raw))
  }
  return body.type.fromJson(parseJson(raw), '')
}

function parseJson(raw: Uint8Array): JsonValue {
  try {
    return JSON.parse(utf8Decode(raw)) as JsonValue
  } catch {
    throw new Rejection(GatewayError.BODY_UNREADABLE)
  }
}
