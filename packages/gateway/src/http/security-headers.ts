/** Headers that every answer carries (OWASP Secure Headers Project), and who may call from a browser. */

/** Nothing is loaded, framed or sent anywhere: for data. Pages have a policy of their own. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': DATA_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'cache-control': 'no-store',
}

const EXPOSED = 'Chassis-Height, Location, RateLimit, RateLimit-Policy, Retry-After, Request-Id'
const ACCEPTED = 'Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, Last-Event-ID'

/** Cross-origin headers for a listed origin; none for any other, so that browsers keep the answer from the page. */
export function crossOriginHeaders(
  origin: string | undefined,
  allowed: readonly string[],
  preflight: boolean,
): Readonly<Record<string, string>> {
  if (origin === undefined || !allowed.includes(origin)) return {}
  return {
    'access-control-allow-origin': origin,
    'cross-origin-resource-policy': 'cross-origin',
    vary: 'Origin',
    'access-control-expose-headers': EXPOSED,
    ...(preflight
      ? {
          'access-control-allow-methods': 'GET, POST, DELETE',
          'access-control-allow-headers': ACCEPTED,
          'access-control-max-age': '600',
        }
      : {}),
  }
}
