/** The few calls of CometBFT's JSON-RPC that running a network needs. */
import { PlatformError } from '@chassis/primitives'

export interface CometStatus {
  readonly height: number
  /** App hash in the header of that block: the state after the block before it. Upper-case hex. */
  readonly appHash: string
  readonly blockTime: string
  readonly catchingUp: boolean
  readonly votingPower: number
}

/** One GET request. Throws COMET_RPC_FAILED where nobody answers in time or the answer is an error. */
export async function cometCall<T>(rpcPort: number, path: string, timeoutMs = 1_000): Promise<T> {
  let failure: unknown
  try {
    const response = await fetch(`http://127.0.0.1:${rpcPort}/${path}`, { signal: AbortSignal.timeout(timeoutMs) })
    const { result, error } = (await response.json()) as Answer<T>
    if (result !== undefined) return result
    failure = error?.data ?? error?.message
  } catch (error) {
    failure = error
  }
  const reason = failure instanceof Error ? failure.message : String(failure)
  throw new PlatformError(`${path}: ${reason}`, { code: 'COMET_RPC_FAILED', details: { port: rpcPort, reason } })
}

interface Answer<T> {
  readonly result?: T
  readonly error?: { readonly message: string; readonly data?: string }
}

interface StatusAnswer {
  readonly sync_info: {
    readonly latest_block_height: string
    readonly latest_app_hash: string
    readonly latest_block_time: string
    readonly catching_up: boolean
  }
  readonly validator_info: { readonly voting_power: string }
}

export async function cometStatus(rpcPort: number, timeoutMs?: number): Promise<CometStatus> {
  const { sync_info: sync, validator_info: own } = await cometCall<StatusAnswer>(rpcPort, 'status', timeoutMs)
  return {
    height: Number(sync.latest_block_height),
    appHash: sync.latest_app_hash,
    blockTime: sync.latest_block_time,
    catchingUp: sync.catching_up,
    votingPower: Number(own.voting_power),
  }
}

export async function cometPeers(rpcPort: number, timeoutMs?: number): Promise<number> {
  const { n_peers: peers } = await cometCall<{ n_peers: string }>(rpcPort, 'net_info', timeoutMs)
  return Number(peers)
}
