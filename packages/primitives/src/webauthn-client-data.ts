/** The JSON half of a WebAuthn assertion. Source: W3C Web Authentication Level 3, section 5.8.1. */
import { type Bytes, utf8Decode } from './bytes.ts'
import { EncodingError } from './encoding-error.ts'
import { ensure, refuse } from './rejection.ts'
import { parseStrictJson } from './strict-json.ts'

export const CLIENT_DATA_JSON_MAX = 1024

export interface ClientData {
  readonly type: string
  /** base64url, unpadded, as written */
  readonly challenge: string
  readonly origin: string
  /** The ceremony ran in a frame of another origin, or says on which page it was embedded. */
  readonly embedded: boolean
}

/** Strict UTF-8, strict JSON, one object; members beyond those below are ignored, as the standard asks. */
export function parseClientData(json: Bytes): ClientData {
  ensure(json.length <= CLIENT_DATA_JSON_MAX, EncodingError.TOO_LARGE)
  const document = parseStrictJson(utf8Decode(json))
  if (!(document instanceof Map)) return refuse(EncodingError.WRONG_TYPE, { form: 'JSON object' })
  const text = (name: string): string => {
    const value: unknown = document.get(name)
    return typeof value === 'string' ? value : refuse(EncodingError.WRONG_TYPE, { member: name })
  }
  const crossOrigin: unknown = document.get('crossOrigin')
  ensure(crossOrigin === undefined || typeof crossOrigin === 'boolean', EncodingError.WRONG_TYPE, {
    member: 'crossOrigin',
  })
  return {
    type: text('type'),
    challenge: text('challenge'),
    origin: text('origin'),
    embedded: crossOrigin === true || document.has('topOrigin'),
  }
}
