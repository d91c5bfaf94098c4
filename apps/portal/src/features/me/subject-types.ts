/** What a person's own pages are given about them. */
import type { FactOfReadable, NumberedFact, Proof, SubjectId } from '@chassis/client'

export type SubjectFact = NumberedFact<FactOfReadable<'subject'>>

export interface AboutSubject {
  readonly subject: SubjectId
  /** Of everything that was recorded about the person. */
  readonly proof: Proof
  readonly facts: readonly SubjectFact[]
  /** From then on nothing can be read any more, on no basis. */
  readonly isErased: boolean
}
