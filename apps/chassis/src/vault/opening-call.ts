/** The call by which the ledger comes to know a person, where it does not yet. */
import { ApiProblemError, type Connection } from '@chassis/client'
import { consents } from '@chassis/contracts/ledger'
import { OpenSubject, type SubjectId } from '@chassis/contracts/schemas'
import type { MemberKey } from '../ledger/demo-members.ts'
import { type PlannedCall, plan } from '../ledger/sign-calls.ts'

/** Nothing where the subject is open. Somebody else's looks unknown, and opening it is then refused. */
export async function openingCall(api: Connection, subject: SubjectId, as: MemberKey): Promise<readonly PlannedCall[]> {
  try {
    await api.ask(`/v1/subjects/${subject}`)
    return []
  } catch (error) {
    if (!(error instanceof ApiProblemError) || error.problem.status !== 404) throw error
    return [plan(consents, consents.methods.openSubject, OpenSubject, as, { subject })]
  }
}
