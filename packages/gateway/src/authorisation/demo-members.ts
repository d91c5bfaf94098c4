/** Members of a development ledger, and a person, whose keys the start command made and keeps beside it. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Genesis } from '@chassis/kernel'
import { fromHex, toHex } from '@chassis/primitives'
import { ed25519KeyFromSeed } from '@chassis/primitives/node'
import type { AccountId } from '@chassis/protocol'

export interface DemoMember {
  readonly account: AccountId
  /** Legal name; of a person, who has none on the ledger, the name of the key's file. */
  readonly name: string
  /** Of a person none. */
  readonly roles: readonly string[]
  /** Of its Ed25519 key. */
  readonly seed: Uint8Array
}

const MEMBERS_MAX = 50
const KEY_FILE = /^[a-z][a-z-]*\.key$/

/**
 * None of a ledger that is not for development, whatever lies in the folder: the genesis decides, which every node has
 * and which the ledger's id is the hash of.
 */
export function readDemoMembers(dir: string, genesis: Genesis): readonly DemoMember[] {
  if (genesis.environment !== 'development') return []
  return keyFiles(join(dir, 'members')).flatMap((file) => {
    const seed = readSeed(file)
    if (seed === undefined) return []
    const publicKey = toHex(ed25519KeyFromSeed(seed).publicKey)
    const owner = genesis.accounts.find(({ policy }) => policy.keys.some((key) => toHex(key.publicKey) === publicKey))
    if (owner === undefined) return []
    const { account } = owner
    const member = genesis.members.find((one) => one.account === account)
    return [{ account, name: member?.name ?? basename(file, '.key'), roles: member?.roles ?? [], seed }]
  })
}

function keyFiles(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => KEY_FILE.test(name))
    names.sort((a, b) => (a < b ? -1 : 1))
    return names.slice(0, MEMBERS_MAX).map((name) => join(folder, name))
  } catch {
    return []
  }
}

function readSeed(file: string): Uint8Array | undefined {
  try {
    const seed = fromHex(readFileSync(file, 'utf8').trim())
    return seed.length === 32 ? seed : undefined
  } catch {
    return undefined
  }
}
