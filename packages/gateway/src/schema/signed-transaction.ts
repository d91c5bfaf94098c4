/** A signed transaction in JSON: the body in plain fields and the signatures over its one encoding. */
import { assert, type Bytes, copyBytes } from '@chassis/primitives'
import {
  CALLS_MAX,
  decodeTransaction,
  encode,
  encodeTransaction,
  field,
  list,
  MEMBER,
  type RecordType,
  record,
  SIGNATURES_MAX,
  SignatureEntry,
  TransactionBody,
  type Type,
} from '@chassis/protocol'
import { NamedCall } from './named.ts'

/** As the protocol's, with calls by name: encoded it is the protocol's, byte for byte. */
export const NamedBody = record('TransactionBody', {
  ...Object.fromEntries(TransactionBody.fields.map((f) => [f.name, f])),
  calls: field(6, list(NamedCall, CALLS_MAX), MEMBER, 'At least one; all or nothing, in this order'),
}) as unknown as RecordType<TransactionBody>

const Signed = record('SignedTransaction', {
  body: field(1, NamedBody, MEMBER, 'What is signed'),
  signatures: field(
    2,
    list(SignatureEntry, SIGNATURES_MAX, 1),
    MEMBER,
    'Ascending by kind and key, without repetition',
  ),
})

/** The encoded transaction; JSON shows what is in it, and the same JSON gives the same bytes. */
export const SignedTransaction: Type<Bytes> = {
  name: 'signed transaction',
  dataClass: MEMBER,
  write: (writer, raw) => writer.raw(raw),
  read: () => assert(false, 'a transaction is read as a whole') as never,
  toJson: (raw) => Signed.toJson(decodeTransaction(copyBytes(raw))),
  fromJson(json, path) {
    const { body, signatures } = Signed.fromJson(json, path)
    return encodeTransaction(encode(NamedBody, body), signatures)
  },
  jsonSchema: () => Signed.jsonSchema(),
}
