/** Cases of our WebAuthn predicate, built from fixed labels: the same bytes on every run. */
import { p256 } from '@noble/curves/nist.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { hex } from './ed25519-cases.mjs'

const utf8 = (text) => new TextEncoder().encode(text)
const join = (...parts) => new Uint8Array(Buffer.concat(parts))
const base64Url = (bytes) => Buffer.from(bytes).toString('base64url')

const secret = sha256(utf8('chassis vector passkey'))
const publicKey = p256.getPublicKey(secret, false)
const signBytes = utf8('sign bytes of a transaction')
const challenge = base64Url(sha256(signBytes))
const rpIdHash = sha256(utf8('localhost'))
const origin = 'http://localhost:8480'
const MEMBERS = { type: 'webauthn.get', challenge, origin, crossOrigin: false }

const [UP, UV, BE, BS, AT, ED] = [1, 4, 8, 16, 64, 128]
const authenticatorData = (flags, rest = new Uint8Array(0)) => join(rpIdHash, Uint8Array.of(flags, 0, 0, 0, 7), rest)

function testCase(name, expected, options = {}) {
  const data = options.authenticatorData ?? authenticatorData(options.flags ?? UP | UV)
  const json = options.json ?? JSON.stringify({ ...MEMBERS, ...options.members })
  const clientDataJson = typeof json === 'string' ? utf8(json) : json
  const signed = join(data, sha256(clientDataJson))
  const good = p256.sign(signed, secret, { prehash: true, lowS: true, format: 'compact' })
  const signature = options.signature?.(good) ?? good
  return {
    name,
    publicKey: hex(publicKey),
    signBytes: hex(signBytes),
    authenticatorData: hex(data),
    clientDataJson: hex(clientDataJson),
    signature: hex(signature),
    expected,
  }
}

function accepted(flags = UP | UV) {
  const has = (flag) => (flags & flag) !== 0
  return {
    ok: true,
    origin,
    rpIdHash: hex(rpIdHash),
    userVerified: has(UV),
    backupEligible: has(BE),
    backedUp: has(BS),
  }
}

const refused = (reason) => ({ ok: false, reason })
const highS = (low) => {
  const { s } = p256.Signature.fromBytes(low, 'compact')
  const high = (p256.Point.Fn.ORDER - s).toString(16).padStart(64, '0')
  return join(low.subarray(0, 32), Buffer.from(high, 'hex'))
}

/** An encoded map {"x": byte string} that takes `length` bytes. */
function extensionOfLength(length) {
  const size = length - 6
  return join(Uint8Array.of(0xa1, 0x61, 0x78, 0x59, size >> 8, size & 0xff), new Uint8Array(size))
}

function authenticatorDataCases() {
  const malformed = refused('authenticatorDataMalformed')
  const appPresent = Uint8Array.from(Buffer.from('a163617070f5', 'hex'))
  return [
    testCase('user present, not verified', accepted(UP), { flags: UP }),
    testCase('synced passkey', accepted(UP | UV | BE | BS), { flags: UP | UV | BE | BS }),
    testCase('reserved flag bits are ignored', accepted(UP), { flags: UP | 2 | 32 }),
    testCase('extension outputs', accepted(UP | ED), { authenticatorData: authenticatorData(UP | ED, appPresent) }),
    testCase('user not present', refused('userNotPresent'), { flags: UV }),
    testCase('backed up but not eligible', malformed, { flags: UP | BS }),
    testCase('attested credential data flag', malformed, { flags: UP | AT }),
    testCase('36 bytes', malformed, { authenticatorData: authenticatorData(UP).subarray(0, 36) }),
    testCase('bytes behind the counter', malformed, { authenticatorData: authenticatorData(UP, Uint8Array.of(0xa0)) }),
    testCase('extension flag without extensions', malformed, { flags: UP | ED }),
    testCase('extensions are no map', malformed, {
      authenticatorData: authenticatorData(UP | ED, Uint8Array.of(0x80)),
    }),
    testCase('bytes behind the extensions', malformed, {
      authenticatorData: authenticatorData(UP | ED, join(appPresent, Uint8Array.of(0))),
    }),
    testCase('1,024 bytes of authenticator data', accepted(UP | ED), {
      authenticatorData: authenticatorData(UP | ED, extensionOfLength(987)),
    }),
    testCase('1,025 bytes of authenticator data', malformed, {
      authenticatorData: authenticatorData(UP | ED, extensionOfLength(988)),
    }),
  ]
}

