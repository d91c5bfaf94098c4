/** What a member keeps of a person and on which bases it may be read: for the person and the keeper. */
import type { ConsentId, LegalPowerId, SubjectId } from '@chassis/contracts/schemas'
import type { ClientParts } from '../client-parts.ts'

export interface VaultRecord {
  /** The keeper's own name of the record. */
  readonly record: string
  /** Name and version of its schema, such as `obligor/v1`. */
  readonly schema: string
  /** Names of its fields; their values leave the vault by `release` alone. */
  readonly fields: readonly string[]
  /** In hex. */
  readonly commitment: string
}

/** Throws ApiProblemError: NOT_FOUND also where it is somebody else's, VAULT_ABSENT on a node that keeps nothing. */
export async function vaultRecords({ connection }: ClientParts, subject: SubjectId): Promise<readonly VaultRecord[]> {
  const { items } = await connection.ask<{ readonly items: readonly VaultRecord[] }>(
    `/v1/vault/subjects/${subject}/records`,
  )
  return items
}

export interface Bases {
  readonly consents: readonly {
    readonly id: ConsentId
    readonly status: 'active' | 'withdrawn' | 'expired' | 'ownerChanged' | 'erased'
  }[]
  readonly powers: readonly { readonly id: LegalPowerId; readonly inForce: boolean }[]
}

/**
 * Consents and legal powers about a person, in the order in which they were given and logged, each with whether the
 * node says that it stands. What they say is read by `read`, with proof. Throws ApiProblemError.
 */
export function bases({ connection }: ClientParts, subject: SubjectId): Promise<Bases> {
  return connection.ask<Bases>(`/v1/subjects/${subject}/bases`)
}
