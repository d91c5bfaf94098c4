/** What posting asks: the facts of the loan, recomputed here, and the ledger's day. */
import { type CivilDate, type Client, civilDateOfInstant, loanId } from '@chassis/client'
import { readLoanFacts } from '@chassis/client/foresee'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLedger } from '../../ledger/ledger-context.tsx'

export const loanFactsQuery = (client: Client, viewer: string, id: string) =>
  queryOptions({
    queryKey: ['loan-facts-whole', viewer, id],
    queryFn: () => readLoanFacts(client, loanId.fromJson(id, 'id')),
  })

export const todayQuery = (client: Client) =>
  queryOptions({
    queryKey: ['today'],
    queryFn: async (): Promise<CivilDate> => civilDateOfInstant(await client.now()),
  })

export function useLoanFacts(id: string) {
  const { client, viewer, person } = useLedger()
  return useQuery({ ...loanFactsQuery(client, viewer, id), enabled: person !== undefined })
}

export function useToday() {
  return useQuery(todayQuery(useLedger().client))
}

/** After an entry the loan stands elsewhere: what was read of it is asked for again. */
export function useForgetLoan() {
  const queries = useQueryClient()
  return () => {
    for (const key of ['loan', 'loans', 'loans-with-breaks', 'loan-facts', 'loan-facts-whole']) {
      void queries.invalidateQueries({ queryKey: [key] })
    }
  }
}
