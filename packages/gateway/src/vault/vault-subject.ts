import type { SubjectId } from '@chassis/contracts/schemas'

/** How the vault names a subject: the digits of its id. */
export function vaultSubject(subject: SubjectId): string {
  return subject.slice('subj_'.length)
}
