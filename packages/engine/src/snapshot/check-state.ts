/** Recomputes what a snapshot's position promises from its entries: state tree, chronicles, history log, indexes. */
import {
  type AnyDefinition,
  committedStoredValue,
  decodeStoredFact,
  decodeStoredValue,
  definitionTable,
  KEYSPACE,
  type LedgerDefinition,
  type StateReader,
  storageKey,
} from '@chassis/kernel'
import { type Bytes, equalBytes, isPlatformError } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import {
  appendToFrontier,
  buildStateTree,
  EMPTY_FRONTIER,
  type Frontier,
  frontierRoot,
  leafHash,
} from '@chassis/proofs'
import { type CommitmentScheme, committedForm, factContext } from '@chassis/protocol'
import type { StatePosition } from '../state-store/state-position.ts'
import { checkLog } from './check-log.ts'
import { inconsistent } from './snapshot-error.ts'

export interface StateClaim {
  readonly reader: StateReader
  readonly definition: LedgerDefinition
  readonly chainSecret: Bytes
  readonly position: StatePosition
}

/**
 * Throws SNAPSHOT_INCONSISTENT unless the entries give the position's roots: the values its state root, the facts the
 * roots in their heads, the outcomes the log's tiles and root, and both indexes point where they should.
 */
export function checkState(claim: StateClaim): void {
  const scheme: CommitmentScheme = { sha256, chainSecret: claim.chainSecret }
  try {
    const expectedFacts = checkTree(claim, scheme)
    checkFacts(claim, scheme, expectedFacts)
    checkReferences(claim)
    checkLog(claim.reader, scheme, claim.position)
  } catch (error) {
    if (isPlatformError(error) && error.code === 'SNAPSHOT_INCONSISTENT') throw error
    // Values that do not decode, keys of no declared map, tiles that are missing: content that no ledger wrote.
    throw inconsistent(error instanceof Error ? error.message : String(error))
  }
}

function definitionOf(definitions: ReadonlyMap<number, AnyDefinition>, treeKey: Bytes): AnyDefinition {
  const [a, b, c] = treeKey
  const definition = definitions.get(((a as number) * 256 + (b as number)) * 256 + (c as number))
  if (definition === undefined) throw inconsistent('a value belongs to no map that this program knows')
  if (treeKey.length !== 3 + definition.key.length) throw inconsistent('a key of another length than its map has')
  return definition
}

/** Rebuilds the tree; returns how many facts the chronicles' heads announce. */
function checkTree({ reader, definition, position }: StateClaim, scheme: CommitmentScheme): number {
  const definitions = definitionTable(definition)
  let facts = 0
  function* leaves() {
    for (const [key, bytes] of reader.scan(Uint8Array.of(KEYSPACE.value))) {
      const treeKey = key.slice(1)
      const map = definitionOf(definitions, treeKey)
      if (map.shape === 'chronicle') {
        facts += (decodeStoredValue(map.value, true, bytes).value as { readonly factCount: number }).factCount
      }
      const committed = committedStoredValue(scheme, map, treeKey, bytes)
      yield { path: sha256.hash(treeKey), valueHash: sha256.hash(committed) }
    }
  }
  const root = buildStateTree(sha256, leaves()).root()
  if (!equalBytes(root, position.stateRoot)) throw inconsistent('the values do not give the signed state root')
  return facts
}

interface Chronicle {
  readonly treeKey: Bytes
  readonly definition: Extract<AnyDefinition, { shape: 'chronicle' }>
  frontier: Frontier
}

/** Every chronicle's facts give the root in its head, and there are no others. */
function checkFacts({ reader, definition }: StateClaim, scheme: CommitmentScheme, expected: number): void {
  const definitions = definitionTable(definition)
  let current: Chronicle | undefined
  let facts = 0
  for (const [key, bytes] of reader.scan(Uint8Array.of(KEYSPACE.fact))) {
    const treeKey = key.slice(1, -4)
    if (current === undefined || !equalBytes(current.treeKey, treeKey)) {
      if (current !== undefined) checkHead(reader, current)
      const map = definitionOf(definitions, treeKey)
      if (map.shape !== 'chronicle') throw inconsistent('facts of a map that is no chronicle')
      current = { treeKey, definition: map, frontier: EMPTY_FRONTIER }
    }
    const index = new DataView(key.buffer, key.byteOffset + key.length - 4, 4).getUint32(0)
    if (index !== current.frontier.size) throw inconsistent('a chronicle lacks a fact')
    const { version, fact } = decodeStoredFact(current.definition.fact, bytes)
    const object = { context: factContext(treeKey, index), schemaVersion: version }
    const committed = committedForm(scheme, current.definition.fact, fact as { kind: string }, object)
    current.frontier = appendToFrontier(sha256, current.frontier, leafHash(sha256, committed))
    facts += 1
  }
  if (current !== undefined) checkHead(reader, current)
  if (facts !== expected) throw inconsistent(`the chronicles have ${facts} facts of ${expected}`)
}

function checkHead(reader: StateReader, { treeKey, definition, frontier }: Chronicle): void {
  const bytes = reader.get(storageKey(KEYSPACE.value, treeKey))
  if (bytes === undefined) throw inconsistent('facts without a head')
  const stored = decodeStoredValue(definition.value, true, bytes)
  const head = stored.value as { readonly factCount: number; readonly factsRoot: Bytes }
  const kept = stored.frontier
  const root = frontierRoot(sha256, frontier)
  const same =
    head.factCount === frontier.size &&
    equalBytes(head.factsRoot, root) &&
    kept !== undefined &&
    // The frontier beside the head is what the next fact is added to; the tree does not commit to it.
    kept.hashes.length === frontier.hashes.length &&
    kept.hashes.every((one, i) => equalBytes(one, frontier.hashes[i] as Bytes))
  if (!same) throw inconsistent('the facts of a chronicle do not give the root in its head')
}

/** Length of the reference's digest at the end of its key. */
const REFERENCE_BYTES = 16

/** External references point at facts of existing chronicles. That they are all there is what the operator signs. */
function checkReferences({ reader, definition }: StateClaim): void {
  const definitions = definitionTable(definition)
  for (const [key, bytes] of reader.scan(Uint8Array.of(KEYSPACE.reference))) {
    const treeKey = key.slice(1, -REFERENCE_BYTES)
    const map = definitionOf(definitions, treeKey)
    const head = reader.get(storageKey(KEYSPACE.value, treeKey))
    if (head === undefined || map.shape !== 'chronicle' || bytes.length !== 4) {
      throw inconsistent('a reference to no chronicle')
    }
    const { factCount } = decodeStoredValue(map.value, true, head).value as { readonly factCount: number }
    const index = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0)
    if (index >= factCount) throw inconsistent('a reference to a fact that does not exist')
  }
}
