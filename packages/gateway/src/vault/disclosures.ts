/** Commitments to records: RFC 9901 disclosures of fields, and the RFC 6962 root over their digests. */
import { createHash } from 'node:crypto'
import { type Bytes, utf8Encode } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { logRootOf } from '@chassis/proofs'
import { asciiBase64Url } from '@chassis/protocol'

/** Field name → salt (base64url of 16 bytes) and value as text: what is encrypted. */
export type PlainFields = Readonly<Record<string, { readonly salt: string; readonly value: string }>>

export interface OpenedRecord {
  readonly subject: string
  readonly schema: string
  readonly values: Readonly<Record<string, string>>
  /** Field name → RFC 9901 disclosure (ASCII). */
  readonly disclosures: Readonly<Record<string, string>>
  /** SHA-256 of each disclosure, in the order of the field names: what the ledger holds. */
  readonly digests: readonly Bytes[]
  /** RFC 6962 root over the digests: the commitment to the whole record. */
  readonly commitment: Bytes
}

export function openRecord(record: Pick<OpenedRecord, 'subject' | 'schema'>, plain: PlainFields): OpenedRecord {
  const values: Record<string, string> = {}
  const disclosures: Record<string, string> = {}
  const digests: Bytes[] = []
  for (const name of Object.keys(plain).sort((a, b) => (a < b ? -1 : 1))) {
    const { salt, value } = plain[name] as PlainFields[string]
    const disclosure = asciiBase64Url(utf8Encode(JSON.stringify([salt, name, value])))
    values[name] = value
    disclosures[name] = Buffer.from(disclosure).toString('ascii')
    digests.push(Uint8Array.from(createHash('sha256').update(disclosure).digest()))
  }
  const { subject, schema } = record
  return { subject, schema, values, disclosures, digests, commitment: commitmentOf(digests) }
}

/** The commitment to a record with these digests, in the order of its field names. */
export function commitmentOf(digests: readonly Bytes[]): Bytes {
  return logRootOf(sha256, digests)
}
