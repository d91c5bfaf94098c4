/** Puts disclosed claims back into their places. Source: RFC 9901, section 7.1, steps 3 to 5. */
import { createHash } from 'node:crypto'
import { utf8Decode } from '@chassis/primitives'

type Json = unknown
type Claims = Readonly<Record<string, Json>>

const DIGESTS = '_sd'
const ELEMENT = '...'
const ALGORITHM = '_sd_alg'
const DEPTH_MAX = 16
const DISCLOSURES_MAX = 1_000

interface Disclosure {
  /** Absent for an element of an array. */
  readonly name?: string
  readonly value: Json
}

export class SdJwtError extends Error {}

function ensure(condition: boolean, reason: string): asserts condition {
  if (!condition) throw new SdJwtError(reason)
}

/** Base64url of the SHA-256 of the disclosure's ASCII. */
export function disclosureDigest(disclosure: string): string {
  return createHash('sha256').update(disclosure, 'ascii').digest('base64url')
}

/** Salt, name (not for array elements) and value. Throws SdJwtError for what is no disclosure. */
export function readDisclosure(disclosure: string): readonly Json[] {
  ensure(/^[A-Za-z0-9_-]+$/.test(disclosure), 'a disclosure is base64url')
  let content: Json
  try {
    content = JSON.parse(utf8Decode(Buffer.from(disclosure, 'base64url')))
  } catch {
    throw new SdJwtError('a disclosure is JSON')
  }
  ensure(
    Array.isArray(content) && (content.length === 2 || content.length === 3),
    'a disclosure has two or three parts',
  )
  const [salt, name] = content
  ensure(typeof salt === 'string', 'a salt is a text')
  if (content.length === 3) ensure(typeof name === 'string' && name !== DIGESTS && name !== ELEMENT, 'a reserved name')
  return content
}

/**
 * The claims with what is disclosed, and without what is not. Throws SdJwtError for a digest that stands twice, a
 * disclosure that nothing refers to, a claim that is there already, reserved names, and another hash than SHA-256.
 */
export function processClaims(payload: Claims, disclosures: readonly string[]): Claims {
  ensure(payload[ALGORITHM] === undefined || payload[ALGORITHM] === 'sha-256', 'the hash is SHA-256')
  ensure(disclosures.length <= DISCLOSURES_MAX, 'too many disclosures')
  const known = new Map<string, Disclosure>()
  for (const disclosure of disclosures) {
    const digest = disclosureDigest(disclosure)
    ensure(!known.has(digest), 'a disclosure stands twice')
    const content = readDisclosure(disclosure)
    known.set(digest, content.length === 3 ? { name: content[1] as string, value: content[2] } : { value: content[1] })
  }
  const processor = new Processor(known)
  const { [ALGORITHM]: _, ...claims } = processor.object(payload, 0)
  ensure(processor.used.size === known.size, 'a disclosure that nothing refers to')
  return claims
}

class Processor {
  readonly used = new Set<string>()
  private readonly seen = new Set<string>()
  private readonly known: ReadonlyMap<string, Disclosure>

  constructor(known: ReadonlyMap<string, Disclosure>) {
    this.known = known
  }

  object(given: Claims, depth: number): Claims {
    ensure(depth <= DEPTH_MAX, 'nested too deeply')
    const out: Record<string, Json> = Object.create(null)
    for (const [name, value] of Object.entries(given)) {
      ensure(name !== ELEMENT, 'a reserved name')
      if (name !== DIGESTS) out[name] = this.value(value, depth + 1)
    }
    const digests = given[DIGESTS] ?? []
    ensure(Array.isArray(digests), '_sd is a list')
    for (const digest of digests) {
      const found = this.take(digest)
      if (found === undefined) continue
      ensure(found.name !== undefined, 'an element among claims')
      ensure(!Object.hasOwn(out, found.name), 'a claim that is there already')
      out[found.name] = this.value(found.value, depth + 1)
    }
    return { ...out }
  }

  private list(given: readonly Json[], depth: number): readonly Json[] {
    ensure(depth <= DEPTH_MAX, 'nested too deeply')
    return given.flatMap((item) => {
      if (!isObject(item) || !Object.hasOwn(item, ELEMENT)) return [this.value(item, depth + 1)]
      ensure(Object.keys(item).length === 1, 'a digest of an element stands alone')
      const found = this.take(item[ELEMENT])
      if (found === undefined) return []
      ensure(found.name === undefined, 'a claim among elements')
      return [this.value(found.value, depth + 1)]
    })
  }

  private value(given: Json, depth: number): Json {
    if (Array.isArray(given)) return this.list(given, depth)
    return isObject(given) ? this.object(given, depth) : given
  }

  private take(digest: Json): Disclosure | undefined {
    ensure(typeof digest === 'string', 'a digest is a text')
    ensure(!this.seen.has(digest), 'a digest stands twice')
    this.seen.add(digest)
    const found = this.known.get(digest)
    if (found !== undefined) this.used.add(digest)
    return found
  }
}

function isObject(value: Json): value is Claims {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
