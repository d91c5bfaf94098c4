/** What the loan desk asks. */
import { type BreakKind, type Client, type LienId, loanId, type VehicleId } from '@chassis/client'
import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { LoansView } from '../../app/loans-view.ts'
import { useLedger } from '../../ledger/ledger-context.tsx'

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
