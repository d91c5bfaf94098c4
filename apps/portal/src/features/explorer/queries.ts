/** What the explorer asks: each verb of the client as query options, and the hook of it. */
import type { Client, Leaf, Proof } from '@chassis/client'
import { accountId, type TransactionId } from '@chassis/client'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useLedger } from '../../ledger/ledger-context.tsx'

export interface Block {
  readonly height: string
  readonly time: string
  readonly appHash: string
  readonly logSize: string
  readonly logRoot: string
  readonly stateRoot: string
  readonly transactions: readonly string[]
}

export interface MethodTable {
  readonly number: number
  readonly name: string
  readonly allow: readonly string[]
  readonly objects: 'own' | 'any'
  readonly refuses: readonly { readonly code: number; readonly name: string }[]
  readonly args: Schema
}

export interface Schema {
  readonly title?: string
  readonly description?: string
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly 'x-data-class'?: string
}

export interface Contract {
  readonly number: number
  readonly name: string
  readonly methods: readonly MethodTable[]
  readonly events: readonly { readonly number: number; readonly name: string; readonly body: Schema }[]
  readonly maps: readonly {
    readonly number: number
    readonly name: string
    readonly shape: string
    readonly value: Schema
  }[]
}

export interface Outcome {
  readonly leaf: Leaf
  readonly status: 'accepted' | 'refused'
  readonly details?: Readonly<Record<string, string>>
  readonly proof?: Proof
}

const FOR_EVER = Number.POSITIVE_INFINITY

export const blockQuery = (client: Client, height: string) =>
  queryOptions({
    queryKey: ['block', height],
    staleTime: FOR_EVER,
    queryFn: () => client.ask<Block>(`/v1/blocks/${encodeURIComponent(height)}`),
  })

export const outcomeQuery = (client: Client, viewer: string, id: string) =>
  queryOptions({
    queryKey: ['outcome', viewer, id],
    staleTime: FOR_EVER,
    // Null while nothing is known of it: a query has to answer something.
    queryFn: async (): Promise<Outcome | null> => (await client.outcome(id as TransactionId, { proof: true })) ?? null,
  })

export const organisationQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: ['organisation', id],
    queryFn: () => client.read('party', { account: accountId.fromJson(id, 'id') }, { proof: true }),
  })

export const contractsQuery = (client: Client) =>
  queryOptions({
    queryKey: ['contracts'],
    staleTime: FOR_EVER,
    queryFn: async () =>
      (
        await client.ask<{ readonly items: readonly { number: number; name: string; methods: string[] }[] }>(
          '/v1/contracts',
        )
      ).items,
  })

export const contractQuery = (client: Client, name: string) =>
  queryOptions({
    queryKey: ['contract', name],
    staleTime: FOR_EVER,
    queryFn: () => client.ask<Contract>(`/v1/contracts/${encodeURIComponent(name)}`),
  })

export function useBlock(height: string) {
  return useQuery(blockQuery(useLedger().client, height))
}

export function useOutcome(id: string) {
  const { client, viewer } = useLedger()
  return useQuery(outcomeQuery(client, viewer, id))
}

export function useOrganisation(id: string) {
  return useQuery(organisationQuery(useLedger().client, id))
}

export function useContracts() {
  return useQuery(contractsQuery(useLedger().client))
}

export function useContract(name: string) {
  return useQuery(contractQuery(useLedger().client, name))
}
