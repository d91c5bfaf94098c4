/** Entry point of @chassis/primitives/node: hash and signature providers of a Node process. */

import { sodiumVerifier } from './node/sodium-verifier.ts'
import type { SignatureVerifier } from './signature.ts'

export { nodeSha256 } from './node/node-sha256.ts'
export { nodeVerifier } from './node/node-verifier.ts'
export { sha256 } from './node/sha256.ts'
export { sodiumSha256 } from './node/sodium-sha256.ts'
export { sodiumVerifier } from './node/sodium-verifier.ts'

/** The default verifier of a node. Its agreement with the others is checked at start. */
export const verifier: SignatureVerifier = sodiumVerifier
