/** Which definition runs at which height, and the leaf that says that it changed (docs/spec/leaf.md). */
import { type Bytes, concatBytes, PlatformError, type Sha256, utf8Encode } from '@chassis/primitives'
import { encode, field, PUBLIC, record, u16 } from '@chassis/protocol'
import type { LedgerDefinition } from './ledger-definition.ts'

export interface KnownVersions {
  /** The newest version that this program has; it can read the state of every earlier one. */
  readonly definition: LedgerDefinition
  /** Versions before it, for ledgers that have not activated the newest. */
  readonly earlier?: readonly LedgerDefinition[]
}

/** The definition of a version. PlatformError UPGRADE_REQUIRED when this program does not have it. */
export function definitionOfVersion(known: KnownVersions, version: number, height: bigint): LedgerDefinition {
  const all = [known.definition, ...(known.earlier ?? [])]
  const found = all.find(({ protocolVersion }) => protocolVersion === version)
  if (found) return found
  throw new PlatformError('this program does not have the protocol version that the members activated', {
    code: 'UPGRADE_REQUIRED',
    details: { version, height: Number(height), newest: known.definition.protocolVersion },
  })
}

export const Upgrade = record('Upgrade', {
  from: field(1, u16, PUBLIC, 'Protocol version of the blocks before'),
  to: field(2, u16, PUBLIC, 'Protocol version from this block on'),
})

const SUBJECT_DOMAIN = utf8Encode('chassis/upgrade/v1')

/** SHA-256("chassis/upgrade/v1" ‖ encoded upgrade). */
export function upgradeSubject(sha256: Sha256, from: number, to: number): Bytes {
  return sha256.hash(concatBytes(SUBJECT_DOMAIN, encode(Upgrade, { from, to })))
}
