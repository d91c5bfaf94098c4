/** Processes of a network whose supervisor was killed: they are found by the numbers in their folders, and ended. */
import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { NetworkNode } from '../network-file.ts'
import { nodeHome, PARTS, pidFileOf } from '../node-home.ts'

const PATIENCE_MS = 10_000
const POLL_MS = 20

/**
 * Kills what is left of the nodes' processes and resolves to how many there were. A number may have gone to a stranger
 * meanwhile: only a process that works in the node's folder is ours.
 */
export async function endOrphans(network: string, nodes: readonly NetworkNode[]): Promise<number> {
  let count = 0
  for (const { name } of nodes) {
    const home = nodeHome(network, name)
    for (const part of PARTS) {
      const file = pidFileOf(home, part)
      const pid = readPid(file)
      if (pid !== undefined && isOurs(pid, home.root)) {
        count += 1
        await end(pid)
      }
      rmSync(file, { force: true })
    }
  }
  return count
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'latin1').trim())
    return Number.isInteger(pid) && pid > 1 ? pid : undefined
  } catch {
    return undefined
  }
}

function isOurs(pid: number, folder: string): boolean {
  const cwd = workingDirectory(pid)
  try {
    return cwd !== undefined && cwd === realpathSync(folder)
  } catch {
    return false
  }
}

/** Where a process works; undefined when it is gone or somebody else's. */
function workingDirectory(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`)
    const found = spawnSync('lsof', ['-a', '-p', String(pid), '-d', 'cwd', '-Fn'], { encoding: 'utf8' })
    return found.stdout
      .split('\n')
      .find((line) => line.startsWith('n'))
      ?.slice(1)
  } catch {
    return undefined
  }
}

async function end(pid: number): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  try {
    process.kill(pid, 'SIGKILL')
    while (performance.now() < deadline) {
      process.kill(pid, 0)
      await delay(POLL_MS)
    }
  } catch {
    // It has ended.
  }
}
