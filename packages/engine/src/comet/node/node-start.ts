/** Where a network begins: said by CometBFT's genesis to every node, and kept by the node to know its own network. */
import { readFileSync } from 'node:fs'
import { type Bytes, fromHex, PlatformError, toHex, utf8Decode } from '@chassis/primitives'
import { type LedgerId, ledgerId } from '@chassis/protocol'
import { storageError } from '../../files/storage-error.ts'

export interface NodeStart {
  /** CometBFT's name of the network; see {@link networkChainId}. */
  readonly chainId: string
  readonly ledgerId: LedgerId
  /** Height of the network's first block: that of the snapshot and one more. */
  readonly initialHeight: number
  /** Total hash of the snapshot that holds the state before that block. */
  readonly snapshot: Bytes
}

const START_FORMAT = 'chassis-node/v1'
const APP_STATE_FORMAT = 'chassis-network/v1'
const CHAIN_ID = /^chassis-[0-9a-f]{16}-[1-9][0-9]{0,8}$/
const HASH = /^[0-9a-f]{64}$/
const HEIGHT = /^[1-9][0-9]{0,14}$/

/**
 * CometBFT's chain id of a ledger's network: a short form of the ledger id and an epoch, which is counted up when the
 * members start the network again from a snapshot. Signatures of transactions bind the ledger id, not this.
 */
export function networkChainId(ledger: LedgerId, epoch = 1): string {
  return `chassis-${toHex(ledgerId.bytesOf(ledger)).slice(0, 16)}-${epoch}`
}

/** `app_state` of CometBFT's genesis. */
export function networkAppState({ ledgerId: ledger, initialHeight, snapshot }: NodeStart): Record<string, string> {
  return {
    format: APP_STATE_FORMAT,
    ledgerId: toHex(ledgerId.bytesOf(ledger)),
    snapshot: toHex(snapshot),
    height: String(initialHeight - 1),
  }
}

/** Reads `app_state` as CometBFT hands it over. Undefined when it is not one of ours. */
export function parseAppState(bytes: Bytes): Omit<NodeStart, 'chainId'> | undefined {
  const state = parseStrings(bytes)
  if (state?.format !== APP_STATE_FORMAT) return undefined
  const { height = '', ledgerId: ledger = '', snapshot = '' } = state
  if (!/^(0|[1-9][0-9]{0,14})$/.test(height) || !HASH.test(ledger) || !HASH.test(snapshot)) return undefined
  return { ledgerId: ledgerId.of(fromHex(ledger)), initialHeight: Number(height) + 1, snapshot: fromHex(snapshot) }
}

export function formatNodeStart(start: NodeStart): string {
  const { chainId, initialHeight } = start
  const { ledgerId: ledger, snapshot } = networkAppState(start)
  const content = { format: START_FORMAT, chainId, ledgerId: ledger, initialHeight: String(initialHeight), snapshot }
  return `${JSON.stringify(content, undefined, 2)}\n`
}

/** Throws NODE_NOT_FOUND, NODE_START_UNREADABLE and the storage errors. */
export function readNodeStart(file: string): NodeStart {
  let bytes: Bytes
  try {
    bytes = readFileSync(file)
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== 'ENOENT') throw storageError(cause, file)
    throw new PlatformError(`no node in ${file}`, { code: 'NODE_NOT_FOUND', cause, details: { file } })
  }
  const start = parseStrings(bytes)
  const { chainId = '', ledgerId: ledger = '', initialHeight = '', snapshot = '' } = start ?? {}
  const whole = CHAIN_ID.test(chainId) && HASH.test(ledger) && HEIGHT.test(initialHeight) && HASH.test(snapshot)
  if (start?.format !== START_FORMAT || !whole) {
    throw new PlatformError(`${file} is not readable`, { code: 'NODE_START_UNREADABLE', details: { file } })
  }
  return {
    chainId,
    ledgerId: ledgerId.of(fromHex(ledger)),
    initialHeight: Number(initialHeight),
    snapshot: fromHex(snapshot),
  }
}

/** A JSON object whose values are all texts. */
function parseStrings(bytes: Bytes): Record<string, string> | undefined {
  try {
    const value: unknown = JSON.parse(utf8Decode(bytes))
    if (typeof value !== 'object' || value === null) return undefined
    if (!Object.values(value).every((part) => typeof part === 'string')) return undefined
    return value as Record<string, string>
  } catch {
    return undefined
  }
}
