/** What a person's own pages ask. */
import { type Client, type ConsentId, type LegalPowerId, type SubjectId, subjectId } from '@chassis/client'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLedger } from '../../ledger/ledger-context.tsx'

/** The loans that the person owes: a person sees no others in full. The last hundred that came to the ledger. */
export const myLoansQuery = (client: Client, viewer: string) =>
  queryOptions({
    queryKey: ['my-loans', viewer],
    queryFn: () => client.page('loan', { order: 'newest' }),
  })

/** All that was recorded about the person, read from one proof: what is not in it was not recorded. */
export const subjectQuery = (client: Client, viewer: string, subject: SubjectId) =>
  queryOptions({
    queryKey: ['subject', viewer, subject],
    queryFn: async () => {
      const answer = await client.read('subject', { subject }, { proof: true })
      const { value, proof } = answer
      if (value === undefined || proof === undefined) return { value, proof, facts: [] }
      return { value, proof, facts: client.provenFacts('subject', { subject }, proof).facts }
    },
  })

export const consentQuery = (client: Client, viewer: string, consent: ConsentId) =>
  queryOptions({
    queryKey: ['consent', viewer, consent],
    queryFn: () => client.read('consent', { consent }, { proof: true }),
  })

export const powerQuery = (client: Client, viewer: string, power: LegalPowerId) =>
  queryOptions({
    queryKey: ['legal-power', viewer, power],
    queryFn: () => client.read('legalPower', { power }, { proof: true }),
  })

export const basesQuery = (client: Client, viewer: string, subject: SubjectId) =>
  queryOptions({ queryKey: ['bases', viewer, subject], queryFn: () => client.bases(subject) })

export const recordsQuery = (client: Client, viewer: string, subject: SubjectId) =>
  queryOptions({ queryKey: ['vault-records', viewer, subject], queryFn: () => client.vaultRecords(subject) })

export function useMyLoans() {
  const { client, viewer, person } = useLedger()
  return useQuery({ ...myLoansQuery(client, viewer), enabled: person !== undefined && person.roles.length === 0 })
}

export function useSubject(subject: SubjectId) {
  const { client, viewer } = useLedger()
  return useQuery(subjectQuery(client, viewer, subject))
}

export function useConsent(consent: ConsentId) {
  const { client, viewer } = useLedger()
  return useQuery(consentQuery(client, viewer, consent))
}

export function usePower(power: LegalPowerId) {
  const { client, viewer } = useLedger()
  return useQuery(powerQuery(client, viewer, power))
}

export function useBases(subject: SubjectId) {
  const { client, viewer } = useLedger()
  return useQuery(basesQuery(client, viewer, subject))
}

export function useRecords(subject: SubjectId) {
  const { client, viewer } = useLedger()
  return useQuery(recordsQuery(client, viewer, subject))
}

/** For when something about the person has been signed: it is asked for anew. */
export function useForgetSubject(): () => void {
  const queries = useQueryClient()
  return () => {
    for (const name of ['subject', 'consent', 'legal-power', 'bases']) {
      void queries.invalidateQueries({ queryKey: [name] })
    }
  }
}

/** The person, under the random id that the loan's contract names. */
export function subjectOfLoan(obligorRef: Uint8Array): SubjectId {
  return subjectId.of(obligorRef)
}
