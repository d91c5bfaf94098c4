/** Holds the outcome of a transaction to its proof slip. */

import { toHex } from '@chassis/primitives'
import { type JsonValue, OutcomeLeaf, type TransactionId, transactionId } from '@chassis/protocol'
import type { ClientParts } from '../client-parts.ts'
import { METHODS } from '../methods.ts'
import type { Leaf } from './outcome.ts'
import { fail, type Proof, publicFieldsOf, verifyAnswer } from './verify-proof.ts'

/**
 * The proof that a transaction has this outcome: its place in the history log, its block, its code, and what was called
 * by which organisation. Throws PROOF_FAILED.
 */
export function verifyOutcome(
  parts: Pick<ClientParts, 'ledgerId' | 'trust'>,
  id: TransactionId,
  leaf: Leaf,
  hex: unknown,
): Proof {
  const { report, proof } = verifyAnswer(parts, hex)
  const { content } = report
  if (content?.kind !== 'outcome' || content.value === undefined) fail('answer.question')
  const proven = publicFieldsOf(OutcomeLeaf, content.value)
  const isAnswer =
    String(content.leafIndex) === leaf.index &&
    proven.subject === toHex(transactionId.bytesOf(id)) &&
    proven.code === leaf.code &&
    String(proven.height) === leaf.height &&
    proven.time === leaf.time &&
    showsProvenCalls(leaf, proven.operations)
  if (!isAnswer) fail('answer.value')
  return proof
}

interface ProvenCall {
  readonly contract: number
  readonly method: number
  readonly organisation?: string
}

/** The gateway gives calls their names; the slip has their numbers. A name that is not known here is no proof. */
function showsProvenCalls({ operations }: Leaf, proven: JsonValue | undefined): boolean {
  const calls = proven as unknown as readonly ProvenCall[]
  if (calls.length !== operations.length) return false
  return operations.every(({ contract, method, organisation }, at) => {
    const call = calls[at] as ProvenCall
    const known = (METHODS as Readonly<Record<string, ProvenCall>>)[`${contract}.${method}`]
    return known?.contract === call.contract && known.method === call.method && organisation === call.organisation
  })
}
