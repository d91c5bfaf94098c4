/** Failures as RFC 9457 problem details, in the caller's language. */
import { describePlatformError, describeRefusal, type Locale } from '@chassis/messages'
import { isPlatformError, PlatformError, type RefusalCode, Rejection } from '@chassis/primitives'
import type { JsonObject } from '@chassis/protocol'
import { GatewayError, HTTP_STATUS } from '../errors.ts'

export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly name: string
  readonly param?: string
  readonly details?: Readonly<Record<string, string>>
  readonly request_id: string
  readonly docs: string
}

const said = (description: string): JsonObject => ({ type: 'string', description })

/** Its names are those of RFC 9457 and of the field's habit, so it is not of our schema vocabulary. */
export const PROBLEM_SCHEMA: JsonObject = {
  title: 'Problem',
  type: 'object',
  additionalProperties: false,
  required: ['type', 'title', 'status', 'detail', 'code', 'name', 'request_id', 'docs'],
  properties: {
    type: said('URI of the page that explains this code'),
    title: said('What happened, in the language asked for'),
    status: { type: 'integer', minimum: 400, maximum: 599, description: 'HTTP status' },
    detail: said('What to do now, in the language asked for'),
    code: said('Number of the refusal, or name of the operational error; the same in every language'),
    name: said('The name that belongs to the code'),
    param: said('The parameter or field that is wrong'),
    details: {
      type: 'object',
      additionalProperties: { type: 'string' },
      description: 'Values that belong to the code',
    },
    request_id: said('Names this request in the logs of the gateway'),
    docs: said('The page that explains this code'),
  },
}

const PROTOCOL_STATUS: Readonly<Record<string, number>> = {
  TRANSACTION_TOO_LARGE: 413,
  QUOTA_EXCEEDED: 429,
  NONCE_USED: 409,
  NONCE_GAP: 409,
  ALREADY_INCLUDED: 409,
}

/** The status of a numbered refusal; the ledger's own are about content: 422. */
export function statusOf({ module, name }: RefusalCode): number {
  if (module === 'gateway') return HTTP_STATUS[name as keyof typeof GatewayError]
  if (module === 'encoding') return 400
  return (module === 'protocol' ? PROTOCOL_STATUS[name] : undefined) ?? 422
}

export interface ProblemContext {
  readonly locale: Locale
  readonly requestId: string
  /** Where the pages of the errors are. */
  readonly docsUrl: string
}

const INTERNAL = new PlatformError('an unexpected failure', { code: 'GATEWAY_FAULT' })

/** Details that name the wrong part of a request; all others are values. */
const PARAM_NAMES = ['param', 'field'] as const

/** Nothing but what the code says leaves: an unexpected failure shows as GATEWAY_FAULT. */
export function problemOf(error: unknown, { locale, requestId, docsUrl }: ProblemContext): Problem {
  if (error instanceof Rejection) {
    const { refusal } = error
    const { code, title, action } = describeRefusal(locale, refusal)
    const page = `${docsUrl}/${code}`
    const param = PARAM_NAMES.map((name) => error.details[name]).find((value) => value !== undefined && value !== '')
    const values = valuesOf(error)
    return {
      type: page,
      title,
      status: statusOf(refusal),
      detail: action,
      code,
      name: refusal.name,
      ...(param === undefined ? {} : { param: String(param).slice(0, 100) }),
      ...(Object.keys(values).length === 0 ? {} : { details: values }),
      request_id: requestId,
      docs: page,
    }
  }
  const known = isPlatformError(error) ? error : INTERNAL
  const { code, title, action } = describePlatformError(locale, { code: known.code, details: {} })
  const page = `${docsUrl}/${code}`
  const status = known === INTERNAL ? 500 : 503
  return { type: page, title, status, detail: action, code, name: code, request_id: requestId, docs: page }
}

function valuesOf({ details: values }: Rejection): Record<string, string> {
  const out: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || PARAM_NAMES.includes(name as 'param')) continue
    out[name] = String(value).slice(0, 200)
  }
  return out
}

/** What fastify refuses before a handler runs, in our numbers. */
export function refusalOfFastify(code: string | undefined): RefusalCode | undefined {
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return GatewayError.BODY_TOO_LARGE
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return GatewayError.MEDIA_TYPE_UNSUPPORTED
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_TYPE':
      return GatewayError.BODY_UNREADABLE
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return GatewayError.NOT_FOUND
    default:
      return undefined
  }
}
