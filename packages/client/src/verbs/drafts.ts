/** Drafts: transactions that several accounts have to sign, kept at the gateway until they have. */
import { type Bytes, equalBytes, fromHex, toHex } from '@chassis/primitives'
import { nobleSha256 } from '@chassis/primitives/browser'
import {
  type AccountId,
  accountId,
  instant,
  SignatureEntry,
  signBytes,
  type TransactionId,
  transactionIdOf,
} from '@chassis/protocol'
import type { ClientParts } from '../client-parts.ts'
import type { Identity } from '../http/connection.ts'
import { signWith } from '../keys/sign-with.ts'
import type { PlannedCall } from '../methods.ts'
import { type DecodedCall, decodeBody } from './decode-calls.ts'
import type { Recorded } from './outcome.ts'
import { newSubmissionKey } from './submissions.ts'
import { askForTransaction, recordedIn } from './submit.ts'

export interface Draft {
  /** The id of the transaction to be. */
  readonly id: TransactionId
  /** What a signature covers, decoded from {@link bodyBytes} here: not what the gateway says of them. */
  readonly calls: readonly DecodedCall[]
  readonly from: AccountId
  /** When it becomes void, milliseconds UTC. */
  readonly validUntil: number
  readonly parties: readonly { readonly account: AccountId; readonly isSatisfied: boolean }[]
  readonly createdBy: AccountId
  readonly bodyBytes: Bytes
}

interface DraftAnswer {
  readonly id: string
  readonly status: 'open' | 'submitted'
  readonly bodyBytes: string
  readonly parties: readonly { readonly account: string; readonly isSatisfied: boolean }[]
  readonly createdBy: string
}

/** Keeps calls at the gateway until everybody has signed. Throws ApiProblemError (DRAFT_REFUSED). */
export async function createDraft(
  parts: ClientParts,
  from: AccountId,
  calls: readonly PlannedCall[],
  validUntil: number,
): Promise<Draft> {
  const planned = calls.map((one) => ({ ...one, as: one.as ?? from }))
  const json = {
    from,
    validUntil: instant.toJson(validUntil),
    calls: planned.map(({ contract, method, as, args }) => {
      return { contract: String(contract), method: String(method), as, args: toHex(args) }
    }),
  }
  const headers = { 'idempotency-key': newSubmissionKey() }
  const draft = draftOf(parts, await parts.connection.ask<DraftAnswer>('/v1/drafts', { json, headers }))
  const { body } = decodeBody(draft.bodyBytes)
  const isAsked =
    body.from === from &&
    body.calls.length === planned.length &&
    body.calls.every(({ contract, method, as, args }, index) => {
      const wanted = planned[index]
      if (wanted === undefined) return false
      return (
        contract === wanted.contract && method === wanted.method && as === wanted.as && equalBytes(args, wanted.args)
      )
    })
  if (!isAsked) throw parts.connection.unreadable('the draft holds other calls')
  return draft
}

/** The open drafts that the account has a say in, oldest first, at most a hundred. */
export async function openDrafts(parts: ClientParts): Promise<readonly Draft[]> {
  const { items } = await parts.connection.ask<{ readonly items: readonly DraftAnswer[] }>('/v1/drafts')
  return items.map((item) => draftOf(parts, item))
}

export async function findDraft(parts: ClientParts, id: TransactionId): Promise<Draft> {
  const answer = await parts.connection.ask<DraftAnswer>(`/v1/drafts/${id}`)
  if (answer.id !== id) throw parts.connection.unreadable('the answer is of another draft')
  return draftOf(parts, answer)
}

export type SignedDraft =
  /** Others have to sign, too. */
  | { readonly status: 'open'; readonly draft: Draft }
  /** It was the last signature. `outcome` is absent while the gateway cannot say: ask for it by the draft's id. */
  | { readonly status: 'submitted'; readonly id: TransactionId; readonly outcome?: Recorded }

/**
 * Signs the bytes of a draft that the caller has read. Throws ApiProblemError: of the rules, when it was the last
 * signature and the transaction was not taken. After API_UNREACHABLE sign again, or ask for the outcome.
 */
export async function signDraft(parts: ClientParts, { key }: Identity, { id, bodyBytes }: Draft): Promise<SignedDraft> {
  const { connection, ledgerId } = parts
  const json = SignatureEntry.toJson(await signWith(key, signBytes(key.kind, ledgerId, bodyBytes)))
  const answer = await connection.ask<DraftAnswer>(`/v1/drafts/${id}/signatures`, { json })
  if (answer.id !== id) throw connection.unreadable('the answer is of another draft')
  if (answer.status === 'open') return { status: 'open', draft: draftOf(parts, answer) }
  const found = await askForTransaction(parts, id, false)
  const outcome = found && recordedIn(parts, id, found, false)
  return { status: 'submitted', id, ...(outcome === undefined ? {} : { outcome }) }
}

/** Reads a draft from its bytes; those of another ledger, or of another transaction than it says, are not shown. */
function draftOf({ connection, ledgerId }: ClientParts, answer: DraftAnswer): Draft {
  return connection.understood(() => {
    const bodyBytes = fromHex(answer.bodyBytes)
    const { body, calls } = decodeBody(bodyBytes)
    const id = transactionIdOf(nobleSha256, bodyBytes)
    if (id !== answer.id || body.ledgerId !== ledgerId) throw connection.unreadable('the draft is another one')
    return {
      id,
      calls,
      from: body.from,
      validUntil: body.validUntil,
      parties: answer.parties.map(({ account, isSatisfied }) => ({ account: accountId.parse(account), isSatisfied })),
      createdBy: accountId.parse(answer.createdBy),
      bodyBytes,
    }
  })
}
