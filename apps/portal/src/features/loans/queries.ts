/** What the loan desk asks. */
import { type Client, type FactOfReadable, loanId, type NumberedFact, type ValueOfReadable } from '@chassis/client'
import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { LoansView } from '../../app/loans-view.ts'
import { useLedger } from '../../ledger/ledger-context.tsx'

export type Loan = Partial<ValueOfReadable<'loan'>>
export type LoanFact = NumberedFact<FactOfReadable<'loan'>>

export interface ListedLoan {
  readonly id: string
  readonly value: Loan
}

/** Facts that a page shows; a loan has 4,096 at most. */
export const FACTS_MAX = 200

export const loansQuery = (client: Client, viewer: string, { status, order = 'newest' }: LoansView) =>
  infiniteQueryOptions({
    queryKey: ['loans', viewer, status, order],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => client.page('loan', { ...(status === undefined ? {} : { status }), order }, pageParam),
    getNextPageParam: ({ next }) => next,
  })

export const loanQuery = (client: Client, viewer: string, id: string) =>
  queryOptions({
    queryKey: ['loan', viewer, id],
    queryFn: () => client.read('loan', { loan: loanId.fromJson(id, 'id') }, { proof: true }),
  })

export const liensQuery = (client: Client, viewer: string, id: string) =>
  queryOptions({
    queryKey: ['liens-of-loan', viewer, id],
    queryFn: () => client.read('liensOfLoan', { loan: loanId.fromJson(id, 'id') }, { proof: true }),
  })

export const factsQuery = (client: Client, viewer: string, id: string) =>
  queryOptions({
    queryKey: ['loan-facts', viewer, id],
    queryFn: async () => {
      const found: LoanFact[] = []
      for await (const fact of client.facts('loan', { loan: loanId.fromJson(id, 'id') })) {
        found.push(fact)
        if (found.length === FACTS_MAX) break
      }
      return found
    },
  })

export function useLoans(view: LoansView) {
  const { client, viewer, person } = useLedger()
  return useInfiniteQuery({ ...loansQuery(client, viewer, view), enabled: person !== undefined })
}

export function useLoan(id: string) {
  const { client, viewer } = useLedger()
  return useQuery(loanQuery(client, viewer, id))
}

export function useLiens(id: string) {
  const { client, viewer } = useLedger()
  return useQuery(liensQuery(client, viewer, id))
}

export function useFacts(id: string) {
  const { client, viewer } = useLedger()
  return useQuery(factsQuery(client, viewer, id))
}
