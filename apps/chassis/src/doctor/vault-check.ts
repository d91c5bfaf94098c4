/** Whether the vault of a folder still holds the personal data that the ledger has commitments to. */
import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { builtModule, ledgerFolder } from '@chassis/engine'
import { describePlatformError } from '@chassis/messages'
import { PlatformError } from '@chassis/primitives'
import type { Check, Language } from './check.ts'
import type { VaultCounts } from './count-vault.ts'

/** What the child sends. */
export type CountMessage =
  | { readonly kind: 'counts'; readonly counts: VaultCounts }
  | {
      readonly kind: 'failed'
      readonly code: string
      readonly message: string
      readonly details: Record<string, string | number>
    }

/** Nothing where the folder has no state yet, or keeps no book of its own. */
export async function checkVault(dir: string, language: Language): Promise<readonly Check[]> {
  const isKeeper = existsSync(join(dir, 'members', 'servicer.key'))
  if (!isKeeper || !existsSync(join(ledgerFolder(dir).state, 'data.mdb'))) return []
  const message = await countInChild(dir)
  if (message === undefined) {
    const [detail, advice] = [
      language.format('cli.doctor.vault.unreadable'),
      language.format('cli.doctor.vault.advice'),
    ]
    return [{ name: 'vault', ok: false, detail, advice }]
  }
  if (message.kind === 'counts') return [checkOf(message.counts, language)]
  // That a folder may only be read is told by the check of the folder.
  if (message.code === 'STORAGE_READ_ONLY' || message.code === 'STORAGE_FORBIDDEN') return []
  const error = new PlatformError(message.message, { code: message.code, details: message.details })
  const { code, title, action } = describePlatformError(language.locale, error)
  return [{ name: 'vault', ok: false, detail: `${code}: ${title}`, advice: action }]
}

function checkOf({ count, erased, lost }: VaultCounts, { format }: Language): Check {
  if (lost > 0) {
    const [detail, advice] = [format('cli.doctor.vault.lost', { count, lost }), format('cli.doctor.vault.advice')]
    return { name: 'vault', ok: false, detail, advice }
  }
  const isEmpty = count === 0 && erased === 0
  const detail = isEmpty ? format('cli.doctor.vault.none') : format('cli.doctor.vault.whole', { count, erased })
  return { name: 'vault', ok: true, detail, advice: '' }
}

/** Damaged pages may crash the process that reads them: another one does. Undefined where it did not answer. */
function countInChild(dir: string): Promise<CountMessage | undefined> {
  const child = fork(builtModule('./vault-count-child', import.meta.url), [dir], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.on('message', (message: CountMessage) => resolve(message))
    child.on('error', reject)
    child.on('exit', () => resolve(undefined))
  })
}
