/** A transaction before it is signed: what a person reads is read from the bytes that the signature will cover. */
import type { Bytes } from '@chassis/primitives'
import { nobleSha256 } from '@chassis/primitives/browser'
import { type AccountId, type TransactionId, transactionIdOf } from '@chassis/protocol'
import { type DecodedCall, decodeBody } from './decode-calls.ts'

export interface Prepared {
  /** Under which it will be kept. */
  readonly key: string
  readonly isNamed: boolean
  readonly id: TransactionId
  /** What is signed. */
  readonly bodyBytes: Bytes
  /** Decoded from {@link bodyBytes}. */
  readonly from: AccountId
  readonly calls: readonly DecodedCall[]
  /** After this it is void, milliseconds UTC. */
  readonly validUntil: number
}

export function preparedOf(key: string, isNamed: boolean, bodyBytes: Bytes): Prepared {
  const { body, from, calls } = decodeBody(bodyBytes)
  const { validUntil } = body
  return { key, isNamed, id: transactionIdOf(nobleSha256, bodyBytes), bodyBytes, from, calls, validUntil }
}
