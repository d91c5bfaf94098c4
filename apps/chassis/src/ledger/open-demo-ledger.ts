/** Opens the ledger of a folder for writing, founding it first when there is none. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  foundSoloLedger,
  ledgerFolder,
  lockLedger,
  openSoloLedger,
  readGenesis,
  type SoloLedger,
  type SoloOptions,
  soloLedgerExists,
  storageError,
} from '@chassis/engine'
import type { Genesis } from '@chassis/kernel'
import { describePlatformError } from '@chassis/messages'
import { isPlatformError, PlatformError } from '@chassis/primitives'
import type { CliIo } from '../cli/cli-io.ts'
import { createDemoMembers } from './demo-members.ts'
import { type LedgerClock, openLedgerClock } from './ledger-clock.ts'
import { rules } from './rules.ts'

export interface OpenedLedger {
  readonly dir: string
  readonly ledger: SoloLedger
  readonly genesis: Genesis
  readonly wasFounded: boolean
  readonly clock: LedgerClock
}

const LEDGER_NAME = 'Chassis development ledger'
/** About 4,000 signed payments a second for each account, and ten minutes of that saved up. */
const QUOTA_PER_SECOND = 16_000_000n
const QUOTA_BURST = 9_600_000_000n

/** What a folder of ours may hold: the only things `--fresh` deletes. */
const OWN_ENTRIES = [
  'blocks',
  'state',
  'keys',
  'members',
  'vault',
  'checkpoint',
  'base.snapshot',
  'import.incomplete',
  'restoring',
  'book.json',
  'gateway',
  'node.json',
  'clock.json',
]

/** One of these lies in every folder of ours from its first second on: a founding begins with the operator's key. */
const MARKS = [join('blocks', '0000000001.blocks'), join('keys', 'operator.key'), 'import.incomplete', 'clock.json']

/**
 * Deletes the ledger in `dir` and nothing else that may lie there. Throws FOLDER_NOT_A_LEDGER for a folder that only
 * has names in common with one, LEDGER_LOCKED while a process writes to it, and the storage errors.
 */
export async function removeLedger(dir: string): Promise<void> {
  if (!existsSync(dir)) return
  const lock = await lockLedger(dir)
  try {
    const entries = OWN_ENTRIES.filter((entry) => existsSync(join(dir, entry)))
    const isOurs = MARKS.some((mark) => existsSync(join(dir, mark)))
    if (entries.length > 0 && !isOurs) throw notALedger(dir, entries[0] as string)
    for (const entry of entries) rmSync(join(dir, entry), { recursive: true, force: true })
  } catch (error) {
    throw storageError(error, dir)
  } finally {
    await lock.release()
  }
}

function notALedger(folder: string, entry: string): PlatformError {
  const details = { folder, entry }
  return new PlatformError(`${folder} is no ledger's folder`, { code: 'FOLDER_NOT_A_LEDGER', details })
}

/** A failure of the disk is told like other errors of the disk; anything else is a failure inside a call. */
function alarmText(failure: unknown, dir: string, io: CliIo): string {
  const isOfStorage = isPlatformError(failure) || typeof (failure as { syscall?: unknown }).syscall === 'string'
  if (!isOfStorage) return io.format('cli.alarm', { failure: String(failure) })
  const { title } = describePlatformError(io.locale, storageError(failure, dir))
  return io.format('cli.alarm.storage', { failure: title })
}

export async function openDemoLedger(dir: string, io: CliIo): Promise<OpenedLedger> {
  const clock = openLedgerClock(dir)
  const options: SoloOptions = {
    dir,
    rules,
    now: () => clock.now(),
    progress: ({ done, total }) => io.progress(io.format('cli.progress.replay'), done, total),
    alarm: (failure) => io.note(alarmText(failure, dir, io)),
  }
  const wasFounded = !soloLedgerExists(dir)
  const ledger = wasFounded
    ? await foundSoloLedger(options, ({ operatorKey, chainSecretCommitment }) => ({
        name: LEDGER_NAME,
        environment: 'development',
        protocolVersion: rules.definition.protocolVersion,
        time: clock.now(),
        chainSecretCommitment,
        operatorKey,
        quotaPerSecond: QUOTA_PER_SECOND,
        quotaBurst: QUOTA_BURST,
        ...createDemoMembers(dir),
      }))
    : await openSoloLedger(options)
  io.progressDone()
  clock.onMoved = () => ledger.clockMoved()
  return { dir, ledger, clock, genesis: readGenesis(ledgerFolder(dir).blocks).genesis, wasFounded }
}
