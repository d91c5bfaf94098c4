/** A client of one gateway of one ledger. */
import type { SubjectId } from '@chassis/contracts/schemas'
import { ensureAgreement, PlatformError } from '@chassis/primitives'
import { nobleSha256, nobleVerifyEd25519 } from '@chassis/primitives/browser'
import {
  decodeTransaction,
  type JsonValue,
  type LedgerId,
  type LoanId,
  type TransactionId,
  type TrustFile,
} from '@chassis/protocol'
import type { ClientParts } from './client-parts.ts'
import { type AskOptions, Connection, type ConnectionOptions, type Identity } from './http/connection.ts'
import { LedgerClock } from './http/ledger-clock.ts'
import type { ClientKey } from './keys/client-key.ts'
import type { ListableName, ListFilters } from './listable.ts'
import type { PlannedCall } from './methods.ts'
import type { ChronicleName, FactOfReadable, ParamsOf, ReadableName, ValueOfReadable } from './readable.ts'
import { type ClientStore, memoryStore } from './store/client-store.ts'
import { decodeBody } from './verbs/decode-calls.ts'
import { createDraft, type Draft, findDraft, openDrafts, type SignedDraft, signDraft } from './verbs/drafts.ts'
import { type ExplainOptions, type Explanation, explainLoan } from './verbs/explain-loan.ts'
import { facts, type NumberedFact } from './verbs/facts.ts'
import { type Listed, type ListedPage, list, page } from './verbs/list.ts'
import { type ListenOptions, listen } from './verbs/listen.ts'
import type { Leaf, Recorded, SubmitResult, Unresolved } from './verbs/outcome.ts'
import { type LoanPayoff, type PayoffOptions, payoff } from './verbs/payoff.ts'
import { type Prepared, preparedOf } from './verbs/prepare.ts'
import { type ProvenFacts, provenFacts } from './verbs/proven-facts.ts'
import { type ReadAnswer, type ReadOptions, read } from './verbs/read.ts'
import type { RecomputedLoan } from './verbs/recompute-loan.ts'
import { type Release, type ReleaseRequest, release } from './verbs/release.ts'
import { buildBody, signBody } from './verbs/sign-transaction.ts'
import { type Bases, bases, type VaultRecord, vaultRecords } from './verbs/subject-data.ts'
import {
  checkSubmissionKey,
  findSubmission,
  forgetSubmission,
  keepSubmission,
  newSubmissionKey,
  openSubmissions,
  submissionOf,
  wishOf,
} from './verbs/submissions.ts'
import { askForTransaction, indefinite, outcomeOfSettled, recordedIn, resolve, send } from './verbs/submit.ts'
import type { Proof } from './verbs/verify-proof.ts'

export interface ClientOptions extends Omit<ConnectionOptions, 'ledgerId'> {
  /** What is believed: the trust file that came another way than over this gateway. */
  readonly trust: TrustFile
  /** Which ledger of the trust file; needed only where it names several. */
  readonly ledgerId?: LedgerId
  /** Where submissions and cursors are kept. Default: in memory, which a crash empties. */
  readonly store?: ClientStore
}

export interface SubmitOptions {
  /**
   * The caller's own name for this wish, such as the number of an order: submitting under it again gives the outcome of
   * the first time, also after a crash. Default: a random one, forgotten with the outcome.
   */
  readonly key?: string
  /** Keys of further accounts that the calls act for. */
  readonly signers?: readonly ClientKey[]
  /** Verifies the outcome's proof slip. */
  readonly proof?: boolean
}

const DAY_MS = 86_400_000
const DRAFT_DAYS = 7

export class Client {
  private readonly parts: ClientParts
  private readonly identity: Identity | undefined
  private readonly running = new Map<string, Promise<SubmitResult>>()
  private readonly clock: LedgerClock

  /** Throws LEDGER_NOT_TRUSTED when the trust file does not name the ledger, and PROVIDERS_DISAGREE. */
  constructor({ trust, ledgerId: wanted, store = memoryStore(), ...connection }: ClientOptions) {
    ensureAgreement('client', nobleSha256, nobleVerifyEd25519)
    const ledgerId = chooseLedger(trust, wanted)
    this.identity = connection.identity
    this.parts = { trust, ledgerId, store, connection: new Connection({ ...connection, ledgerId }) }
    this.clock = new LedgerClock(this.parts.connection)
  }

  get ledgerId(): LedgerId {
    return this.parts.ledgerId
  }

  /** A new token, for programs that ask the API themselves. */
  signIn(): Promise<string> {
    return this.parts.connection.signIn()
  }

  /** JSON of any route of the API (docs/reference/api.md), signed in. */
  ask<T = JsonValue>(path: string, options?: AskOptions): Promise<T> {
    return this.parts.connection.ask<T>(path, options)
  }

  /** As {@link ask}, and what `read` makes of the answer. Throws API_ANSWER_UNREADABLE for a value outside its type. */
  async askFor<A, T>(path: string, options: AskOptions, read: (answer: A) => T): Promise<T> {
    const answer = await this.ask<A>(path, options)
    return this.parts.connection.understood(() => read(answer))
  }

