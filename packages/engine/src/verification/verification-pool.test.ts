import type { SignatureVerdict } from '@chassis/kernel'
import { verifySignature } from '@chassis/kernel'
import { type PlatformError, utf8Encode } from '@chassis/primitives'
import { ed25519KeyFromSeed, generateEs256Key, sha256, softwareAuthenticator, verifier } from '@chassis/primitives/node'
import { ledgerId, type SignatureEntry, signBytes } from '@chassis/protocol'
import { afterEach, describe, expect, it } from 'vitest'
import type { SignedBody } from './signature-batch.ts'
import { VerificationPool } from './verification-pool.ts'

const ledger = ledgerId.of(new Uint8Array(32).fill(3))
const services = Array.from({ length: 5 }, (_, i) => ed25519KeyFromSeed(sha256.hash(utf8Encode(`key ${i}`))))
const phone = generateEs256Key()
const passkey = softwareAuthenticator({ rpId: 'localhost', origin: 'http://localhost:8480' })

/** A body with one to three signatures of all kinds, some of them wrong. */
function item(i: number): SignedBody {
  const bodyBytes = utf8Encode(`body ${i} ${'x'.repeat((i * 37) % 300)}`)
  const key = services[i % services.length] as (typeof services)[0]
  const ed25519: SignatureEntry = {
    kind: 'ed25519',
    publicKey: key.publicKey,
    signature: key.sign(signBytes('ed25519', ledger, bodyBytes)),
  }
  const es256: SignatureEntry = {
    kind: 'es256',
    publicKey: phone.publicKey,
    signature: phone.sign(signBytes('es256', ledger, bodyBytes)),
  }
  const assertion = passkey.sign(signBytes('webauthn', ledger, bodyBytes))
  const { publicKey, signature, aux } = assertion
  const webauthn: SignatureEntry = { kind: 'webauthn', publicKey, signature, webauthn: aux }
  if (i % 11 === 0) return { bodyBytes, signatures: [ed25519, es256, webauthn] }
  if (i % 7 === 0) return { bodyBytes, signatures: [es256, { ...ed25519, webauthn: aux }] }
  if (i % 5 === 0) return { bodyBytes, signatures: [{ kind: 'webauthn', publicKey, signature }] }
  if (i % 3 === 0) return { bodyBytes: utf8Encode('another'), signatures: [ed25519] }
  return { bodyBytes, signatures: [ed25519] }
}

const plain = (verdicts: readonly SignatureVerdict[]) =>
  verdicts.map(({ valid, rpIdHash, origin }) => [valid, rpIdHash && [...rpIdHash], origin])

const expected = ({ bodyBytes, signatures }: SignedBody) =>
  plain(signatures.map((entry) => verifySignature(sha256, verifier, ledger, bodyBytes, entry)))

let pool: VerificationPool | undefined
afterEach(() => pool?.close())

function verifyAll(of: VerificationPool, items: readonly SignedBody[], order: number[] = []) {
  return Promise.allSettled(
    items.map(
      (one, i) =>
        new Promise<ReturnType<typeof plain>>((resolve, reject) => {
          of.submit({
            ...one,
            verified: (verdicts) => {
              order.push(i)
              resolve(plain(verdicts))
            },
            failed: (error: PlatformError) => reject(error),
          })
        }),
    ),
  )
}

describe('verification pool', () => {
  for (const workers of [0, 1, 3]) {
    it(`gives the verdicts of direct verification, in order, with ${workers} threads`, async () => {
      pool = new VerificationPool({ ledger, workers })
      const items = Array.from({ length: 300 }, (_, i) => item(i))
      const order: number[] = []
      const results = await verifyAll(pool, items, order)
      expect(results.map((r) => r.status === 'fulfilled' && r.value)).toEqual(items.map(expected))
      expect(order).toEqual(items.map((_, i) => i))
      expect(pool.pending).toBe(0)
    })
  }

  it('replaces a thread that dies and verifies its batches again', async () => {
    pool = new VerificationPool({ ledger, workers: 2 })
    const items = Array.from({ length: 400 }, (_, i) => item(i))
    const running = verifyAll(pool, items)
    await new Promise((resolve) => setImmediate(resolve))
    await pool.crashWorker(0)
    const results = await running
    expect(results.map((r) => r.status === 'fulfilled' && r.value)).toEqual(items.map(expected))
  })

  it('stops loudly when threads keep dying, and fails what waits', async () => {
    pool = new VerificationPool({ ledger, workers: 1 })
    const running = verifyAll(
      pool,
      Array.from({ length: 2_000 }, (_, i) => item(i)),
    )
    for (let i = 0; i < 6; i++) {
      await new Promise((resolve) => setImmediate(resolve))
      await pool.crashWorker(0)
    }
    const results = await running
    const failed = results.filter((r) => r.status === 'rejected')
    expect(failed.length).toBeGreaterThan(0)
    expect(failed.every((r) => r.reason.code === 'VERIFICATION_STOPPED')).toBe(true)
    expect((await verifyAll(pool, [item(1)]))[0]).toMatchObject({ reason: { code: 'VERIFICATION_STOPPED' } })
  })

  it('fails what waits when it is closed', async () => {
    pool = new VerificationPool({ ledger, workers: 1 })
    const running = verifyAll(pool, [item(1)])
    await pool.close()
    expect((await running)[0]).toMatchObject({ reason: { code: 'LEDGER_CLOSED' } })
  })
})
