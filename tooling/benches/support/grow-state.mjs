/**
 * A founded ledger whose stored state has any number of loans: the heads of really boarded loans are copied under other
 * ids, below the founding block, and the position gets the root of the whole. Much faster than boarding a million
 * loans, and the same work for whoever opens it.
 */
import { randomBytes } from 'node:crypto'
import { foundSoloLedger, ledgerFolder, openStateSnapshot } from '@chassis/engine'
import { openStateStore, readLedgerKeys } from '@chassis/engine/testkit'
import { committedStoredValue, definitionTable, KEYSPACE, storageKey, treeKey } from '@chassis/kernel'
import { sha256 } from '@chassis/primitives/node'
import { appHashOf, buildStateTree } from '@chassis/proofs'
import { boarding, CONTRACTS, createMembers, genesisOf, rules, submitAll } from './loan-load.mjs'

const HEADS = 100
const SLICE = 50_000

/** Founds the ledger in `dir`; resolves to the bytes of all keys and values that were added. */
export async function growState(dir, count, progress = () => {}) {
  const heads = await boardedHeads(`${dir}-heads`)
  await (await foundSoloLedger({ dir, rules }, genesisOf(createMembers()))).close()
  const folder = ledgerFolder(dir)
  const store = await openStateStore({ folder: folder.state, writer: 'inline' })
  const { position } = store
  const { contract, map } = headPlace()
  let bytes = 0
  for (let done = 0; done < count; ) {
    const until = Math.min(count, done + SLICE)
    const writes = []
    for (; done < until; done++) {
      const value = heads[done % heads.length]
      const key = storageKey(KEYSPACE.value, treeKey(contract, map, randomBytes(16)))
      bytes += key.length + value.length
      writes.push([key, value])
    }
    store.apply(writes)
    await store.checkpoint(position)
    progress(done)
  }
  const stateRoot = rootOf(store, readLedgerKeys(folder.keys).chainSecret)
  const { logSize, logRoot } = position
  await store.checkpoint({ ...position, stateRoot, appHash: appHashOf(sha256, logSize, logRoot, stateRoot) })
  await store.close()
  return { bytes }
}

const headPlace = () => ({ contract: CONTRACTS.loans.number, map: CONTRACTS.loans.state.loans.number })

async function boardedHeads(dir) {
  const members = createMembers()
  const ledger = await foundSoloLedger({ dir, rules }, genesisOf(members))
  await submitAll(ledger, boarding(ledger.ledgerId, members, 0, HEADS), 1)
  await ledger.close()
  const snapshot = openStateSnapshot(ledgerFolder(dir).state)
  const { contract, map } = headPlace()
  const prefix = storageKey(KEYSPACE.value, treeKey(contract, map, new Uint8Array(0)))
  const heads = [...snapshot.scan(prefix)].map(([, value]) => Uint8Array.from(value))
  await snapshot.close()
  return heads
}

function rootOf(store, chainSecret) {
  const definitions = definitionTable(rules.definition)
  function* leaves() {
    for (const [storage, value] of store.scan(Uint8Array.of(KEYSPACE.value))) {
      const key = storage.slice(1)
      const definition = definitions.get((key[0] * 256 + key[1]) * 256 + key[2])
      const committed = committedStoredValue({ sha256, chainSecret }, definition, key, value)
      yield { path: sha256.hash(key), valueHash: sha256.hash(committed) }
    }
  }
  return buildStateTree(sha256, leaves()).root()
}
