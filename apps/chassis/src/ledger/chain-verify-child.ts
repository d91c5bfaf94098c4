/** The process behind `chassis chain verify`. */
import { verifyChain } from '@chassis/engine'
import { isPlatformError } from '@chassis/primitives'
import { rules } from './rules.ts'
import type { VerifyMessage } from './verify-in-child.ts'

const send = (message: VerifyMessage) =>
  new Promise<void>((resolve) => process.send?.(message, undefined, undefined, () => resolve()))

try {
  const report = await verifyChain({
    dir: process.argv[2] as string,
    rules,
    progress: ({ height, last }) => void send({ kind: 'progress', height, last }),
  })
  await send({ kind: 'report', report })
} catch (error) {
  if (!isPlatformError(error)) throw error
  await send({ kind: 'failed', code: error.code, message: error.message, details: { ...error.details } })
}
process.disconnect?.()
