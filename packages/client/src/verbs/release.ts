/** Asks a member's vault for fields of a person's record, and checks what is shown against the record's commitment. */
import { ReadBasis, type ReadPurpose, type SubjectId } from '@chassis/contracts/schemas'
import { fromHex, PlatformError, toHex, utf8Encode } from '@chassis/primitives'
import { nobleSha256 } from '@chassis/primitives/browser'
import { logRootOf } from '@chassis/proofs/verify'
import type { TransactionId } from '@chassis/protocol'
import type { ClientParts } from '../client-parts.ts'
import { readDisclosed } from './read-disclosed.ts'

export interface ReleaseRequest {
  readonly subject: SubjectId
  readonly purpose: ReadPurpose
  readonly fields: readonly string[]
  readonly basis: ReadBasis
  /** Needed where the subject has several records. */
  readonly record?: string
  /** The caller's own name of the request; it serves once. Default: a random one. */
  readonly request?: string
  /** Public key (`newSealKey`) for which the values are sealed; open them with `openSealed`. */
  readonly sealFor?: Uint8Array
}

export interface ReleasedField {
  readonly name: string
  /** What the keeper's masking policy made of it. */
  readonly form: 'show' | 'redact' | 'partial' | 'band' | 'prefix' | 'token' | 'absent'
  readonly value?: string
  /** RFC 9901 disclosure of a value shown as it is; checked against `digests`. */
  readonly disclosure?: string
}

export interface Release {
  readonly record: string
  readonly schema: string
  /** Of the whole record, in hex: what the ledger holds. */
  readonly commitment: string
  readonly digests: readonly string[]
  readonly fields: readonly ReleasedField[]
  readonly sealed?: { readonly encapsulated: string; readonly ciphertext: string }
  readonly policy: string
  readonly policyDigest: string
  readonly judgedAt: string
  readonly receipt: { readonly transaction: TransactionId; readonly height: string }
}

const REQUEST_BYTES = 16

/** Throws ApiProblemError, and PROOF_FAILED where a value does not belong to the commitment. */
export async function release({ connection }: ClientParts, request: ReleaseRequest): Promise<Release> {
  const { basis, sealFor, request: name, ...scope } = request
  const json = {
    ...scope,
    basis: ReadBasis.toJson(basis),
    request: name ?? `sdk-${toHex(globalThis.crypto.getRandomValues(new Uint8Array(REQUEST_BYTES)))}`,
    ...(sealFor === undefined ? {} : { sealFor: toHex(sealFor) }),
  }
  const answer = await connection.ask<Release>('/v1/vault/releases', { json })
  checkFields(answer, answer.fields)
  return answer
}

/** Holds fields to the record's commitment. Throws PROOF_FAILED. */
export function checkFields(
  { digests, commitment }: Pick<Release, 'digests' | 'commitment'>,
  fields: readonly ReleasedField[],
) {
  const root = toHex(logRootOf(nobleSha256, digests.map(fromHex)))
  if (root !== commitment) failed('release.commitment')
  for (const { name, form, value, disclosure } of fields) {
    if (form !== 'show' || (value === undefined && disclosure === undefined)) continue
    const known = disclosure === undefined ? undefined : readDisclosed(disclosure)
    if (known?.name !== name || known.value !== value) failed('release.disclosure')
    const digest = toHex(nobleSha256.hash(utf8Encode(disclosure as string)))
    if (!digests.includes(digest)) failed('release.digest')
  }
}

function failed(checks: string): never {
  throw new PlatformError('a released value does not belong to its record', {
    code: 'PROOF_FAILED',
    details: { checks },
  })
}
