/** A recent block that several nodes of this machine agree on: what a joining node believes in. */
import { PlatformError } from '@chassis/primitives'
import { cometCall, cometStatus } from './supervise/comet-rpc.ts'

export interface TrustedBlock {
  readonly height: number
  /** 64 hex digits. */
  readonly hash: string
  /** RPC addresses that say so, at least two (one node twice where there is only one). */
  readonly rpcServers: readonly string[]
}

interface CommitAnswer {
  readonly signed_header: { readonly commit: { readonly block_id: { readonly hash: string } } }
}

/** Nodes asked; more would only make the list longer. */
const SERVERS_MAX = 4

/** Throws COMET_RPC_FAILED when no node answers, NETWORK_NODES_DIFFER when they show different blocks. */
export async function findTrustedBlock(rpcPorts: readonly number[]): Promise<TrustedBlock> {
  const asked = await Promise.allSettled(rpcPorts.map(async (port) => ({ port, ...(await cometStatus(port, 3_000)) })))
  const running = asked.flatMap((one) => (one.status === 'fulfilled' && one.value.height > 0 ? [one.value] : []))
  const [first] = running
  if (first === undefined) throw (asked[0] as PromiseRejectedResult).reason
  const height = Math.min(...running.map((node) => node.height))
  const hashes = await Promise.all(
    running.map(async ({ port }) => {
      const { signed_header: signed } = await cometCall<CommitAnswer>(port, `commit?height=${height}`, 3_000)
      return signed.commit.block_id.hash
    }),
  )
  const [hash] = hashes as [string]
  if (hashes.some((other) => other !== hash)) {
    throw new PlatformError(`the nodes show different blocks at height ${height}`, {
      code: 'NETWORK_NODES_DIFFER',
      details: { height },
    })
  }
  const servers = running.slice(0, SERVERS_MAX).map(({ port }) => `127.0.0.1:${port}`)
  return { height, hash, rpcServers: servers.length > 1 ? servers : [...servers, ...servers] }
}
