/** The methods that somebody with these roles may call. */
import { useQueries } from '@tanstack/react-query'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { contractQuery } from './queries.ts'

export interface MethodsOfContract {
  readonly contract: string
  readonly names: readonly string[]
}

export function useMethodsOf(contracts: readonly string[], roles: readonly string[]): readonly MethodsOfContract[] {
  const { client } = useLedger()
  const found = useQueries({ queries: contracts.map((name) => contractQuery(client, name)) })
  return found.flatMap(({ data }) => {
    if (data === undefined) return []
    const names = data.methods
      .filter(({ allow }) => allow.some((role) => role === 'anyone' || roles.includes(role)))
      .map(({ name }) => name)
    return names.length === 0 ? [] : [{ contract: data.name, names }]
  })
}