function clientDataCases() {
  const malformed = refused('clientDataMalformed')
  const text = JSON.stringify(MEMBERS)
  const { crossOrigin: _, ...withoutCrossOrigin } = MEMBERS
  const padded = (length) => `${text.slice(0, -1)},"x":"${'x'.repeat(length - text.length - 7)}"}`
  return [
    testCase('no crossOrigin member', accepted(), { json: JSON.stringify(withoutCrossOrigin) }),
    testCase('an unknown member', accepted(), { members: { later: { nested: [1.5, null, true] } } }),
    testCase('members in another order, white space, escapes', accepted(), {
      json: [
        ' { "origin" : "http:\\/\\/localhost:8480",',
        `\t"challenge":"${challenge}" , "type":"webauthn\\u002eget" }\r\n`,
      ].join('\n'),
    }),
    testCase('1,024 bytes', accepted(), { json: padded(1024) }),
    testCase('1,025 bytes of client data', malformed, { json: padded(1025) }),
    testCase('another type', refused('typeNotGet'), { members: { type: 'webauthn.create' } }),
    testCase('another challenge', refused('challengeMismatch'), {
      members: { challenge: base64Url(sha256(utf8('other'))) },
    }),
    testCase('padded challenge', refused('challengeMismatch'), { members: { challenge: `${challenge}=` } }),
    testCase('crossOrigin true', refused('crossOrigin'), { members: { crossOrigin: true } }),
    testCase('topOrigin present', refused('crossOrigin'), { members: { topOrigin: origin } }),
    testCase('crossOrigin is no boolean', malformed, { members: { crossOrigin: 'false' } }),
    testCase('origin missing', malformed, { members: { origin: undefined } }),
    testCase('challenge is a number', malformed, { members: { challenge: 1 } }),
    testCase('type twice', malformed, { json: text.replace('{', '{"type":"webauthn.get",') }),
    testCase('a nested name twice', malformed, { json: text.replace('{', '{"x":{"a":1,"\\u0061":1},') }),
    testCase('byte order mark', malformed, { json: `\ufeff${text}` }),
    testCase('not UTF-8', malformed, { json: join(utf8(text.slice(0, -2)), Uint8Array.of(0xff), utf8('"}')) }),
    testCase('lone surrogate escape', malformed, { json: text.replace('{', '{"x":"\\ud800",') }),
    testCase('an array', malformed, { json: `[${text}]` }),
    testCase('text behind the object', malformed, { json: `${text}x` }),
    testCase('eight levels', accepted(), { json: text.replace('{', `{"x":${'['.repeat(8)}${']'.repeat(8)},`) }),
    testCase('nine levels', malformed, {
      json: text.replace('{', `{"x":${'['.repeat(8)}${']'.repeat(8)},`.replace('[]', '[1]')),
    }),
    testCase('empty', malformed, { json: '' }),
  ]
}

export function webauthnCases() {
  const invalid = refused('signatureInvalid')
  return [
    testCase('user present and verified', accepted()),
    testCase('high s', invalid, { signature: highS }),
    testCase('signature over other bytes', invalid, {
      signature: (good) => good.map((byte, i) => (i === 5 ? byte ^ 1 : byte)),
    }),
    testCase('signature in DER', invalid, {
      signature: (good) => p256.Signature.fromBytes(good, 'compact').toBytes('der'),
    }),
    ...authenticatorDataCases(),
    ...clientDataCases(),
  ]
}
