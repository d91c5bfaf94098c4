/** Whether a webhook message is genuine and recent. Source: the Standard Webhooks specification, signatures `v1`. */
import { PlatformError } from '@chassis/primitives'

/** Why a message is not believed. */
export type WebhookFault = 'headers' | 'time' | 'signature'

/** The value of a header of the message, named in small letters. */
export type WebhookHeader = (
  name: 'webhook-id' | 'webhook-timestamp' | 'webhook-signature',
) => string | null | undefined

const PREFIX = 'whsec_'
/** As the specification asks. */
const SECRET_BYTES = { min: 24, max: 64 } as const
const TOLERANCE_MS = 300_000
const SIGNATURES_MAX = 16
const ID = /^[A-Za-z0-9_-]{1,128}$/

/**
 * Undefined where HMAC-SHA256 over `id.timestamp.body` is among the signatures and the time is within five minutes of
 * `now` (milliseconds UTC); otherwise why not. Signatures of other versions are passed over. Throws
 * WEBHOOK_SECRET_INVALID.
 */
export async function verifyWebhook(
  secret: string,
  header: WebhookHeader,
  body: string,
  now: number,
): Promise<WebhookFault | undefined> {
  const key = await keyOf(secret)
  const [id, time, signatures] = [header('webhook-id'), header('webhook-timestamp'), header('webhook-signature')]
  if (id == null || time == null || signatures == null) return 'headers'
  if (!ID.test(id) || !/^\d{1,12}$/.test(time)) return 'headers'
  if (Math.abs(now - Number(time) * 1000) > TOLERANCE_MS) return 'time'
  const signed = new TextEncoder().encode(`${id}.${time}.${body}`)
  for (const signature of signatures.split(' ', SIGNATURES_MAX)) {
    const given = signature.startsWith('v1,') ? fromBase64(signature.slice('v1,'.length)) : undefined
    if (given !== undefined && (await crypto.subtle.verify('HMAC', key, given, signed))) return undefined
  }
  return 'signature'
}

function keyOf(secret: string) {
  const bytes = fromBase64(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret)
  if (bytes === undefined || bytes.length < SECRET_BYTES.min || bytes.length > SECRET_BYTES.max) {
    throw new PlatformError('the secret of a webhook is whsec_ and base64', { code: 'WEBHOOK_SECRET_INVALID' })
  }
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}
