/** The web portal: its pages and files, beside the API that it uses. */
import { field, PUBLIC, record, text } from '@chassis/protocol'
import { NoParams, notFound } from '../common.ts'
import { type Route, type RouteCall, route } from '../route.ts'

/** Scripts, styles, fonts and requests of this origin, and of no other; nothing inline. */
export const SITE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const common = { kind: 'ledger', open: true, cost: 1, query: NoParams, refuses: [], tag: 'system' } as const
const answer = { media: 'text/html; charset=utf-8', meaning: 'A page, or a file of the media type that it has' }

const getHome = route({
  ...common,
  operation: 'getHome',
  method: 'GET',
  path: '/',
  says: 'The web portal; where it was not built, leads to the reference.',
  params: NoParams,
  answer,
  handle(call) {
    if (call.gateway.site !== undefined) return giveFile(call, '')
    call.status(302)
    call.header('location', '/docs')
    call.media('text/plain; charset=utf-8')
    return '/docs\n'
  },
})

const getPage = route({
  ...common,
  operation: 'getPage',
  method: 'GET',
  path: '/{page*}',
  says: 'A page or a file of the web portal.',
  params: record('PageParams', { page: field(1, text(300, 1), PUBLIC, 'Path of the page') }),
  answer,
  handle: (call) => giveFile(call, call.params.page),
})

function giveFile(
  { gateway, headers, header, media }: RouteCall<unknown, unknown, unknown>,
  path: string,
): string | Uint8Array {
  const file = gateway.site?.find(path) ?? notFound()
  media(file.media)
  header('content-security-policy', SITE_POLICY)
  header('vary', 'accept-encoding')
  header('cache-control', file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (file.gzip === undefined || !/\bgzip\b/.test(headers['accept-encoding'] ?? '')) return file.bytes
  header('content-encoding', 'gzip')
  return file.gzip
}

export const SITE_ROUTES: readonly Route[] = [getHome, getPage]
