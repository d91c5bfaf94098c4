/** Says of a ledger's folder where the node that holds it is reached, so that commands ask it. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockHolder, storageError } from '@chassis/engine'

export interface RunningNode {
  readonly pid: number
  readonly origin: string
  readonly port: number
}

const FILE = 'node.json'

export function writeNodeFile(dir: string, node: RunningNode): void {
  try {
    writeFileSync(join(dir, FILE), `${JSON.stringify(node)}\n`, { mode: 0o600 })
  } catch (error) {
    throw storageError(error, dir)
  }
}

export function removeNodeFile(dir: string): void {
  rmSync(join(dir, FILE), { force: true })
}

/** The node that serves the ledger in `dir` now; a file that a killed one left behind names none. */
export async function findRunningNode(dir: string): Promise<RunningNode | undefined> {
  let node: RunningNode
  try {
    node = JSON.parse(readFileSync(join(dir, FILE), 'utf8')) as RunningNode
  } catch {
    // There is none, or it is being written: the folder is read instead.
    return undefined
  }
  return (await lockHolder(dir)) === String(node.pid) ? node : undefined
}
