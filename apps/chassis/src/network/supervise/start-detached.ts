/** Starts a supervisor in the background and waits until every node answers or is known not to. */
import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { lockHolder } from '@chassis/engine'
import { isPlatformError, PlatformError } from '@chassis/primitives'
import { builtCommand } from '../built-command.ts'
import { networkFolder } from '../node-home.ts'
import { askSupervisor } from './control.ts'
import type { NetworkStatus, NodeStatus } from './network-status.ts'

/** Every node answers within this time, or the start has failed: a large state takes a while to rebuild. */
const PATIENCE_MS = 600_000
const POLL_MS = 100
const LOG_TAIL_CHARACTERS = 400

/** A node that ended so often by itself while starting is reported; the supervisor goes on trying. */
const ATTEMPTS = 2

/** A node that cannot reach the others says for ever that it is catching up: after a while that will do. */
const CATCH_UP_MS = 30_000

/**
 * Resolves to the first status in which every node answers or fails. Throws NETWORK_RUNNING and, where no node answers,
 * NETWORK_START_FAILED.
 */
export async function startDetached(dir: string): Promise<NetworkStatus> {
  const { run, supervisorLog } = networkFolder(dir)
  mkdirSync(run, { recursive: true, mode: 0o700 })
  const holder = await lockHolder(run)
  if (holder !== undefined) {
    throw new PlatformError(`the network in ${dir} is running already`, {
      code: 'NETWORK_RUNNING',
      details: { folder: dir, pid: holder },
    })
  }
  const log = openSync(supervisorLog, 'w', 0o600)
  const child = spawn(process.execPath, [fileURLToPath(builtCommand()), 'network', 'up', '--dir', dir], {
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  const failed = (reason: string): PlatformError =>
    new PlatformError(`the network did not come up: ${reason}`, {
      code: 'NETWORK_START_FAILED',
      details: { reason, log: supervisorLog },
    })
  const started = performance.now()
  const isThere = ({ up, catchingUp, height }: NodeStatus): boolean =>
    up && ((!catchingUp && height !== 0) || performance.now() - started > CATCH_UP_MS)
  while (performance.now() - started < PATIENCE_MS) {
    await delay(POLL_MS)
    if (ended) throw failed(readFileSync(supervisorLog, 'utf8').trim().slice(-LOG_TAIL_CHARACTERS))
    const status = await statusOf(dir)
    if (status === undefined || !status.nodes.every((node) => isThere(node) || hasFailed(node))) continue
    if (status.nodes.some(({ up }) => up)) {
      child.unref()
      return status
    }
    const [first] = status.nodes as [NodeStatus]
    await askSupervisor(dir, 'down', {})
    throw failed(`${first.name}: ${first.halt?.detail ?? first.lastExit ?? first.state}`)
  }
  throw failed('timeout')
}

function hasFailed({ state, restarts }: NodeStatus): boolean {
  return state === 'halted' || (restarts >= ATTEMPTS && state !== 'running')
}

async function statusOf(dir: string): Promise<NetworkStatus | undefined> {
  try {
    return await askSupervisor<NetworkStatus>(dir, 'status', {})
  } catch (error) {
    // It does not listen yet.
    if (isPlatformError(error) && error.code === 'NETWORK_NOT_RUNNING') return undefined
    throw error
  }
}
