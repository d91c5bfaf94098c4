/** What every area asks of one loan: its value with proof, its facts, and what follows from them. */
import { type Client, civilDateOfInstant, loanId, type Proof, parseCivilDate } from '@chassis/client'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useLedger } from '../ledger/ledger-context.tsx'
import { isoOf } from './iso-of.ts'
import type { Amount, LoanInFull } from './loan-types.ts'

export const loanQuery = (client: Client, viewer: string, id: string) =>
  queryOptions({
    queryKey: ['loan', viewer, id],
    queryFn: () => client.read('loan', { loan: loanId.fromJson(id, 'id') }, { proof: true }),
  })

export function useLoan(id: string) {
  const { client, viewer } = useLedger()
  return useQuery(loanQuery(client, viewer, id))
}

/** The day of what is shown: that of the proven block, or that of the last payment where it counts from later. */
export function dayOf({ proof, position }: Pick<LoanInFull, 'proof' | 'position'>): number {
  return Math.max(civilDateOfInstant(proof.time), position.lastEffective)
}

interface Wanted {
  readonly amount?: Amount
  /** Supposes since when interest runs; days since 1970-01-01. */
  readonly interestFrom?: number | undefined
}

/** Recomputed in this browser from the facts of the proof; no node is asked. */
export function useExplanation(loan: LoanInFull, { amount = 'principal', interestFrom }: Wanted = {}) {
  const { client, viewer } = useLedger()
  const { id, proof } = loan
  const on = dayOf(loan)
  return useQuery({
    queryKey: ['explanation', viewer, id, String(proof.height), on, amount, interestFrom ?? ''],
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
    queryFn: async () => {
      const date = (days: number) => parseCivilDate(isoOf(days))
      const supposed = interestFrom === undefined ? {} : { interestFrom: date(interestFrom) }
      const options = { asOf: date(on), amount, ...supposed }
      const explained = await client.recomputeLoan(loanId.fromJson(id, 'id'), proof, options)
      if (explained === undefined) throw new TypeError('a loan that is seen in full, after its boarding')
      return explained
    },
  })
}

/** All facts, from the proof. */
export function useFacts(id: string, proof: Proof) {
  const { client, viewer } = useLedger()
  return useQuery({
    queryKey: ['loan-facts', viewer, id, String(proof.height)],
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
    queryFn: async () => client.provenFacts('loan', { loan: loanId.fromJson(id, 'id') }, proof),
  })
}
