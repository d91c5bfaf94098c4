/** The facts in a proof: verified here, not told by anybody. */
import { toHex } from '@chassis/primitives'
import type { ClientParts } from '../client-parts.ts'
import { type ChronicleName, type FactOfReadable, type ParamsOf, READABLE } from '../readable.ts'
import { type NumberedFact, shownFact, type Variants } from './facts.ts'
import { readSlip } from './read-slip.ts'
import { fail, isOfKey, type Proof, verifyAnswer } from './verify-proof.ts'

export interface ProvenFacts<F> {
  readonly facts: readonly NumberedFact<F>[]
  /** Whether every field of every fact is open. */
  readonly isWhole: boolean
}

/** All facts of the object that the proof is of, in their order. Throws PROOF_FAILED for a proof of something else. */
export function provenFacts<N extends ChronicleName>(
  parts: ClientParts,
  name: N,
  params: ParamsOf<N>,
  { slip }: Proof,
): ProvenFacts<FactOfReadable<N>> {
  const { report } = verifyAnswer(parts, toHex(slip))
  const { contract, map, key } = READABLE[name]
  if (!isOfKey(report, { contract, map, key: key(params as never) })) return fail('answer.question')
  const shown = report.content === undefined ? undefined : readSlip(report.content)
  if (shown?.facts === undefined) return fail('answer.question')
  const variants = READABLE[name].fact as unknown as Variants
  const facts = shown.facts.map(({ kind, fields }, index) => ({
    index,
    fact: shownFact(variants, { kind, ...fields }, parts.connection) as never,
  }))
  return { facts, isWhole: shown.facts.every(({ hidden }) => hidden.length === 0) }
}
