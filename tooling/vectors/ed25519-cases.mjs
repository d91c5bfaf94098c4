/** Edge cases of our Ed25519 predicate, built with point arithmetic from fixed labels: the same bytes on every run. */
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'

const { Point } = ed25519
const L = Point.Fn.ORDER
const P = Point.Fp.ORDER
const utf8 = (text) => new TextEncoder().encode(text)
export const hex = (bytes) => Buffer.from(bytes).toString('hex')
export const unhex = (text) => new Uint8Array(Buffer.from(text, 'hex'))
const join = (...parts) => new Uint8Array(Buffer.concat(parts))

function fromLittleEndian(bytes) {
  return BigInt(`0x${hex(Uint8Array.from(bytes).reverse())}`)
}

function littleEndian(value) {
  return unhex(value.toString(16).padStart(64, '0')).reverse()
}

/** A scalar that a label determines. */
const scalar = (label) => fromLittleEndian(sha512(utf8(`chassis vector ${label}`))) % L
const challenge = (r, a, message) => fromLittleEndian(sha512(join(r, a, message))) % L

/** The eight points of small order: multiples of one of order 8. */
const TORSION = Point.fromBytes(unhex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'))
const SMALL = Array.from({ length: 8 }, (_, i) => (i === 0 ? Point.ZERO : TORSION.multiplyUnsafe(BigInt(i))))

function withSignBit(bytes) {
  const out = bytes.slice()
  out[31] ^= 0x80
  return out
}

/** Encodings of small-order points that a strict decoder refuses: y + p, and x = 0 with the sign bit. */
const NON_CANONICAL_SMALL = [
  ['y = p', littleEndian(P)],
  ['y = p, sign', withSignBit(littleEndian(P))],
  ['y = p + 1', littleEndian(P + 1n)],
  ['y = p + 1, sign', withSignBit(littleEndian(P + 1n))],
  ['y = 1, sign', withSignBit(littleEndian(1n))],
  ['y = -1, sign', withSignBit(littleEndian(P - 1n))],
]

/** Tries messages until the challenge has the wanted remainder modulo 8. */
function messageFor(label, r, a, wanted) {
  for (let i = 0; i < 4096; i++) {
    const message = utf8(`${label} ${i}`)
    if (wanted(challenge(r, a, message) % 8n)) return message
  }
  throw new Error(`no message for ${label}`)
}

/**
 * A case whose curve equation is S·B = R + k·A up to the torsion left over: secret scalars a and r, points with the
 * given torsion added, and a message whose challenge satisfies `wanted`.
 */
function crafted(name, { aTorsion = 0, rTorsion = 0, wanted = () => true, valid }) {
  const [a, r] = [scalar(`${name} a`), scalar(`${name} r`)]
  const publicKey = Point.BASE.multiply(a).add(SMALL[aTorsion]).toBytes()
  const rBytes = Point.BASE.multiply(r).add(SMALL[rTorsion]).toBytes()
  const message = messageFor(name, rBytes, publicKey, wanted)
  const s = (r + challenge(rBytes, publicKey, message) * a) % L
  return testCase(name, publicKey, message, join(rBytes, littleEndian(s)), valid)
}

/** R of small order (or a strange encoding of it) under an ordinary key: S = k·a. */
function smallR(name, rBytes, aTorsion = 0, wanted = () => true) {
  const a = scalar(`${name} a`)
  const publicKey = Point.BASE.multiply(a).add(SMALL[aTorsion]).toBytes()
  const message = messageFor(name, rBytes, publicKey, wanted)
  const s = (challenge(rBytes, publicKey, message) * a) % L
  return testCase(name, publicKey, message, join(rBytes, littleEndian(s)), false)
}

/** A of small order: with k ≡ 0 (mod 8) the equation holds for S = r. */
function smallA(name, publicKey) {
  const r = scalar(`${name} r`)
  const rBytes = Point.BASE.multiply(r).toBytes()
  const message = messageFor(name, rBytes, publicKey, (k) => k === 0n)
  return testCase(name, publicKey, message, join(rBytes, littleEndian(r)), false)
}

function testCase(name, publicKey, message, signature, valid) {
  return { name, publicKey: hex(publicKey), message: hex(message), signature: hex(signature), valid }
}

function regular(name, length) {
  const seed = littleEndian(scalar(`${name} seed`))
  const message = Uint8Array.from({ length }, (_, i) => i & 0xff)
  return testCase(name, ed25519.getPublicKey(seed), message, ed25519.sign(message, seed), true)
}

function variants(base) {
  const [key, message, signature] = [base.publicKey, base.message, base.signature].map(unhex)
  const [r, s] = [signature.subarray(0, 32), fromLittleEndian(signature.subarray(32))]
  const flip = (bytes, at) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte))
  const altered = (name, k, m, sig) => testCase(name, k, m, sig, false)
  const withS = (name, value) => altered(name, key, message, join(r, littleEndian(value)))
  return [
    altered('message changed', key, flip(message, 0), signature),
    altered('R changed', key, message, flip(signature, 0)),
    altered('S changed', key, message, flip(signature, 32)),
    altered('another key', unhex(regular('another key', 1).publicKey), message, signature),
    withS('S + L', s + L),
    withS('S + 8 L', s + 8n * L),
    withS('S = L', L),
    withS('S = 0', 0n),
    altered('signature of 63 bytes', key, message, signature.subarray(0, 63)),
    altered('signature of 65 bytes', key, message, join(signature, Uint8Array.of(0))),
    altered('no signature', key, message, new Uint8Array(0)),
    altered('key of 31 bytes', key.subarray(0, 31), message, signature),
    altered('key of 33 bytes', join(key, Uint8Array.of(0)), message, signature),
    altered('no key', new Uint8Array(0), message, signature),
    altered('key with y off the curve', littleEndian(2n), message, signature),
    altered('key with y ≥ p of large order', littleEndian(P + 3n), message, signature),
    altered('R with y off the curve', key, message, join(littleEndian(2n), littleEndian(s))),
  ]
}

