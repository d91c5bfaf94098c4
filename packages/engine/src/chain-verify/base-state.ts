/** The state that the replay of an imported ledger starts from: that of its base snapshot, verified in full. */
import { basename } from 'node:path'
import type { Genesis, LedgerDefinition } from '@chassis/kernel'
import { type Bytes, isPlatformError } from '@chassis/primitives'
import { decodeBasePayload } from '../block-store/base-record.ts'
import type { StoredRecord } from '../block-store/block-reader.ts'
import { RECORD_KIND } from '../block-store/record.ts'
import { checkState } from '../snapshot/check-state.ts'
import { SnapshotReader } from '../snapshot/read-snapshot.ts'
import { requireBaseHash, requireBaseHeader, stageState } from '../snapshot/restore-state.ts'
import type { Finding } from './chain-report.ts'

export interface BaseStart {
  /** What follows the genesis in its write group. */
  readonly record: StoredRecord | undefined
  readonly genesis: Genesis
  readonly chainSecret: Bytes
  readonly definition: LedgerDefinition
  /** The folder's `base.snapshot`. */
  readonly snapshot: string
  /** Where the state is built. */
  readonly state: string
}

/** Builds the state in `state`; a finding when the base record or the snapshot is not what the ledger began with. */
export async function buildBaseState(start: BaseStart): Promise<Finding | undefined> {
  const { record, genesis, chainSecret, definition } = start
  const base =
    record?.header.kind === RECORD_KIND.base ? decodeBasePayload(record.header.height, record.payload) : undefined
  if (base === undefined) {
    const where = record === undefined ? 'blocks' : `${record.file} byte ${record.offset}`
    return { what: 'BASE_DAMAGED', where, detail: 'what follows the genesis is no base' }
  }
  const where = basename(start.snapshot)
  try {
    const snapshot = new SnapshotReader(start.snapshot)
    try {
      requireBaseHeader(snapshot, genesis, base)
      const staged = await stageState(snapshot, start.state)
      try {
        requireBaseHash(staged.summary, base)
        const { position } = snapshot
        checkState({ reader: staged.reader, definition, chainSecret, position })
        await staged.finish(position)
      } finally {
        await staged.close()
      }
    } finally {
      snapshot.close()
    }
  } catch (error) {
    if (!isPlatformError(error)) throw error
    return { what: 'BASE_DAMAGED', where, detail: error.message }
  }
  return undefined
}
