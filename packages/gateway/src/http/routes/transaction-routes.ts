/** Transactions: in, by CBOR or JSON, and out by id. */
import { type Bytes, equalBytes } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import {
  type AccountId,
  bytes,
  decodeTransaction,
  field,
  MEMBER,
  oneOf,
  optional,
  PUBLIC,
  record,
  SLIP_BYTES_MAX,
  TRANSACTION_BYTES_MAX,
  type TransactionId,
  transactionHash,
  transactionId,
} from '@chassis/protocol'
import type { Viewer } from '../../authorisation/viewer.ts'
import { visible } from '../../authorisation/visible.ts'
import { leafSlip } from '../../resources/slips.ts'
import { details } from '../../schema/api-types.ts'
import { SignedTransaction } from '../../schema/signed-transaction.ts'
import { Leaf, type LedgerLeaf, ownersOfLeaf, readLeaf, seesAll, showLeaf } from '../../transactions/leaf-view.ts'
import { leafIndexOf } from '../../transactions/transactions.ts'
import { atHeight, NoParams, notFound, ProofQuery, positionNow } from '../common.ts'
import type { Gateway } from '../gateway.ts'
import { type Route, route } from '../route.ts'

const Transaction = record('Transaction', {
  ...atHeight,
  id: field(3, transactionId, PUBLIC, 'Hash of the body'),
  status: field(
    4,
    oneOf('pending', 'accepted', 'refused'),
    PUBLIC,
    'Pending: submitted here and not in a block yet. Refused: recorded, and none of its calls took effect',
  ),
  leaf: field(5, optional(Leaf), MEMBER, 'Its outcome; absent while it is pending'),
  transaction: field(6, optional(SignedTransaction), MEMBER, 'As it was submitted, for those it concerns'),
  details: field(7, optional(details), MEMBER, 'Values that belong to a refusal; only whoever submits is told'),
  proof: field(8, optional(bytes(SLIP_BYTES_MAX)), PUBLIC, 'Proof slip, with nothing opened that is not shown'),
})

const TransactionParams = record('TransactionParams', {
  transaction: field(1, transactionId, PUBLIC, 'The transaction'),
})

/** In hex JSON takes twice the bytes, and the names of the fields come on top. */
const JSON_BYTES_MAX = 4 * TRANSACTION_BYTES_MAX

/** The raw transaction in its block. */
async function rawOf({ ledger }: Gateway, { leaf }: LedgerLeaf): Promise<Bytes | undefined> {
  const block = await ledger.block(Number(leaf.height))
  return block?.transactions.find((raw) => equalBytes(hashOf(raw), leaf.subject))
}

const hashOf = (raw: Bytes): Bytes => transactionHash(sha256, decodeTransaction(raw).bodyBytes)

/** Who sent it and every account it acts for: the body names those whom the outcome keeps to itself. */
function ownersOf({ leaf }: LedgerLeaf, raw: Bytes): readonly AccountId[] {
  return [...ownersOfLeaf(leaf), ...decodeTransaction(raw).body.calls.map((call) => call.as)]
}

async function outcome(gateway: Gateway, viewer: Viewer, id: TransactionId, index: bigint, withProof: boolean) {
  const { reads, ledger } = gateway
  const found = readLeaf(ledger, index) as LedgerLeaf
  const raw = viewer.account === undefined ? undefined : await rawOf(gateway, found)
  const isShown = raw !== undefined && visible(viewer, 'transaction', ownersOf(found, raw)) === 'MEMBER'
  const proof = withProof ? leafSlip(ledger, index, seesAll(reads, viewer, found.leaf)) : undefined
  return {
    ...positionNow(gateway),
    id,
    status: found.leaf.code === 0 ? ('accepted' as const) : ('refused' as const),
    leaf: showLeaf(reads, viewer, found),
    ...(isShown ? { transaction: raw } : {}),
    ...(proof === undefined ? {} : { proof }),
  }
}

const submitTransaction = route({
  operation: 'submitTransaction',
  method: 'POST',
  path: '/v1/transactions',
  tag: 'transactions',
  says:
    'Submits a signed transaction and waits until its block is durable. The same transaction may be sent again: it ' +
    'takes effect once, and every answer is the same.',
  kind: 'transaction',
  open: false,
  cost: 10,
  params: NoParams,
  query: ProofQuery,
  body: { type: SignedTransaction, cbor: (raw) => raw, maxBytes: JSON_BYTES_MAX },
  idempotent: true,
  answer: { type: Transaction },
  refuses: [],
  async handle({ body, query, viewer, gateway, status, header }) {
    const submitted = await gateway.transactions.submit(body)
    const { id, isIncluded } = submitted
    header('location', `/v1/transactions/${id}`)
    const index = isIncluded ? leafIndexOf(gateway.ledger, transactionId.bytesOf(id)) : undefined
    if (index === undefined) {
      status(202)
      return { ...positionNow(gateway), id, status: 'pending' as const }
    }
    const answer = await outcome(gateway, viewer, id, index, query.proof === true)
    const told = Object.entries(submitted.details).filter(([, value]) => value !== undefined)
    if (told.length === 0) return answer
    return { ...answer, details: Object.fromEntries(told.map(([name, value]) => [name, String(value)])) }
  },
})

const getTransaction = route({
  operation: 'getTransaction',
  method: 'GET',
  path: '/v1/transactions/{transaction}',
  tag: 'transactions',
  says: 'What became of a transaction, and for those it concerns what it says.',
  kind: 'outcome',
  open: true,
  cost: 2,
  params: TransactionParams,
  query: ProofQuery,
  answer: { type: Transaction },
  refuses: [],
  async handle({ params, query, viewer, gateway }) {
    const id = params.transaction
    const index = leafIndexOf(gateway.ledger, transactionId.bytesOf(id))
    if (index !== undefined) return outcome(gateway, viewer, id, index, query.proof === true)
    if (gateway.transactions.isPending(id)) return { ...positionNow(gateway), id, status: 'pending' as const }
    return notFound()
  },
})

export const TRANSACTION_ROUTES: readonly Route[] = [submitTransaction, getTransaction]
