/** What is simulated is simulated on development ledgers alone. */
import { ledgerFolder, readGenesis } from '@chassis/engine'
import { PlatformError } from '@chassis/primitives'
import { requireLedger } from '../ledger/read-ledger.ts'

/** Throws LEDGER_NOT_FOUND, SIMULATION_REFUSED. */
export function requireDevelopment(dir: string): void {
  requireLedger(dir)
  const { genesis } = readGenesis(ledgerFolder(dir).blocks)
  if (genesis.environment !== 'development') {
    throw new PlatformError('not a development ledger', { code: 'SIMULATION_REFUSED', details: { folder: dir } })
  }
}
