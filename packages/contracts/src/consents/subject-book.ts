/** Guards that several methods share. */
import type { StateAccess } from '@chassis/kernel'
import { ensure, refuse } from '@chassis/primitives'
import type { AccountId } from '@chassis/protocol'
import { ConsentsError } from './errors.ts'
import type { SubjectHead, SubjectId } from './schema.ts'
import type { ConsentsState } from './state.ts'

type State = StateAccess<ConsentsState>

/** The subject, for its keeper. Refuses SUBJECT_NOT_FOUND, NOT_KEEPER, SUBJECT_ERASED. */
export function keptBy(state: State, subject: SubjectId, as: AccountId): SubjectHead {
  const head = state.subjects.head(subject) ?? refuse(ConsentsError.SUBJECT_NOT_FOUND)
  ensure(as === head.keeper, ConsentsError.NOT_KEEPER)
  ensure(head.erasedAt === undefined, ConsentsError.SUBJECT_ERASED)
  return head
}

/** The subject, for the person or its keeper. Refuses SUBJECT_NOT_FOUND, NOT_SUBJECT, SUBJECT_ERASED. */
export function spokenForBy(state: State, subject: SubjectId, as: AccountId): SubjectHead {
  const head = state.subjects.head(subject) ?? refuse(ConsentsError.SUBJECT_NOT_FOUND)
  ensure(as === head.account || as === head.keeper, ConsentsError.NOT_SUBJECT)
  ensure(head.erasedAt === undefined, ConsentsError.SUBJECT_ERASED)
  return head
}
