/** Entry point of @chassis/protocol. */
export { asciiBase64Url } from './base64url-ascii.ts'
export {
  type CommitmentScheme,
  type CommittedObject,
  committedForm,
  type FieldDisclosure,
  factContext,
  fieldDisclosure,
  fieldSalt,
  leafContext,
  openFields,
  stateContext,
} from './commitment.ts'
export { type DataClass, MEMBER, PUBLIC, VAULT } from './data-class.ts'
export { ProtocolError } from './errors.ts'
export {
  type AccountId,
  type AgendaId,
  accountId,
  agendaId,
  type JournalId,
  journalId,
  type LedgerId,
  type LienId,
  type LoanId,
  ledgerId,
  lienId,
  loanId,
  type TitleId,
  type TransactionId,
  titleId,
  transactionId,
  type VehicleId,
  vehicleId,
} from './ids.ts'
export { MODULES } from './modules.ts'
export { moneyType } from './money.ts'
export { EventRecord, LeafOperation, OUTCOME_LEAF_VERSION, OutcomeLeaf } from './outcome-leaf.ts'
export {
  AccountMember,
  deriveAccountId,
  KEY_KINDS,
  type KeyKind,
  KeyMember,
  keyKind,
  methodNumber,
  Policy,
  Recovery,
} from './policy.ts'
export { type ChoiceType, type ChoiceValue, choice, list, type NamedVariant } from './schema/collections.ts'
export { decode, encode } from './schema/encode.ts'
export { type Identifier, type IdentifierType, identifier } from './schema/identifier.ts'
export {
  type Field,
  type Fields,
  field,
  type NamedField,
  type OptionalType,
  optional,
  presentFields,
  type RecordType,
  type RecordValue,
  record,
  writeFieldsFrom,
} from './schema/record.ts'
export {
  bigintRange,
  bool,
  bytes,
  civilDateType,
  exactInteger,
  hash32,
  instant,
  minorUnits,
  oneOf,
  rateE9,
  text,
  u8,
  u16,
  u32,
  u64,
  uint,
} from './schema/scalars.ts'
export type { JsonObject, JsonValue, Type, ValueOf } from './schema/type.ts'
export { writeJson } from './schema/write-json.ts'
export { SignInChallenge, signInBytes } from './sign-in.ts'
export {
  CommitAnchor,
  CommitSignature,
  CommittedPart,
  DISCLOSURE_BYTES_MAX,
  OpenedField,
  OtherLeaf,
  SLIP_BYTES_MAX,
  SLIP_FACTS_MAX,
  SLIP_VERSION,
  Slip,
  SlipAnchor,
  SlipClaim,
  SlipValidator,
  StateAddress,
  StatePath,
} from './slip.ts'
export {
  CALLS_MAX,
  Call,
  decodeTransaction,
  encodeBody,
  encodeTransaction,
  Nonce,
  ORDERED_VALIDITY_MAX_MS,
  SIGNATURES_MAX,
  SignatureEntry,
  signBytes,
  TRANSACTION_BYTES_MAX,
  type Transaction,
  TransactionBody,
  transactionHash,
  transactionIdOf,
  UNORDERED_VALIDITY_MAX_MS,
  WebAuthnAux,
} from './transaction.ts'
export { parseTrustFile, TrustedLedger, TrustFile } from './trust-file.ts'
