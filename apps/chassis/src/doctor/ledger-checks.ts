/** Whether there is a ledger in the folder, where it stands and who writes to it. Reads only. */

import { existsSync } from 'node:fs'
import { keysOf, ledgerFolder, lockHolder, readGenesis, readStateStanding, soloLedgerExists } from '@chassis/engine'
import { describePlatformError } from '@chassis/messages'
import { isPlatformError } from '@chassis/primitives'
import type { Check, CheckName, Language } from './check.ts'

export async function checkLedger(dir: string, language: Language): Promise<Check[]> {
  const { format } = language
  try {
    if (!soloLedgerExists(dir)) {
      return [{ name: 'ledger', ok: true, detail: format('cli.doctor.ledger.absent', { folder: dir }), advice: '' }]
    }
  } catch (error) {
    return [failed('ledger', error, language)]
  }
  const holder = existsSync(dir) ? await lockHolder(dir) : undefined
  const detail =
    holder === undefined ? format('cli.doctor.writer.none') : format('cli.doctor.writer.pid', { pid: holder })
  return [ledgerCheck(dir, language), await stateCheck(dir, language), { name: 'writer', ok: true, detail, advice: '' }]
}

/** Genesis, ledger id, and keys that belong to it. */
function ledgerCheck(dir: string, language: Language): Check {
  const folder = ledgerFolder(dir)
  try {
    const { id, genesis, base } = readGenesis(folder.blocks)
    keysOf(folder, genesis)
    const values = { name: genesis.name, id }
    const detail =
      base === undefined
        ? language.format('cli.doctor.ledger.founded', values)
        : language.format('cli.doctor.ledger.imported', { ...values, height: base.height })
    return { name: 'ledger', ok: true, detail, advice: '' }
  } catch (error) {
    return failed('ledger', error, language)
  }
}

async function stateCheck(dir: string, { format }: Language): Promise<Check> {
  const standing = await readStateStanding(dir)
  if (standing.state === 'read') {
    const { height, appHash } = standing
    return { name: 'state', ok: true, detail: format('cli.doctor.state.position', { height, appHash }), advice: '' }
  }
  // Without a state the next start executes the blocks again: slow once, not wrong.
  if (standing.state === 'absent') {
    return { name: 'state', ok: true, detail: format('cli.doctor.state.absent'), advice: '' }
  }
  const detail = format('cli.doctor.state.unreadable', { reason: standing.detail })
  return { name: 'state', ok: false, detail, advice: format('cli.doctor.state.advice') }
}

function failed(name: CheckName, error: unknown, { locale }: Language): Check {
  if (!isPlatformError(error)) throw error
  const { code, title, action } = describePlatformError(locale, error)
  return { name, ok: false, detail: `${code}: ${title}`, advice: action }
}
