/** Health, figures, documents: what operators, monitors and readers ask. */
import { Rejection } from '@chassis/primitives'
import { bool, field, optional, PUBLIC, record, text } from '@chassis/protocol'
import { GatewayError } from '../../errors.ts'
import { NoParams, notFound } from '../common.ts'
import { PAGE_POLICY } from '../html.ts'
import { type Route, route } from '../route.ts'

const common = { kind: 'ledger', open: true, cost: 1, params: NoParams, query: NoParams, refuses: [] } as const
const HTML = 'text/html; charset=utf-8'

const Health = record('Health', { ok: field(1, bool, PUBLIC, 'True in every answer of status 200') })

const getLiveness = route({
  ...common,
  operation: 'getLiveness',
  method: 'GET',
  path: '/health/live',
  tag: 'system',
  says: 'Whether the gateway runs.',
  answer: { type: Health },
  handle: () => ({ ok: true }),
})

const Readiness = record('Readiness', {
  ok: field(1, bool, PUBLIC, 'Whether transactions are taken and the state is shown'),
  reason: field(2, optional(text(60)), PUBLIC, 'Why not: the name of an operational error'),
})

const getReadiness = route({
  ...common,
  operation: 'getReadiness',
  method: 'GET',
  path: '/health/ready',
  tag: 'system',
  says: 'Whether the node behind the gateway takes transactions; status 503 when it does not.',
  answer: { type: Readiness },
  handle({ gateway: { ledger }, status }) {
    const reason = ledger.stoppedBy ?? (ledger.state.ready ? undefined : 'BUSY')
    if (reason === undefined) return { ok: true }
    status(503)
    return { ok: false, reason }
  },
})

const getMetrics = route({
  ...common,
  operation: 'getMetrics',
  method: 'GET',
  path: '/metrics',
  tag: 'system',
  says: 'Figures for Prometheus: from the machine itself, or with an operator’s token.',
  answer: { media: 'text/plain; version=0.0.4; charset=utf-8', meaning: 'Prometheus text format' },
  handle({ viewer, isLocal, gateway }) {
    if (!isLocal && !viewer.roles.includes('operator')) throw new Rejection(GatewayError.NOT_FOUND)
    return gateway.metrics.text()
  },
})

const getOpenApi = route({
  ...common,
  operation: 'getOpenApi',
  method: 'GET',
  path: '/v1/openapi.json',
  tag: 'system',
  says: 'This API as an OpenAPI 3.1 document.',
  answer: { media: 'application/json; charset=utf-8', meaning: 'OpenAPI 3.1' },
  handle: ({ gateway }) => gateway.documents.openApi,
})

const getDocs = route({
  ...common,
  operation: 'getDocs',
  method: 'GET',
  path: '/docs',
  tag: 'system',
  says: 'This API as a page to read.',
  answer: { media: HTML, meaning: 'The reference' },
  handle({ locale, gateway, header }) {
    header('content-security-policy', PAGE_POLICY)
    return gateway.documents.docsPage(locale)
  },
})

const getErrorDocs = route({
  ...common,
  operation: 'getErrorDocs',
  method: 'GET',
  path: '/docs/errors/{code}',
  tag: 'system',
  says: 'What an error means and what to do, in three languages.',
  params: record('ErrorParams', { code: field(1, text(60, 1), PUBLIC, 'Number or name') }),
  answer: { media: HTML, meaning: 'The page of one error' },
  handle({ params, locale, gateway, header }) {
    header('content-security-policy', PAGE_POLICY)
    return gateway.documents.errorPage(params.code, locale) ?? notFound()
  },
})

export const SYSTEM_ROUTES: readonly Route[] = [
  getLiveness,
  getReadiness,
  getMetrics,
  getOpenApi,
  getDocs,
  getErrorDocs,
]
