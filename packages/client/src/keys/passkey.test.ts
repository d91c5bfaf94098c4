/** A passkey made and used through the browser's interface signs what the ledger takes. */
import { compareKeys } from '@chassis/kernel'
import { isPlatformError, toHex, utf8Encode, verifyWebauthn } from '@chassis/primitives'
import { nodeSha256, nodeVerifier } from '@chassis/primitives/node'
import { deriveAccountId, type Policy } from '@chassis/protocol'
import { describe, expect, it } from 'vitest'
import type { PlainKey } from './client-key.ts'
import { fakeCredentials } from './credentials.test-support.ts'
import { generateEd25519Key } from './ed25519-key.ts'
import { createPasskey, passkey } from './passkey.ts'
import { policyKey } from './policy-key.ts'
import { withKey } from './with-key.ts'
import { withoutKey } from './without-key.ts'

const ORIGIN = 'http://localhost:8480'
const WANTED = { rpId: 'localhost', origin: ORIGIN, userName: 'servicer', userHandle: new Uint8Array(20).fill(7) }
const MESSAGE = utf8Encode('what is to be signed')
const providers = { sha256: nodeSha256, verifier: nodeVerifier }

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing',
    (error) => (isPlatformError(error) ? error.code : String(error)),
  )

describe('a passkey', () => {
  it.each([false, true])(
    'signs as the ledger takes it, whichever of two signatures comes (high s: %s)',
    async (highS) => {
      const credentials = fakeCredentials({ origin: ORIGIN, highS })
      const key = passkey(await createPasskey(WANTED, credentials), credentials)
      const { signature, webauthn } = await key.sign(MESSAGE)
      const verdict = verifyWebauthn({ publicKey: key.publicKey, signature, aux: webauthn }, MESSAGE, providers)
      expect(verdict).toMatchObject({ ok: true, origin: ORIGIN, userVerified: true })
      expect(toHex(key.rpIdHash)).toBe(toHex(nodeSha256.hash(utf8Encode('localhost'))))
      const other = verifyWebauthn(
        { publicKey: key.publicKey, signature, aux: webauthn },
        utf8Encode('something else'),
        providers,
      )
      expect(other).toEqual({ ok: false, reason: 'challengeMismatch' })
    },
  )

  it('is refused where it is none of ES256', async () => {
    const credentials = fakeCredentials({ origin: ORIGIN, algorithm: -257 })
    expect(await codeOf(createPasskey(WANTED, credentials))).toBe('PASSKEY_UNSUITABLE')
  })

  it('says so where the person did not want to, and where another credential answered', async () => {
    const credentials = fakeCredentials({ origin: ORIGIN })
    const known = await createPasskey(WANTED, credentials)
    const cancelled = { ...credentials, get: () => Promise.reject(new Error('NotAllowedError')) }
    expect(await codeOf(passkey(known, cancelled).sign(MESSAGE))).toBe('PASSKEY_NOT_USED')
    expect(await codeOf(passkey(known, { ...credentials, get: async () => null }).sign(MESSAGE))).toBe(
      'PASSKEY_NOT_USED',
    )
    const another = fakeCredentials({ origin: ORIGIN })
    await createPasskey(WANTED, another)
    expect(await codeOf(passkey(known, another).sign(MESSAGE))).toBe('PASSKEY_UNSUITABLE')
  })

  it('says so where the signature is none', async () => {
    const credentials = fakeCredentials({ origin: ORIGIN })
    const known = await createPasskey(WANTED, credentials)
    const broken = {
      ...credentials,
      async get(options: never) {
        const answer = (await credentials.get(options)) as { rawId: ArrayBuffer; response: object }
        return { ...answer, response: { ...answer.response, signature: new ArrayBuffer(3) } }
      },
    }
    expect(await codeOf(passkey(known, broken).sign(MESSAGE))).toBe('PASSKEY_UNSUITABLE')
  })
})

describe('withoutKey', () => {
  const [a, b, c] = [generateEd25519Key().key, generateEd25519Key().key, generateEd25519Key().key].sort(
    compareKeys,
  ) as [PlainKey, PlainKey, PlainKey]

  it('takes one key away, and leaves the rest of the policy as it is', () => {
    const policy: Policy = { threshold: 1, keys: [policyKey(a), policyKey(b)], accounts: [] }
    expect(withoutKey(policy, b)).toEqual({ ...policy, keys: [policyKey(a)] })
    expect(withoutKey(policy, c)).toEqual(policy)
  })

  it('takes none away without which nobody could replace the policy again', () => {
    const of = (threshold: number, ...keys: Policy['keys']): Policy => ({ threshold, keys, accounts: [] })
    expect(withoutKey(of(1, policyKey(a)), a)).toBeUndefined()
    expect(withoutKey(of(2, policyKey(a), policyKey(b)), a)).toBeUndefined()
    expect(withoutKey(of(2, policyKey(a), policyKey(b), policyKey(c)), a)).toBeDefined()
    const paysOnly = { ...policyKey(b), methods: [15_002] }
    expect(withoutKey(of(1, policyKey(a), paysOnly), a)).toBeUndefined()
    const replaces = { ...policyKey(b), methods: [10_002] }
    expect(withoutKey(of(1, policyKey(a), replaces), a)).toBeDefined()
    const account = deriveAccountId(nodeSha256, of(1, policyKey(c)), new Uint8Array(16))
    const nested: Policy = { ...of(1, policyKey(a)), accounts: [{ account, weight: 1 }] }
    expect(withoutKey(nested, a)).toEqual({ ...nested, keys: [] })
  })
})

describe('withKey', () => {
  const { key } = generateEd25519Key()
  const policy: Policy = { threshold: 2, keys: [policyKey(key, 2)], accounts: [] }

  it('adds a passkey that counts as much as the key that signs, once', async () => {
    const credentials = fakeCredentials({ origin: ORIGIN })
    const added = passkey(await createPasskey(WANTED, credentials), credentials)
    const wider = withKey(policy, added, key)
    expect(wider.keys.map(({ kind, weight, origins }) => [kind, weight, origins])).toEqual([
      ['ed25519', 2, undefined],
      ['webauthn', 2, [ORIGIN]],
    ])
    expect(wider.threshold).toBe(2)
    expect(withKey(wider, added, key)).toBe(wider)
  })

  it('adds nothing on the word of a key that the policy does not have', () => {
    expect(withKey(policy, generateEd25519Key().key, generateEd25519Key().key)).toBe(policy)
  })
})
