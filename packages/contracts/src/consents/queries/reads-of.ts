import type { ReadState } from '@chassis/kernel'
import type { SubjectFact, SubjectId } from '../schema.ts'
import type { ConsentsState } from '../state.ts'

export type ReadOfSubject = Extract<SubjectFact, { readonly kind: 'read' }>

/** Who read what of a subject, when, what for and on what basis, in the order of the receipts. */
export function readsOf(state: ReadState<ConsentsState>, subject: SubjectId): readonly ReadOfSubject[] {
  if (state.subjects.get(subject) === undefined) return []
  return [...state.subjects.facts(subject)].filter((fact) => fact.kind === 'read')
}
