/** Structured logs: one line of JSON each, without bodies, addresses, tokens or identifiers of objects. */

import type { FastifyBaseLogger } from 'fastify'
import { pino } from 'pino'
import { openRotatingFile } from '../files/rotating-file.ts'

export interface RequestLog {
  readonly log: FastifyBaseLogger
  close(): void
}

/** Lines wait this long to be written together. */
const DELAY_MS = 200

/** Logs to `folder`, which is bounded. */
export function openRequestLog(folder: string): RequestLog {
  const file = openRotatingFile({ folder, name: 'gateway.ndjson', delayMs: DELAY_MS })
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, file)
  return { log, close: () => file.close() }
}
