/** Submissions in the client's store: there before they are sent, until their outcome is known. */
import { type Bytes, fromHex, PlatformError, toHex, utf8Encode } from '@chassis/primitives'
import { nobleSha256 } from '@chassis/primitives/browser'
import {
  decode,
  decodeTransaction,
  TransactionBody,
  type TransactionId,
  transactionId,
  transactionIdOf,
} from '@chassis/protocol'
import type { ClientStore } from '../store/client-store.ts'

export interface Submission {
  readonly key: string
  /** The key is the caller's own: it is remembered after the outcome, too. */
  readonly isNamed: boolean
  readonly id: TransactionId
  readonly raw: Bytes
  /** Of the calls without the salt and the time of the transaction: whether a key belongs to the same wish. */
  readonly calls: string
}

const PREFIX = 'submission.'
const KEY = /^[A-Za-z0-9._:-]{1,100}$/

/** A key of the caller's own, which it knows again after a crash. Throws SUBMISSION_KEY_INVALID. */
export function checkSubmissionKey(key: string): string {
  if (KEY.test(key)) return key
  throw new PlatformError('the key of a submission', { code: 'SUBMISSION_KEY_INVALID', details: { key } })
}

export function newSubmissionKey(): string {
  return toHex(globalThis.crypto.getRandomValues(new Uint8Array(16)))
}

export function submissionOf(key: string, isNamed: boolean, raw: Bytes): Submission {
  const { bodyBytes } = decodeTransaction(raw)
  return { key, isNamed, id: transactionIdOf(nobleSha256, bodyBytes), raw, calls: wishOf(bodyBytes) }
}

/** What two bodies of the same wish have in common. */
export function wishOf(bodyBytes: Bytes): string {
  const { from, calls } = decode(TransactionBody, bodyBytes)
  const lines = calls.map(({ contract, method, as, args }) => `${contract}.${method} ${as} ${toHex(args)}`)
  return toHex(nobleSha256.hash(utf8Encode([from, ...lines].join('\n'))))
}

export async function keepSubmission(store: ClientStore, { key, isNamed, raw }: Submission): Promise<void> {
  await store.set(`${PREFIX}${key}`, JSON.stringify({ isNamed, raw: toHex(raw) }))
}

/** Remembers of a named one only which transaction the key stood for, so that the key never pays twice. */
export async function settleSubmission(store: ClientStore, submission: Submission): Promise<void> {
  const { key, isNamed, id, calls } = submission
  if (!isNamed) return forgetSubmission(store, key)
  await store.set(`${PREFIX}${key}`, JSON.stringify({ id, calls }))
}

export async function forgetSubmission(store: ClientStore, key: string): Promise<void> {
  await store.delete(`${PREFIX}${key}`)
}

interface KeptOpen {
  readonly isNamed: boolean
  readonly raw: string
}

export type KeptSubmission =
  | { readonly isSettled: false; readonly submission: Submission }
  | { readonly isSettled: true; readonly id: TransactionId; readonly calls: string }

export async function findSubmission(store: ClientStore, key: string): Promise<KeptSubmission | undefined> {
  const text = await store.get(`${PREFIX}${key}`)
  if (text === undefined) return undefined
  const kept = JSON.parse(text) as KeptOpen | { readonly id: string; readonly calls: string }
  if ('raw' in kept) return { isSettled: false, submission: submissionOf(key, kept.isNamed, fromHex(kept.raw)) }
  return { isSettled: true, id: transactionId.parse(kept.id), calls: kept.calls }
}

/** Submissions whose outcome is not known, by key. */
export async function openSubmissions(store: ClientStore): Promise<readonly Submission[]> {
  const names = await store.names(PREFIX)
  const found = await Promise.all(names.map((name) => findSubmission(store, name.slice(PREFIX.length))))
  return found.flatMap((kept) => (kept?.isSettled === false ? [kept.submission] : []))
}
