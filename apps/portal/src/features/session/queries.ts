/** What the pages of signing in and of keys ask. */
import { type AccountId, accountId, type Client } from '@chassis/client'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLedger } from '../../ledger/ledger-context.tsx'

export const accountQuery = (client: Client, viewer: string, account: AccountId) =>
  queryOptions({
    queryKey: ['account', viewer, account],
    queryFn: () => client.read('account', { account }, { proof: true }),
  })

/** Absent, with its proof, where none is announced. */
export const recoveryQuery = (client: Client, viewer: string, account: AccountId) =>
  queryOptions({
    queryKey: ['account-recovery', viewer, account],
    queryFn: () => client.read('accountRecovery', { account }, { proof: true }),
  })

export function useAccount(account: AccountId) {
  const { client, viewer, person } = useLedger()
  return useQuery({ ...accountQuery(client, viewer, account), enabled: person !== undefined })
}

export function useRecovery(account: AccountId) {
  const { client, viewer, person } = useLedger()
  return useQuery({ ...recoveryQuery(client, viewer, account), enabled: person !== undefined })
}

/** The policy of who is signed in; undefined for everybody else's. */
export function useOwnPolicy(account: string) {
  const { client, viewer, person } = useLedger()
  const query = accountQuery(client, viewer, accountId.fromJson(account, 'account'))
  return useQuery({ ...query, enabled: person?.account === account }).data?.value?.policy
}

/** For when keys or a recovery have been signed: they are asked for anew. */
export function useForgetAccount(): () => void {
  const queries = useQueryClient()
  return () => {
    for (const name of ['account', 'account-recovery']) void queries.invalidateQueries({ queryKey: [name] })
  }
}
