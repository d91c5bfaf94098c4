/** Makes the folder of a network node: from the snapshot that the network begins with, or empty for state sync. */
import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { commitToChainSecret, Genesis } from '@chassis/kernel'
import { type Bytes, equalBytes, PlatformError, toHex, utf8Encode } from '@chassis/primitives'
import { selfTestNodeProviders, sha256 } from '@chassis/primitives/node'
import { encode } from '@chassis/protocol'
import type { LedgerRules } from '../../application.ts'
import { nodeFiles } from '../../files/file-layer.ts'
import { storageError } from '../../files/storage-error.ts'
import { lockLedger } from '../../lock.ts'
import { checkState } from '../../snapshot/check-state.ts'
import { SnapshotReader } from '../../snapshot/read-snapshot.ts'
import { stageState } from '../../snapshot/restore-state.ts'
import { writeChainSecret } from '../../solo/ledger-keys.ts'
import { type StatePosition, seenHeight } from '../../state-store/state-position.ts'
import { type NodeFolder, nodeFolder } from './node-folder.ts'
import { formatNodeStart, type NodeStart, networkChainId } from './node-start.ts'

export interface FoundNodeOptions {
  /** Folder of the application (`HOME/chassis`): absent, empty, or the rest of a founding that did not end. */
  readonly dir: string
  /**
   * File of the snapshot that the network begins with: `chain export` of a solo ledger or, where members start a
   * network again, one of a node, whose total hash the members agree on in CometBFT's genesis.
   */
  readonly snapshot: string
  readonly chainSecret: Bytes
  readonly rules: LedgerRules
  /** Counted up when the members start a network again from a snapshot of it. Default 1. */
  readonly epoch?: number
}

export interface FoundedNode {
  readonly start: NodeStart
  readonly genesis: Genesis
  /** What the network begins with: last block, app hash, roots. */
  readonly position: StatePosition
}

/**
 * Verifies the snapshot and makes a node's folder of it. Throws NODE_EXISTS, KEYS_OF_ANOTHER_LEDGER, LEDGER_LOCKED, the
 * SNAPSHOT_ errors and the storage errors; what it throws leaves no node behind.
 */
export async function foundNode(options: FoundNodeOptions): Promise<FoundedNode> {
  selfTestNodeProviders()
  return making(options.dir, async (folder) => {
    copySnapshot(options.snapshot, folder.baseSnapshot)
    const snapshot = new SnapshotReader(folder.baseSnapshot, 'unsigned')
    try {
      const { genesis, ledgerId, position } = snapshot
      requireSecretOf(genesis, options.chainSecret, folder)
      const hash = await importState(options, folder, snapshot)
      writeFileSync(folder.genesis, encode(Genesis, genesis), { flush: true })
      writeFileSync(folder.baseHash, `${toHex(hash)}\n`, { flush: true })
      writeChainSecret(folder.keys, options.chainSecret)
      const chainId = networkChainId(ledgerId, options.epoch)
      const start: NodeStart = { chainId, ledgerId, initialHeight: seenHeight(position) + 1, snapshot: hash }
      await finish(folder, start)
      return { start, genesis, position }
    } finally {
      snapshot.close()
    }
  })
}

export interface JoinNodeOptions {
  readonly dir: string
  /** As the network's genesis says it. */
  readonly start: NodeStart
  readonly chainSecret: Bytes
}

/** Makes the folder of a node that will get its state from the others. Throws NODE_EXISTS and the storage errors. */
export async function prepareJoiningNode({ dir, start, chainSecret }: JoinNodeOptions): Promise<void> {
  await making(dir, async (folder) => {
    writeChainSecret(folder.keys, chainSecret)
    await finish(folder, start)
  })
}

/** Whether `dir` holds a node's application. */
export function nodeExists(dir: string): boolean {
  return existsSync(nodeFolder(dir).start)
}

/** The chain secret must be the one that the genesis commits to. */
export function requireSecretOf(genesis: Genesis, chainSecret: Bytes, folder: NodeFolder): void {
  if (equalBytes(commitToChainSecret(sha256, chainSecret), genesis.chainSecretCommitment)) return
  throw new PlatformError(`the chain secret in ${folder.keys} belongs to another ledger`, {
    code: 'KEYS_OF_ANOTHER_LEDGER',
    details: { folder: folder.keys },
  })
}

async function making<T>(dir: string, make: (folder: NodeFolder) => Promise<T>): Promise<T> {
  const folder = nodeFolder(dir)
  try {
    mkdirSync(folder.root, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw storageError(error, folder.root)
  }
  const lock = await lockLedger(folder.root)
  try {
    if (nodeExists(dir)) {
      throw new PlatformError(`${dir} already holds a node`, { code: 'NODE_EXISTS', details: { folder: dir } })
    }
    clear(folder)
    return await make(folder)
  } catch (error) {
    if (!nodeExists(dir)) clear(folder)
    throw storageError(error, folder.root)
  } finally {
    await lock.release()
  }
}

/** Removes what a founding writes. */
function clear(folder: NodeFolder): void {
  const { genesis, keys, state, baseSnapshot, baseHash, snapshots } = folder
  for (const path of [genesis, keys, state, baseSnapshot, baseHash, snapshots]) {
    rmSync(path, { recursive: true, force: true })
  }
}

/** The start comes last: with it the folder is a node's. */
async function finish(folder: NodeFolder, start: NodeStart): Promise<void> {
  await nodeFiles.syncFolder(folder.root)
  await nodeFiles.replace(folder.start, utf8Encode(formatNodeStart(start)))
  await nodeFiles.syncFolder(folder.root)
}

function copySnapshot(from: string, to: string): void {
  copyFileSync(from, to)
  chmodSync(to, 0o600)
}

/** Returns the snapshot's total hash. */
async function importState(options: FoundNodeOptions, folder: NodeFolder, snapshot: SnapshotReader): Promise<Bytes> {
  const staged = await stageState(snapshot, folder.state)
  try {
    const { definition } = options.rules
    const { position } = snapshot
    checkState({ reader: staged.reader, definition, chainSecret: options.chainSecret, position })
    await staged.finish(position)
    return staged.summary.hash
  } finally {
    await staged.close()
  }
}
