/** The process behind the vault's check of `chassis doctor`. */
import { isPlatformError } from '@chassis/primitives'
import { countVault } from './count-vault.ts'
import type { CountMessage } from './vault-check.ts'

const send = (message: CountMessage) =>
  new Promise<void>((resolve) => process.send?.(message, undefined, undefined, () => resolve()))

try {
  await send({ kind: 'counts', counts: await countVault(process.argv[2] as string) })
} catch (error) {
  if (!isPlatformError(error)) throw error
  await send({ kind: 'failed', code: error.code, message: error.message, details: { ...error.details } })
}
process.disconnect?.()
