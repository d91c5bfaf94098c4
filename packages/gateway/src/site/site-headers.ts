/** What goes with a file of the portal. */
import type { SiteFile } from './open-site.ts'

/** Scripts, styles, fonts and requests of this origin, and of no other; nothing inline. */
const SITE_POLICY = [
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

export interface SiteAnswer {
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
}

/** The file, compressed where the caller takes it so. `accepts`: the Accept-Encoding of the request. */
export function siteAnswer(file: SiteFile, accepts: string | undefined): SiteAnswer {
  const headers = {
    'content-type': file.media,
    'content-security-policy': file.policy ?? SITE_POLICY,
    'cache-control': file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
  }
  if (file.gzip === undefined || !/\bgzip\b/.test(accepts ?? '')) return { headers, bytes: file.bytes }
  return { headers: { ...headers, 'content-encoding': 'gzip' }, bytes: file.gzip }
}
