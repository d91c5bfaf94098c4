/** Entry point of @chassis/client: the same in Node and in browsers. */

export type { ContractMonth } from '@chassis/contracts/fold'
export {
  type BreakReason as BreakKind,
  breakReason,
  type ConsentId,
  consentId,
  type LegalPowerId,
  type ReadPurpose,
  readPurpose,
  type SubjectId,
  subjectId,
} from '@chassis/contracts/schemas'
export { ROLES, type Role } from '@chassis/kernel'
export {
  type CivilDate,
  civilDateOfInstant,
  fromHex,
  isPlatformError,
  parseCivilDate,
  toHex,
} from '@chassis/primitives'
export type { AnchorContent, SlipCheck, SlipLimit, SlipReport } from '@chassis/proofs/verify'
export {
  type AccountId,
  accountId,
  deriveAccountId,
  type LedgerId,
  type LienId,
  type LoanId,
  lienId,
  loanId,
  Policy,
  parseTrustFile,
  SLIP_BYTES_MAX,
  type TransactionId,
  type TrustFile,
  type VehicleId,
  vehicleId,
} from '@chassis/protocol'
export { Client, type ClientOptions, type SubmitOptions } from './client.ts'
export { type ApiProblem, ApiProblemError } from './http/api-problem.ts'
export {
  type AskOptions,
  Connection,
  type ConnectionOptions,
  type Identity,
  type SessionKeeper,
  type StreamEvent,
} from './http/connection.ts'
export type { ClientKey, PasskeySigner, PlainKey } from './keys/client-key.ts'
export { ed25519Key, generateEd25519Key } from './keys/ed25519-key.ts'
export { accountOf, newAccount } from './keys/new-account.ts'
export { LISTABLE, type ListableName, type ListFilters } from './listable.ts'
export { type ArgumentsOf, call, METHODS, type MethodName, type PlannedCall } from './methods.ts'
export { type FactOfReadable, READABLE, type ReadableName, type ValueOfReadable } from './readable.ts'
export { type ClientStore, memoryStore, type WebStorage, webStore } from './store/client-store.ts'
export type { DecodedCall } from './verbs/decode-calls.ts'
export type { Draft, SignedDraft } from './verbs/drafts.ts'
export type { ExplainedMonth, ExplainOptions, Explanation } from './verbs/explain-loan.ts'
export type { NumberedFact, ShownFact } from './verbs/facts.ts'
export type { Listed, ListedPage } from './verbs/list.ts'
export type { ListenOptions } from './verbs/listen.ts'
export type { Expired, Indefinite, Leaf, Recorded, SubmitResult, Unresolved } from './verbs/outcome.ts'
export type { LoanPayoff, PayoffOptions } from './verbs/payoff.ts'
export type { Prepared } from './verbs/prepare.ts'
export type { ProvenFacts } from './verbs/proven-facts.ts'
export type { ReadAnswer, ReadOptions } from './verbs/read.ts'
export { readSlip, type ShownFields, type ShownSlip } from './verbs/read-slip.ts'
export type { RecomputedLoan } from './verbs/recompute-loan.ts'
export type { Release, ReleasedField, ReleaseRequest } from './verbs/release.ts'
export type { Bases, VaultRecord } from './verbs/subject-data.ts'
export { type Proof, verify } from './verbs/verify-proof.ts'
