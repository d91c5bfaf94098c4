/** Submits a transaction and says what became of it, whatever happens on the way. */
import { isPlatformError } from '@chassis/primitives'
import type { TransactionId } from '@chassis/protocol'
import type { ClientParts } from '../client-parts.ts'
import { ApiProblemError } from '../http/api-problem.ts'
import type { Indefinite, Leaf, Recorded, SubmitResult } from './outcome.ts'
import { forgetSubmission, type Submission, settleSubmission } from './submissions.ts'
import { verifyOutcome } from './verify-outcome.ts'

interface TransactionAnswer {
  readonly id: string
  readonly status: 'pending' | 'accepted' | 'refused'
  readonly leaf?: Leaf
  readonly details?: Readonly<Record<string, string>>
  readonly proof?: string
}

export interface OutcomeOptions {
  /** Takes the outcome's proof slip and verifies it. Throws PROOF_FAILED where it does not hold. */
  readonly proof?: boolean | undefined
}

/**
 * Sends for the first time what is kept already. Throws ApiProblemError where the gateway refused to take it: nothing
 * was recorded, and it is forgotten. Throws PROOF_FAILED and keeps it.
 */
export async function send(parts: ClientParts, submission: Submission, options: OutcomeOptions): Promise<SubmitResult> {
  try {
    return await post(parts, submission, options)
  } catch (error) {
    if (!(error instanceof ApiProblemError) || isOpen(error)) return indefinite(parts, submission, options, error)
    await forgetSubmission(parts.store, submission.key)
    throw error
  }
}

/** Looks up what became of it, and sends it again where it is not recorded. Throws PROOF_FAILED. */
export async function resolve(
  parts: ClientParts,
  submission: Submission,
  options: OutcomeOptions,
): Promise<SubmitResult> {
  const lookUp = async (): Promise<SubmitResult | undefined> => {
    const answer = await askForTransaction(parts, submission.id, options.proof)
    return answer === undefined ? undefined : resultOf(parts, submission, options, answer)
  }
  try {
    return (await lookUp()) ?? (await post(parts, submission, options))
  } catch (error) {
    // Whatever else is refused now may have been taken when it was sent before.
    if (!isProblem(error, 'EXPIRED')) return indefinite(parts, submission, options, error)
  }
  try {
    // Between looking and sending it may have been recorded by a request that was still under way.
    const found = await lookUp()
    if (found === undefined) await forgetSubmission(parts.store, submission.key)
    return found ?? { status: 'expired', id: submission.id }
  } catch (error) {
    return indefinite(parts, submission, options, error)
  }
}

async function post(parts: ClientParts, submission: Submission, options: OutcomeOptions): Promise<SubmitResult> {
  const { key, raw } = submission
  const query = options.proof === true ? '?proof=true' : ''
  const headers = { 'idempotency-key': key }
  const answer = await parts.connection.ask<TransactionAnswer>(`/v1/transactions${query}`, { cbor: raw, headers })
  return resultOf(parts, submission, options, answer)
}

/** Undefined where the gateway knows nothing of it. */
export async function askForTransaction(
  { connection }: Pick<ClientParts, 'connection'>,
  id: TransactionId,
  proof: boolean | undefined,
): Promise<TransactionAnswer | undefined> {
  try {
    return await connection.ask<TransactionAnswer>(`/v1/transactions/${id}${proof === true ? '?proof=true' : ''}`)
  } catch (error) {
    if (error instanceof ApiProblemError && error.problem.status === 404) return undefined
    throw error
  }
}

/** What an answer says; throws where it is of another transaction. */
export function recordedIn(
  parts: Pick<ClientParts, 'connection' | 'ledgerId' | 'trust'>,
  id: TransactionId,
  { id: answered, status, leaf, details, proof }: TransactionAnswer,
  withProof: boolean | undefined,
): Recorded | undefined {
  if (answered !== id) throw parts.connection.unreadable('the answer is of another transaction')
  if (status === 'pending' || leaf === undefined) return undefined
  const verified = withProof === true ? verifyOutcome(parts, id, leaf, proof) : undefined
  return {
    status,
    id,
    leaf,
    ...(details === undefined ? {} : { details }),
    ...(verified === undefined ? {} : { proof: verified }),
  }
}

async function resultOf(
  parts: ClientParts,
  submission: Submission,
  options: OutcomeOptions,
  answer: TransactionAnswer,
): Promise<SubmitResult> {
  const recorded = recordedIn(parts, submission.id, answer, options.proof)
  if (recorded === undefined) return indefinite(parts, submission, options)
  await settleSubmission(parts.store, submission)
  return recorded
}

function isProblem(error: unknown, name: string): boolean {
  return error instanceof ApiProblemError && error.problem.name === name
}

/** Whether a problem leaves open what became of the transaction. */
function isOpen(error: ApiProblemError): boolean {
  return error.problem.status >= 500 || isProblem(error, 'KEY_IN_USE') || isProblem(error, 'TOO_SLOW')
}

/** Throws what is no question of the connection: a proof that does not hold, a bug. */
export function indefinite(
  parts: ClientParts,
  submission: Submission,
  options: OutcomeOptions,
  cause?: unknown,
): Indefinite {
  if (cause !== undefined && !isOfConnection(cause)) throw cause
  const { id, key } = submission
  return {
    status: 'indefinite',
    id,
    key,
    ...(cause === undefined ? {} : { cause }),
    resolve: () => resolve(parts, submission, options),
  }
}

const OF_CONNECTION: ReadonlySet<string> = new Set(['API_UNREACHABLE', 'API_ANSWER_UNREADABLE'])

function isOfConnection(error: unknown): error is Error {
  return error instanceof ApiProblemError || (isPlatformError(error) && OF_CONNECTION.has(error.code))
}

/** The outcome under a key that is settled: it is looked up, and nothing is ever sent again. */
export async function outcomeOfSettled(
  parts: ClientParts,
  key: string,
  id: TransactionId,
  options: OutcomeOptions,
): Promise<Recorded | Indefinite> {
  const again = { status: 'indefinite', id, key, resolve: () => outcomeOfSettled(parts, key, id, options) } as const
  try {
    const answer = await askForTransaction(parts, id, options.proof)
    return (answer && recordedIn(parts, id, answer, options.proof)) ?? again
  } catch (error) {
    if (!isOfConnection(error)) throw error
    return { ...again, cause: error }
  }
}
