/** Verifies a presentation of an SD-JWT: ES256, SHA-256, compact form. Source: RFC 9901, sections 4, 7.1 and 7.3. */
import { createHash, createPublicKey, type JsonWebKey, verify } from 'node:crypto'
import { processClaims, SdJwtError } from './process-claims.ts'

export interface PresentationChecks {
  readonly issuerKey: JsonWebKey
  /** Seconds since 1970. */
  readonly now: number
  /** Absent: no proof that the presenter holds the key is asked for, but one that is there is verified. */
  readonly holder?: { readonly audience: string; readonly nonce: string }
}

type Claims = Readonly<Record<string, unknown>>

const PRESENTATION_CHARACTERS_MAX = 262_144

function ensure(condition: boolean, reason: string): asserts condition {
  if (!condition) throw new SdJwtError(reason)
}

/** The claims that the presentation discloses. Throws SdJwtError, which says what is wrong. */
export function verifyPresentation(presentation: string, { issuerKey, now, holder }: PresentationChecks): Claims {
  ensure(presentation.length <= PRESENTATION_CHARACTERS_MAX, 'too long')
  const parts = presentation.split('~')
  const [issued, ...rest] = parts
  const binding = rest.pop()
  ensure(issued !== undefined && binding !== undefined, 'a presentation ends with a tilde or a key binding')
  const { payload } = verifyJws(issued, issuerKey)
  const claims = processClaims(payload, rest)
  ensure(claims.exp === undefined || (typeof claims.exp === 'number' && now < claims.exp), 'expired')
  ensure(claims.nbf === undefined || (typeof claims.nbf === 'number' && now >= claims.nbf), 'not valid yet')
  ensure(holder === undefined || binding !== '', 'the key binding is missing')
  if (binding !== '') verifyBinding(binding, presentation.slice(0, -binding.length), claims, holder)
  return claims
}

function verifyBinding(jws: string, presented: string, claims: Claims, holder: PresentationChecks['holder']): void {
  const { jwk } = (claims.cnf ?? {}) as { readonly jwk?: JsonWebKey }
  ensure(jwk !== undefined, 'no key to bind to')
  const { header, payload } = verifyJws(jws, jwk)
  ensure(header.typ === 'kb+jwt', 'a key binding says so')
  const digest = createHash('sha256').update(presented, 'ascii').digest('base64url')
  ensure(payload.sd_hash === digest, 'the key binding is of another presentation')
  ensure(typeof payload.iat === 'number', 'the key binding has a time')
  if (holder === undefined) return
  ensure(payload.nonce === holder.nonce && payload.aud === holder.audience, 'the key binding is for somebody else')
}

function verifyJws(jws: string, key: JsonWebKey): { readonly header: Claims; readonly payload: Claims } {
  const parts = jws.split('.')
  const [head, body, signature] = parts
  ensure(parts.length === 3 && parts.every((part) => /^[A-Za-z0-9_-]+$/.test(part)), 'a JWS has three parts')
  const header = jsonOf(head as string)
  ensure(header.alg === 'ES256', 'the algorithm is ES256')
  ensure(header.crit === undefined, 'nothing critical is unknown')
  const publicKey = createPublicKey({ key, format: 'jwk' })
  const isValid = verify(
    'sha256',
    Buffer.from(`${head}.${body}`, 'ascii'),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature as string, 'base64url'),
  )
  ensure(isValid, 'the signature does not verify')
  return { header, payload: jsonOf(body as string) }
}

function jsonOf(part: string): Claims {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    ensure(typeof value === 'object' && value !== null && !Array.isArray(value), 'an object')
    return value as Claims
  } catch {
    throw new SdJwtError('a part of the JWS is no JSON object')
  }
}
