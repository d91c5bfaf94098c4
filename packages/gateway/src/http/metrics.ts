/** Figures for Prometheus. Labels are operations, statuses and codes: nothing that belongs to a caller. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { ReadModelStatus } from '../read-model/read-model-messages.ts'
import type { WebhookFigures } from '../webhooks/open-webhooks.ts'
import type { AttemptResult } from '../webhooks/webhook-records.ts'

export interface MetricSources {
  height(): number
  pending(): number
  sessions(): number
  streams(): number
  /** Undefined while no read model answers. */
  readModel(): ReadModelStatus | undefined
  webhooks(): WebhookFigures
}

export interface Metrics {
  answered(operation: string, status: number, seconds: number): void
  refused(code: string): void
  /** Events that were written to streams. */
  streamed(count: number): void
  /** A reader that was too slow. */
  dropped(): void
  /** An attempt to send a webhook. */
  attempted(result: AttemptResult, seconds: number): void
  /** What webhooks have to keep could not be written. */
  webhookStoreFailed(): void
  /** The text of /metrics. */
  text(): Promise<string>
}

/** Below a millisecond to half a minute. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30]

export function createMetrics(sources: MetricSources): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry, prefix: 'chassis_gateway_' })
  const requests = new Counter({
    name: 'chassis_http_requests_total',
    help: 'Requests answered',
    labelNames: ['operation', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'chassis_http_request_seconds',
    help: 'Time from the first byte of a request to the end of its answer',
    labelNames: ['operation'],
    buckets: BUCKETS,
    registers,
  })
  const refusals = new Counter({
    name: 'chassis_http_refusals_total',
    help: 'Requests refused, by code',
    labelNames: ['code'],
    registers,
  })
  const streamed = new Counter({ name: 'chassis_events_streamed_total', help: 'Events written to streams', registers })
  const dropped = new Counter({
    name: 'chassis_streams_dropped_total',
    help: 'Streams of slow readers ended',
    registers,
  })
  const { attempted, webhookStoreFailed } = webhookMetrics(registry)
  registerGauges(sources, registry)
  return {
    answered(operation, status, seconds) {
      requests.inc({ operation, status: String(status) })
      durations.observe({ operation }, seconds)
    },
    refused: (code) => refusals.inc({ code }),
    streamed: (count) => streamed.inc(count),
    dropped: () => dropped.inc(),
    attempted,
    webhookStoreFailed,
    text: () => registry.metrics(),
  }
}

function webhookMetrics(registry: Registry): Pick<Metrics, 'attempted' | 'webhookStoreFailed'> {
  const registers = [registry]
  const attempts = new Counter({
    name: 'chassis_webhook_attempts_total',
    help: 'Attempts to send webhooks, by what came of them',
    labelNames: ['result'],
    registers,
  })
  const durations = new Histogram({
    name: 'chassis_webhook_attempt_seconds',
    help: 'Time of an attempt to send a webhook',
    buckets: BUCKETS,
    registers,
  })
  const failures = new Counter({
    name: 'chassis_webhook_store_failures_total',
    help: 'Writes of the webhooks’ queue that the disk did not take',
    registers,
  })
  return {
    attempted(result, seconds) {
      attempts.inc({ result })
      durations.observe(seconds)
    },
    webhookStoreFailed: () => failures.inc(),
  }
}

/** What is asked for its value when somebody collects figures. */
function registerGauges(sources: MetricSources, registry: Registry): void {
  const registers = [registry]
  const gauges = {
    chassis_height: ['Height of the last durable block that the gateway shows', sources.height],
    chassis_transactions_pending: ['Transactions submitted here and not answered yet', sources.pending],
    chassis_tokens: ['Tokens that have not expired or been revoked', sources.sessions],
    chassis_streams: ['Open event streams', sources.streams],
    chassis_read_model_up: [
      'Whether lists and search are answered: 1 or 0',
      () => Number(sources.readModel()?.state === 'current'),
    ],
    chassis_read_model_height: [
      'Height that lists and search are of; -1 before the first',
      () => sources.readModel()?.height ?? -1,
    ],
    chassis_read_model_behind: [
      'Outcomes that are durable and not in the read model yet',
      () => sources.readModel()?.behind ?? 0,
    ],
    chassis_read_model_behind_seconds: [
      'For how long the read model has been behind',
      () => (sources.readModel()?.behindMs ?? 0) / 1000,
    ],
    chassis_read_model_rebuilds: [
      'How often it was built from the first outcome since its thread started',
      () => sources.readModel()?.rebuilds ?? 0,
    ],
    chassis_webhooks_enabled: ['Webhooks that messages are sent to', () => sources.webhooks().enabled],
    chassis_webhooks_disabled: ['Webhooks that nothing is sent to', () => sources.webhooks().disabled],
    chassis_webhooks_pending: ['Messages to webhooks that wait', () => sources.webhooks().pending],
    chassis_webhooks_dead: ['Messages to webhooks that were given up', () => sources.webhooks().dead],
  } as const
  for (const [name, [help, read]] of Object.entries(gauges)) {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  }
}
