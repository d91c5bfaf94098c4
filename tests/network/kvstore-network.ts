/**
 * A network over CometBFT's key-value store, with its supervisor in this process, for tests of the supervision itself.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { cometCall, createKvstoreNetwork, type NodeStatus, Supervisor } from '@chassis/chassis/network'

export interface KvstoreNetwork {
  readonly dir: string
  readonly supervisor: Supervisor
  /** Sends a command as `chassis network` does. */
  command(command: string, args?: Readonly<Record<string, unknown>>): Promise<unknown>
  node(name: string): Promise<NodeStatus>
  /** Puts `value` under `value` through a node and resolves to the height of its block. */
  put(name: string, value: string): Promise<number>
  remove(): Promise<void>
}

/** How long anything that must happen may take on a busy machine. */
const PATIENCE_MS = 90_000

export async function startKvstore(validators: number): Promise<KvstoreNetwork> {
  const dir = mkdtempSync(join(tmpdir(), 'chassis-kvstore-'))
  await createKvstoreNetwork(dir, validators)
  const supervisor = await Supervisor.start({
    dir,
    cometbft: process.env.CHASSIS_COMETBFT || 'cometbft',
    application: () => {
      throw new Error('CometBFT has its application built in')
    },
  })
  const node = async (name: string) => {
    const { nodes } = await supervisor.status()
    return nodes.find((one) => one.name === name) as NodeStatus
  }
  return {
    dir,
    supervisor,
    node,
    command: (command, args = {}) => supervisor.handle({ command, arguments: args }),
    async put(name, value) {
      const { rpcPort } = await node(name)
      const path = `broadcast_tx_commit?tx="${value}=${value}"`
      return Number((await cometCall<{ height: string }>(rpcPort, path, PATIENCE_MS)).height)
    },
    async remove() {
      await supervisor.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Waits until `condition` holds. Throws what it waited for. */
export async function eventually(what: string, condition: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`it did not happen: ${what}`)
    await delay(50)
  }
}
