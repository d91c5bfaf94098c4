/** Reads a message that came by webhook, once it is known to be genuine, as Standard Webhooks has it. */
import { PlatformError } from '@chassis/primitives'
import { instant, type JsonObject, type JsonValue, type LedgerId, ledgerId, u32, u64 } from '@chassis/protocol'
import { verifyWebhook, type WebhookFault, type WebhookHeader } from './verify-webhook.ts'

/** Times in milliseconds UTC. */
export interface WebhookMessage {
  /** The same in every attempt: whoever receives remembers it, for a message may come twice. */
  readonly id: string
  /** `contract.event`. */
  readonly type: string
  /** Block time of the outcome. */
  readonly at: number
  readonly ledger: LedgerId
  /** The outcome in the history log, which event of it (from 0), and the block. */
  readonly index: bigint
  readonly number: number
  readonly height: bigint
  /** The transaction, or the bytes of what else it is the outcome of, in hex. */
  readonly subject: string
  /** As the API shows it. */
  readonly event: JsonObject
}

/**
 * `secret`: of the webhook, as it was shown once. `body`: exactly as received. `now`: milliseconds UTC, by default the
 * platform's clock. Throws WEBHOOK_SECRET_INVALID, and WEBHOOK_MESSAGE_REFUSED with the fault, of which the sender is
 * told no more than "no".
 */
export async function readWebhookMessage(
  secret: string,
  header: WebhookHeader,
  body: string,
  { now = Date.now() }: { readonly now?: number } = {},
): Promise<WebhookMessage> {
  const fault = await verifyWebhook(secret, header, body, now)
  if (fault !== undefined) throw refused(fault)
  return readContent(String(header('webhook-id')), body)
}

function readContent(id: string, body: string): WebhookMessage {
  try {
    const { type, timestamp, data } = JSON.parse(body)
    const { ledger, index, number, height, subject, event } = data
    return {
      id,
      type: textOf(type),
      at: instant.fromJson(timestamp as JsonValue, 'timestamp'),
      ledger: ledgerId.parse(textOf(ledger)),
      index: u64.fromJson(index as JsonValue, 'index'),
      number: u32.fromJson(number as JsonValue, 'number'),
      height: u64.fromJson(height as JsonValue, 'height'),
      subject: textOf(subject),
      event,
    }
  } catch (cause) {
    throw refused('content', cause)
  }
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('a text')
  return value
}

function refused(fault: WebhookFault | 'content', cause?: unknown): PlatformError {
  return new PlatformError('the message is not believed', {
    code: 'WEBHOOK_MESSAGE_REFUSED',
    details: { fault },
    cause,
  })
}
