/** The vault of the member that runs this gateway: releases, erasure, the masking policy. */
import { ConsentsError } from '@chassis/contracts'
import { consents } from '@chassis/contracts/ledger'
import { externalRefType, FIELDS_MAX, ReadBasis, readPurpose, subjectId, vaultField } from '@chassis/contracts/schemas'
import { Rejection } from '@chassis/primitives'
import {
  bytes,
  field,
  hash32,
  list,
  MEMBER,
  oneOf,
  optional,
  PUBLIC,
  record,
  text,
  transactionId,
  u32,
  u64,
} from '@chassis/protocol'
import { GatewayError } from '../../errors.ts'
import { RECORDS_MAX, type Release } from '../../vault/vault-desk.ts'
import { NoParams } from '../common.ts'
import type { Gateway } from '../gateway.ts'
import { type Route, route } from '../route.ts'

const VALUE_BYTES_MAX = 4_096
const SEALED_BYTES_MAX = 262_144

const recordName = text(100, 1)
const SubjectParams = record('VaultSubjectParams', { subject: field(1, subjectId, PUBLIC, 'The subject') })

const receipt = {
  transaction: field(1, transactionId, MEMBER, 'The transaction that holds the receipt'),
  height: field(2, u64, MEMBER, 'Its block, in which the ledger judged the basis'),
}
const Receipt = record('Receipt', receipt)

const ReleasedField = record('ReleasedField', {
  name: field(1, vaultField, MEMBER, 'The field'),
  form: field(
    2,
    oneOf('show', 'redact', 'partial', 'band', 'prefix', 'token', 'absent'),
    MEMBER,
    'What the masking policy made of it; absent: the record has no such field',
  ),
  value: field(3, optional(text(VALUE_BYTES_MAX)), MEMBER, 'The value in that form; none where it is redacted'),
  disclosure: field(4, optional(text(3 * VALUE_BYTES_MAX)), MEMBER, 'RFC 9901 disclosure of a value shown as it is'),
})

const SealedFields = record('SealedFields', {
  encapsulated: field(1, bytes(65, 65), MEMBER, 'HPKE encapsulated key (P-256)'),
  ciphertext: field(2, bytes(SEALED_BYTES_MAX), MEMBER, 'The fields as JSON, sealed; associated: the transaction id'),
})

const ReleaseAnswer = record('Release', {
  record: field(1, recordName, MEMBER, 'The record'),
  schema: field(2, recordName, MEMBER, 'Name and version of its schema'),
  commitment: field(3, hash32, MEMBER, 'RFC 6962 root over the digests'),
  digests: field(4, list(hash32, 255), MEMBER, 'RFC 9901 digests of all its fields, in the order of their names'),
  fields: field(5, list(ReleasedField, FIELDS_MAX), MEMBER, 'The fields asked for, in that order'),
  sealed: field(6, optional(SealedFields), MEMBER, 'Their values, where a key to seal for was named'),
  policy: field(7, text(100, 1), MEMBER, 'Name of the masking policy'),
  policyDigest: field(8, hash32, MEMBER, 'Its digest, as in the receipt'),
  judgedAt: field(9, u64, MEMBER, 'Durable height at which the basis was judged first'),
  receipt: field(10, Receipt, MEMBER, 'Where the receipt of this read stands'),
})

const ReleaseBody = record('ReleaseRequest', {
  subject: field(1, subjectId, MEMBER, 'Whose data'),
  record: field(2, optional(recordName), MEMBER, 'Which record, where there are several'),
  purpose: field(3, readPurpose, MEMBER, 'What for'),
  fields: field(4, list(vaultField, FIELDS_MAX, 1), MEMBER, 'Which fields'),
  basis: field(5, ReadBasis, MEMBER, 'The consent, the legal power, or `ownData`'),
  request: field(6, externalRefType, MEMBER, "The caller's name of this request; serves once"),
  sealFor: field(7, optional(bytes(65, 65)), MEMBER, 'Hands over sealed for this key: uncompressed P-256 point'),
})

function deskOf({ vault }: Gateway) {
  if (vault === undefined) throw new Rejection(GatewayError.VAULT_ABSENT)
  return vault
}

