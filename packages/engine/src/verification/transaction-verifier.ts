/** Decodes transactions and has their signatures verified, each once: what was valid is remembered until its block. */
import { Buffer } from 'node:buffer'
import type { SignatureVerdict, VerifiedTransaction } from '@chassis/kernel'
import { type Bytes, isPlatformError, type PlatformError, Rejection } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { decodeTransaction, type Transaction, transactionHash } from '@chassis/protocol'
import type { VerificationPool } from './verification-pool.ts'
import { type TransactionName, transactionName, VerifiedCache } from './verified-cache.ts'

/** A transaction that could be decoded; its signatures are not verified yet. */
export interface DecodedTransaction {
  readonly raw: Bytes
  readonly transaction: Transaction
  readonly hash: Bytes
}

/** Verified transactions remembered until their block comes. */
const VERIFIED_MAX = 20_000

/** Whether what is remembered stays so: `take` forgets it, for the block that uses it up. */
export type Remembering = 'keep' | 'take'

export class TransactionVerifier {
  private readonly pool: VerificationPool
  private readonly seen = new VerifiedCache(VERIFIED_MAX)

  constructor(pool: VerificationPool) {
    this.pool = pool
  }

  /** How many verified transactions wait for their block. */
  get remembered(): number {
    return this.seen.size
  }

  /** Decodes raw bytes. Throws the numbered rejection when they are no transaction. */
  decode(raw: Bytes): DecodedTransaction {
    const transaction = decodeTransaction(raw)
    return { raw, transaction, hash: transactionHash(sha256, transaction.bodyBytes) }
  }

  /** What is remembered of a transaction. */
  known(name: TransactionName): VerifiedTransaction | undefined {
    return this.seen.get(name)
  }

  /**
   * Decodes and verifies one transaction, and remembers it when its signatures are valid, so that the block that brings
   * it again costs nothing. `done` is called once, with PlatformError when the verification threads are gone. Throws
   * the numbered rejection when it is no transaction.
   */
  check(raw: Bytes, name: TransactionName, done: (result: VerifiedTransaction | PlatformError) => void): void {
    const decoded = this.decode(raw)
    this.pool.submit({
      bodyBytes: decoded.transaction.bodyBytes,
      signatures: decoded.transaction.signatures,
      verified: (verdicts) => {
        const verified = verifiedOf(decoded, verdicts)
        this.seen.keep(name, verified)
        done(verified)
      },
      failed: done,
    })
  }

  /** As {@link check}, as a promise. */
  verify(raw: Bytes): Promise<VerifiedTransaction> {
    return new Promise((resolve, reject) => {
      this.check(raw, transactionName(raw), (result) => {
        if (isPlatformError(result)) reject(result)
        else resolve(result)
      })
    })
  }

  /** Forgets a transaction that will be in no block. */
  forget(raw: Bytes): void {
    this.seen.drop(transactionName(raw))
  }

  /** Decodes and verifies transactions that arrive together (replay, blocks from elsewhere), in their order. */
  async verifyAll(raws: readonly Bytes[]): Promise<VerifiedTransaction[]> {
    const each = await this.verifyEach(raws)
    for (const one of each) if (one instanceof Rejection) throw one
    return each as VerifiedTransaction[]
  }

  /**
   * As {@link verifyAll}, with the numbered rejection in the place of what is no transaction. The bytes may be views of
   * something larger: what is not remembered yet is copied.
   */
  verifyEach(raws: readonly Bytes[], remembering: Remembering = 'keep'): Promise<(VerifiedTransaction | Rejection)[]> {
    return new Promise((resolve, reject) => {
      const verified: (VerifiedTransaction | Rejection)[] = new Array(raws.length)
      let missing = raws.length
      for (let i = 0; i < raws.length; i++) {
        const name = transactionName(raws[i] as Bytes)
        const known = remembering === 'take' ? this.seen.take(name) : this.seen.get(name)
        const decoded = known ?? this.decodeOrRefuse(raws[i] as Bytes)
        if (known !== undefined || decoded instanceof Rejection) {
          verified[i] = known ?? (decoded as Rejection)
          missing -= 1
          continue
        }
        this.pool.submit({
          bodyBytes: decoded.transaction.bodyBytes,
          signatures: decoded.transaction.signatures,
          verified: (verdicts) => {
            const fresh = verifiedOf(decoded, verdicts)
            verified[i] = fresh
            if (remembering === 'keep') this.seen.keep(name, fresh)
            missing -= 1
            if (missing === 0) resolve(verified)
          },
          failed: reject,
        })
      }
      if (missing === 0) resolve(verified)
    })
  }

  private decodeOrRefuse(raw: Bytes): DecodedTransaction | Rejection {
    try {
      return this.decode(Buffer.from(raw))
    } catch (error) {
      if (error instanceof Rejection) return error
      throw error
    }
  }
}

function verifiedOf(
  { raw, transaction, hash }: DecodedTransaction,
  verdicts: readonly SignatureVerdict[],
): VerifiedTransaction {
  return { raw, transaction, hash, verdicts }
}
