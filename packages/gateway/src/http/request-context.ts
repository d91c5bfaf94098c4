/** What is known of a request before its handler runs. */
import { type Locale, negotiateLanguages } from '@chassis/messages'
import { Rejection } from '@chassis/primitives'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ANONYMOUS, type Viewer } from '../authorisation/viewer.ts'
import { GatewayError } from '../errors.ts'
import { AllowanceBook } from './allowance.ts'
import type { Gateway } from './gateway.ts'
import type { Route } from './route.ts'
import { crossOriginHeaders, SECURITY_HEADERS } from './security-headers.ts'

export interface RequestContext {
  readonly started: number
  readonly locale: Locale
  readonly isLocal: boolean
  viewer: Viewer
  token: string | undefined
  /** Account or network address. */
  caller: string
}

const contexts = new WeakMap<FastifyRequest, RequestContext>()

export function contextOf(request: FastifyRequest): RequestContext {
  return contexts.get(request) as RequestContext
}

/** The route that a request was matched to; undefined for none. */
export function routeOf(request: FastifyRequest): Route | undefined {
  return (request.routeOptions.config as { readonly row?: Route }).row
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/
const BEARER = /^Bearer ([A-Za-z0-9_-]{1,100})$/

export class Admission {
  private readonly gateway: Gateway
  private readonly allowances: AllowanceBook

  constructor(gateway: Gateway) {
    this.gateway = gateway
    this.allowances = new AllowanceBook()
  }

  /** Sets what every answer carries. Never refuses. */
  begin(request: FastifyRequest, reply: FastifyReply): RequestContext {
    const context: RequestContext = {
      started: performance.now(),
      locale: negotiateLanguages(request.headers['accept-language']),
      isLocal: LOOPBACK.test(request.ip),
      viewer: ANONYMOUS,
      token: undefined,
      caller: networkOf(request.ip),
    }
    contexts.set(request, context)
    const { config, ledger } = this.gateway
    reply.headers(SECURITY_HEADERS)
    reply.header('request-id', request.id)
    reply.header('content-language', context.locale)
    if (ledger.state.ready) reply.header('chassis-height', String(ledger.state.position.height))
    const preflight = request.method === 'OPTIONS'
    reply.headers(crossOriginHeaders(request.headers.origin, config.webOrigins, preflight))
    return context
  }

  /** Refuses WRONG_HOST, RATE_LIMITED and NOT_AUTHENTICATED. */
  admit(request: FastifyRequest, reply: FastifyReply, context: RequestContext): void {
    // A page whose name was made to point here must not be answered: its browser would take it for its own server.
    const { host } = request.headers
    if (host === undefined || !this.gateway.config.hosts.includes(host.toLowerCase())) {
      throw new Rejection(GatewayError.WRONG_HOST)
    }
    const { authorization } = request.headers
    const viewer = authorization === undefined ? ANONYMOUS : this.viewerOf(authorization, context)
    const row = routeOf(request)
    context.caller = viewer?.account ?? context.caller
    this.charge(context.caller, reply, viewer ?? ANONYMOUS, row?.cost ?? 1)
    if (viewer === undefined) throw new Rejection(GatewayError.NOT_AUTHENTICATED)
    context.viewer = viewer
    if (row !== undefined && !row.open && viewer.account === undefined) {
      throw new Rejection(GatewayError.NOT_AUTHENTICATED)
    }
  }

  private viewerOf(authorization: string, context: RequestContext): Viewer | undefined {
    context.token = BEARER.exec(authorization)?.[1]
    return context.token === undefined ? undefined : this.gateway.sessions.viewerOf(context.token)
  }

  private charge(caller: string, reply: FastifyReply, { account }: Viewer, cost: number): void {
    const { allowances } = this.gateway.config
    const name = account === undefined ? 'anonymous' : 'account'
    const rate = allowances[name]
    const taken = this.allowances.take(caller, rate, cost)
    const window = Math.ceil(rate.burst / rate.perSecond)
    reply.header('ratelimit-policy', `"${name}";q=${rate.burst};w=${window}`)
    reply.header('ratelimit', `"${name}";r=${taken.left};t=${taken.seconds}`)
    if (taken.allowed) return
    reply.header('retry-after', String(taken.seconds))
    throw new Rejection(GatewayError.RATE_LIMITED)
  }
}

/** IPv6 callers have a network of their own each: its addresses share one allowance. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  const [head = ''] = address.split('::')
  return head.split(':').slice(0, 4).join(':')
}