function answerOf({ judgedAt, receipt: { transaction, height }, ...release }: Release) {
  return { ...release, judgedAt: BigInt(judgedAt), receipt: { transaction, height: BigInt(height) } }
}

const common = { tag: 'vault', kind: 'vault', open: false, query: NoParams } as const

const releaseFields = route({
  ...common,
  operation: 'releaseFields',
  method: 'POST',
  path: '/v1/vault/releases',
  says:
    'Releases fields of a person’s record to the reader that a consent or legal power names, masked by policy. The ' +
    'receipt is on the ledger before the answer.',
  cost: 20,
  params: NoParams,
  body: { type: ReleaseBody, maxBytes: 16_384 },
  answer: { type: ReleaseAnswer },
  refuses: [
    GatewayError.VAULT_ABSENT,
    GatewayError.RECORD_NOT_NAMED,
    GatewayError.SEAL_KEY_INVALID,
    ...consents.methods.recordReads.refuses,
  ],
  async handle({ body, viewer, gateway }) {
    return answerOf(await deskOf(gateway).release(viewer, body))
  },
})

const listVaultRecords = route({
  ...common,
  operation: 'listVaultRecords',
  method: 'GET',
  path: '/v1/vault/subjects/{subject}/records',
  says: 'Which records the vault holds of a person, and their fields by name: for the keeper and the person.',
  cost: 10,
  params: SubjectParams,
  answer: {
    type: record('VaultRecords', {
      items: field(
        1,
        list(
          record('VaultRecord', {
            record: field(1, recordName, MEMBER, 'The record'),
            schema: field(2, recordName, MEMBER, 'Name and version of its schema'),
            fields: field(3, list(recordName, 255), MEMBER, 'Names of its fields'),
            commitment: field(4, hash32, MEMBER, 'Commitment to it'),
          }),
          RECORDS_MAX,
        ),
        MEMBER,
        `At most ${RECORDS_MAX}`,
      ),
    }),
  },
  refuses: [GatewayError.VAULT_ABSENT],
  handle: ({ params, viewer, gateway }) => ({ items: deskOf(gateway).records(viewer, params.subject) }),
})

const eraseSubject = route({
  ...common,
  operation: 'eraseSubject',
  method: 'DELETE',
  path: '/v1/vault/subjects/{subject}',
  says: 'Erases a person’s data: keys and ciphertext are destroyed, a proof stays on the ledger. For the keeper.',
  cost: 50,
  params: SubjectParams,
  answer: {
    type: record('Erasure', {
      records: field(1, u32, MEMBER, 'Records that were destroyed'),
      erased: field(2, hash32, MEMBER, 'RFC 6962 root over their commitments'),
      epoch: field(3, u32, MEMBER, 'Epoch of the vault'),
      receipt: field(4, Receipt, MEMBER, 'Where the proof stands'),
    }),
  },
  refuses: [GatewayError.VAULT_ABSENT, ConsentsError.SUBJECT_ERASED, ConsentsError.LEGAL_HOLD],
  async handle({ params, viewer, gateway }) {
    const { records, root, epoch, receipt: at } = await deskOf(gateway).erase(viewer, params.subject)
    return { records, erased: root, epoch, receipt: { transaction: at.transaction, height: BigInt(at.height) } }
  },
})

const getMaskingPolicy = route({
  ...common,
  operation: 'getMaskingPolicy',
  method: 'GET',
  path: '/v1/vault/masking-policy',
  says: 'The rules by which released fields are masked: the first that fits decides.',
  cost: 2,
  params: NoParams,
  answer: {
    type: record('MaskingPolicy', {
      name: field(1, text(100, 1), MEMBER, 'Its name'),
      digest: field(2, hash32, MEMBER, 'What receipts name'),
      rules: field(3, text(SEALED_BYTES_MAX), MEMBER, 'The rules as JSON'),
    }),
  },
  refuses: [GatewayError.VAULT_ABSENT],
  handle({ gateway }) {
    const { policy, digest } = deskOf(gateway).policy
    return { name: policy.name, digest, rules: JSON.stringify(policy.rules) }
  },
})

export const VAULT_ROUTES: readonly Route[] = [releaseFields, listVaultRecords, eraseSubject, getMaskingPolicy]
