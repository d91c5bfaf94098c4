/**
 * Receipts of reads, on the ledger before anything is handed out. What waits while a block is under way travels in one
 * transaction; when that is refused, each is asked for by itself, so that nobody's read fails by another's.
 */
import { consents } from '@chassis/contracts/ledger'
import { READS_MAX, type Read } from '@chassis/contracts/schemas'
import { PlatformError, Rejection } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { decodeTransaction, type TransactionId, transactionIdOf } from '@chassis/protocol'
import { refusalOfCode } from '../ledger/definition.ts'
import type { LedgerAccess } from '../ledger/ledger-access.ts'
import { type Keeper, type KeeperCall, signAsKeeper } from './keeper.ts'

/** Where a receipt stands. */
export interface Receipt {
  readonly transaction: TransactionId
  readonly height: number
}

interface Waiting {
  readonly read: Read
  resolve(receipt: Receipt): void
  reject(error: unknown): void
}

/** Reads that wait for a receipt; beyond it callers are told BUSY. */
const WAITING_MAX = 1_000

type Ledger = Pick<LedgerAccess, 'ledgerId' | 'submit' | 'now'>

/**
 * Submits calls of the keeper and waits for their block. Throws the refusal, and BUSY or what stopped the ledger; then
 * it is not known whether they took effect.
 */
export async function actAsKeeper(ledger: Ledger, keeper: Keeper, calls: readonly KeeperCall[]): Promise<Receipt> {
  const raw = signAsKeeper(keeper, ledger.ledgerId, calls, ledger.now())
  const answer = await ledger.submit(raw)
  if (answer.kind === 'rejected') throw new Rejection(answer.refusal, answer.details)
  if (answer.kind === 'failed') {
    const { code, retryable, details } = answer
    throw new PlatformError('the ledger did not take the receipt', { code, retryable, details })
  }
  const refusal = answer.code === 0 ? undefined : refusalOfCode(answer.code)
  if (refusal !== undefined) throw new Rejection(refusal, answer.details)
  if (answer.code !== 0) throw new PlatformError('an unknown refusal', { code: 'GATEWAY_FAULT' })
  return { transaction: transactionIdOf(sha256, decodeTransaction(raw).bodyBytes), height: answer.height }
}

export class Receipts {
  private readonly ledger: Ledger
  private readonly keeper: Keeper
  private waiting: Waiting[] = []
  private isRunning = false

  constructor(ledger: Ledger, keeper: Keeper) {
    this.ledger = ledger
    this.keeper = keeper
  }

  /** Resolves when the receipt is durable; rejects with the refusal, and as {@link actAsKeeper}. */
  record(read: Read): Promise<Receipt> {
    if (this.waiting.length >= WAITING_MAX) {
      return Promise.reject(new PlatformError('too many reads wait', { code: 'BUSY', retryable: true }))
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ read, resolve, reject })
      if (!this.isRunning) void this.run()
    })
  }

  private async run(): Promise<void> {
    this.isRunning = true
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, READS_MAX)
      await this.write(batch)
    }
    this.isRunning = false
  }

  private async write(batch: readonly Waiting[]): Promise<void> {
    try {
      const args = { reads: batch.map(({ read }) => read) }
      const { recordReads } = consents.methods
      const receipt = await actAsKeeper(this.ledger, this.keeper, [{ contract: consents, method: recordReads, args }])
      for (const { resolve } of batch) resolve(receipt)
    } catch (error) {
      const [first] = batch
      if (first !== undefined && batch.length === 1) first.reject(error)
      else if (error instanceof Rejection) await Promise.all(batch.map((one) => this.write([one])))
      else for (const { reject } of batch) reject(error)
    }
  }
}