export function ed25519Cases() {
  const base = regular('message of 48 bytes', 48)
  return [
    regular('empty message', 0),
    regular('message of one byte', 1),
    base,
    ...variants(base),
    crafted('A of mixed order, k divisible by 8: the equation holds', {
      aTorsion: 1,
      wanted: (k) => k === 0n,
      valid: true,
    }),
    crafted('A and R of mixed order, torsion cancels', {
      aTorsion: 1,
      rTorsion: 7,
      wanted: (k) => k === 1n,
      valid: true,
    }),
    crafted('A of mixed order, only the cofactored equation holds', {
      aTorsion: 1,
      wanted: (k) => k !== 0n,
      valid: false,
    }),
    crafted('A of mixed order 4, only the cofactored equation holds', {
      aTorsion: 2,
      wanted: (k) => k % 4n !== 0n,
      valid: false,
    }),
    crafted('A of mixed order 2, only the cofactored equation holds', {
      aTorsion: 4,
      wanted: (k) => k % 2n === 1n,
      valid: false,
    }),
    crafted('R of mixed order 8, only the cofactored equation holds', { rTorsion: 3, valid: false }),
    crafted('R of mixed order 2, only the cofactored equation holds', { rTorsion: 4, valid: false }),
    crafted('A and R of mixed order, only the cofactored equation holds', {
      aTorsion: 1,
      rTorsion: 1,
      wanted: (k) => k !== 7n,
      valid: false,
    }),
    ...SMALL.map((point, i) => smallA(`A of small order, multiple ${i}`, point.toBytes())),
    ...NON_CANONICAL_SMALL.map(([form, bytes]) => smallA(`A of small order, ${form}`, bytes)),
    ...SMALL.map((point, i) => smallR(`R of small order, multiple ${i}`, point.toBytes())),
    ...NON_CANONICAL_SMALL.map(([form, bytes]) => smallR(`R of small order, ${form}`, bytes)),
    smallR('R of small order cancels the torsion of A', SMALL[7].toBytes(), 1, (k) => k === 1n),
  ]
}
