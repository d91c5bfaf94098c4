/** Names of organisations by their account. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLedger } from './ledger-context.tsx'
import { type Organisation, organisationsQuery } from './ledger-queries.ts'

export function useOrganisations(): ReadonlyMap<string, Organisation> {
  const { client } = useLedger()
  const { data } = useQuery(organisationsQuery(client))
  return useMemo(() => new Map((data ?? []).map((one) => [one.id, one])), [data])
}
