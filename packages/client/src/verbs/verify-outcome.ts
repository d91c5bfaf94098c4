/** Holds the outcome of a transaction to its proof slip. */

import { toHex } from '@chassis/primitives'
import { OutcomeLeaf, type TransactionId, transactionId } from '@chassis/protocol'
import type { ClientParts } from '../client-parts.ts'
import type { Leaf } from './outcome.ts'
import { fail, type Proof, publicFieldsOf, verifyAnswer } from './verify-proof.ts'

/**
 * The proof that a transaction has this outcome: its place in the history log, its block and its code. Throws
 * PROOF_FAILED.
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
    proven.time === leaf.time
  if (!isAnswer) fail('answer.value')
  return proof
}
