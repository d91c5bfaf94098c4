/** What the loan desk asks. */
import {
  type BreakKind,
  type Client,
  civilDateOfInstant,
  type LienId,
  loanId,
  type Proof,
  parseCivilDate,
  type VehicleId,
} from '@chassis/client'
import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { LoansView } from '../../app/loans-view.ts'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { isoOf } from './iso-of.ts'
import type { Amount, LoanInFull } from './loan-types.ts'

export const loansQuery = (client: Client, viewer: string, { status, order = 'newest' }: LoansView) =>
  infiniteQueryOptions({
    queryKey: ['loans', viewer, status, order],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => client.page('loan', { ...(status === undefined ? {} : { status }), order }, pageParam),
    getNextPageParam: ({ next }) => next,
  })

export const loansWithBreaksQuery = (client: Client, viewer: string, kind: BreakKind | undefined) =>
  infiniteQueryOptions({
    queryKey: ['loans-with-breaks', viewer, kind],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => client.page('loan', { breaks: kind ?? 'any', order: 'newest' }, pageParam),
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

export const lienQuery = (client: Client, viewer: string, lien: LienId) =>
  queryOptions({
    queryKey: ['lien', viewer, lien],
    queryFn: () => client.read('lien', { lien }, { proof: true }),
  })

export const titleQuery = (client: Client, viewer: string, vehicle: VehicleId) =>
  queryOptions({
    queryKey: ['title', viewer, vehicle],
    queryFn: () => client.read('title', { vehicle }, { proof: true }),
  })

export function useLoans(view: LoansView) {
  const { client, viewer, person } = useLedger()
  return useInfiniteQuery({ ...loansQuery(client, viewer, view), enabled: person !== undefined })
}

export function useLoansWithBreaks(kind: BreakKind | undefined) {
  const { client, viewer, person } = useLedger()
  return useInfiniteQuery({ ...loansWithBreaksQuery(client, viewer, kind), enabled: person !== undefined })
}

export function useLoan(id: string) {
  const { client, viewer } = useLedger()
  return useQuery(loanQuery(client, viewer, id))
}

export function useLiens(id: string) {
  const { client, viewer } = useLedger()
  return useQuery(liensQuery(client, viewer, id))
}

export function useLien(lien: LienId) {
  const { client, viewer } = useLedger()
  return useQuery(lienQuery(client, viewer, lien))
}

export function useTitle(vehicle: VehicleId) {
  const { client, viewer } = useLedger()
  return useQuery(titleQuery(client, viewer, vehicle))
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
