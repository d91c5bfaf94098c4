/** Proofs in other people's formats: c2sp.org/tlog-proof@v1 for outcomes, ICS-23 for values. */

import { ledgerV1 } from '@chassis/contracts/ledger'
import type { OpenedProvingView } from '@chassis/engine'
import {
  type AnyDefinition,
  committedStoredValue,
  definitionTable,
  KEYSPACE,
  storageKey,
  treeKey,
} from '@chassis/kernel'
import { assert, type Bytes, PlatformError, toHex, utf8Decode, utf8Encode } from '@chassis/primitives'
import {
  appHashOf,
  encodeCommitmentProof,
  formatTlogProof,
  ics23StateProof,
  type KeyValue,
  stateStoreProof,
} from '@chassis/proofs'
import { committedForm, decode, leafContext, OUTCOME_LEAF_VERSION, OutcomeLeaf, transactionId } from '@chassis/protocol'

interface Place {
  readonly contract: number
  readonly definition: AnyDefinition
  readonly key: string
}

export function foreignFormat(
  view: OpenedProvingView,
  id: string,
  place: Place | undefined,
  format: 'c2sp' | 'ics23',
): Bytes {
  if (format === 'c2sp' && id.startsWith('tx_')) return tlogProof(view, transactionId.bytesOf(transactionId.parse(id)))
  if (format === 'ics23' && place) return ics23Proof(view, place)
  throw wrongFormat(id, format)
}

/** What has no form in other people's formats. */
export function wrongFormat(id: string, format: 'c2sp' | 'ics23'): PlatformError {
  return new PlatformError('this format does not exist for this kind of id', {
    code: 'INPUT_FORMAT_NOT_FOR_ID',
    details: { id, format },
  })
}

/** The tlog proof; its `extra` is the entry itself, so that a verifier has what the leaf hash is made of. */
function tlogProof(view: OpenedProvingView, subject: Bytes): Bytes {
  const position = view.reader.get(storageKey(KEYSPACE.subject, subject))
  if (!position)
    throw new PlatformError('no outcome with this id', { code: 'ID_NOT_FOUND', details: { id: toHex(subject) } })
  const leafIndex = new DataView(position.buffer, position.byteOffset, 8).getBigUint64(0)
  const bytes = view.reader.get(storageKey(KEYSPACE.outcome, position))
  assert(bytes, 'outcome missing in storage')
  const extra = committedForm(view.scheme, OutcomeLeaf, decode(OutcomeLeaf, bytes), {
    context: leafContext(leafIndex),
    schemaVersion: OUTCOME_LEAF_VERSION,
  })
  const hashes = view.log.inclusionProof(Number(leafIndex))
  return utf8Encode(formatTlogProof({ index: leafIndex, hashes, checkpoint: utf8Decode(view.checkpoint), extra }))
}

/** JSON: the protobuf CommitmentProofs [SmtSpec, TendermintSpec] with what an ICS-23 verifier is called with. */
function ics23Proof(view: OpenedProvingView, { contract, definition, key }: Place): Bytes {
  const { sha256 } = view.scheme
  const address = treeKey(contract, definition.number, definition.key.bytesOf(key))
  const { logSize, logRoot, stateRoot } = view.position
  const value = view.reader.get(storageKey(KEYSPACE.value, address))
  const committed = value && committedStoredValue(view.scheme, definition, address, value)
  const state = ics23StateProof(sha256, view.tree, address, preimages(view, { key: address, value: committed }))
  const document = {
    format: 'chassis-ics23/v1',
    ledgerId: view.ledgerId,
    specs: ['SmtSpec', 'TendermintSpec'],
    path: ['state', toHex(address)],
    value: committed ? toHex(committed) : null,
    stateRoot: toHex(stateRoot),
    appHash: toHex(appHashOf(sha256, logSize, logRoot, stateRoot)),
    proofs: [
      encodeCommitmentProof(state),
      encodeCommitmentProof(stateStoreProof(sha256, logSize, logRoot, stateRoot)),
    ].map(toHex),
    checkpoint: utf8Decode(view.checkpoint),
  }
  return utf8Encode(`${JSON.stringify(document, undefined, 2)}\n`)
}

/** Key and value behind a path of the tree: the asked one, or (for an absence) a neighbour found by scanning. */
function preimages(view: OpenedProvingView, asked: { readonly key: Bytes; readonly value: Bytes | undefined }) {
  return (path: Bytes): KeyValue => {
    const { sha256 } = view.scheme
    const wanted = toHex(path)
    if (asked.value && toHex(sha256.hash(asked.key)) === wanted) return { key: asked.key, value: asked.value }
    const definitions = definitionTable(ledgerV1)
    for (const [storage, bytes] of view.reader.scan(Uint8Array.of(KEYSPACE.value))) {
      const key = Uint8Array.from(storage.subarray(1))
      if (toHex(sha256.hash(key)) !== wanted) continue
      const number = ((key[0] as number) * 256 + (key[1] as number)) * 256 + (key[2] as number)
      const definition = definitions.get(number)
      assert(definition, 'a value belongs to no declared map')
      return { key, value: committedStoredValue(view.scheme, definition, key, bytes) }
    }
    throw new PlatformError('a neighbour of the path is not in storage', {
      code: 'STATE_DAMAGED',
      details: { height: view.position.height, reason: wanted },
    })
  }
}
