/** Sends payments into a network at a steady pace and counts what becomes of them. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Acknowledgement } from '@chassis/engine'
import { isPlatformError, Rejection, toHex } from '@chassis/primitives'
import type { NetworkSender } from '../client/network-sender.ts'
import type { PaymentBook } from './payment-book.ts'

export interface LoadOptions {
  readonly sender: NetworkSender
  /** Boarded before. */
  readonly book: PaymentBook
  readonly perSecond: number
  readonly seconds: number
  /** Ends the sending early. */
  readonly signal?: AbortSignal
  /** Told of every payment that is final. */
  acknowledged?(payment: Acknowledgement & { readonly id: string; readonly ms: number }): void
}

export interface LoadReport {
  readonly sent: number
  readonly acknowledged: number
  /** What was not acknowledged, by number or name. */
  readonly failed: Readonly<Record<string, number>>
  /** Milliseconds from the moment a payment was due until it was final. */
  readonly p50: number
  readonly p99: number
  readonly longest: number
}

/** Sends whatever comes back: one that had to wait counts from when it was due. Resolves when all are known. */
export async function runLoad(options: LoadOptions): Promise<LoadReport> {
  const { sender, book, perSecond, seconds, signal } = options
  const total = Math.floor(perSecond * seconds)
  const started = performance.now()
  const latencies: number[] = []
  const failed: Record<string, number> = {}
  const underWay: Promise<void>[] = []
  for (let i = 0; i < total && signal?.aborted !== true; i++) {
    const due = started + (i / perSecond) * 1000
    const wait = due - performance.now()
    if (wait > 0) await delay(wait)
    const sent = sender.send([book.payment()]).then(
      (final) => {
        const ms = performance.now() - due
        latencies.push(ms)
        options.acknowledged?.({ ...final, id: `tx_${toHex(final.hash)}`, ms })
      },
      (error: unknown) => {
        const name = nameOf(error)
        failed[name] = (failed[name] ?? 0) + 1
      },
    )
    underWay.push(sent)
  }
  await Promise.all(underWay)
  latencies.sort((a, b) => a - b)
  const at = (share: number) => Math.round(latencies[Math.floor((latencies.length - 1) * share)] ?? 0)
  const counts = { sent: underWay.length, acknowledged: latencies.length, failed }
  return { ...counts, p50: at(0.5), p99: at(0.99), longest: at(1) }
}

function nameOf(error: unknown): string {
  if (error instanceof Rejection) return `${error.refusal.code} ${error.refusal.name}`
  if (isPlatformError(error)) return error.code
  throw error
}
