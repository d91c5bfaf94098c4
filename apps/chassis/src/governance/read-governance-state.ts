/** Governance and members, fetched through a ledger's port, as a state that queries can read. */
import { governance, parties } from '@chassis/contracts/ledger'
import type { LedgerPort } from '@chassis/engine'
import { accounts, KEYSPACE, type StateReader, storageKey, treeKey } from '@chassis/kernel'
import { type Bytes, fromHex, PlatformError, toHex } from '@chassis/primitives'

const PAGE = 500
/** Governance and members are small; what is larger than this is something else. */
const ENTRIES_MAX = 20_000
const NO_KEY: Bytes = new Uint8Array(0)

const contractPrefix = ({ number }: { readonly number: number }): Bytes =>
  storageKey(KEYSPACE.value, Uint8Array.of(number >> 8, number & 0xff))

/**
 * Facts are left out: they are not values. Of the members' accounts the policies are there as well. The answers are
 * those of the node that is asked, unproven, and may be of two blocks when one comes between.
 */
export async function readGovernanceState(port: LedgerPort): Promise<StateReader> {
  const values = new Map<string, Bytes>()
  for (const prefix of [contractPrefix(governance), contractPrefix(parties)]) await readAll(port, prefix, values)
  for (const account of memberAccounts(values)) {
    const key = storageKey(KEYSPACE.value, treeKey(accounts.number, accounts.state.accounts.number, account))
    const value = await port.value(key)
    if (value) values.set(toHex(key), value)
  }
  return readerOf(values)
}

async function readAll(port: LedgerPort, prefix: Bytes, values: Map<string, Bytes>): Promise<void> {
  let after: Bytes | undefined
  for (;;) {
    const { entries, more } = await port.values({ prefix, limit: PAGE, ...(after && { after }) })
    for (const [key, value] of entries) values.set(toHex(key), value)
    after = entries.at(-1)?.[0]
    if (!more || after === undefined) return
    if (values.size < ENTRIES_MAX) continue
    throw new PlatformError('the node answers with more values than governance can have', {
      code: 'NODE_REFUSED',
      details: { reason: `${values.size} values`, number: 0 },
    })
  }
}

function memberAccounts(values: ReadonlyMap<string, Bytes>): readonly Bytes[] {
  const prefix = toHex(storageKey(KEYSPACE.value, treeKey(parties.number, parties.state.members.number, NO_KEY)))
  const keys = [...values.keys()].filter((key) => key.startsWith(prefix))
  return keys.map((key) => fromHex(key.slice(prefix.length)))
}

function readerOf(values: ReadonlyMap<string, Bytes>): StateReader {
  const keys = [...values.keys()].sort((a, b) => (a < b ? -1 : 1))
  return {
    get: (key) => values.get(toHex(key)),
    *scan(prefix, after) {
      const [start, from] = [toHex(prefix), after && toHex(after)]
      for (const key of keys) {
        if (key.startsWith(start) && (from === undefined || key > from)) yield [fromHex(key), values.get(key) as Bytes]
      }
    },
  }
}
