/** Makes proof slips from a ledger's state: the claim, its path, what is opened, and the signed checkpoint. */

import {
  type AnyDefinition,
  decodeStoredFact,
  decodeStoredValue,
  factKey,
  KEYSPACE,
  type StateReader,
  storageKey,
  treeKey,
  u64Bytes,
} from '@chassis/kernel'
import { assert, type Bytes, PlatformError } from '@chassis/primitives'
import type { MerkleLog, StateTree } from '@chassis/proofs'
import {
  type CommitmentScheme,
  committedForm,
  decode,
  encode,
  type FieldDisclosure,
  factContext,
  type LedgerId,
  leafContext,
  OUTCOME_LEAF_VERSION,
  OutcomeLeaf,
  openFields,
  SLIP_FACTS_MAX,
  SLIP_VERSION,
  Slip,
  stateContext,
} from '@chassis/protocol'

/** A consistent view of a ledger at one height. */
export interface ClaimingView {
  readonly reader: StateReader
  readonly tree: StateTree
  readonly log: MerkleLog
  readonly scheme: CommitmentScheme
}

/** What of it a claim about a value needs, and one about an outcome. */
export type StateClaimingView = Pick<ClaimingView, 'reader' | 'scheme'> & { readonly tree: Pick<StateTree, 'prove'> }
export type OutcomeClaimingView = Omit<ClaimingView, 'tree'>

/** The same with what makes its claims slips: the checkpoint that was signed for this state. */
export interface ProvingView extends ClaimingView {
  readonly ledgerId: LedgerId
  /** C2SP signed note over exactly this tree and log. */
  readonly checkpoint: Bytes
}

export interface StateSlipRequest {
  readonly contract: number
  readonly definition: AnyDefinition
  readonly key: string
  /** Hidden fields to open, of the value and of its facts, by name; all when absent. */
  readonly open?: readonly string[]
  /** Include all facts of a chronicle, so that the position can be recomputed. */
  readonly facts: boolean
}

/** What a slip says, with its path to the roots. */
export type SlipClaim = Slip['claim']

const toParts = (fields: readonly FieldDisclosure[]) =>
  fields.map(({ fieldNumber, disclosure }) => ({ field: fieldNumber, disclosure }))

function finish(view: ProvingView, claim: SlipClaim): Bytes {
  const anchor = { kind: 'checkpoint', note: view.checkpoint } as const
  return encode(Slip, { version: SLIP_VERSION, ledgerId: view.ledgerId, claim, anchor })
}

/** A slip for one value of the state, or for its absence when there is none. */
export function issueStateSlip(view: ProvingView, request: StateSlipRequest): Bytes {
  return finish(view, claimState(view, request))
}

/** The claim of such a slip. */
export function claimState(view: StateClaimingView, request: StateSlipRequest): SlipClaim {
  const { definition, contract } = request
  const keyBytes = definition.key.bytesOf(request.key)
  const address = treeKey(contract, definition.number, keyBytes)
  const place = { contract, map: definition.number, key: keyBytes }
  const path = view.scheme.sha256.hash(address)
  const proof = view.tree.prove(path)
  const bytes = view.reader.get(storageKey(KEYSPACE.value, address))
  if (!bytes) {
    const other = proof.leaf && { other: proof.leaf }
    return { kind: 'absence', address: place, path: { siblings: proof.siblings, ...other } }
  }
  const stored = decodeStoredValue(definition.value, definition.shape === 'chronicle', bytes)
  const object = { context: stateContext(address, stored.changedAt), schemaVersion: stored.version }
  const value = {
    committed: committedForm(view.scheme, definition.value, stored.value, object),
    opened: toParts(openFields(view.scheme, definition.value, stored.value, object, request.open)),
  }
  const factCount = stored.frontier?.size ?? 0
  const facts =
    request.facts && definition.shape === 'chronicle'
      ? { facts: factParts(view, definition, address, factCount, request.open) }
      : {}
  return { kind: 'state', address: place, value, path: { siblings: proof.siblings }, ...facts }
}

function factParts(
  view: StateClaimingView,
  definition: Extract<AnyDefinition, { shape: 'chronicle' }>,
  address: Bytes,
  count: number,
  open: readonly string[] | undefined,
): { committed: Bytes; opened: ReturnType<typeof toParts> }[] {
  if (count > SLIP_FACTS_MAX) {
    throw new PlatformError('the chronicle has more facts than a slip may carry', {
      code: 'SLIP_TOO_MANY_FACTS',
      details: { facts: count, limit: SLIP_FACTS_MAX },
    })
  }
  return Array.from({ length: count }, (_, index) => {
    const bytes = view.reader.get(factKey(address, index))
    assert(bytes, 'fact missing in storage')
    const { version, fact } = decodeStoredFact(definition.fact, bytes)
    const object = { context: factContext(address, index), schemaVersion: version }
    return {
      committed: committedForm(view.scheme, definition.fact, fact as { kind: string }, object),
      opened: toParts(openFields(view.scheme, definition.fact, fact as { kind: string }, object, open)),
    }
  })
}

/** A slip for the outcome with this subject (a transaction id as bytes); undefined when the log has none. */
export function issueOutcomeSlip(view: ProvingView, subject: Bytes, open?: readonly string[]): Bytes | undefined {
  const leafIndex = leafIndexOf(view.reader, subject)
  if (leafIndex === undefined) return undefined
  return finish(view, claimOutcome(view, leafIndex, open))
}

/** Where in the log the last outcome with this subject is. */
export function leafIndexOf(reader: StateReader, subject: Bytes): bigint | undefined {
  const position = reader.get(storageKey(KEYSPACE.subject, subject))
  if (!position) return undefined
  return new DataView(position.buffer, position.byteOffset, 8).getBigUint64(0)
}

/** The outcome with this index, which must be below the size of the log. */
export function outcomeAt(reader: StateReader, leafIndex: bigint): OutcomeLeaf {
  const bytes = reader.get(storageKey(KEYSPACE.outcome, u64Bytes(leafIndex)))
  assert(bytes, 'outcome missing in storage')
  return decode(OutcomeLeaf, bytes)
}

/** The claim of a slip for an outcome. */
export function claimOutcome(view: OutcomeClaimingView, leafIndex: bigint, open?: readonly string[]): SlipClaim {
  const leaf = outcomeAt(view.reader, leafIndex)
  const object = { context: leafContext(leafIndex), schemaVersion: OUTCOME_LEAF_VERSION }
  return {
    kind: 'outcome',
    leafIndex,
    leaf: {
      committed: committedForm(view.scheme, OutcomeLeaf, leaf, object),
      opened: toParts(openFields(view.scheme, OutcomeLeaf, leaf, object, open)),
    },
    inclusion: view.log.inclusionProof(Number(leafIndex)),
  }
}
