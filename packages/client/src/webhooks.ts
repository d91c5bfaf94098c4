/** Entry point of @chassis/client/webhooks: registers webhooks and reads messages. Only who needs it carries it. */
export { readWebhookMessage, type WebhookMessage } from './verbs/read-webhook-message.ts'
export type { WebhookFault, WebhookHeader } from './verbs/verify-webhook.ts'
export { type NewWebhook, type Webhook, type WebhookDelivery, Webhooks } from './verbs/webhooks.ts'
