/** The HTTP server: the route table behind limits, headers and one way of failing. */
import { randomBytes } from 'node:crypto'
import type { AddressInfo, Socket } from 'node:net'
import { isPlatformError, Rejection } from '@chassis/primitives'
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
  LogController,
} from 'fastify'
import { GatewayError } from '../errors.ts'
import type { SiteFile } from '../site/open-site.ts'
import { siteAnswer } from '../site/site-headers.ts'
import { FORBIDDEN } from './common.ts'
import type { Gateway } from './gateway.ts'
import { CBOR_TYPE, handleRoute, JSON_TYPE } from './handle-route.ts'
import { problemOf, refusalOfFastify } from './problem.ts'
import { Admission, contextOf, routeOf } from './request-context.ts'
import type { Route } from './route.ts'

export interface ServerOptions {
  readonly gateway: Gateway
  readonly routes: readonly Route[]
  readonly log: FastifyBaseLogger
  readonly limits?: Partial<ServerLimits> | undefined
}

export interface ServerLimits {
  /** Milliseconds for the headers of a request to arrive. */
  readonly headersMs: number
  /** Milliseconds for the whole request to arrive. */
  readonly requestMs: number
  /** Milliseconds without a byte in either direction after which a connection ends. */
  readonly idleMs: number
  readonly connections: number
}

export const SERVER_LIMITS: ServerLimits = { headersMs: 10_000, requestMs: 30_000, idleMs: 60_000, connections: 4_096 }

/** Refusals that say something of the caller; the others say something of the request. */
const AUDITED: ReadonlySet<string> = new Set([
  'WRONG_HOST',
  'NOT_AUTHENTICATED',
  'NOT_FOUND',
  'CHALLENGE_UNKNOWN',
  'SIGN_IN_REFUSED',
] satisfies readonly (keyof typeof GatewayError)[])

const BODY_BYTES_MAX = 65_536
/** What is under way when the server closes has this long to end. */
const DRAIN_MS = 10_000
const HEADER_BYTES_MAX = 16_384
const PATH_PART_MAX = 300

export interface HttpServer {
  /** Where it listens. */
  readonly address: AddressInfo
  /** Takes no more requests, answers those under way, and ends. */
  close(): Promise<void>
}

export async function listen(options: ServerOptions, host: string, port: number): Promise<HttpServer> {
  const app = buildServer(options)
  await app.listen({ host, port })
  return {
    address: app.server.address() as AddressInfo,
    async close() {
      const late = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS)
      await app.close()
      clearTimeout(late)
    },
  }
}

export function buildServer({ gateway, routes, log, limits }: ServerOptions): FastifyInstance {
  const { headersMs, requestMs, idleMs, connections } = { ...SERVER_LIMITS, ...limits }
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: requestMs,
    connectionTimeout: idleMs,
    keepAliveTimeout: 10_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    genReqId: () => `req_${randomBytes(12).toString('hex')}`,
    requestIdHeader: false,
    routerOptions: { maxParamLength: PATH_PART_MAX },
    http: {
      maxHeaderSize: HEADER_BYTES_MAX,
      headersTimeout: headersMs,
      connectionsCheckingInterval: Math.min(2_000, headersMs),
    },
    frameworkErrors: (error, request, reply) => {
      admission.begin(request, reply)
      fail(gateway, error, request, reply)
    },
    clientErrorHandler: refuseUnreadable,
  })
  const admission = new Admission(gateway)
  app.server.maxConnections = connections
  takeBodies(app)
  app.addHook('onRequest', async (request, reply) => {
    const context = admission.begin(request, reply)
    if (request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined) {
      return reply.status(204).send()
    }
    admission.admit(request, reply, context)
  })
  app.addHook('preClose', async () => gateway.events.close())
  app.addHook('onResponse', async (request, reply) => observe(gateway, request, reply))
  app.setErrorHandler((error, request, reply) => fail(gateway, error, request, reply))
  app.setNotFoundHandler((request, reply) => {
    const file = /^(GET|HEAD)$/.test(request.method) ? gateway.site?.find(pathOf(request)) : undefined
    if (file !== undefined) giveFile(file, request, reply)
    // Without a portal people begin at the reference.
    else if (request.url === '/') void reply.redirect('/docs')
    else fail(gateway, new Rejection(GatewayError.NOT_FOUND), request, reply)
  })
  for (const row of routes) {
    app.route({
      method: row.method,
      url: row.path.replace(/\{\w+\*\}/, '*').replace(/\{(\w+)\}/g, ':$1'),
      config: { row },
      // A stream has no end that HEAD could tell of.
      exposeHeadRoute: !('media' in row.answer && row.answer.stream === true),
      ...(row.body?.maxBytes === undefined ? {} : { bodyLimit: row.body.maxBytes }),
      handler: (request, reply) => handleRoute(gateway, row, request, reply),
    })
  }
  return app
}

/** A page or file of the portal: whatever is none of the API's. */
function giveFile(file: SiteFile, { headers }: FastifyRequest, reply: FastifyReply): void {
  const answer = siteAnswer(file, headers['accept-encoding'] as string | undefined)
  void reply.headers(answer.headers).send(Buffer.from(answer.bytes))
}

function pathOf({ url }: FastifyRequest): string {
  return url.slice(1).split('?', 1)[0] as string
}

/** Bodies stay bytes until their route reads them. */
function takeBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser([JSON_TYPE, CBOR_TYPE], { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
}

function fail(gateway: Gateway, error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { locale, viewer } = contextOf(request)
  const refusal = refusalOfFastify((error as { readonly code?: string }).code)
  const known = refusal === undefined ? error : new Rejection(refusal)
  const docsUrl = `${gateway.config.origin}/docs/errors`
  const problem = problemOf(known, { locale, requestId: request.id, docsUrl })
  if (problem.status === 500) request.log.error({ err: error }, 'unexpected failure')
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="chassis"')
  if (isPlatformError(known) && known.retryable) reply.header('retry-after', '1')
  gateway.metrics.refused(problem.code)
  if (AUDITED.has(problem.name)) {
    gateway.audit.write({
      requestId: request.id,
      operation: routeOf(request)?.operation ?? 'none',
      code: problem.code,
      name: problem.name,
      account: viewer.account,
      address: request.ip,
      reason: (error as Error).cause === FORBIDDEN ? FORBIDDEN : undefined,
    })
  }
  void reply
    .status(problem.status)
    .type('application/problem+json')
    .send(Buffer.from(JSON.stringify(problem)))
}

function observe(gateway: Gateway, request: FastifyRequest, reply: FastifyReply): void {
  const operation = routeOf(request)?.operation ?? 'none'
  const seconds = reply.elapsedTime / 1000
  gateway.metrics.answered(operation, reply.statusCode, seconds)
  // The route's name, never its address: that holds identifiers.
  request.log.info({ operation, status: reply.statusCode, ms: Math.round(seconds * 1000) })
}

/** What is no HTTP gets a short answer and the end of its connection. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request'
  // Its other half would stay open for as long as the caller likes.
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy())
}
