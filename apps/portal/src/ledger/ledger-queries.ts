/** What every area asks: where the ledger stands, and who its members are. */
import type { Client, Proof } from '@chassis/client'
import { accountId, toHex } from '@chassis/client'
import { queryOptions } from '@tanstack/react-query'

export interface LedgerNow {
  readonly height: string
  readonly time: string
  readonly ledgerId: string
  readonly name: string
  readonly environment: 'development' | 'production'
  readonly protocolVersion: number
  readonly appHash: string
  readonly logSize: string
  readonly logRoot: string
  readonly stateRoot: string
  readonly takesTransactions: boolean
}

/** The ledger's head as the node tells it, and what was signed of it, verified here. */
export interface SignedLedger {
  readonly told: LedgerNow
  readonly proof: Proof
  /** Whether the node tells of the very block that was signed the roots that were signed. */
  readonly agrees: boolean
}

const REFRESH_MS = 15_000
const NOBODY = accountId.of(new Uint8Array(20))

export const ledgerQuery = (client: Client) =>
  queryOptions({ queryKey: ['ledger'], refetchInterval: REFRESH_MS, queryFn: () => readSignedLedger(client) })

async function readSignedLedger(client: Client): Promise<SignedLedger> {
  // Any small proof does, also that nobody has this account: it stands under what was signed last.
  const { proof } = await client.read('party', { account: NOBODY }, { proof: true })
  const told = await client.ask<LedgerNow>('/v1/ledger')
  if (proof === undefined) throw new TypeError('a read with proof has one')
  const { height, logRoot, stateRoot } = proof.anchor
  const isSameBlock = String(height) === told.height
  const agrees = !isSameBlock || (toHex(logRoot) === told.logRoot && toHex(stateRoot) === told.stateRoot)
  return { told, proof, agrees }
}

export interface Organisation {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  readonly status: string
  readonly proof: Proof | undefined
}

/** Beyond so many members, the names of the others are the node's word until their page is opened. */
const VERIFIED_MAX = 100

/** The members by account. Each is read by its key, with its proof. */
export const organisationsQuery = (client: Client) =>
  queryOptions({
    queryKey: ['organisations'],
    staleTime: 300_000,
    queryFn: async (): Promise<readonly Organisation[]> => {
      const found: Organisation[] = []
      for await (const { id, value } of client.list('party')) {
        const account = accountId.fromJson(id, 'id')
        const answer =
          found.length < VERIFIED_MAX ? await client.read('party', { account }, { proof: true }) : { value }
        const { legalName = id, roles = [], status = '' } = answer.value ?? {}
        found.push({ id, name: legalName, roles, status, proof: 'proof' in answer ? answer.proof : undefined })
      }
      return found
    },
  })
