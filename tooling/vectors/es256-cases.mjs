/** Edge cases of our ES256 predicate, built from fixed labels: the same bytes on every run. */
import { p256 } from '@noble/curves/nist.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { hex, unhex } from './ed25519-cases.mjs'

const { Point } = p256
const N = Point.Fn.ORDER
const P = Point.Fp.ORDER
const HALF = (N - 1n) / 2n
const utf8 = (text) => new TextEncoder().encode(text)
const join = (...parts) => new Uint8Array(Buffer.concat(parts))
const bigEndian = (value) => unhex(value.toString(16).padStart(64, '0'))
const fromBigEndian = (bytes) => BigInt(`0x${hex(bytes)}`)
const mod = (value) => ((value % N) + N) % N
const hashOf = (message) => fromBigEndian(sha256(message)) % N
const scalar = (label) => (fromBigEndian(sha256(utf8(`chassis vector ${label}`))) % (N - 1n)) + 1n
const inverse = (value) => Point.Fn.inv(value)

function testCase(name, publicKey, message, signature, valid) {
  return { name, publicKey: hex(publicKey), message: hex(message), signature: hex(signature), valid }
}

/** The key for secret d as 04‖x‖y. */
const publicKeyOf = (d) => Point.BASE.multiply(d).toBytes(false)
const signLow = (message, d) => p256.sign(message, bigEndian(d), { prehash: true, lowS: true, format: 'compact' })

function regular(name, length) {
  const d = scalar(name)
  const message = Uint8Array.from({ length }, (_, i) => i & 0xff)
  return testCase(name, publicKeyOf(d), message, signLow(message, d), true)
}

/** A signature one of whose halves begins with a zero byte. */
function leadingZero(name, at) {
  const d = scalar(name)
  for (let i = 0; i < 65536; i++) {
    const message = utf8(`${name} ${i}`)
    const signature = signLow(message, d)
    if (signature[at] === 0) return testCase(name, publicKeyOf(d), message, signature, true)
  }
  throw new Error(`no signature for ${name}`)
}

/** A chosen s: the key that makes (r, s) a solution, d = (s·k − z) / r. */
function chosenS(name, s, valid) {
  const k = scalar(`${name} k`)
  const message = utf8(name)
  const r = mod(Point.BASE.multiply(k).x)
  const d = mod((s * k - hashOf(message)) * inverse(r))
  return testCase(name, publicKeyOf(d), message, join(bigEndian(r), bigEndian(s)), valid)
}

/** R whose x-coordinate exceeds the group order, so that r = x − n. */
function wrappedX(name) {
  const message = utf8(name)
  for (let x = N + 1n; x < P; x++) {
    const point = pointWithX(x)
    if (point === undefined) continue
    const [r, s] = [x - N, scalar(`${name} s`) % HALF]
    const q = point
      .multiply(s)
      .subtract(Point.BASE.multiply(hashOf(message)))
      .multiply(inverse(r))
    return testCase(name, q.toBytes(false), message, join(bigEndian(r), bigEndian(s)), true)
  }
  throw new Error(`no point for ${name}`)
}

function pointWithX(x) {
  try {
    return Point.fromBytes(join(Uint8Array.of(2), bigEndian(x)))
  } catch {
    return undefined
  }
}

/** Both sides of u₁·G + u₂·Q cancel: the sum is the point at infinity. */
function infinity(name) {
  const message = utf8(name)
  const [r, s] = [scalar(`${name} r`), scalar(`${name} s`) % HALF]
  const d = mod(-hashOf(message) * inverse(r))
  return testCase(name, publicKeyOf(d), message, join(bigEndian(r), bigEndian(s)), false)
}

function variants(base) {
  const [key, message, signature] = [base.publicKey, base.message, base.signature].map(unhex)
  const [r, s] = [signature.subarray(0, 32), signature.subarray(32)]
  const [x, y] = [key.subarray(1, 33), key.subarray(33)]
  const flip = (bytes, at) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte))
  const altered = (name, k, m, sig) => testCase(name, k, m, sig, false)
  const signed = (name, first, second) => altered(name, key, message, join(bigEndian(first), bigEndian(second)))
  const keyed = (name, ...parts) => altered(name, join(...parts), message, signature)
  const [rValue, sValue] = [fromBigEndian(r), fromBigEndian(s)]
  return [
    altered('message changed', key, flip(message, 0), signature),
    altered('r changed', key, message, flip(signature, 31)),
    altered('s changed', key, message, flip(signature, 63)),
    altered('another key', publicKeyOf(scalar('another key')), message, signature),
    signed('high s', rValue, N - sValue),
    signed('r = 0', 0n, sValue),
    signed('s = 0', rValue, 0n),
    signed('r = n', N, sValue),
    signed('s = n', rValue, N),
    signed('r = 0, s = 0', 0n, 0n),
    signed('r and s of all ones', 2n ** 256n - 1n, 2n ** 256n - 1n),
    altered('signature of 63 bytes', key, message, signature.subarray(0, 63)),
    altered('signature of 65 bytes', key, message, join(signature, Uint8Array.of(0))),
    altered('no signature', key, message, new Uint8Array(0)),
    altered('signature in DER', key, message, p256.Signature.fromBytes(signature, 'compact').toBytes('der')),
    keyed('key off the curve', Uint8Array.of(4), x, flip(y, 31)),
    keyed('key with x = 0, y = 0', Uint8Array.of(4), new Uint8Array(64)),
    keyed('key with x = p', Uint8Array.of(4), bigEndian(P), y),
    keyed('key with unreduced coordinates', Uint8Array.of(4), ...unreducedCoordinates()),
    keyed('key in compressed form', Uint8Array.of(2 + (y[31] & 1)), x),
    keyed('key in hybrid form', Uint8Array.of(6 + (y[31] & 1)), x, y),
    keyed('key without its prefix', x, y),
    keyed('key is the point at infinity', Uint8Array.of(0)),
    keyed('no key'),
  ]
}

/** A point whose small x is written as x + p. */
function unreducedCoordinates() {
  for (let x = 1n; ; x++) {
    const point = pointWithX(x)
    if (point !== undefined) return [bigEndian(x + P), bigEndian(point.y)]
  }
}

export function es256Cases() {
  const base = regular('message of 48 bytes', 48)
  return [
    regular('empty message', 0),
    regular('message of one byte', 1),
    base,
    leadingZero('r begins with a zero byte', 0),
    leadingZero('s begins with a zero byte', 32),
    chosenS('s = 1', 1n, true),
    chosenS('s = (n - 1) / 2, the largest low s', HALF, true),
    chosenS('s = (n + 1) / 2, the smallest high s', HALF + 1n, false),
    chosenS('s = n - 1', N - 1n, false),
    wrappedX('x of R exceeds n'),
    infinity('R is the point at infinity'),
    ...variants(base),
  ]
}

/** Pairs of a signature and its low-s form. */
export function normalizeLowSCases() {
  const valid = es256Cases().filter((testCase) => testCase.valid)
  return valid.flatMap(({ name, signature }) => {
    const [r, s] = [signature.slice(0, 64), fromBigEndian(unhex(signature.slice(64)))]
    const high = r + hex(bigEndian(N - s))
    return [
      { name: `${name}: low stays`, signature, normalized: signature },
      { name: `${name}: high is turned`, signature: high, normalized: signature },
    ]
  })
}
