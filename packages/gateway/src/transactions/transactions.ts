/** Transactions on their way through this gateway, and what the ledger says of those that arrived. */
import { KEYSPACE, storageKey } from '@chassis/kernel'
import { type Bytes, PlatformError, Rejection, type RejectionDetails } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { decodeTransaction, type TransactionId, transactionHash, transactionId } from '@chassis/protocol'
import type { LedgerAccess, SubmitAnswer } from '../ledger/ledger-access.ts'

/** Longest wait for a block before the answer is that there is none yet. */
const WAIT_MS = 20_000
/** Submitted and not answered: beyond it callers are told BUSY. */
const PENDING_MAX = 10_000

export interface Submitted {
  readonly id: TransactionId
  /** Whether its outcome is on the ledger; otherwise it is still on its way. */
  readonly isIncluded: boolean
  /** Of the refusal of a call; only whoever submits is told. */
  readonly details: RejectionDetails
}

export interface Transactions {
  /**
   * Submits and waits for the outcome. Throws the numbered rejection when nothing was recorded, BUSY when the same
   * request may be sent again, and the failure that stopped the ledger.
   */
  submit(raw: Bytes): Promise<Submitted>
  /** Whether a transaction was submitted here and not answered yet. */
  isPending(id: TransactionId): boolean
  readonly pending: number
}

export function trackTransactions(ledger: LedgerAccess): Transactions {
  const pending = new Map<TransactionId, Promise<SubmitAnswer>>()

  const start = (id: TransactionId, raw: Bytes): Promise<SubmitAnswer> => {
    const known = pending.get(id)
    if (known !== undefined) return known
    if (pending.size >= PENDING_MAX) {
      throw new PlatformError('too many transactions are waiting', { code: 'BUSY', retryable: true })
    }
    const answer = ledger.submit(raw).finally(() => pending.delete(id))
    pending.set(id, answer)
    return answer
  }

  return {
    async submit(raw) {
      const hash = transactionHash(sha256, decodeTransaction(raw).bodyBytes)
      const id = transactionId.of(hash)
      const isIncluded = (): boolean => leafIndexOf(ledger, hash) !== undefined
      // What is on the ledger has its outcome already, however often it is sent.
      if (isIncluded()) return { id, isIncluded: true, details: {} }
      const answer = await withinWait(start(id, raw))
      if (answer === undefined) return { id, isIncluded: false, details: {} }
      if (answer.kind === 'outcome') return { id, isIncluded: true, details: answer.details }
      // The same body under other signatures may have been first.
      if (isIncluded()) return { id, isIncluded: true, details: {} }
      if (answer.kind === 'rejected') throw new Rejection(answer.refusal, answer.details)
      const { code, retryable, details } = answer
      throw new PlatformError('the ledger did not take the transaction', { code, retryable, details })
    },
    isPending: (id) => pending.has(id),
    get pending() {
      return pending.size
    },
  }
}

/** Index in the history log of the outcome of a transaction; undefined where there is none. */
export function leafIndexOf(ledger: LedgerAccess, hash: Bytes): bigint | undefined {
  const bytes = ledger.state.get(storageKey(KEYSPACE.subject, hash))
  return bytes && new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0)
}

async function withinWait(answer: Promise<SubmitAnswer>): Promise<SubmitAnswer | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), WAIT_MS)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
