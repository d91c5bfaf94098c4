/** Entry point of @chassis/client/passkeys: makes passkeys and signs with them. Only who needs it carries it. */
export type { PasskeyKey, PasskeySignature } from './keys/client-key.ts'
export { policyOf as newPolicy } from './keys/new-account.ts'
export { createPasskey, type KnownPasskey, type NewPasskey, passkey } from './keys/passkey.ts'
export type { WebCredentials } from './keys/web-credentials.ts'
export { withKey } from './keys/with-key.ts'
export { withoutKey } from './keys/without-key.ts'
