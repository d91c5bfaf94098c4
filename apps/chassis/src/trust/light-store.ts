/**
 * What a light client remembers of networks beside a trust file: the blocks it verified, and conflicts it saw
 * (docs/spec/light-client.md, section 6). As trusted as the trust file itself, and useless without it.
 */
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { PlatformError, Rejection } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import {
  type AttackEvidence,
  type LightBlock,
  readLightBlock,
  writeAttackEvidence,
  writeLightBlock,
} from '@chassis/proofs/light'

export const LIGHT_STORE_FORMAT = 'chassis-light/v1'
const FILE_BYTES_MAX = 64 * 1024 * 1024
const LEDGERS_MAX = 100
const BLOCKS_MAX = 100

export interface LightRecord {
  readonly ledgerId: string
  /** Verified blocks, heights ascending. */
  readonly blocks: readonly LightBlock[]
  /** Evidence in CometBFT's form: two chains were seen, and nothing is believed until a person decided. */
  readonly frozen?: readonly unknown[]
}

export type LightStore = readonly LightRecord[]

export const lightStoreFile = (trustFile: string): string => `${trustFile}.light`

/** Empty where there is no file. Throws LIGHT_STORE_UNREADABLE. */
export function readLightStore(file: string): LightStore {
  if (!existsSync(file)) return []
  try {
    if (statSync(file).size > FILE_BYTES_MAX) throw new RangeError('TOO_LARGE')
    return parseStore(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    const reason = cause instanceof Rejection ? cause.refusal.name : (cause as Error).message
    throw new PlatformError('not the memory of a light client', {
      code: 'LIGHT_STORE_UNREADABLE',
      details: { file, reason },
      cause,
    })
  }
}

export function writeLightStore(file: string, store: LightStore): void {
  const json = {
    format: LIGHT_STORE_FORMAT,
    ledgers: store.map(({ ledgerId, blocks, frozen }) => ({
      ledgerId,
      blocks: blocks.map((block) => writeLightBlock(sha256, block)),
      ...(frozen && { frozen }),
    })),
  }
  replaceFile(file, `${JSON.stringify(json)}\n`)
}

/** The whole new content or the old one, whenever the machine stops. */
export function replaceFile(file: string, content: string): void {
  try {
    writeFileSync(`${file}.new`, content, { flush: true })
    renameSync(`${file}.new`, file)
  } catch (cause) {
    const reason = (cause as { code?: string }).code ?? String(cause)
    throw new PlatformError(`cannot write ${file}`, { code: 'OUTPUT_NOT_WRITTEN', details: { file, reason }, cause })
  }
}

export const evidenceJson = (evidence: AttackEvidence): unknown => writeAttackEvidence(sha256, evidence)

function parseStore(json: unknown): LightStore {
  const { format, ledgers } = json as { readonly format?: unknown; readonly ledgers?: unknown }
  if (format !== LIGHT_STORE_FORMAT || !Array.isArray(ledgers) || ledgers.length > LEDGERS_MAX)
    throw new TypeError('format')
  return ledgers.map((ledger: Readonly<Record<string, unknown>>) => {
    const { ledgerId, blocks, frozen } = ledger
    if (typeof ledgerId !== 'string' || !Array.isArray(blocks) || blocks.length > BLOCKS_MAX)
      throw new TypeError('ledger')
    if (frozen !== undefined && !Array.isArray(frozen)) throw new TypeError('frozen')
    return { ledgerId, blocks: blocks.map(readLightBlock), ...(frozen && { frozen }) }
  })
}