  /** An object by its key. Throws ApiProblemError and PROOF_FAILED. */
  read<N extends ReadableName>(
    name: N,
    params: ParamsOf<N>,
    options?: ReadOptions,
  ): Promise<ReadAnswer<ValueOfReadable<N>>> {
    return read(this.parts, name, params, options)
  }

  /** The facts of an object, in the order in which they were recorded. */
  facts<N extends ChronicleName>(
    name: N,
    params: ParamsOf<N>,
    options?: { readonly knownAt?: number },
  ): AsyncGenerator<NumberedFact<FactOfReadable<N>>> {
    return facts(this.parts, name, params, options)
  }

  /** How every figure of a loan is known, where an amount comes from, and what had been otherwise. */
  explainLoan(loan: LoanId, options?: ExplainOptions): Promise<Explanation> {
    return explainLoan(this.parts, loan, options)
  }

  /** What would settle a loan on a day, and until when the same amount does. */
  payoff(loan: LoanId, options?: PayoffOptions): Promise<LoanPayoff> {
    return payoff(this.parts, loan, options)
  }

  /**
   * As {@link explainLoan}, but computed here from the facts in a proof of the loan (`read` with `proof`): nothing is
   * asked and nobody is believed. The day is by default that of the proof. Undefined before the boarding, and from the
   * proof of somebody who may not see every field. Throws PROOF_FAILED.
   */
  async recomputeLoan(
    loan: LoanId,
    proof: Proof,
    options: Omit<ExplainOptions, 'suppose'> = {},
  ): Promise<RecomputedLoan | undefined> {
    // The arithmetic of loans is loaded where it is needed.
    const { recomputeLoan } = await import('./verbs/recompute-loan.ts')
    return recomputeLoan(this.parts, loan, proof, options)
  }

  /** All facts in a proof of an object (`read` with `proof`), in their order. Throws PROOF_FAILED. */
  provenFacts<N extends ChronicleName>(name: N, params: ParamsOf<N>, proof: Proof): ProvenFacts<FactOfReadable<N>> {
    return provenFacts(this.parts, name, params, proof)
  }

  /**
   * Fields of a person's record from the vault of the member that runs this gateway, masked by its policy; values are
   * checked against the record's commitment. Throws ApiProblemError and PROOF_FAILED.
   */
  release(request: ReleaseRequest): Promise<Release> {
    return release(this.parts, request)
  }

  /** Which records the vault of the member that runs this gateway holds of a person: names, no values. */
  vaultRecords(subject: SubjectId): Promise<readonly VaultRecord[]> {
    return vaultRecords(this.parts, subject)
  }

  /** Which consents and legal powers there are about a person, and whether the node says that they stand. */
  bases(subject: SubjectId): Promise<Bases> {
    return bases(this.parts, subject)
  }

  /** Objects of a kind, in the order of their keys: those that the caller sees in full. */
  list<N extends ListableName>(
    name: N,
    filters: ListFilters[N] = {} as ListFilters[N],
  ): AsyncGenerator<Listed<ValueOfReadable<N>>> {
    return list(this.parts, name, filters)
  }

  /** One page of a list, for programs that show it page by page; `cursor` is `next` of the page before. */
  page<N extends ListableName>(
    name: N,
    filters: ListFilters[N],
    cursor?: string,
  ): Promise<ListedPage<ValueOfReadable<N>>> {
    return page(this.parts, name, filters, cursor)
  }

  /** Outcomes as they become durable; with `cursor`, from where the last run was. */
  listen(options?: ListenOptions): AsyncGenerator<Leaf> {
    return listen(this.parts, options)
  }

  /**
   * Signs the calls, all or nothing, and submits them; resolves when their block is durable or nobody can say. The
   * signed transaction is in the store before it is sent. Throws API_UNREACHABLE before anything is signed;
   * ApiProblemError where the gateway refused to take it, and nothing was recorded; SUBMISSION_KEY_INVALID;
   * SUBMISSION_KEY_REUSED for a key that stands for other calls; PROOF_FAILED.
   */
  async submit(calls: readonly PlannedCall[], options: SubmitOptions = {}): Promise<SubmitResult> {
    this.requireIdentity()
    const key = options.key === undefined ? newSubmissionKey() : checkSubmissionKey(options.key)
    return this.inTurn(key, async () =>
      this.signAndSend(await this.prepareUnder(key, options.key !== undefined, calls), options),
    )
  }

  /**
   * The bytes that the calls come to, and what they say, for a person to read before {@link submitPrepared} signs them.
   * They are void after two minutes: prepare them again then, and show them again.
   */
  async prepare(calls: readonly PlannedCall[], { key }: Pick<SubmitOptions, 'key'> = {}): Promise<Prepared> {
    return this.prepareUnder(key === undefined ? newSubmissionKey() : checkSubmissionKey(key), key !== undefined, calls)
  }

  /** Signs the very bytes of {@link prepare} and submits them. Throws and resolves as {@link submit}. */
  submitPrepared(prepared: Prepared, options: Omit<SubmitOptions, 'key'> = {}): Promise<SubmitResult> {
    return this.inTurn(prepared.key, () => this.signAndSend(prepared, options))
  }

