/** Holds one backend to known answers; the first wrong one is told with the backend and the case. */
import { type Bytes, equalBytes, fromHex, toHex } from './bytes.ts'
import { PlatformError } from './platform-error.ts'
import type { HashCase, SignatureCase } from './self-test-cases.generated.ts'
import { SHA256_LENGTH, type Sha256 } from './sha256.ts'
import type { SignatureVerifier } from './signature.ts'

/** The input of a hash case: byte i is i × 7 + length, modulo 256. */
export function selfTestInput(length: number): Bytes {
  return Uint8Array.from({ length }, (_, i) => (i * 7 + length) & 0xff)
}

/** Throws PlatformError PROVIDERS_DISAGREE. */
export function testSha256(backend: string, provider: Sha256, cases: readonly HashCase[]): void {
  for (const { length, digest } of cases) {
    const input = selfTestInput(length)
    const single = provider.hash(input)
    if (toHex(single) !== digest) disagree(backend, `sha256 of ${length} bytes`, digest, toHex(single))
    const many = new Uint8Array(3 * SHA256_LENGTH)
    provider.hashMany(
      Uint8Array.from({ length: 3 * length }, (_, i) => input[i % length] as number),
      length,
      3,
      many,
    )
    const expected = digest.repeat(3)
    if (toHex(many) !== expected) disagree(backend, `sha256 of 3 × ${length} bytes`, expected, toHex(many))
    if (!equalBytes(single, fromHex(digest))) disagree(backend, 'sha256 digests share memory', digest, toHex(single))
  }
}

/** Throws PlatformError PROVIDERS_DISAGREE. */
export function testVerdicts(
  backend: string,
  kind: string,
  cases: readonly SignatureCase[],
  verify: SignatureVerifier['verifyEd25519'],
): void {
  for (const { name, publicKey, message, signature, valid } of cases) {
    const got = outcome(() => verify(fromHex(publicKey), fromHex(message), fromHex(signature)))
    if (got !== String(valid)) disagree(backend, `${kind}: ${name}`, String(valid), got)
  }
}

/** A backend that throws gives a wrong answer too. */
function outcome(run: () => boolean): string {
  // zone-ok: runs at start, outside any block, over providers that are not ours
  try {
    return String(run())
  } catch (error) {
    if (error instanceof PlatformError) throw error
    return `threw ${String(error)}`
  }
}

function disagree(backend: string, testCase: string, expected: string, got: string): never {
  throw new PlatformError(`backend ${backend} answers ${got} instead of ${expected} to ${testCase}`, {
    code: 'PROVIDERS_DISAGREE',
    details: { backend, case: testCase, expected, got },
  })
}
