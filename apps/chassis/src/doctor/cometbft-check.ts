/** Whether networks can run here. A ledger without a network needs no CometBFT, so its absence is no finding. */
import type { Formatter } from '@chassis/messages'
import { COMETBFT_INSTALL, COMETBFT_LINE, COMETBFT_VERSION, findCometbft } from '../network/find-cometbft.ts'
import type { Check } from './check.ts'

export async function checkCometbft(env: NodeJS.ProcessEnv, format: Formatter): Promise<Check> {
  const found = await findCometbft(env)
  const advice = format('cli.doctor.cometbft.advice', { install: COMETBFT_INSTALL })
  if (found === undefined) return { name: 'cometbft', ok: true, detail: format('cli.doctor.cometbft.absent'), advice }
  const { version } = found
  const detail = format('cli.doctor.cometbft.version', { version })
  if (version === COMETBFT_VERSION) return { name: 'cometbft', ok: true, detail, advice: '' }
  // Other versions of the line work; of another line they must not be mixed into a network.
  return { name: 'cometbft', ok: version.startsWith(COMETBFT_LINE), detail, advice }
}
