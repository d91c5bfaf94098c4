/** Bytes that are no message of the expected form: CometBFT never sends them, so the connection cannot go on. */
import { PlatformError } from '@chassis/primitives'

export function protoError(problem: string): PlatformError {
  return new PlatformError(`protobuf: ${problem}`, { code: 'ABCI_MALFORMED', details: { problem } })
}
