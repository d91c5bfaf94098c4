/** Entry point of @chassis/primitives/browser: synchronous providers without native code; tree-shakeable. */
export { nobleSha256 } from './browser/noble-sha256.ts'
export { nobleVerifier } from './browser/noble-verifier.ts'
export { nobleVerifyEd25519 } from './browser/noble-verify-ed25519.ts'
export { nobleVerifyEs256 } from './browser/noble-verify-es256.ts'
export { nobleVerifyVote } from './browser/noble-verify-vote.ts'
