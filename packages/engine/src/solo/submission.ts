/** One submitted transaction on its way through the driver. */
import type { SignatureVerdict, VerifiedTransaction } from '@chassis/kernel'
import type { Bytes, PlatformError } from '@chassis/primitives'
import type { SignatureEntry } from '@chassis/protocol'
import type { DecodedTransaction } from '../verification/transaction-verifier.ts'
import type { VerificationJob } from '../verification/verification-pool.ts'
import type { Acknowledgement } from './acknowledgement.ts'

/** Where a submission reports; one object serves all. */
export interface SubmissionSink {
  /** Its signatures have been looked at; `verifiedTransaction` is set. */
  verified(submission: Submission): void
  /** It will not be part of a block. */
  refused(submission: Submission, error: unknown): void
}

export class Submission implements VerificationJob {
  readonly raw: Bytes
  readonly hash: Bytes
  readonly name: string
  readonly promise: Promise<Acknowledgement>
  verifiedTransaction: VerifiedTransaction | undefined
  private decoded: DecodedTransaction | undefined
  private readonly sink: SubmissionSink
  private resolve!: (acknowledgement: Acknowledgement) => void
  private reject!: (error: unknown) => void

  constructor(decoded: DecodedTransaction, name: string, sink: SubmissionSink) {
    this.raw = decoded.raw
    this.hash = decoded.hash
    this.decoded = decoded
    this.name = name
    this.sink = sink
    this.promise = new Promise((resolve, reject) => {
      this.resolve = resolve
      this.reject = reject
    })
  }

  get bodyBytes(): Bytes {
    return (this.decoded as DecodedTransaction).transaction.bodyBytes
  }

  get signatures(): readonly SignatureEntry[] {
    return (this.decoded as DecodedTransaction).transaction.signatures
  }

  verified(verdicts: readonly SignatureVerdict[]): void {
    const { raw, transaction, hash } = this.decoded as DecodedTransaction
    this.verifiedTransaction = { raw, transaction, hash, verdicts }
    this.sink.verified(this)
  }

  failed(error: PlatformError): void {
    this.sink.refused(this, error)
  }

  acknowledge(acknowledgement: Acknowledgement): void {
    this.release()
    this.resolve(acknowledgement)
  }

  refuse(error: unknown): void {
    this.release()
    this.reject(error)
  }

  /** The decoded forms are many times the size of the raw bytes, which are all that remembering needs. */
  private release(): void {
    this.decoded = undefined
    this.verifiedTransaction = undefined
  }
}
