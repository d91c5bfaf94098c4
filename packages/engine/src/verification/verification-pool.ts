/** Verifies signatures off the main thread, in batches, and hands the verdicts back in the order of submission. */
import { Buffer } from 'node:buffer'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { SignatureVerdict } from '@chassis/kernel'
import { PlatformError } from '@chassis/primitives'
import type { LedgerId } from '@chassis/protocol'
import { builtModule } from '../files/built-module.ts'
import { packSignatures, type SignedBody, unpackVerdicts } from './signature-batch.ts'
import { verifyBatch } from './verify-batch.ts'

/** Called back exactly once per submission, on the event loop, in the order of submission. */
export interface VerificationJob extends SignedBody {
  verified(verdicts: readonly SignatureVerdict[]): void
  /** The verification threads are gone (VERIFICATION_STOPPED). */
  failed(error: PlatformError): void
}

export interface VerificationPoolOptions {
  readonly ledger: LedgerId
  /** Threads; 0 verifies on the caller's. Default: one less than the cores, at least 1. */
  readonly workers?: number
}

const BATCH_MAX = 128
/** Two per thread keep it busy while the verdicts of the first travel. */
const BATCHES_PER_WORKER = 2
/** A batch whose thread died this often is given up, and the pool with it: a loud stop instead of a loop. */
const ATTEMPTS_MAX = 3

interface Batch {
  readonly jobs: readonly VerificationJob[]
  attempts: number
  verdicts: readonly (readonly SignatureVerdict[])[] | undefined
}

interface Slot {
  worker: Worker
  readonly running: Batch[]
}

export class VerificationPool {
  private readonly ledger: LedgerId
  private readonly slots: Slot[] = []
  private waiting: VerificationJob[] = []
  /** Batches whose thread died, to be verified again before anything else. */
  private readonly retry: Batch[] = []
  /** Batches under way in order of submission; delivered from the front. */
  private readonly order: Batch[] = []
  private scheduled = false
  private stopped: PlatformError | undefined

  constructor({ ledger, workers = Math.max(1, availableParallelism() - 1) }: VerificationPoolOptions) {
    this.ledger = ledger
    for (let i = 0; i < workers; i++) this.slots.push(this.startSlot())
  }

  /** Jobs that have not been called back. */
  get pending(): number {
    return this.waiting.length + this.order.reduce((sum, batch) => sum + batch.jobs.length, 0)
  }

  submit(job: VerificationJob): void {
    if (this.stopped !== undefined) {
      job.failed(this.stopped)
      return
    }
    this.waiting.push(job)
    if (this.scheduled) return
    // What arrives in one turn of the event loop travels together.
    this.scheduled = true
    setImmediate(() => {
      this.scheduled = false
      this.pump()
    })
  }

  async close(): Promise<void> {
    this.stop(new PlatformError('the ledger is closed', { code: 'LEDGER_CLOSED' }))
    await Promise.all(this.slots.map(({ worker }) => worker.terminate()))
  }

  private pump(): void {
    if (this.slots.length === 0) {
      while (this.waiting.length > 0) this.verifyHere(this.nextBatch())
      return
    }
    for (let free = this.freeSlot(); free !== undefined; free = this.freeSlot()) {
      const batch = this.retry.shift() ?? (this.waiting.length > 0 ? this.nextBatch() : undefined)
      if (batch === undefined) return
      free.running.push(batch)
      const packed = packSignatures(batch.jobs)
      free.worker.ref()
      free.worker.postMessage(packed, [packed.buffer as ArrayBuffer])
    }
  }

  private freeSlot(): Slot | undefined {
    let best: Slot | undefined
    for (const slot of this.slots) {
      if (slot.running.length >= BATCHES_PER_WORKER) continue
      if (best === undefined || slot.running.length < best.running.length) best = slot
    }
    return best
  }

  private nextBatch(): Batch {
    const jobs = this.waiting.length <= BATCH_MAX ? this.waiting : this.waiting.slice(0, BATCH_MAX)
    this.waiting = this.waiting.length <= BATCH_MAX ? [] : this.waiting.slice(BATCH_MAX)
    const batch: Batch = { jobs, attempts: 0, verdicts: undefined }
    this.order.push(batch)
    return batch
  }

  private verifyHere(batch: Batch): void {
    this.finish(batch, verifyBatch(this.ledger, packSignatures(batch.jobs)))
  }

  private finish(batch: Batch, verdicts: Buffer): void {
    const counts = batch.jobs.map((job) => job.signatures.length)
    batch.verdicts = unpackVerdicts(verdicts, counts)
    while (this.order[0]?.verdicts !== undefined) {
      const { jobs, verdicts: ready } = this.order.shift() as Batch
      for (const [i, job] of jobs.entries())
        job.verified((ready as readonly (readonly SignatureVerdict[])[])[i] as readonly SignatureVerdict[])
    }
  }

  private startSlot(): Slot {
    const slot: Slot = { worker: this.startWorker(() => slot), running: [] }
    return slot
  }

  private startWorker(slot: () => Slot): Worker {
    const worker = new Worker(builtModule('./verification-worker', import.meta.url), {
      workerData: this.ledger,
      execArgv: [],
    })
    worker.unref()
    worker.on('message', ({ buffer, byteOffset, byteLength }: Uint8Array) => {
      const batch = slot().running.shift() as Batch
      if (slot().running.length === 0) worker.unref()
      this.finish(batch, Buffer.from(buffer, byteOffset, byteLength))
      this.pump()
    })
    // An uncaught error in the thread ends it; the exit below deals with both.
    worker.on('error', () => {})
    worker.on('exit', () => this.replace(slot()))
    return worker
  }

  /** A thread has ended by itself: its batches go to its successor, a bounded number of times. */
  private replace(slot: Slot): void {
    if (this.stopped !== undefined) return
    const interrupted = slot.running.splice(0)
    const first = interrupted[0]
    // Only the batch in work can be the cause; the one behind it was waiting. With neither, starting itself fails.
    if (first !== undefined) first.attempts += 1
    this.startFailures = first === undefined ? this.startFailures + 1 : 0
    if ((first?.attempts ?? 0) >= ATTEMPTS_MAX || this.startFailures >= ATTEMPTS_MAX) {
      this.stop(new PlatformError('signature verification keeps failing', { code: 'VERIFICATION_STOPPED' }))
      return
    }
    this.retry.unshift(...interrupted)
    slot.worker = this.startWorker(() => slot)
    this.pump()
  }

  private startFailures = 0

  private stop(error: PlatformError): void {
    this.stopped ??= error
    const abandoned = [...this.order.flatMap((batch) => batch.jobs), ...this.waiting]
    this.order.length = 0
    this.retry.length = 0
    this.waiting = []
    for (const job of abandoned) job.failed(this.stopped)
  }

  /** For tests: ends a thread as a crash would. */
  async crashWorker(index: number): Promise<void> {
    await this.slots[index]?.worker.terminate()
  }
}
