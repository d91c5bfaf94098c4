/** Opens a ledger folder for making slips, beside a running node or without one. */

import {
  committedStoredValue,
  definitionTable,
  type Genesis,
  KEYSPACE,
  type LedgerDefinition,
  type StateReader,
  storageKey,
} from '@chassis/kernel'
import { assert, type Bytes, equalBytes, PlatformError, utf8Encode } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { buildStateTree, openMerkleLog, type StateTree } from '@chassis/proofs'
import { type CommitmentScheme, ledgerId } from '@chassis/protocol'
import { checkpointSigner, operatorKey, readCheckpointFile } from '../solo/checkpoint-note.ts'
import { ledgerFolder } from '../solo/ledger-folder.ts'
import { readLedgerKeys } from '../solo/ledger-keys.ts'
import { readGenesis } from '../solo/open-solo-ledger.ts'
import { openStateSnapshot, type StateSnapshot } from '../state-store/state-snapshot.ts'
import type { ProvingView } from './issue-slip.ts'

export interface OpenedProvingView extends ProvingView {
  readonly genesis: Genesis
  readonly position: StateSnapshot['position']
  close(): Promise<void>
}

/**
 * The last checkpointed state of the ledger in `dir`, its tree rebuilt and compared. The checkpoint over it is the
 * signed one in the folder or, when the state on disk lags behind a running node, is signed here with the operator's
 * key: the state on disk is always that of a durable block. Throws LEDGER_NOT_FOUND, STATE_DAMAGED, KEYS_MISSING.
 */
export function openProvingView(dir: string, definition: LedgerDefinition): OpenedProvingView {
  const folder = ledgerFolder(dir)
  const { id, genesis } = readGenesis(folder.blocks)
  const snapshot = openStateSnapshot(folder.state)
  const keys = readLedgerKeys(folder.keys)
  const scheme: CommitmentScheme = { sha256, chainSecret: keys.chainSecret }
  const { position } = snapshot
  const tree = rebuild(snapshot, definition, scheme, position.stateRoot)
  const tiles = {
    get: (path: string) => snapshot.get(storageKey(KEYSPACE.tile, utf8Encode(path))),
    put: () => assert(false, 'a snapshot is read-only'),
  }
  const written = readCheckpointFile(folder.checkpoint, operatorKey(id, genesis.operatorKey))
  const note =
    written.state === 'read' && written.checkpoint.height === position.height
      ? written.note
      : checkpointSigner(id, keys.operator).sign(position)
  return {
    ledgerId: ledgerId.of(ledgerId.bytesOf(id)),
    genesis,
    position,
    reader: snapshot,
    tree,
    log: openMerkleLog(sha256, tiles, position.logSize),
    scheme,
    checkpoint: utf8Encode(note),
    close: () => snapshot.close(),
  }
}

function rebuild(reader: StateReader, definition: LedgerDefinition, scheme: CommitmentScheme, root: Bytes): StateTree {
  const definitions = definitionTable(definition)
  function* leaves() {
    for (const [storage, bytes] of reader.scan(Uint8Array.of(KEYSPACE.value))) {
      const key = storage.slice(1)
      const number = ((key[0] as number) * 256 + (key[1] as number)) * 256 + (key[2] as number)
      const map = definitions.get(number)
      if (!map) throw damaged('a value belongs to no declared map')
      const committed = committedStoredValue(scheme, map, key, bytes)
      yield { path: sha256.hash(key), valueHash: sha256.hash(committed) }
    }
  }
  const tree = buildStateTree(sha256, leaves())
  if (!equalBytes(tree.root(), root)) throw damaged('its root is not the recorded one')
  return tree
}

function damaged(reason: string): PlatformError {
  return new PlatformError('the stored state does not have the root recorded for it', {
    code: 'STATE_DAMAGED',
    details: { reason },
  })
}
