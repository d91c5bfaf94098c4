/** The person that a command is about: by its subject id, or by one of its loans. */
import type { Connection } from '@chassis/client'
import { type SubjectId, subjectId } from '@chassis/contracts/schemas'
import { PlatformError } from '@chassis/primitives'
import { loanId } from '@chassis/protocol'

interface FirstFact {
  readonly items: readonly { readonly fact?: { readonly references?: { readonly obligorRef?: string } } }[]
}

/** Throws ID_NOT_FOUND for a loan whose parties the caller is not among, and an encoding rejection for another text. */
export async function subjectOf(api: Connection, text: string): Promise<SubjectId> {
  if (!text.startsWith('loan_')) return subjectId.parse(text)
  const { items } = await api.ask<FirstFact>(`/v1/loans/${loanId.parse(text)}/facts?limit=1`)
  const reference = items[0]?.fact?.references?.obligorRef
  if (reference === undefined) throw new PlatformError('no such loan', { code: 'ID_NOT_FOUND', details: { id: text } })
  return subjectId.parse(`subj_${reference}`)
}
