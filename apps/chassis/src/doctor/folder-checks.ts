/** What the folder of a ledger must be: writable, with space, and with keys that nobody else reads. */
import { closeSync, existsSync, openSync, readdirSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Formatter } from '@chassis/messages'
import type { Check } from './check.ts'

/** Below this a day's work may fill the disk. */
const FREE_BYTES_MIN = 1024 ** 3
/** Folders of a ledger that hold secrets. */
const SECRET_FOLDERS = ['keys', 'members'] as const
/** Permissions of anybody but the owner. */
const OTHERS = 0o077

export function checkFolder(dir: string, format: Formatter): Check[] {
  return [writeCheck(dir, format), spaceCheck(dir, format), keysCheck(dir, format)]
}

/** The folder itself or, before there is one, the nearest folder above it. */
function nearest(dir: string): string {
  let path = resolve(dir)
  while (!existsSync(path) && dirname(path) !== path) path = dirname(path)
  return path
}

const reasonOf = (error: unknown): string => (error as { code?: string }).code ?? String(error)

/** Writes a file and removes it: permissions alone do not tell of read-only mounts and full disks. */
function writeCheck(dir: string, format: Formatter): Check {
  const folder = nearest(dir)
  const probe = join(folder, `.chassis-doctor-${process.pid}`)
  try {
    const file = openSync(probe, 'wx', 0o600)
    try {
      writeSync(file, 'probe')
    } finally {
      closeSync(file)
      rmSync(probe, { force: true })
    }
    return { name: 'folder', ok: true, detail: format('cli.doctor.folder.writable', { folder }), advice: '' }
  } catch (error) {
    const detail = format('cli.doctor.folder.notWritable', { folder, reason: reasonOf(error) })
    return { name: 'folder', ok: false, detail, advice: format('cli.doctor.folder.advice') }
  }
}

function spaceCheck(dir: string, format: Formatter): Check {
  const { bavail, bsize } = statfsSync(nearest(dir))
  const free = bavail * bsize
  const ok = free >= FREE_BYTES_MIN
  const detail = format('cli.doctor.space.free', { mebibytes: Math.floor(free / 1024 ** 2) })
  return { name: 'space', ok, detail, advice: ok ? '' : format('cli.doctor.space.advice') }
}

function keysCheck(dir: string, format: Formatter): Check {
  let files: string[]
  try {
    files = SECRET_FOLDERS.flatMap((name) => filesOf(join(dir, name)))
  } catch (error) {
    const detail = format('cli.doctor.keys.unreadable', { reason: reasonOf(error) })
    return { name: 'keys', ok: false, detail, advice: format('cli.doctor.keys.unreadableAdvice') }
  }
  if (process.platform === 'win32') {
    return { name: 'keys', ok: true, detail: format('cli.doctor.keys.notChecked'), advice: '' }
  }
  const open = files.filter((path) => (statSync(path).mode & OTHERS) !== 0)
  const ok = open.length === 0
  const detail = ok
    ? format('cli.doctor.keys.private', { count: files.length })
    : format('cli.doctor.keys.open', { files: open.join(', ') })
  return { name: 'keys', ok, detail, advice: ok ? '' : format('cli.doctor.keys.advice') }
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}
