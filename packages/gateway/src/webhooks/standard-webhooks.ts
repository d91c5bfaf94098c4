/**
 * Signs and verifies webhook messages. Source: the Standard Webhooks specification (symmetric signatures, `v1`):
 * HMAC-SHA256 over `id.timestamp.payload`.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

export const TOLERANCE_SECONDS = 300
/** Secrets that are good at the same time: two, while one takes the place of the other. */
export const SECRETS_MAX = 2

const PREFIX = 'whsec_'
/** As the specification asks. */
const SECRET_BYTES = { min: 24, max: 64 } as const
const SIGNATURES_MAX = 16
const ID = /^[A-Za-z0-9_-]{1,128}$/
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/

export interface WebhookHeaders {
  readonly 'webhook-id': string
  readonly 'webhook-timestamp': string
  readonly 'webhook-signature': string
}

/** Why a message is not believed. */
export type WebhookFault = 'headers' | 'time' | 'signature'

/** The bytes of a secret in base64, with or without `whsec_`; undefined for what is none. */
export function readSecret(text: unknown): Uint8Array | undefined {
  if (typeof text !== 'string') return undefined
  const encoded = text.startsWith(PREFIX) ? text.slice(PREFIX.length) : text
  if (!BASE64.test(encoded)) return undefined
  const bytes = Buffer.from(encoded, 'base64')
  if (bytes.length < SECRET_BYTES.min || bytes.length > SECRET_BYTES.max) return undefined
  return bytes.toString('base64').replace(/=+$/, '') === encoded.replace(/=+$/, '') ? bytes : undefined
}

function signatureOf(secret: Uint8Array, id: string, timestamp: number, payload: string): Buffer {
  return createHmac('sha256', secret).update(`${id}.${timestamp}.${payload}`, 'utf8').digest()
}

/**
 * The headers of a message. Under several secrets it carries a signature of each, the newest first, so that a receiver
 * may take its time to change. `timestamp`: seconds since 1970.
 */
export function signWebhook(
  secrets: readonly Uint8Array[],
  { id, timestamp, payload }: { readonly id: string; readonly timestamp: number; readonly payload: string },
): WebhookHeaders {
  if (secrets.length === 0 || secrets.length > SECRETS_MAX) throw new RangeError(`1 to ${SECRETS_MAX} secrets`)
  if (!ID.test(id)) throw new RangeError('an id without dots')
  if (!Number.isSafeInteger(timestamp)) throw new RangeError('whole seconds')
  const signatures = secrets.map((secret) => `v1,${signatureOf(secret, id, timestamp, payload).toString('base64')}`)
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  }
}

/**
 * Undefined where the message is genuine and recent; otherwise why not. Signatures of other versions are passed over.
 * `now`: seconds since 1970. Whoever receives remembers ids for as long as messages are taken, against replays.
 */
export function verifyWebhook(
  secrets: readonly Uint8Array[],
  headers: Partial<WebhookHeaders>,
  payload: string,
  now: number,
): WebhookFault | undefined {
  const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signatures } = headers
  if (id === undefined || time === undefined || signatures === undefined) return 'headers'
  if (!ID.test(id) || !/^\d{1,12}$/.test(time)) return 'headers'
  const timestamp = Number(time)
  if (Math.abs(now - timestamp) > TOLERANCE_SECONDS) return 'time'
  const expected = secrets.map((secret) => signatureOf(secret, id, timestamp, payload))
  const isGenuine = signatures.split(' ', SIGNATURES_MAX).some((signature) => {
    const [version, encoded = ''] = signature.split(',')
    const given = Buffer.from(encoded, 'base64')
    return version === 'v1' && expected.some((one) => one.length === given.length && timingSafeEqual(one, given))
  })
  return isGenuine ? undefined : 'signature'
}
