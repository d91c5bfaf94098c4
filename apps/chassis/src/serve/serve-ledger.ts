/** Serves an opened ledger until a signal says to stop. */
import { fileURLToPath } from 'node:url'
import { startGateway } from '@chassis/gateway'
import { describePlatformError } from '@chassis/messages'
import { isPlatformError } from '@chassis/primitives'
import { appFolder } from '../app-folder.ts'
import type { CliIo } from '../cli/cli-io.ts'
import type { Settings } from '../config/settings.ts'
import { memberKeyFile, readDemoMember } from '../ledger/demo-members.ts'
import type { OpenedLedger } from '../ledger/open-demo-ledger.ts'
import { KEEPER, vaultOf } from '../vault/vault-folder.ts'
import { removeNodeFile, writeNodeFile } from './node-file.ts'

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/**
 * Resolves when everything under way has been answered. Throws ORIGIN_MISSING, ADDRESS_IN_USE and ADDRESS_UNUSABLE.
 * The caller closes the ledger.
 */
export async function serveUntilStopped(opened: OpenedLedger, settings: Settings, io: CliIo): Promise<void> {
  const { dir, ledger, clock, genesis } = opened
  const gateway = await startGateway({
    dir,
    ledger,
    ...settings,
    siteFolder: fileURLToPath(new URL('../portal/dist/site/', appFolder())),
    ...(genesis.environment === 'development' ? { clock } : {}),
    vault: {
      ...vaultOf(dir),
      account: readDemoMember(dir, genesis, KEEPER).account,
      keyFile: memberKeyFile(dir, KEEPER),
    },
    alarm: (failure) => io.note(alarmText(failure, io)),
  })
  try {
    writeNodeFile(dir, { pid: process.pid, origin: gateway.origin, port: gateway.port })
    io.print('')
    io.print(io.format('serve.serving', { origin: gateway.origin }))
    io.print(`  ${io.format('serve.reference', { url: `${gateway.origin}/docs` })}`)
    io.print(`  ${io.format('serve.stop')}`)
    await stopSignal()
    io.note(io.format('serve.stopping'))
  } finally {
    removeNodeFile(dir)
    await gateway.close()
  }
}

/** What went wrong beside the ledger, in the reader's language. */
function alarmText(failure: unknown, { locale, format }: CliIo): string {
  if (!isPlatformError(failure)) return format('cli.alarm', { failure: String(failure) })
  const { title, action } = describePlatformError(locale, failure)
  return `${title} ${action}`
}

/** A second signal ends the process at once, as if none were handled. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      for (const signal of SIGNALS) process.off(signal, stop)
      clearInterval(alive)
      resolve()
    }
    for (const signal of SIGNALS) process.on(signal, stop)
    // Threads and timers of the node do not keep the process alive by themselves.
    const alive = setInterval(() => {}, 2 ** 31 - 1)
  })
}
