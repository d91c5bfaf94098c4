/** The genesis document of CometBFT. */

import { BLOCK_BYTES_MAX, EVIDENCE_MAX_AGE_MS } from './comet-config.ts'
import { cometAddress, publicKeyJson } from './comet-keys.ts'

export interface GenesisValidator {
  readonly name: string
  readonly publicKey: Uint8Array
  readonly power: bigint
}

export interface CometGenesis {
  readonly chainId: string
  /** Milliseconds UTC; block times begin here. */
  readonly time: number
  readonly initialHeight: bigint
  /** Upper-case or lower-case hex; empty where the application begins with nothing. */
  readonly appHash: string
  readonly validators: readonly GenesisValidator[]
  readonly appState?: unknown
  /** Version of the application's rules in block headers. */
  readonly appVersion?: number
}

/** Blocks after which evidence is too old, unless it is young enough in time: both limits must be passed. */
const EVIDENCE_MAX_AGE_BLOCKS = 100_000

export function cometGenesis(genesis: CometGenesis): string {
  const document = {
    genesis_time: new Date(genesis.time).toISOString(),
    chain_id: genesis.chainId,
    initial_height: genesis.initialHeight.toString(),
    consensus_params: {
      block: { max_bytes: String(BLOCK_BYTES_MAX), max_gas: '-1' },
      evidence: {
        max_age_num_blocks: String(EVIDENCE_MAX_AGE_BLOCKS),
        max_age_duration: String(BigInt(EVIDENCE_MAX_AGE_MS) * 1_000_000n),
        max_bytes: String(1024 * 1024),
      },
      validator: { pub_key_types: ['ed25519'] },
      version: { app: String(genesis.appVersion ?? 0) },
      abci: { vote_extensions_enable_height: '0' },
    },
    validators: genesis.validators.map(({ name, publicKey, power }) => ({
      address: cometAddress(publicKey).toUpperCase(),
      pub_key: publicKeyJson(publicKey),
      power: power.toString(),
      name,
    })),
    app_hash: genesis.appHash.toUpperCase(),
    ...(genesis.appState !== undefined && { app_state: genesis.appState }),
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}
