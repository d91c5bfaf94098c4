/** Opens a committed form with the disclosures that come with it. Layout: docs/spec/commitment.md. */
import {
  type Bytes,
  type CborMap,
  type CborValue,
  decodeCbor,
  fromBase64Url,
  parseStrictJson,
  type Sha256,
  toHex,
  utf8Decode,
} from '@chassis/primitives'
import type { CommittedPart, JsonValue, ValueOf } from '@chassis/protocol'
import type { OpenedValue } from './slip-check.ts'

/** Undefined when the form is malformed, or a disclosure opens no digest or is not of RFC 9901's form. */
export function openCommitted(sha256: Sha256, part: ValueOf<typeof CommittedPart>): OpenedValue | undefined {
  // zone-ok: whatever is wrong inside a part is one failed check, named by the caller.
  try {
    return openForm(sha256, part)
  } catch {
    return undefined
  }
}

function openForm(sha256: Sha256, part: ValueOf<typeof CommittedPart>): OpenedValue | undefined {
  const form = parseForm(part.committed)
  if (!form) return undefined
  const openedFields = new Map<number, { name: string; value: JsonValue }>()
  let previous = 0
  for (const { field, disclosure } of part.opened) {
    const digest = form.digests.get(field)
    if (field <= previous || !digest || toHex(sha256.hash(disclosure)) !== toHex(digest)) return undefined
    previous = field
    const content = parseDisclosure(disclosure)
    if (!content) return undefined
    openedFields.set(field, content)
  }
  const hiddenFields = [...form.digests.keys()].filter((field) => !openedFields.has(field))
  return { version: form.version, variant: form.variant, publicFields: form.publicFields, openedFields, hiddenFields }
}

interface Form {
  readonly version: number
  readonly variant: number
  readonly publicFields: ReadonlyMap<number, CborValue>
  readonly digests: ReadonlyMap<number, Bytes>
}

function parseForm(bytes: Bytes): Form | undefined {
  const items = decodeCbor(bytes)
  if (!Array.isArray(items) || items.length !== 4) return undefined
  const [version, variant, open, hidden] = items as readonly CborValue[]
  if (typeof version !== 'bigint' || typeof variant !== 'bigint') return undefined
  const publicFields = numbered(open)
  const hiddenFields = numbered(hidden)
  if (!publicFields || !hiddenFields) return undefined
  const digests = new Map<number, Bytes>()
  for (const [field, digest] of hiddenFields) {
    if (!(digest instanceof Uint8Array) || digest.length !== 32 || publicFields.has(field)) return undefined
    digests.set(field, digest)
  }
  return { version: Number(version), variant: Number(variant), publicFields, digests }
}

function numbered(value: CborValue | undefined): ReadonlyMap<number, CborValue> | undefined {
  if (typeof value !== 'object' || value === null || !('pairs' in value)) return undefined
  const out = new Map<number, CborValue>()
  for (const [key, item] of (value as CborMap).pairs) {
    if (typeof key !== 'bigint' || key < 1n || key > 255n) return undefined
    out.set(Number(key), item)
  }
  return out
}

/** base64url of a JSON array [salt, name, value] (RFC 9901, section 4.2.1). */
function parseDisclosure(disclosure: Bytes): { name: string; value: JsonValue } | undefined {
  const text = utf8Decode(fromBase64Url(utf8Decode(disclosure)))
  // Repeated names, lone surrogates and deep nesting could show different contents to different readers.
  parseStrictJson(text)
  const json = JSON.parse(text) as JsonValue
  if (!Array.isArray(json) || json.length !== 3) return undefined
  const [salt, name, value] = json as readonly JsonValue[]
  if (typeof salt !== 'string' || typeof name !== 'string' || value === undefined) return undefined
  return { name, value }
}
