/** The snapshots that a node keeps for others: written by a thread, the newest few stay. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Bytes, isPlatformError, PlatformError, Rejection } from '@chassis/primitives'
import { decode, type LedgerId } from '@chassis/protocol'
import { builtModule } from '../../files/built-module.ts'
import { storageError } from '../../files/storage-error.ts'
import { SnapshotOffer } from './snapshot-offer.ts'
import type { SnapshotReply, SnapshotWork } from './snapshot-worker.ts'

export interface ShelfOptions {
  readonly folder: string
  readonly stateFolder: string
  readonly ledgerId: LedgerId
  /** The ledger's genesis, encoded. */
  readonly genesis: Bytes
  /** How many snapshots stay; a node that fetches the oldest must be able to end. */
  readonly keep: number
  readonly pieceBytes: number
}

interface Running {
  readonly worker: Worker
  readonly ended: Promise<void>
  readonly stop: SharedArrayBuffer
}

const OFFER = /^(\d{1,15})\.offer$/
const fileOf = (folder: string, height: number | bigint): string => join(folder, `${height}.snapshot`)
const offerFileOf = (folder: string, height: number | bigint): string => join(folder, `${height}.offer`)

export class SnapshotShelf {
  private readonly options: ShelfOptions
  /** Newest first. */
  private offers: readonly SnapshotOffer[] = []
  private running: Running | undefined

  /** Opens the folder; the rest of a snapshot that was under way when the node ended is removed. */
  constructor(options: ShelfOptions) {
    this.options = options
    const { folder } = options
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      this.offers = readOffers(folder)
      const kept = new Set(this.offers.flatMap(({ height }) => [`${height}.snapshot`, `${height}.offer`]))
      for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name), { force: true })
    } catch (error) {
      throw storageError(error, folder)
    }
  }

  list(): readonly SnapshotOffer[] {
    return this.offers
  }

  /** Whether a snapshot is being written. */
  get busy(): boolean {
    return this.running !== undefined
  }

  /**
   * Writes a snapshot of the checkpoint that lies on disk, which must be that of `height`. Calls `opened` as soon as
   * other checkpoints may follow. Resolves to its length; rejects with the storage errors and STATE_DAMAGED.
   */
  async take(height: number, opened: () => void): Promise<number> {
    const { folder, stateFolder, ledgerId, genesis, pieceBytes } = this.options
    const workerData: SnapshotWork = {
      stateFolder,
      file: fileOf(folder, height),
      offerFile: offerFileOf(folder, height),
      ledgerId,
      genesis,
      height,
      pieceBytes,
      stop: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
    }
    const worker = new Worker(builtModule('./snapshot-worker', import.meta.url), { workerData, execArgv: [] })
    worker.unref()
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
    this.running = { worker, ended, stop: workerData.stop }
    try {
      return await finished(worker, opened)
    } finally {
      await ended
      this.running = undefined
      this.offers = readOffers(folder)
      this.dropOld()
    }
  }

  /** A piece of a snapshot; undefined when the node does not have it. */
  async piece(height: bigint, index: number): Promise<Bytes | undefined> {
    const offer = this.offers.find((one) => one.height === height)
    if (offer === undefined || index >= offer.pieces.length) return undefined
    const { pieceBytes } = offer
    const length = Math.min(pieceBytes, Number(offer.length) - index * pieceBytes)
    const file = await open(fileOf(this.options.folder, height), 'r')
    try {
      const piece = Buffer.allocUnsafeSlow(length)
      const { bytesRead } = await file.read(piece, 0, length, index * pieceBytes)
      return bytesRead === length ? piece : undefined
    } finally {
      await file.close()
    }
  }

  /** Stops what is being written: the thread sees it at its next piece, and ends. */
  async close(): Promise<void> {
    if (this.running === undefined) return
    const { worker, ended, stop } = this.running
    worker.ref()
    Atomics.store(new Int32Array(stop), 0, 1)
    await ended
  }

  private dropOld(): void {
    const { folder, keep } = this.options
    for (const { height } of this.offers.slice(keep)) {
      rmSync(offerFileOf(folder, height), { force: true })
      rmSync(fileOf(folder, height), { force: true })
    }
    this.offers = this.offers.slice(0, keep)
  }
}

function readOffers(folder: string): SnapshotOffer[] {
  const heights = readdirSync(folder).flatMap((name) => OFFER.exec(name)?.[1] ?? [])
  const offers = heights.flatMap((height) => {
    try {
      return [decode(SnapshotOffer, readFileSync(offerFileOf(folder, BigInt(height))))]
    } catch (error) {
      // Cut off by a crash.
      if (error instanceof Rejection) return []
      throw error
    }
  })
  return offers.sort((a, b) => (a.height > b.height ? -1 : 1))
}

function finished(worker: Worker, opened: () => void): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.on('message', (reply: SnapshotReply) => {
      if (reply.kind === 'opened') opened()
      else if (reply.kind === 'done') resolve(reply.bytes)
      else reject(new PlatformError(reply.message, { code: reply.code }))
    })
    worker.once('error', (error) => reject(isPlatformError(error) ? error : storageError(error, 'snapshot')))
    worker.once('exit', () => reject(new PlatformError('the snapshot thread ended', { code: 'LEDGER_CLOSED' })))
  })
}
