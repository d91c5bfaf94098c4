/** The start check of a node: all backends of this process agree on our edge cases, or it does not start. */
import { selfTestProviders } from '../self-test-providers.ts'
import { lanesSha256 } from './lanes-sha256.ts'
import { nodeSha256 } from './node-sha256.ts'
import { nodeVerifier } from './node-verifier.ts'
import { sodiumSha256 } from './sodium-sha256.ts'
import { sodiumVerifier } from './sodium-verifier.ts'

let haveAgreed = false

/** Throws PlatformError PROVIDERS_DISAGREE; takes some tens of milliseconds, once in a process. */
export function selfTestNodeProviders(): void {
  if (haveAgreed) return
  selfTestProviders({
    sha256: { node: nodeSha256, sodium: sodiumSha256, lanes: lanesSha256 },
    verifiers: { node: nodeVerifier, sodium: sodiumVerifier },
  })
  haveAgreed = true
}
