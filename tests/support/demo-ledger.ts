/**
 * A scratch ledger with the generated book of `chassis start`, made once for one build of the command and shared by the
 * test files that only read it: starting takes half a minute. It lies under the system's folder for temporary files.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const PREFIX = 'chassis-demo-ledger-'
const START_LIMIT_MS = 240_000
const DIST_FOLDERS = ['apps', 'packages']

/** The built command. */
export const CHASSIS_BIN = join(root, 'apps/chassis/bin/chassis.mjs')

/** The newest file of the build, so that another build gets another ledger. */
function builtAt(): number {
  let newest = 0
  for (const folder of DIST_FOLDERS) {
    for (const name of readdirSync(join(root, folder))) {
      const dist = join(root, folder, name, 'dist')
      if (!existsSync(dist)) continue
      for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
        if (file.endsWith('.js')) newest = Math.max(newest, statSync(join(dist, file)).mtimeMs)
      }
    }
  }
  return Math.floor(newest)
}

/** Ledgers of earlier builds that nobody has used for an hour. */
function removeOld(keep: string): void {
  for (const name of readdirSync(tmpdir())) {
    const path = join(tmpdir(), name)
    const isOld = name.startsWith(PREFIX) && path !== keep && Date.now() - statSync(path).mtimeMs > 3_600_000
    if (isOld) rmSync(path, { recursive: true, force: true })
  }
}

function take(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    // Left behind by a test run that was killed.
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > START_LIMIT_MS) rmSync(lock, { recursive: true })
    return false
  }
}

/**
 * The folder of the ledger, made if this build has none yet. The command must be built. Whoever changes the ledger must
 * copy the folder first.
 */
export async function demoLedger(): Promise<string> {
  const folder = join(tmpdir(), `${PREFIX}${builtAt()}`)
  const lock = `${folder}.lock`
  const deadline = Date.now() + START_LIMIT_MS
  while (!existsSync(folder)) {
    if (!take(lock)) {
      if (Date.now() > deadline) throw new Error(`another process holds ${lock}`)
      await new Promise((resolve) => setTimeout(resolve, 200))
      continue
    }
    try {
      if (!existsSync(folder)) make(folder)
      removeOld(folder)
    } finally {
      rmSync(lock, { recursive: true, force: true })
    }
  }
  return folder
}

function make(folder: string): void {
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const args = [CHASSIS_BIN, 'start', '--dir', unfinished, '--once']
  const ran = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: START_LIMIT_MS })
  if (ran.status !== 0) throw new Error(`chassis start: exit ${ran.status}\n${ran.stdout}\n${ran.stderr}`)
  renameSync(unfinished, folder)
}