  private async prepareUnder(key: string, isNamed: boolean, calls: readonly PlannedCall[]): Promise<Prepared> {
    const { ledgerId } = this.parts
    const from = this.requireIdentity().account
    return preparedOf(key, isNamed, buildBody({ ledgerId, from, calls, now: await this.now() }))
  }

  /** Under one key one at a time: the second finds what the first has kept. */
  private async inTurn(key: string, run: () => Promise<SubmitResult>): Promise<SubmitResult> {
    const before = this.running.get(key)
    const turn = (async () => {
      await before?.catch(() => undefined)
      return run()
    })()
    this.running.set(key, turn)
    try {
      return await turn
    } finally {
      if (this.running.get(key) === turn) this.running.delete(key)
    }
  }

  private async signAndSend(
    { key, isNamed, bodyBytes }: Prepared,
    { signers = [], proof }: SubmitOptions,
  ): Promise<SubmitResult> {
    const { parts } = this
    const options = { proof }
    // Whoever has signed for this key already is not asked again.
    const earlier = isNamed ? await findSubmission(parts.store, key) : undefined
    if (earlier === undefined) {
      const raw = await signBody(parts.ledgerId, bodyBytes, [this.requireIdentity().key, ...signers])
      const submission = submissionOf(key, isNamed, raw)
      await keepSubmission(parts.store, submission)
      return send(parts, submission, options)
    }
    if ((earlier.isSettled ? earlier.calls : earlier.submission.calls) !== wishOf(bodyBytes)) {
      throw new PlatformError('the key stands for other calls', { code: 'SUBMISSION_KEY_REUSED', details: { key } })
    }
    if (earlier.isSettled) return outcomeOfSettled(parts, key, earlier.id, options)
    return resolve(parts, earlier.submission, options)
  }

  /** What became of a transaction; undefined while it is pending and where nothing is known of it. */
  async outcome(
    id: TransactionId,
    { proof }: { readonly proof?: boolean | undefined } = {},
  ): Promise<Recorded | undefined> {
    const answer = await askForTransaction(this.parts, id, proof)
    return answer === undefined ? undefined : recordedIn(this.parts, id, answer, proof)
  }

  /** Submissions in the store whose outcome is not known: what a program looks at first after a crash. */
  async unresolved({ proof }: Pick<SubmitOptions, 'proof'> = {}): Promise<readonly Unresolved[]> {
    const open = await openSubmissions(this.parts.store)
    return open.map((submission) => {
      const { from, calls } = decodeBody(decodeTransaction(submission.raw).bodyBytes)
      return { ...indefinite(this.parts, submission, { proof }), from, calls }
    })
  }

  /** Forgets a key of {@link submit}. Under it the same calls would be carried out once more. */
  forget(key: string): Promise<void> {
    return forgetSubmission(this.parts.store, checkSubmissionKey(key))
  }

  /**
   * Keeps calls at the gateway until all accounts they act for have signed; `days` from now it is void, at most 30.
   * Sign
   * it, too. Throws ApiProblemError (DRAFT_REFUSED).
   */
  async createDraft(
    calls: readonly PlannedCall[],
    { days = DRAFT_DAYS }: { readonly days?: number } = {},
  ): Promise<Draft> {
    const { account } = this.requireIdentity()
    return createDraft(this.parts, account, calls, (await this.now()) + days * DAY_MS)
  }

  /** The open drafts that the account has a say in, oldest first, at most a hundred. */
  drafts(): Promise<readonly Draft[]> {
    return openDrafts(this.parts)
  }

  draft(id: TransactionId): Promise<Draft> {
    return findDraft(this.parts, id)
  }

  /** Signs a draft that was read: the bytes that its `calls` were decoded from. */
  async signDraft(draft: Draft): Promise<SignedDraft> {
    return signDraft(this.parts, this.requireIdentity(), draft)
  }

  /** Withdraws a draft: whoever made it may, and its sender. */
  async removeDraft(id: TransactionId): Promise<void> {
    await this.ask(`/v1/drafts/${id}`, { method: 'DELETE' })
  }

  /** The ledger's time, milliseconds UTC; on development ledgers it may be ahead. */
  now(): Promise<number> {
    return this.clock.now()
  }

  private requireIdentity(): Identity {
    if (this.identity === undefined) throw new PlatformError('nobody signs', { code: 'CLIENT_WITHOUT_IDENTITY' })
    return this.identity
  }
}

function chooseLedger({ ledgers }: TrustFile, wanted: LedgerId | undefined): LedgerId {
  const named = wanted === undefined ? ledgers : ledgers.filter(({ ledgerId }) => ledgerId === wanted)
  const [first] = named
  if (first === undefined || named.length > 1) {
    const details = { ledger: wanted ?? String(ledgers.length) }
    throw new PlatformError('the trust file does not say which ledger', { code: 'LEDGER_NOT_TRUSTED', details })
  }
  return first.ledgerId
}
