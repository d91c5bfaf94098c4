/** Entry point of @chassis/primitives/node: hash and signature providers of a Node process. */

export { ed25519KeyFromSeed, generateEd25519Key } from './node/ed25519-keys.ts'
export { es256KeyFromSecret, generateEs256Key } from './node/es256-keys.ts'
export { nodeSha256 } from './node/node-sha256.ts'
export { nodeVerifier } from './node/node-verifier.ts'
export { nodeVerifyVote } from './node/node-verify-vote.ts'
export { selfTestNodeProviders } from './node/self-test-node-providers.ts'
export { sha256 } from './node/sha256.ts'
export type { SigningKey } from './node/signing-key.ts'
export { sodiumSha256 } from './node/sodium-sha256.ts'
export { sodiumVerifier } from './node/sodium-verifier.ts'

export {
  type CeremonyOptions,
  type SoftwareAuthenticator,
  type SoftwareAuthenticatorOptions,
  softwareAuthenticator,
} from './node/software-authenticator.ts'
export { verifier } from './node/verifier.ts'
