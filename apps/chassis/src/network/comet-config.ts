/** `config.toml` of a CometBFT v0.38 node: only what differs from its defaults, each with the reason. */

export interface CometSettings {
  readonly moniker: string
  /** `unix://…` relative to the working directory, or the name of an application built into CometBFT. */
  readonly proxyApp: string
  readonly p2pPort: number
  readonly rpcPort: number
  /** Milliseconds waited after a block for late votes: the largest part of the latency of a quiet network. */
  readonly commitMs?: number
  /** `unix://…` of a signer in a process of its own, in place of the key file. */
  readonly remoteSigner?: string
  readonly stateSync?: StateSync
}

/** Where a new node gets the state from, and the block it believes in: from outside, as trust always comes. */
export interface StateSync {
  /** At least two, as `host:port`. */
  readonly rpcServers: readonly string[]
  readonly trustHeight: number
  /** 64 hex digits. */
  readonly trustHash: string
}

/** An empty block at least so often: block time comes from the block before, so an idle ledger would fall behind. */
export const PULSE_MS = 5_000
/** Milliseconds; two thirds of how long evidence is accepted, so that nobody unpunished can mislead a light client. */
export const TRUSTING_PERIOD_MS = 14 * 86_400_000
/** How long a validator that signed twice can be accused. */
export const EVIDENCE_MAX_AGE_MS = 21 * 86_400_000
/** Largest transaction (docs/spec/transaction.md). */
const TRANSACTION_BYTES_MAX = 65_536
export const BLOCK_BYTES_MAX = 4 * 1024 * 1024

const LOOPBACK = '127.0.0.1'

type Value = string | number | boolean

/** Time-outs are those of one host or one region; links with longer delays need longer ones (docs/how-to). */
export function cometConfig(settings: CometSettings): string {
  const { moniker, proxyApp, p2pPort, rpcPort, commitMs = 50, remoteSigner, stateSync } = settings
  const main: Record<string, Value> = {
    proxy_app: proxyApp,
    moniker,
    // What operators need to see; blocks would drown it.
    log_level: 'main:info,p2p:error,statesync:info,blocksync:info,*:error',
    ...(remoteSigner !== undefined && { priv_validator_laddr: remoteSigner }),
  }
  const sections: Record<string, Record<string, Value>> = {
    rpc: {
      laddr: `tcp://${LOOPBACK}:${rpcPort}`,
      max_request_batch_size: 100,
      max_body_bytes: 8 * 1024 * 1024,
    },
    p2p: {
      laddr: `tcp://${LOOPBACK}:${p2pPort}`,
      // The members know each other: no address is learnt from strangers.
      pex: false,
      addr_book_strict: false,
      allow_duplicate_ip: true,
      flush_throttle_timeout: '10ms',
      max_packet_msg_payload_size: 32_768,
      send_rate: 51_200_000,
      recv_rate: 51_200_000,
    },
    mempool: {
      size: 20_000,
      cache_size: 50_000,
      max_tx_bytes: TRANSACTION_BYTES_MAX,
      max_txs_bytes: 256 * 1024 * 1024,
    },
    consensus: {
      timeout_propose: '300ms',
      timeout_propose_delta: '100ms',
      timeout_prevote: '150ms',
      timeout_prevote_delta: '100ms',
      timeout_precommit: '150ms',
      timeout_precommit_delta: '100ms',
      timeout_commit: `${commitMs}ms`,
      create_empty_blocks: false,
      create_empty_blocks_interval: `${PULSE_MS}ms`,
      peer_gossip_sleep_duration: '10ms',
    },
    statesync: stateSyncSection(stateSync),
    // The ledger answers queries itself.
    tx_index: { indexer: 'null' },
  }
  const body = Object.entries(sections).map(([name, values]) => `[${name}]\n${lines(values)}`)
  return `${[lines(main), ...body].join('\n\n')}\n`
}

function stateSyncSection(stateSync: StateSync | undefined): Record<string, Value> {
  if (stateSync === undefined) return { enable: false }
  return {
    enable: true,
    rpc_servers: stateSync.rpcServers.join(','),
    trust_height: stateSync.trustHeight,
    trust_hash: stateSync.trustHash,
    trust_period: `${TRUSTING_PERIOD_MS / 1000}s`,
    discovery_time: '5s',
  }
}

/** TOML's basic strings escape as JSON's do. */
function lines(values: Readonly<Record<string, Value>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
    .join('\n')
}
