/** Proof slips of what an answer shows, with no more opened than it shows. */
import { claimOutcome, claimState } from '@chassis/engine'
import { KEYSPACE, storageKey } from '@chassis/kernel'
import { assert, equalBytes, utf8Encode } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { openMerkleLog } from '@chassis/proofs'
import { encode, SLIP_VERSION, Slip } from '@chassis/protocol'
import type { LedgerAccess, StateProof } from '../ledger/ledger-access.ts'
import { addressOf, type Place } from './read-stored.ts'

const NOTHING: readonly string[] = []

function finish({ ledgerId }: LedgerAccess, claim: Slip['claim'], note: string): Uint8Array {
  const anchor = { kind: 'checkpoint', note: utf8Encode(note) } as const
  return encode(Slip, { version: SLIP_VERSION, ledgerId, claim, anchor })
}

/** A slip of a value, or of its absence, by its proof; of a chronicle with all its facts. `all`: opens every field. */
export function stateSlip(
  ledger: LedgerAccess,
  place: Place,
  key: string,
  proof: StateProof,
  all: boolean,
): Uint8Array {
  const address = storageKey(KEYSPACE.value, addressOf(place, key))
  const { scheme, state } = ledger
  const path = { siblings: proof.siblings, ...(proof.other === undefined ? {} : { leaf: proof.other }) }
  // The value is that of the proof; facts never change, and the state has them all by now.
  const reader = {
    get: (name: Uint8Array) => (equalBytes(name, address) ? proof.value : state.get(name)),
    scan: () => [],
  }
  const claim = claimState(
    { scheme, reader, tree: { prove: () => path } },
    {
      contract: place.contract.number,
      definition: place.definition,
      key,
      facts: place.definition.shape === 'chronicle',
      ...(all ? {} : { open: NOTHING }),
    },
  )
  return finish(ledger, claim, proof.note)
}

/** A slip of an outcome at the height that the state shows. `index` must be in the log. */
export function leafSlip(ledger: LedgerAccess, index: bigint, all: boolean): Uint8Array {
  const { scheme, state } = ledger
  const tiles = {
    get: (path: string) => state.get(storageKey(KEYSPACE.tile, utf8Encode(path))),
    put: () => assert(false, 'tiles are read only here'),
  }
  const log = openMerkleLog(sha256, tiles, state.position.logSize)
  return finish(ledger, claimOutcome({ scheme, reader: state, log }, index, all ? undefined : NOTHING), state.note)
}
